import { must } from '../fault.ts'
import type { Head, LogState, Space } from '../log/state.ts'
import { type Envelope, mustBeEnvelope } from './envelope.ts'

/** The newest that a device has seen of a record; `erased` when it has learnt that it is gone for good. */
export type SeenRecord = { version: number; epoch: number; iv: string; erased?: true }

/**
 * What a device has seen of an organisation (Merkzettel): plain data that IndexedDB keeps, no secret in it. It is what
 * keeps a server from showing yesterday's state as today's.
 */
export type Seen = {
  tenant: string
  founder: string
  head: Head
  records: Map<string, SeenRecord>
  /** Places that were seen since it was kept last, so that not all has to be kept for each of them. */
  fresh: Set<string>
}

/** Starts when the founding key was compared. */
export const firstSeen = (state: LogState, founder: string): Seen => ({
  tenant: state.tenant,
  founder,
  head: state.head,
  records: new Map(),
  fresh: new Set(),
})

/** Remembers how far the log was read. @throws VaultFault `log.rollback` when that was further once */
export function seeLog(seen: Seen, state: LogState): void {
  must(state.head.seq >= seen.head.seq, 'log.rollback')
  must(state.head.seq > seen.head.seq || state.head.hash === seen.head.hash, 'log.fork')
  seen.head = state.head
}

/** Which write of which record, and under which iv it is sealed: all that freshness is about. */
export type Mark = { id: string; version: number; epoch: number; iv: string }

/**
 * Holds an envelope against the place that was asked for and against what the log says of its space.
 * @param id the record that was asked for
 * @throws VaultFault `envelope.other-place` for another record or space, `envelope.epoch-unknown`,
 * `envelope.epoch-closed`, `space.closed`
 */
export function mustBeThere(space: Space, id: string, envelope: Envelope): void {
  mustBeEnvelope(envelope)
  must(envelope.space === space.id && envelope.id === id, 'envelope.other-place')
  mustBeOfEpoch(space, envelope)
}

/** @throws VaultFault `envelope.epoch-unknown`, `envelope.epoch-closed`, `space.closed` */
export function mustBeOfEpoch(space: Space, { epoch }: { epoch: number }): void {
  must(!space.shredded, 'space.closed')
  must(epoch <= space.epoch, 'envelope.epoch-unknown')
  must(epoch >= space.floor, 'envelope.epoch-closed')
}

/**
 * The same, and against what this device has seen of the record.
 * @throws VaultFault also `envelope.version-lower`, `envelope.epoch-lower`, `envelope.version-forked`, `envelope.erased`
 */
export function mustBeFresh(seen: Seen, space: Space, id: string, envelope: Envelope): void {
  mustBeThere(space, id, envelope)
  mustBeNews(seen, space.id, envelope)
}

/** Holds a mark against what this device has seen of the record. @throws VaultFault as `mustBeFresh` */
export function mustBeNews(seen: Seen, space: string, mark: Mark): void {
  const before = seen.records.get(placeOf(space, mark.id))
  if (!before) return
  must(!before.erased, 'envelope.erased')
  must(mark.version >= before.version, 'envelope.version-lower')
  must(mark.epoch >= before.epoch, 'envelope.epoch-lower')
  const isSame = mark.version === before.version && mark.epoch === before.epoch
  must(!isSame || mark.iv === before.iv, 'envelope.version-forked')
}

/**
 * Remembers an envelope that has opened. One that was never opened is not remembered: else a server could make a device
 * believe in a version that nobody wrote, and so refuse the true one.
 * @throws VaultFault as `mustBeFresh`
 */
export function seeEnvelope(seen: Seen, space: Space, id: string, envelope: Envelope): void {
  mustBeThere(space, id, envelope)
  seeMark(seen, space.id, envelope)
}

/** The same for what was held against its place already. @throws VaultFault as `mustBeFresh` */
export function seeMark(seen: Seen, space: string, mark: Mark): void {
  mustBeNews(seen, space, mark)
  const { id, version, epoch, iv } = mark
  const before = seen.records.get(placeOf(space, id))
  if (before?.version === version && before.epoch === epoch) return
  see(seen, placeOf(space, id), { version, epoch, iv })
}

function see(seen: Seen, place: string, record: SeenRecord): void {
  seen.records.set(place, record)
  seen.fresh.add(place)
}

/** Remembers that a record was erased: erased is for ever, so nothing may be shown in its place again. */
export function seeErased(seen: Seen, space: string, id: string): void {
  const before = seen.records.get(placeOf(space, id))
  if (before && !before.erased) see(seen, placeOf(space, id), { ...before, erased: true })
}

/** The records of a space that this device has seen and that were not erased. */
export function listSeen({ records }: Seen, space: string): string[] {
  const begins = placeOf(space, '')
  const there = [...records].filter(([place, { erased }]) => place.startsWith(begins) && !erased)
  return there.map(([place]) => place.slice(begins.length))
}

/** The newest version of a record that this device has seen; 0 for none. */
export const versionSeen = ({ records }: Seen, space: string, id: string): number =>
  records.get(placeOf(space, id))?.version ?? 0

/** Takes over what another tab of this device has seen; what is newer stays, on either side. */
export function seeAlso(seen: Seen, other: Seen): void {
  if (other.tenant !== seen.tenant || other.founder !== seen.founder) return
  if (other.head.seq > seen.head.seq) seen.head = other.head
  for (const [place, theirs] of other.records) {
    const mine = seen.records.get(place)
    if (!mine || isNewer(theirs, mine)) seen.records.set(place, theirs)
  }
}

/** Which of two is the newer state of a record. */
export function isNewer(one: SeenRecord, other: SeenRecord): boolean {
  if (one.erased !== other.erased) return one.erased === true
  return one.version > other.version || (one.version === other.version && one.epoch > other.epoch)
}

/** The newest line of a conversation that a device has heard. */
export type SeenLine = { seq: number; hash: string }

/** Remembers how far a conversation was heard. */
export function seeLine(seen: Seen, conversation: string, { seq, hash }: SeenLine): void {
  const place = placeOf(talks, conversation)
  if (seq > (seen.records.get(place)?.version ?? -1)) see(seen, place, { version: seq, epoch: 0, iv: hash })
}

export function lineSeen({ records }: Seen, conversation: string): SeenLine | null {
  const known = records.get(placeOf(talks, conversation))
  return known ? { seq: known.version, hash: known.iv } : null
}

/** No space has this id: those of spaces are 22 characters long. */
const talks = 'talks'

/** Under which name it is remembered; without an id, how the names of all of a space begin. */
export const placeOf = (space: string, id: string) => `${space}/${id}`
