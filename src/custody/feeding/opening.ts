import { type Bytes, base64url } from '#vault/bytes.ts'
import { VaultFault } from '#vault/fault.ts'
import { type Content, contentOf, isSignedBy, openFrame } from '#vault/space/bulk.ts'
import type { Frame } from '#vault/space/frames.ts'
import { mustBeNews, mustBeOfEpoch, seeMark } from '#vault/space/seen.ts'
import { mustKey, type Vault } from '../browser/organisation.ts'
import { mustSpace } from '../browser/records.ts'
import { Refused } from '../browser/refused.ts'
import type { Row } from './pieces.ts'

/**
 * Opens frames of a space, each held against its place, the log and what this device has seen, and remembers them. One that
 * does not open must not hide the others. Who signed is checked behind (`checking.ts`).
 */
export function openAll(vault: Vault, space: string, frames: readonly Frame[]): Promise<Row[]> {
  return Promise.all(frames.map((frame) => openOne(vault, space, frame)))
}

async function openOne(vault: Vault, space: string, frame: Frame): Promise<Row> {
  const { id, version, author } = frame
  try {
    const mark = { id, version, epoch: frame.epoch, iv: base64url(frame.iv) }
    mustBeOfEpoch(mustSpace(vault, space), frame)
    mustBeNews(vault.seen, space, mark)
    const { body } = await contentIn(vault, space, frame)
    seeMark(vault.seen, space, mark)
    const writtenAt = frame.writtenAt ? new Date(frame.writtenAt).toISOString() : null
    return { meta: { id, version, author, writtenAt }, body }
  } catch (error) {
    return { meta: { id, version, author, writtenAt: null, damaged: codeOf(error) }, body: null }
  }
}

async function contentIn(vault: Vault, space: string, frame: Frame): Promise<Content> {
  const padded = await openFrame(mustKey(vault, space, frame.epoch), space, frame)
  if (!padded) throw new Refused({ code: 'space.no-key' })
  return contentOf(padded as Bytes)
}

/** Whether a frame that has opened was signed by its author. */
export async function isGenuine(vault: Vault, space: string, frame: Frame): Promise<boolean> {
  const verify = vault.state.members.get(frame.author)?.card.verify
  if (verify === undefined) return false
  const content = await contentIn(vault, space, frame)
  return isSignedBy(verify, mustKey(vault, space, frame.epoch), frame, content)
}

export const codeOf = (error: unknown): string => {
  if (error instanceof Refused) return error.trouble.code
  return error instanceof VaultFault ? error.code : 'bug'
}
