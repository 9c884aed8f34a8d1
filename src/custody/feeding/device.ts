import { type Frame, readFrames, writeFrames } from '#vault/space/frames.ts'
import { answered, type Chunk, changing, type FeedRow, find, keep, looking } from '../browser/store.ts'

/** What of a space lies on this device. */
export type Held = {
  cursor: string | null
  frames: Frame[]
  /** Pages that were never held against the signatures of their authors. */
  unchecked: number[]
}

/** Pages this small are put together, in bytes; those that come of it have so many envelopes at most. */
const small = 64_000
const perPage = 2000

/**
 * The newest of every record that this device has of a space: ciphertext, as it came. A device that keeps nothing has none.
 */
export async function readHeld(organisation: string, space: string): Promise<Held> {
  const row = await find('feeds', space)
  if (row?.organisation !== organisation) return { cursor: null, frames: [], unchecked: [] }
  const chunks = await chunksOf(space)
  const unchecked = chunks.filter(({ checked }) => !checked).flatMap(({ n }) => n ?? [])
  return { cursor: row.cursor, frames: newestIn(chunks.map(parsed)), unchecked }
}

const chunksOf = (space: string): Promise<Chunk[]> =>
  looking(['chunks'], (look) => answered(look.objectStore('chunks').index('space').getAll(space)))

type Parsed = Chunk & { frames: Frame[] }

const parsed = (chunk: Chunk): Parsed => ({ ...chunk, ...readFrames(new Uint8Array(chunk.bytes)) })

/** A later write wins, then a later key; what was erased once is gone. */
function newestIn(chunks: readonly Parsed[]): Frame[] {
  const newest = new Map<string, Frame>()
  for (const { frames } of chunks) {
    for (const frame of frames) {
      const known = newest.get(frame.id)
      if (!known || isLater(frame, known)) newest.set(frame.id, frame)
    }
  }
  for (const { gone } of chunks) for (const id of gone) newest.delete(id)
  return [...newest.values()]
}

const isLater = (one: Frame, other: Frame) =>
  one.version > other.version || (one.version === other.version && one.epoch > other.epoch)

/** Keeps a page together with how far it leads: the next opening begins there. @returns its number */
export const holdPage = (feed: FeedRow, bytes: ArrayBuffer, gone: string[]): Promise<number> =>
  changing(['feeds', 'chunks'], async (change) => {
    const chunk: Chunk = { space: feed.space, bytes, gone, checked: false }
    change.objectStore('feeds').put(feed)
    return Number(await answered(change.objectStore('chunks').add(chunk)))
  })

/** Nothing new, but further on. */
export const moveOn = (feed: FeedRow): Promise<void> => keep('feeds', feed)

/** Keeps what this device has written itself, without moving on: the server's page brings it once more. */
export async function holdOwn(space: string, bytes: ArrayBuffer, gone: string[] = []): Promise<void> {
  await changing(['feeds', 'chunks'], async (change) => {
    // Of a space that was never read to its end here, a piece is worth nothing.
    if ((await answered(change.objectStore('feeds').getKey(space))) === undefined) return
    change.objectStore('chunks').add({ space, bytes, gone, checked: true } satisfies Chunk)
  })
}

/** Forgets what lies here of a space. */
export async function letGo(space: string): Promise<void> {
  await changing(['feeds', 'chunks'], async (change) => {
    change.objectStore('feeds').delete(space)
    await removeAll(change.objectStore('chunks'), space)
  })
}

async function removeAll(chunks: IDBObjectStore, space: string): Promise<void> {
  for (const key of await answered(chunks.index('space').getAllKeys(space))) chunks.delete(key)
}

export const findChunk = (n: number): Promise<Chunk | undefined> =>
  looking(['chunks'], (look) => answered(look.objectStore('chunks').get(n)))

export async function markChecked(n: number): Promise<void> {
  await changing(['chunks'], async (change) => {
    const chunk: Chunk | undefined = await answered(change.objectStore('chunks').get(n))
    if (chunk) change.objectStore('chunks').put({ ...chunk, checked: true })
  })
}

/** Pages of a space that were never held against the signatures of their authors. */
export const uncheckedOf = async (space: string): Promise<number[]> =>
  (await chunksOf(space)).flatMap(({ n, checked }) => (checked || n === undefined ? [] : n))

/**
 * Puts small pages together, and takes out of the others what was erased, or replaced where that is most of it. Read and
 * written in one step: another tab may be at the same.
 */
export const tidy = (space: string): Promise<void> =>
  changing(['chunks'], async (change) => {
    const store = change.objectStore('chunks')
    const all: Chunk[] = await answered(store.index('space').getAll(space))
    const { away, instead } = tidied(space, all)
    for (const n of away) store.delete(n)
    for (const chunk of instead) store.add(chunk)
  })

function tidied(space: string, all: readonly Chunk[]): { away: number[]; instead: Chunk[] } {
  const chunks = all.map(parsed)
  const newest = new Set(newestIn(chunks))
  const isDead = (frame: Frame) => !newest.has(frame)
  const erased = new Set(chunks.flatMap(({ gone }) => gone))
  const merged = chunks.filter(
    ({ bytes, frames }) =>
      bytes.byteLength < small ||
      frames.some(({ id }) => erased.has(id)) ||
      frames.filter(isDead).length * 2 > frames.length,
  )
  if (merged.length < 2 && !merged.some(({ frames }) => frames.some(isDead))) return { away: [], instead: [] }
  const frames = merged.flatMap((one) => one.frames.filter((frame) => !isDead(frame)))
  const gone = [...new Set(merged.flatMap((one) => one.gone))]
  const checked = merged.every((one) => one.checked)
  const pages = Math.max(1, Math.ceil(frames.length / perPage))
  const instead = Array.from({ length: pages }, (_, at): Chunk => {
    const { buffer } = writeFrames({ space }, frames.slice(at * perPage, (at + 1) * perPage))
    return { space, bytes: buffer, gone: at === 0 ? gone : [], checked }
  })
  return { away: merged.flatMap(({ n }) => n ?? []), instead }
}
