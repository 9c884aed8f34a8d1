// Long: one by one and in bulk, a rotation holds the same things against each other, read in one place.
import { base64url } from '../bytes.ts'
import { must } from '../fault.ts'
import type { Identity } from '../identity/identity.ts'
import type { Entry } from '../log/entry.ts'
import { extend, nextEntry } from '../log/log.ts'
import { isStale, type LogState, readersAt, type Space } from '../log/state.ts'
import { openFrame, resealFrame } from './bulk.ts'
import { type Envelope, openEnvelope, sealOpened } from './envelope.ts'
import type { Frame } from './frames.ts'
import { newIntake } from './intake.ts'
import {
  mustBeFresh,
  mustBeNews,
  mustBeOfEpoch,
  mustBeThere,
  type Seen,
  seeEnvelope,
  versionSeen,
} from './seen.ts'
import { commitmentOf, newSpaceKey, openWrap, type SpaceKey, type Wrap, wrapForReaders } from './space.ts'

/** Where the job reads and writes: the server in earnest. Each call happens as a whole or not at all. */
export type RotationStore = LogStore & ({ bulk: BulkStore } | SingleStore)

export type LogStore = {
  /** The log as it stands, checked. */
  log(): Promise<LogState>
  /** My wrap of an epoch. */
  wrap(space: string, epoch: number): Promise<Wrap | null>
  /** Appends the lines and keeps the wraps (and the sealed intake key), all or nothing. */
  openEpoch(lines: Entry[], wraps: Wrap[], intake: Envelope | null): Promise<void>
  /** Appends the last line and erases the wraps of epochs below it, all or nothing. */
  closeEpoch(line: Entry, below: number): Promise<void>
}

/** One at a time. */
export type SingleStore = {
  /** Envelopes of epochs below this one, some at a time, none of these records. */
  older(space: string, below: number, except: readonly string[]): Promise<Envelope[]>
  /** Puts one in the place of the other, if that is still the newest; false when somebody was faster. */
  replace(old: Envelope, by: Envelope): Promise<boolean>
}

/** Very many at a time. */
export type BulkStore = {
  /** The next envelopes of older epochs, behind a place in their order; none: those were all. */
  older(space: string, after: string): Promise<Frame[]>
  /** Puts each in the place of the one with its record and version, where that is still of an older epoch. */
  replace(space: string, frames: readonly Frame[]): Promise<void>
}

/** What a rotation has done. Records in `damaged` could not be opened; while there are any, the old epoch stays open. */
export type Rotated = { epoch: number; moved: number; damaged: string[]; isComplete: boolean }

/** How to rotate. `anew` opens an epoch though nobody has left; `readers` drops the others; `told` hears of progress. */
export type Rotation = {
  space: string
  anew?: boolean
  readers?: string[]
  now: () => string
  seen?: Seen
  told?: (moved: number) => void
}

/**
 * A new epoch and everything sealed again. It can be interrupted after any call of the store and asked again: what it
 * finds decides what is left to do.
 * @throws VaultFault those of the log, `space.not-reader`, and what `mustBeFresh` says of an envelope from yesterday
 */
export async function rotate(store: RotationStore, me: Identity, how: Rotation): Promise<Rotated> {
  let state = await store.log()
  if (needsEpoch(state, how)) state = await openEpoch(store, state, me, how)
  const space = spaceOf(state, how.space)
  const keys = await keysOf(store, state, space, me)
  const outcome =
    'bulk' in store ? await moveInBulk(store.bulk, space, keys, how) : await moveAll(store, space, keys, how)
  if (outcome.damaged.length > 0) return { ...outcome, epoch: space.epoch, isComplete: false }
  if (space.floor < space.epoch) await closeEpoch(store, me, space, how)
  return { ...outcome, epoch: space.epoch, isComplete: true }
}

function needsEpoch(state: LogState, { space: id, anew, readers, now }: Rotation): boolean {
  const space = spaceOf(state, id)
  const isUnderWay = space.floor < space.epoch
  const drops = readers !== undefined && [...space.readers.keys()].some((reader) => !readers.includes(reader))
  return isStale(state, space, now()) || drops || (anew === true && !isUnderWay)
}

async function openEpoch(store: LogStore, state: LogState, me: Identity, how: Rotation): Promise<LogState> {
  const space = spaceOf(state, how.space)
  const time = how.now()
  const readers = readersAt(state, space, time).filter((id) => how.readers?.includes(id) ?? true)
  must(readers.includes(me.card.id), 'space.not-reader')
  const key = await newSpaceKey(state.tenant, space.id, space.epoch + 1)
  const said = { space: space.id, epoch: key.epoch, commitment: await commitmentOf(key), readers }
  const first: Entry = await nextEntry(state, me, 'epoch_opened', said, time)
  const opened = await extend(state, [first])
  const wraps = await wrapForReaders(key, opened, readers)
  if (!space.hadIntake) {
    await store.openEpoch([first], wraps, null)
    return opened
  }
  const { recipient, envelope } = await newIntake(key, me.card.id)
  const intake = { space: space.id, epoch: key.epoch, recipient }
  const second: Entry = await nextEntry(opened, me, 'intake_key_set', intake, time)
  await store.openEpoch([first, second], wraps, envelope)
  return extend(opened, [second])
}

/** My keys of every epoch that may still occur. */
async function keysOf(
  store: LogStore,
  state: LogState,
  space: Space,
  me: Identity,
): Promise<Map<number, SpaceKey>> {
  const keys = new Map<number, SpaceKey>()
  for (let epoch = space.floor; epoch <= space.epoch; epoch++) {
    const wrap = await store.wrap(space.id, epoch)
    const key = wrap && (await openWrap(me.age, wrap, state))
    if (key) keys.set(epoch, key)
  }
  must(keys.has(space.epoch), 'space.not-reader')
  return keys
}

async function moveAll(
  store: SingleStore,
  space: Space,
  keys: Map<number, SpaceKey>,
  { seen, told }: Rotation,
) {
  const damaged: string[] = []
  const served: Served = { places: new Set(), newest: new Map() }
  let moved = 0
  for (;;) {
    const old = await store.older(space.id, space.epoch, damaged)
    if (old.length === 0) break
    for (const envelope of old) mustBeNext(served, space, seen, envelope)
    const done = await Promise.all(old.map((envelope) => moveOne(store, space, keys, envelope, seen)))
    moved += done.filter((id) => id === null).length
    damaged.push(...done.filter((id) => id !== null))
    told?.(moved)
  }
  mustBeNewest(served, space, seen)
  return { moved, damaged }
}

/** The same for very many: while some are sealed, the next are fetched and those before are sent. */
async function moveInBulk(
  bulk: BulkStore,
  space: Space,
  keys: Map<number, SpaceKey>,
  { seen, told }: Rotation,
) {
  const damaged = new Set<string>()
  const served: Served = { places: new Set(), newest: new Map() }
  let moved = 0
  // Whoever wrote under the old key while this went on is found by going through once more.
  for (let before = -1; before < moved; ) {
    before = moved
    // Two are on their way at a time: while the server writes one down, the next is being read there.
    let [first, second]: [Promise<void>, Promise<void>] = [Promise.resolve(), Promise.resolve()]
    for await (const frames of pagesOf(bulk, space.id)) {
      const old = frames.filter(({ id }) => !damaged.has(id))
      for (const frame of old) mustBeNextFrame(served, space, seen, frame)
      const fresh = await Promise.all(old.map((frame) => resealOne(space, keys, frame)))
      for (const [i, frame] of old.entries()) if (!fresh[i]) damaged.add(frame.id)
      const good = fresh.filter((one) => one !== null)
      await first
      first = second
      second = good.length > 0 ? bulk.replace(space.id, good) : Promise.resolve()
      // It is waited for before the one after the next is sent; until then it is nobody's fault.
      second.catch(() => {})
      moved += good.length
      told?.(moved)
    }
    await first
    await second
  }
  mustBeNewest(served, space, seen)
  return { moved, damaged: [...damaged] }
}

async function* pagesOf(bulk: BulkStore, space: string): AsyncGenerator<Frame[]> {
  let coming = bulk.older(space, '')
  for (;;) {
    const frames = await coming
    const last = frames.at(-1)
    if (!last) return
    coming = bulk.older(space, `${last.epoch}.${last.id}.${last.version}`)
    coming.catch(() => {})
    yield frames
  }
}

function mustBeNextFrame({ places, newest }: Served, space: Space, seen: Seen | undefined, frame: Frame) {
  const { id, version, epoch } = frame
  mustBeOfEpoch(space, frame)
  must(epoch < space.epoch && !places.has(`${id}/${version}`), 'envelope.epoch-lower')
  const isNewest = seen && version >= versionSeen(seen, space.id, id)
  if (isNewest) mustBeNews(seen, space.id, { id, version, epoch, iv: base64url(frame.iv) })
  places.add(`${id}/${version}`)
  newest.set(id, Math.max(version, newest.get(id) ?? 0))
}

/** @returns null for a record that does not open */
async function resealOne(space: Space, keys: Map<number, SpaceKey>, frame: Frame): Promise<Frame | null> {
  const [from, to] = [keys.get(frame.epoch), keys.get(space.epoch)]
  const padded = from ? await openFrame(from, space.id, frame).catch(() => null) : null
  return padded && to ? resealFrame(to, frame, padded) : null
}

function mustBeNewest({ newest }: Served, space: Space, seen: Seen | undefined): void {
  for (const [id, version] of newest)
    must(!seen || version >= versionSeen(seen, space.id, id), 'envelope.version-lower')
}

/** What a rotation was given so far: which versions of which records, and the newest of each. */
type Served = { places: Set<string>; newest: Map<string, number> }

/**
 * Earlier versions come along with the newest, each of them once. What comes again after it was moved is
 * yesterday's, served for ever.
 */
function mustBeNext({ places, newest }: Served, space: Space, seen: Seen | undefined, envelope: Envelope) {
  const { id, version } = envelope
  mustBeThere(space, id, envelope)
  must(!places.has(`${id}/${version}`), 'envelope.epoch-lower')
  if (seen && version >= versionSeen(seen, space.id, id)) mustBeFresh(seen, space, id, envelope)
  places.add(`${id}/${version}`)
  newest.set(id, Math.max(version, newest.get(id) ?? 0))
}

/** @returns null when it was moved or somebody was faster, else the id of a record that does not open */
async function moveOne(
  store: SingleStore,
  space: Space,
  keys: Map<number, SpaceKey>,
  envelope: Envelope,
  seen: Seen | undefined,
): Promise<string | null> {
  const [from, to] = [keys.get(envelope.epoch), keys.get(space.epoch)]
  const opened = from ? await openEnvelope(from, envelope).catch(() => null) : null
  if (!opened || !to) return envelope.id
  const again = await sealOpened(to, envelope, opened)
  const isMine = await store.replace(envelope, again)
  if (isMine && seen && envelope.version >= versionSeen(seen, space.id, envelope.id))
    seeEnvelope(seen, space, envelope.id, again)
  return null
}

async function closeEpoch(store: LogStore, me: Identity, space: Space, { now }: Rotation): Promise<void> {
  const state = await store.log()
  const said = { space: space.id, epoch: space.epoch }
  await store.closeEpoch(await nextEntry(state, me, 'epoch_closed', said, now()), space.epoch)
}

function spaceOf(state: LogState, id: string): Space {
  const space = state.spaces.get(id)
  must(space !== undefined, 'log.unknown-space')
  must(!space.shredded, 'space.closed')
  return space
}
