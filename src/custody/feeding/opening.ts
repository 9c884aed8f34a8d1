import { type Bytes, base64url } from '#vault/bytes.ts'
import { isSignedBy, openedIn, openFrame } from '#vault/space/bulk.ts'
import type { Frame } from '#vault/space/frames.ts'
import { openFrames } from '#vault/space/many.ts'
import { mustBeNews, mustBeOfEpoch, seeMark } from '#vault/space/seen.ts'
import { codeOf } from '../browser/code-of.ts'
import { mustKey, type Vault } from '../browser/organisation.ts'
import { mustSpace } from '../browser/records.ts'
import { Refused } from '../browser/refused.ts'
import type { Row } from './pieces.ts'

/**
 * Opens frames of a space, each held against its place, the log and what this device has seen, and remembers them. One that
 * does not open must not hide the others. Who signed is checked behind (`checking.ts`).
 */
export async function openAll(vault: Vault, space: string, frames: readonly Frame[]): Promise<Row[]> {
  const rows = new Map<Frame, Row>()
  const isSound = (frame: Frame): boolean => {
    const fault = faultOf(() => mustBeRight(vault, space, frame))
    if (fault) rows.set(frame, damaged(frame, fault))
    return !fault
  }
  for (const [epoch, some] of Map.groupBy(frames.filter(isSound), (frame) => frame.epoch)) {
    const opened = await openOfEpoch(vault, space, epoch, some)
    for (const [at, frame] of some.entries()) rows.set(frame, rowOf(vault, space, frame, opened[at] ?? null))
  }
  return frames.map((frame) => rows.get(frame) as Row)
}

function mustBeRight(vault: Vault, space: string, frame: Frame): void {
  mustBeOfEpoch(mustSpace(vault, space), frame)
  mustBeNews(vault.seen, space, markOf(frame))
}

async function openOfEpoch(vault: Vault, space: string, epoch: number, frames: readonly Frame[]) {
  try {
    return await openFrames(mustKey(vault, space, epoch), space, frames)
  } catch (error) {
    return frames.map(() => error)
  }
}

function rowOf(vault: Vault, space: string, frame: Frame, opened: unknown): Row {
  if (!(opened instanceof Uint8Array)) return damaged(frame, opened ?? new Refused({ code: 'space.no-key' }))
  const { id, version, author } = frame
  const fault = faultOf(() => seeMark(vault.seen, space, markOf(frame)))
  if (fault) return damaged(frame, fault)
  const writtenAt = frame.writtenAt ? new Date(frame.writtenAt).toISOString() : null
  return { meta: { id, version, author, writtenAt }, sealed: opened as Bytes }
}

const markOf = ({ id, version, epoch, iv }: Frame) => ({ id, version, epoch, iv: base64url(iv) })

const damaged = ({ id, version, author }: Frame, error: unknown): Row => ({
  meta: { id, version, author, writtenAt: null, damaged: codeOf(error) },
  sealed: null,
})

function faultOf(check: () => void): unknown {
  try {
    check()
    return null
  } catch (error) {
    return error
  }
}

/** Whether a frame that has opened was signed by its author. */
export async function isGenuine(vault: Vault, space: string, frame: Frame): Promise<boolean> {
  const verify = vault.state.members.get(frame.author)?.card.verify
  if (verify === undefined) return false
  const key = mustKey(vault, space, frame.epoch)
  const padded = await openFrame(key, space, frame)
  if (!padded) throw new Refused({ code: 'space.no-key' })
  return isSignedBy(verify, key, frame, openedIn(padded))
}
