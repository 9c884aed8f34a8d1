import type { Bytes } from '#vault/bytes.ts'
import { must } from '#vault/fault.ts'
import { type Frame, type FramePage, readFrames, writeFrames } from '#vault/space/frames.ts'
import { ask, fetchWhole, sendBytes } from '../browser/server.ts'

/** A page of a space as the server gave it. */
export type ServerPage = {
  bytes: Bytes
  frames: Frame[]
  gone: string[]
  cursor: string
  more: boolean
  all: number | null
}

const perPage = 2000

/** @throws VaultFault `envelope.form`, `envelope.suite`, `envelope.other-place` for what is no page of this space */
export async function fetchPage(space: string, cursor: string | null): Promise<ServerPage> {
  const since = cursor ? `&since=${encodeURIComponent(cursor)}` : ''
  const bytes = await fetchWhole(`/vault/spaces/${space}/frames?limit=${perPage}${since}`)
  const { head, frames } = pageOf(space, bytes)
  const { gone, more, all = null } = head
  must(typeof head.cursor === 'string' && typeof more === 'boolean', 'envelope.form')
  must(Array.isArray(gone) && gone.every((id) => typeof id === 'string'), 'envelope.form')
  must(all === null || Number.isSafeInteger(all), 'envelope.form')
  // One that brings nothing, or leads nowhere, and says there is more would be asked for ever.
  const isMore = more && frames.length > 0
  must(!isMore || head.cursor !== cursor, 'envelope.form')
  return { bytes, frames, gone, cursor: head.cursor, more: isMore, all: all as number | null }
}

/** The next of what is still sealed under an earlier key. */
export async function fetchOld(space: string, after: string): Promise<FramePage> {
  const path = `/vault/spaces/${space}/rotation/frames?limit=${perPage}&after=${after}`
  return pageOf(space, await fetchWhole(path))
}

export type Became = { refused: { id: string; code: string }[]; writtenAt: string }

export const postFrames = (space: string, frames: readonly Frame[]): Promise<Became> =>
  sendBytes(`/vault/spaces/${space}/frames`, writeFrames({ space }, frames))

export const postMoved = (space: string, frames: readonly Frame[]): Promise<{ moved: number }> =>
  sendBytes(`/vault/spaces/${space}/rotation/frames`, writeFrames({ space }, frames))

export const eraseAt = (space: string, ids: readonly string[]): Promise<void> =>
  ask('POST', `/vault/spaces/${space}/erasures`, { ids })

function pageOf(space: string, bytes: Bytes): FramePage {
  const page = readFrames(bytes)
  must(page.head.space === space, 'envelope.other-place')
  return page
}
