import type { Frame } from '#vault/space/frames.ts'
import { placeOf, seeErased, versionSeen } from '#vault/space/seen.ts'
import { isOf } from '../browser/myself.ts'
import { openVault, type Vault } from '../browser/organisation.ts'
import { listWaiting } from '../browser/outbox.ts'
import { openKept } from '../browser/own-key.ts'
import { isOffline } from '../browser/refused.ts'
import { find, keepSeen } from '../browser/store.ts'
import { breathe } from './breathing.ts'
import { askByName } from './by-name.ts'
import { holdPage, letGo, moveOn, readHeld } from './device.ts'
import { fetchPage, type ServerPage } from './doors.ts'
import type { Meta } from './messages.ts'
import { openAll } from './opening.ts'
import { ownBytes, type Row } from './pieces.ts'
import { type Hear, hasOf, type Shelf, tell } from './shelf.ts'

/** So many are opened at a time: the first are shown while the next are opened. */
const atOnce = 2000

/**
 * Hands out what is new of a space: the first time what this device has, then what the server has besides. Without a
 * connection there is the device alone; one that never read the space here is refused.
 * @returns whether the server was reached
 */
export async function readSpace(vault: Vault, shelf: Shelf, hear: Hear): Promise<boolean> {
  if (!shelf.isOpened) await readDevice(vault, shelf, hear)
  let isReached = true
  try {
    await readServer(vault, shelf, hear)
  } catch (error) {
    if (!isOffline(error) || !shelf.isOpened) throw error
    isReached = false
  }
  shelf.isOpened = true
  await tellWaiting(vault, shelf, hear)
  tellForged(shelf, hear)
  if (vault.seen.fresh.size > 0) await keepSeen(vault.seen).catch(() => {})
  return isReached
}

async function readDevice(vault: Vault, shelf: Shelf, hear: Hear): Promise<void> {
  const { space } = shelf
  // A device that keeps nothing, or nonsense, is as good as none.
  const held = await readHeld(vault.organisation, space).catch(() => null)
  if (!held?.cursor) return
  shelf.all = held.frames.length
  for (let at = 0; at < held.frames.length; at += atOnce) {
    const rows = await openAll(vault, space, held.frames.slice(at, at + atOnce))
    if (rows.some(({ meta }) => meta.damaged && !isOutdated(meta.damaged) && !isShut(meta)))
      return forget(shelf, hear)
    tell(
      shelf,
      hear,
      rows.filter((row) => !row.meta.damaged || isShut(row.meta)),
    )
    await breathe()
  }
  shelf.cursor = held.cursor
  shelf.unchecked.push(...held.unchecked)
  shelf.isOpened = true
}

/** What lies here does not open: then it is fetched anew. */
async function forget(shelf: Shelf, hear: Hear): Promise<void> {
  const told = [...shelf.told.keys()]
  shelf.told.clear()
  await letGo(shelf.space).catch(() => {})
  tell(shelf, hear, [], told)
}

/** Another tab has seen more, everything was sealed anew, or it was erased: the server has the rest. */
const outdated = new Set([
  'envelope.version-lower',
  'envelope.epoch-lower',
  'envelope.epoch-closed',
  'envelope.erased',
])
const isOutdated = (code: string) => outdated.has(code)

/** Whole, and not for whoever reads now. */
const isShut = ({ damaged }: Meta) => damaged === 'space.no-key'

async function readServer(vault: Vault, shelf: Shelf, hear: Hear): Promise<void> {
  const { space } = shelf
  shelf.isSound = true
  if (await wasCleared(shelf)) {
    // Read on from here, the next opening would find only the rest.
    shelf.isCleared = true
    shelf.cursor = null
    shelf.unchecked = []
  }
  const expected = listBehind(vault, shelf)
  let coming = fetchPage(space, shelf.cursor)
  // While one page is laid down, the next is opened.
  let keeping: Promise<void> = Promise.resolve()
  try {
    for (let more = true; more; ) {
      const page = await coming
      more = page.more
      if (more) {
        coming = fetchPage(space, page.cursor)
        // Whoever waits for it hears of it; until then it is nobody's fault.
        coming.catch(() => {})
      }
      const isSound = await takePage(vault, shelf, hear, page)
      await keeping
      if (isSound) keeping = hold(vault, shelf, page)
    }
  } finally {
    await keeping
  }
  shelf.isOpened = true
  await settleDoubts(vault, shelf, hear, expected)
}

/** @returns whether it is worth being kept */
async function takePage(vault: Vault, shelf: Shelf, hear: Hear, page: ServerPage): Promise<boolean> {
  const { space } = shelf
  if (page.all !== null) shelf.all = page.all
  const frames = newestOf(page.frames)
  // A colleague has opened a new key since.
  if (frames.some(({ epoch }) => epoch > (vault.state.spaces.get(space)?.epoch ?? 0)))
    await openVault(vault.organisation)
  const rows = await openAll(vault, space, frames)
  for (const id of page.gone) seeErased(vault.seen, space, id)
  tell(shelf, hear, rows, page.gone)
  if (rows.some(({ meta }) => meta.damaged)) shelf.isSound = false
  if (shelf.isSound) shelf.cursor = page.cursor
  return shelf.isSound
}

async function hold(vault: Vault, shelf: Shelf, { bytes, gone, cursor, frames }: ServerPage): Promise<void> {
  const feed = { space: shelf.space, organisation: vault.organisation, cursor }
  try {
    if (!shelf.hasRoom) throw new Error('no room')
    if (frames.length === 0 && gone.length === 0) return await moveOn(feed)
    shelf.unchecked.push(await holdPage(feed, bytes.buffer, gone))
    shelf.untidy += gone.length > 0 ? 100 : 1
  } catch {
    // No room: it goes without, and the next opening takes as long as the first.
    shelf.hasRoom = false
    shelf.unchecked.push(bytes.buffer)
  }
}

function newestOf(frames: readonly Frame[]): Frame[] {
  const newest = new Map<string, Frame>()
  for (const frame of frames)
    if (frame.version >= (newest.get(frame.id)?.version ?? 0)) newest.set(frame.id, frame)
  return newest.size === frames.length ? [...frames] : [...newest.values()]
}

/** What this device has seen of a space and not handed out as new as that. */
function listBehind({ seen }: Vault, shelf: Shelf): string[] {
  const begins = placeOf(shelf.space, '')
  const behind: string[] = []
  for (const [place, { version, erased }] of seen.records) {
    if (erased || !place.startsWith(begins)) continue
    const id = place.slice(begins.length)
    if (hasOf(shelf, id) < version) behind.push(id)
  }
  return behind
}

/**
 * A page is silent about what somebody is writing at this very moment. So what looks old or hidden is asked for by name
 * before the server is blamed.
 */
async function settleDoubts(vault: Vault, shelf: Shelf, hear: Hear, expected: string[]): Promise<void> {
  const mine = new Set((await waitingOf(vault, shelf.space)).map(({ envelope }) => envelope.id))
  const isBehind = (id: string) => hasOf(shelf, id) < versionSeen(vault.seen, shelf.space, id)
  const settled = [...shelf.waiting.keys()].filter((id) => !mine.has(id))
  const waited = new Map(settled.map((id) => [id, shelf.waiting.get(id) ?? 0]))
  for (const id of settled) shelf.waiting.delete(id)
  const isErased = (id: string) => vault.seen.records.get(placeOf(shelf.space, id))?.erased
  const doubtful = new Set([...expected.filter((id) => !isErased(id) && isBehind(id)), ...settled])
  const all = [...doubtful]
  for (let at = 0; at < all.length; at += 16)
    await Promise.all(all.slice(at, at + 16).map((id) => askByName(vault, shelf, hear, id)))
  if (!shelf.isCleared) return
  shelf.isCleared = false
  for (const [id, version] of waited) if ((shelf.told.get(id) ?? 0) < version) shelf.lost.add(id)
}

/** Whether the browser has cleared away what lay here: then it took the outbox along. */
async function wasCleared({ space, hasRoom, cursor }: Shelf): Promise<boolean> {
  return hasRoom && cursor !== null && (await find('feeds', space).catch(() => null)) === undefined
}

const waitingOf = async (vault: Vault, space: string) =>
  (await listWaiting().catch(() => [])).filter(
    (one) => one.space === space && !one.refused && isOf(vault.me.card.id, one),
  )

/** What was written here on top of it, and is not on the server yet. */
async function tellWaiting(vault: Vault, shelf: Shelf, hear: Hear): Promise<void> {
  for (const one of await waitingOf(vault, shelf.space)) {
    const { id, version, author } = one.envelope
    if (version <= Math.max(shelf.told.get(id) ?? 0, shelf.waiting.get(id) ?? 0)) continue
    const opened = await openKept(vault, one)
    if (!opened) continue
    const meta = { id, version, author, writtenAt: null, waits: true as const }
    tell(shelf, hear, [{ meta, sealed: ownBytes(opened.body) }])
  }
}

function tellForged(shelf: Shelf, hear: Hear): void {
  const untold = [...shelf.untold].filter((id) => shelf.told.get(id) === shelf.forged.get(id))
  shelf.untold.clear()
  const rows = untold.map((id): Row => {
    const version = shelf.forged.get(id) ?? 0
    return { meta: { id, version, author: '', writtenAt: null, damaged: 'envelope.signature' }, sealed: null }
  })
  tell(shelf, hear, rows)
}
