import { must } from '../fault.ts'
import type { Head, LogState, Space } from '../log/state.ts'
import { type Envelope, mustBeEnvelope } from './envelope.ts'

/** The newest that a device has seen of a record. */
export type SeenRecord = { version: number; epoch: number; iv: string }

/**
 * What a device has seen of an organisation (Merkzettel): plain data that IndexedDB keeps, no secret in it. It is what
 * keeps a server from showing yesterday's state as today's.
 */
export type Seen = { tenant: string; founder: string; head: Head; records: Map<string, SeenRecord> }

/** Starts when the founding key was compared. */
export const firstSeen = (state: LogState, founder: string): Seen => ({
  tenant: state.tenant,
  founder,
  head: state.head,
  records: new Map(),
})

/** Remembers how far the log was read. @throws VaultFault `log.rollback` when that was further once */
export function seeLog(seen: Seen, state: LogState): void {
  must(state.head.seq >= seen.head.seq, 'log.rollback')
  must(state.head.seq > seen.head.seq || state.head.hash === seen.head.hash, 'log.fork')
  seen.head = state.head
}

/**
 * Holds an envelope against what was seen and what the log says, before it is opened, and remembers it.
 * @param id the record that was asked for
 * @throws VaultFault `envelope.other-place` for another record or space, `envelope.epoch-unknown` and
 * `envelope.epoch-closed` by the log, `envelope.version-lower`, `envelope.epoch-lower`, `envelope.version-forked` by
 * what this device has seen; `space.closed`
 */
export function seeEnvelope(seen: Seen, space: Space, id: string, envelope: Envelope): void {
  mustBeEnvelope(envelope)
  must(envelope.space === space.id && envelope.id === id, 'envelope.other-place')
  must(!space.shredded, 'space.closed')
  must(envelope.epoch <= space.epoch, 'envelope.epoch-unknown')
  must(envelope.epoch >= space.floor, 'envelope.epoch-closed')
  const { version, epoch, iv } = envelope
  const place = `${space.id}/${id}`
  const before = seen.records.get(place)
  if (before) mustNotBeOlder(before, { version, epoch, iv })
  seen.records.set(place, { version, epoch, iv })
}

/** Forgets a record that was erased. */
export const unsee = (seen: Seen, space: string, id: string): boolean => seen.records.delete(`${space}/${id}`)

function mustNotBeOlder(before: SeenRecord, now: SeenRecord) {
  must(now.version >= before.version, 'envelope.version-lower')
  must(now.epoch >= before.epoch, 'envelope.epoch-lower')
  const isSame = now.version === before.version && now.epoch === before.epoch
  must(!isSame || now.iv === before.iv, 'envelope.version-forked')
}
