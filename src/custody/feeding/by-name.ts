import { frameOf } from '#vault/space/bulk.ts'
import type { Envelope } from '#vault/space/envelope.ts'
import { seeErased, versionSeen } from '#vault/space/seen.ts'
import type { Vault } from '../browser/organisation.ts'
import { isRefused } from '../browser/refused.ts'
import { ask } from '../browser/server.ts'
import { openAll } from './opening.ts'
import type { Row } from './pieces.ts'
import { type Hear, type Shelf, tell } from './shelf.ts'

type Stored = { envelope: Envelope; writtenAt: string }

/** Asks the server for one record, and hands out what is true of it now: a version, that it is gone, or that it is withheld. */
export async function askByName(vault: Vault, shelf: Shelf, hear: Hear, id: string): Promise<void> {
  const { space } = shelf
  try {
    const row = await fetchNewest(vault, space, id)
    shelf.told.delete(id)
    tell(shelf, hear, [row])
  } catch (error) {
    if (isRefused(error, 'envelope.gone')) {
      seeErased(vault.seen, space, id)
      return tell(shelf, hear, [], [id])
    }
    if (!isRefused(error, 'envelope.missing')) throw error
    const version = versionSeen(vault.seen, space, id)
    // Never sent, and not kept here any more.
    if (version === 0) return tell(shelf, hear, [], [id])
    const meta = { id, version, author: '', writtenAt: null, damaged: 'envelope.withheld' }
    tell(shelf, hear, [{ meta, sealed: null }])
  }
}

/** The newest version of one record, as the server has it now. @throws Refused `envelope.gone`, `envelope.missing` */
export async function fetchNewest(vault: Vault, space: string, id: string): Promise<Row> {
  const { envelope, writtenAt } = await ask<Stored>('GET', `/vault/spaces/${space}/envelopes/${id}`)
  const nothing = {
    meta: { id, version: 0, author: '', writtenAt: null, damaged: 'envelope.other-place' },
    sealed: null,
  }
  if (envelope.id !== id || envelope.space !== space) return nothing
  const [row] = await openAll(vault, space, [frameOf(envelope, Date.parse(writtenAt))])
  return row ?? nothing
}
