import { isHybrid } from '../age.ts'
import { must } from '../fault.ts'
import type { Entry, EntryOf, Kind } from './entry.ts'
import { findMember, type LogState, type Member, readersAt, type Space } from './state.ts'

type Rule<K extends Kind> = (state: LogState, entry: EntryOf<K>, author: Member) => boolean

/** Who may say what: the one table of rights. Every client applies it to every line, whoever served it. */
const rules: { [K in Kind]: Rule<K> } = {
  founded: () => false,
  member_added: (state, { payload: { card, role } }, author) =>
    !state.members.has(card.id) && isNewKey(state, card.verify) && mayAdd(state, author, card.id, role),
  member_removed: (state, { payload: { member } }, author) =>
    isActive(state, member) && !isLastAdmin(state, member) && mayRemove(state, author, member),
  role_changed: (state, { payload: { member, role } }, author) => {
    const before = findMember(state, member)?.role
    const isBoard = before === 'guardian' || role === 'guardian'
    return (
      isAdmin(author) && before !== undefined && !isBoard && (role === 'admin' || !isLastAdmin(state, member))
    )
  },
  space_opened: (state, { payload: { space, readers } }, author) =>
    isStaff(author) &&
    !state.spaces.has(space) &&
    readers.includes(author.card.id) &&
    areActive(state, readers),
  epoch_opened: (state, entry, author) =>
    mayOpenEpoch(state, mustSpace(state, entry.payload.space), entry, author),
  epoch_closed: (state, { payload: { space, epoch }, time }, author) => {
    const known = mustSpace(state, space)
    return epoch === known.epoch && epoch > known.floor && isReader(state, known, author, time)
  },
  intake_key_set: (state, { payload: { space, epoch, recipient }, time }, author) => {
    const known = mustSpace(state, space)
    return isHybrid(recipient) && epoch === known.epoch && isReader(state, known, author, time)
  },
  granted: (state, { payload: { space, member, until }, time }, author) => {
    const lasts = until === null || until > time
    return lasts && isActive(state, member) && mayGrant(state, mustSpace(state, space), author, member)
  },
  recovery_used: (state, { payload: { by, lost, successor } }, author) => {
    const fits = state.members.has(lost) && lost !== successor
    return fits && (by === 'guardians' ? author.role === 'guardian' : isAdmin(author))
  },
  handed_over: (state, _, author) => isAdmin(author) && state.handedOver === null,
  space_shredded: (state, { payload: { space } }, author) => {
    const { readers } = mustSpace(state, space)
    return isAdmin(author) || (isStaff(author) && readers.get(author.card.id)?.until === null)
  },
  service_retired: (state, { payload: { service, spaces } }, author) =>
    isAdmin(author) &&
    !state.retired.has(service) &&
    (state.only !== null || spaces.every((id) => state.spaces.has(id))),
}

/**
 * @throws VaultFault `log.unknown-member` for an author who is none (any more), `log.unknown-space`, `space.closed`,
 * `log.right` for what this member may not say
 * @param at the number of the line if it was read; a line that I want to add has none yet
 */
export function mustBeAllowed(state: LogState, entry: Entry, at?: number): void {
  const author = findMember(state, entry.author)
  must(author !== undefined, 'log.unknown-member', at)
  const rule = rules[entry.kind] as Rule<Kind>
  must(rule(state, entry as EntryOf<Kind>, author), 'log.right', at)
}

const isAdmin = (author: Member) => author.role === 'admin'
const isStaff = (author: Member) => author.role !== 'guardian'
const isActive = (state: LogState, id: string) => findMember(state, id) !== undefined
const areActive = (state: LogState, ids: string[]) => ids.every((id) => isActive(state, id))
const isNewKey = (state: LogState, verify: string) =>
  [...state.members.values()].every(({ card }) => card.verify !== verify)

function isLastAdmin(state: LogState, id: string): boolean {
  const admins = [...state.members.values()].filter((member) => isAdmin(member) && member.until === null)
  return admins.length === 1 && admins[0]?.card.id === id
}

// The board brings back whom it named, with the rights that were lost, and nobody else.
function mayAdd({ recovering, members }: LogState, author: Member, id: string, role: string): boolean {
  if (isAdmin(author)) return true
  const isNamed = author.role === 'guardian' && recovering?.successor === id
  return isNamed && members.get(recovering.lost)?.role === role
}

function mayRemove({ recovering }: LogState, author: Member, id: string): boolean {
  return isAdmin(author) || author.card.id === id || (author.role === 'guardian' && recovering?.lost === id)
}

// A substitute cannot prolong the own grant, nor pass it on.
function mayGrant(state: LogState, space: Space, author: Member, to: string): boolean {
  const isLasting = space.readers.get(author.card.id)?.until === null
  return isLasting && (isStaff(author) || state.recovering?.successor === to)
}

// Only an administrator drops somebody who may still read; every reader may drop those whose time is over.
function mayOpenEpoch(
  state: LogState,
  space: Space,
  entry: EntryOf<'epoch_opened'>,
  author: Member,
): boolean {
  const { epoch, readers } = entry.payload
  const current = readersAt(state, space, entry.time)
  const fits =
    epoch === space.epoch + 1 &&
    readers.includes(author.card.id) &&
    readers.every((id) => current.includes(id))
  const dropsNobody = current.every((id) => readers.includes(id))
  return fits && (isAdmin(author) || dropsNobody)
}

const isReader = (state: LogState, space: Space, { card }: Member, time: string) =>
  readersAt(state, space, time).includes(card.id)

function mustSpace(state: LogState, id: string): Space {
  const space = state.spaces.get(id)
  must(space !== undefined, 'log.unknown-space')
  must(!space.shredded, 'space.closed')
  return space
}
