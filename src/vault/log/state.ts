import { must } from '../fault.ts'
import type { Card } from '../identity/identity.ts'
import type { Entry, Role } from './entry.ts'

/** Somebody in the log, also after leaving: what they signed stays provable. */
export type Member = { card: Card; role: Role; since: string; until: string | null }

/** What is shared with the same people. `floor` is the lowest epoch that still counts. */
export type Space = {
  id: string
  epoch: number
  floor: number
  commitments: string[]
  readers: Map<string, Reader>
  intake: { recipient: string; epoch: number } | null
  /** Whether outsiders write to it: then a new epoch brings a new intake key. */
  hadIntake: boolean
  opened: string
  shredded: boolean
}

/** Who can read a space, by whom, since when and until when (null: until further notice). */
export type Reader = { by: string; since: string; until: string | null }

/** Where a log stands: the number of its last entry, and the hash that all before it lead to. */
export type Head = { seq: number; hash: string }

/** What a log says, once every line has been checked. */
export type LogState = {
  tenant: string
  founder: Card
  head: Head
  /** The one space that a visitor's proof is about; null when the whole log was read. */
  only: string | null
  members: Map<string, Member>
  spaces: Map<string, Space>
  recoveries: {
    by: 'colleague' | 'guardians'
    lost: string
    successor: string
    author: string
    time: string
  }[]
  /** While the board brings somebody back, its guardian may do for this person what nobody else can. */
  recovering: { lost: string; successor: string } | null
  handedOver: string | null
  retired: Map<string, string>
}

export const findMember = (state: LogState, id: string): Member | undefined => {
  const member = state.members.get(id)
  return member && member.until === null ? member : undefined
}

/**
 * Whether an unlocked identity is the one the log knows, and still belongs here.
 * @throws VaultFault `log.unknown-member`, `identity.other` when the log has other keys under this id
 */
export function mustBelong(state: LogState, { id, verify, recipient }: Card): Member {
  const member = findMember(state, id)
  must(member !== undefined, 'log.unknown-member')
  must(member.card.verify === verify && member.card.recipient === recipient, 'identity.other')
  return member
}

/** Who can read a space at this moment: granted, not over, still a member. */
export function readersAt(state: LogState, space: Space, now: string): string[] {
  const isNow = ([id, { until }]: [string, Reader]) =>
    (until === null || until > now) && findMember(state, id)
  return [...space.readers].filter(isNow).map(([id]) => id)
}

/** Whether somebody still holds a key who may no longer read: then a new epoch comes before the next word. */
export const isStale = (state: LogState, space: Space, now: string): boolean =>
  readersAt(state, space, now).length < space.readers.size

/** Takes an entry into the state, which must allow it, see `rights.ts`. */
export function apply(state: LogState, { kind, payload, time, author }: Entry): void {
  const reader = (until: string | null): Reader => ({ by: author, since: time, until })
  const space = 'space' in payload ? state.spaces.get(payload.space) : undefined
  if (state.recovering && findMember(state, author)?.role !== 'guardian') state.recovering = null
  if (kind === 'member_added') state.members.set(payload.card.id, memberOf(payload.card, payload.role, time))
  if (kind === 'member_removed') change(state, payload.member, { until: time })
  if (kind === 'role_changed') change(state, payload.member, { role: payload.role })
  if (kind === 'space_opened') state.spaces.set(payload.space, opened(payload, author, time))
  if (kind === 'recovery_used') recover(state, { ...payload, author, time })
  if (kind === 'handed_over') state.handedOver = time
  if (kind === 'service_retired') state.retired.set(payload.service, time)
  if (kind === 'service_retired') for (const id of payload.spaces) shred(state.spaces.get(id))
  if (!space) return
  if (kind === 'epoch_opened') openEpoch(space, payload)
  if (kind === 'epoch_closed') space.floor = payload.epoch
  if (kind === 'intake_key_set') setIntake(space, payload)
  if (kind === 'granted') space.readers.set(payload.member, reader(payload.until))
  if (kind === 'space_shredded') shred(space)
}

export const memberOf = (card: Card, role: Role, time: string): Member => ({
  card,
  role,
  since: time,
  until: null,
})

function change(state: LogState, id: string, change: Partial<Member>) {
  const member = state.members.get(id)
  if (member) state.members.set(id, { ...member, ...change })
}

function opened(
  { space, commitment, readers }: { space: string; commitment: string; readers: string[] },
  author: string,
  time: string,
): Space {
  const known = readers.map((id): [string, Reader] => [id, { by: author, since: time, until: null }])
  const first = {
    epoch: 1,
    floor: 1,
    commitments: [commitment],
    intake: null,
    hadIntake: false,
    shredded: false,
  }
  return { id: space, ...first, readers: new Map(known), opened: time }
}

// A key set for an earlier epoch is known to somebody who has gone, so outsiders wait for the next one.
function openEpoch(
  space: Space,
  { epoch, commitment, readers }: { epoch: number; commitment: string; readers: string[] },
) {
  space.epoch = epoch
  space.commitments.push(commitment)
  space.intake = null
  for (const id of space.readers.keys()) if (!readers.includes(id)) space.readers.delete(id)
}

function setIntake(space: Space, { recipient, epoch }: { recipient: string; epoch: number }) {
  space.intake = { recipient, epoch }
  space.hadIntake = true
}

function recover(state: LogState, recovery: LogState['recoveries'][number]) {
  state.recoveries.push(recovery)
  if (recovery.by === 'guardians') state.recovering = { lost: recovery.lost, successor: recovery.successor }
}

function shred(space: Space | undefined) {
  if (!space) return
  space.shredded = true
  space.intake = null
  space.readers.clear()
}
