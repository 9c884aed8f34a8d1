import { newId } from '#vault/bytes.ts'
import type { Canon } from '#vault/canonical.ts'
import { type Envelope, openEnvelope, openSigned, sealEnvelope } from '#vault/space/envelope.ts'
import { seeEnvelope, unsee } from '#vault/space/seen.ts'
import { mustBeWritable } from '#vault/space/space.ts'
import { mustKey, nowOf, openVault, type Vault } from './organisation.ts'
import { post } from './outbox.ts'
import { Refused } from './refused.ts'
import { ask } from './server.ts'
import { find, forget, keep } from './store.ts'
import { onLock } from './unlocked.ts'

/** A record as its readers see it. `damaged` names what the vault said instead of opening it. */
export type SealedRecord = {
  id: string
  version: number
  author: string
  writtenAt: string | null
  body: Canon
  damaged?: string
}

type Stored = { envelope: Envelope; writtenAt: string }
type Page = {
  envelopes: Stored[]
  gone: { kind: 'record' | 'file'; id: string }[]
  cursor: string
  more: boolean
}
type Shelf = { cursor: string | null; records: Map<string, SealedRecord> }

const shelves = new Map<string, Shelf>()
onLock(() => shelves.clear())

/** Everything in a space, opened; the next time only what has changed is fetched. */
export async function listRecords(organisation: string, space: string): Promise<SealedRecord[]> {
  const vault = await openVault(organisation)
  const shelf = shelves.get(space) ?? { cursor: null, records: new Map() }
  for (let more = true; more; ) {
    const since: string = shelf.cursor ? `&since=${encodeURIComponent(shelf.cursor)}` : ''
    const page = await ask<Page>('GET', `/vault/spaces/${space}/envelopes?limit=500${since}`)
    for (const { id } of page.gone) if (shelf.records.delete(id)) unsee(vault.seen, space, id)
    const opened = await Promise.all(page.envelopes.map((stored) => open(vault, space, stored)))
    for (const record of opened) shelf.records.set(record.id, record)
    shelf.cursor = page.cursor
    more = page.more
  }
  await keep('pins', vault.seen)
  shelves.set(space, shelf)
  return [...shelf.records.values()]
}

/**
 * Seals a record and sends it.
 * @param before what it replaces: the next version of that, refused when somebody else was faster
 * @returns the record and whether the server has it; else it waits in the outbox
 */
export async function writeRecord(
  organisation: string,
  space: string,
  body: Canon,
  before?: { id: string; version: number },
  deleteAfter: string | null = null,
): Promise<{ id: string; version: number; isSent: boolean }> {
  const vault = await openVault(organisation)
  mustBeWritable(vault.state, space, vault.me.card.id, nowOf(vault))
  const place = { id: before?.id ?? newId(), version: (before?.version ?? 0) + 1, author: vault.me.card.id }
  const envelope = await sealEnvelope(mustKey(vault, space), place, body, vault.me)
  const isSent = await post(organisation, envelope, deleteAfter)
  if (isSent) await forget('drafts', draftPlace(space, before?.id))
  return { id: place.id, version: place.version, isSent }
}

/** Erases a record, its versions and files for good. */
export async function eraseRecord(organisation: string, space: string, id: string): Promise<void> {
  const vault = await openVault(organisation)
  await ask('DELETE', `/vault/spaces/${space}/envelopes/${id}`)
  shelves.get(space)?.records.delete(id)
  unsee(vault.seen, space, id)
}

/** Older versions of a record, the newest first, as far as they are kept. */
export async function listVersions(organisation: string, space: string, id: string, newest: number) {
  const vault = await openVault(organisation)
  const versions: SealedRecord[] = []
  for (let version = newest; version > 0; version--) {
    const path = `/vault/spaces/${space}/envelopes/${id}?version=${version}`
    const stored = await ask<Stored>('GET', path).catch(() => null)
    if (stored) versions.push(await openOnly(vault, stored))
  }
  return versions
}

/** Keeps what is being typed, sealed: a locked screen or a closed laptop loses no word. */
export async function keepDraft(organisation: string, space: string, id: string | null, body: Canon) {
  const vault = await openVault(organisation)
  const place = { id: newId(), version: 1, author: vault.me.card.id }
  const envelope = await sealEnvelope(mustKey(vault, space), place, body)
  await keep('drafts', { place: draftPlace(space, id ?? undefined), envelope, at: Date.now() })
}

export async function findDraft(organisation: string, space: string, id: string | null) {
  const draft = await find('drafts', draftPlace(space, id ?? undefined))
  if (!draft) return null
  const vault = await openVault(organisation)
  const opened = await openEnvelope(mustKey(vault, space, draft.envelope.epoch), draft.envelope)
  return opened && { body: opened.body, at: draft.at }
}

export const dropDraft = (space: string, id: string | null): Promise<void> =>
  forget('drafts', draftPlace(space, id ?? undefined))

const draftPlace = (space: string, id: string | undefined) => `${space}/${id ?? 'new'}`

async function open(vault: Vault, space: string, stored: Stored): Promise<SealedRecord> {
  const known = vault.state.spaces.get(space)
  if (!known) throw new Refused({ code: 'log.unknown-space' })
  try {
    seeEnvelope(vault.seen, known, stored.envelope.id, stored.envelope)
    return await openOnly(vault, stored)
  } catch (error) {
    // One damaged record must not hide the others; it is shown as what it is.
    const { id, version, author } = stored.envelope
    return { id, version, author, writtenAt: null, body: null, damaged: codeOf(error) }
  }
}

async function openOnly(vault: Vault, { envelope, writtenAt }: Stored): Promise<SealedRecord> {
  const { id, version, author } = envelope
  const key = mustKey(vault, envelope.space, envelope.epoch)
  const verify = vault.state.members.get(author)?.card.verify ?? ''
  const opened = await openSigned(key, envelope, verify)
  if (!opened) throw new Refused({ code: 'space.no-key' })
  return { id, version, author, writtenAt, body: opened.body }
}

const codeOf = (error: unknown): string =>
  error instanceof Refused ? error.trouble.code : ((error as { code?: string }).code ?? 'bug')
