import { type Bytes, isId } from '../bytes.ts'
import { bound } from '../canonical.ts'
import { hasForm, isTime } from '../log/entry.ts'
import { longestBody, paddedLength } from '../padding.ts'

/**
 * As what somebody reads a conversation. Who is responsible for it (Beraterin), who leads (Leitung) and may be responsible too; who
 * stands in until a day (Vertretung), who is asked for advice (Kollegiale Beratung), and a peer, who says nothing alone.
 */
export const parts = ['counsellor', 'lead', 'substitute', 'adviser', 'peer'] as const
export type Part = (typeof parts)[number]

/** Who takes part in a group from outside: speaks, or only listens for now. Their seat is in the name of a card of their own. */
export const outsideParts = ['guest', 'listener'] as const
export type OutsidePart = (typeof outsideParts)[number]

/** Somebody who reads from now on, until a moment or until further notice: of the organisation, or in a group from outside. */
export type Seat = { member: string; as: Part | OutsidePart; until: string | null }

export const isOutside = ({ as }: Pick<Seat, 'as'>): boolean =>
  (outsideParts as readonly string[]).includes(as)

/** Why others read from now on. `opened`: whoever has the space's intake key, until somebody accepts. */
export const reasons = [
  'accepted',
  'assigned',
  'asked',
  'substitute',
  'emergency',
  'over',
  'left',
  'handover',
] as const
export type Reason = (typeof reasons)[number]

/** In a group there is one reason alone: somebody has come, gone, or may not speak for now. What it was, the seats tell. */
export const groupReason = 'group'

/**
 * With which the keys change (Schlüsselwechsel): from this line on it is sealed for these seats and the seeker. The commitments
 * are what the two keys of the epoch hash to; a wrap counts only if its keys do.
 */
export type Turn = { why: Reason | typeof groupReason; seats: Seat[]; talk: string; side: string }

/**
 * A line of a conversation (Gesprächszeile): all that the server keeps of it. `seq` counts from 0, `prev` is the hash of the line
 * before it ('' for the first), `author` a member or the seeker's receipt, `commitment` stands in the first line alone.
 */
export type Line = {
  suite: 1
  tenant: string
  space: string
  conversation: string
  seq: number
  epoch: number
  author: string
  prev: string
  turn: Turn | null
  /** Of the key of the first epoch; '' in every other line. */
  commitment: string
  iv: string
  ct: string
  signature: string
}

/** What is bound to the sealed part: everything but itself. */
export type Head = Omit<Line, 'iv' | 'ct' | 'signature'>

export const headOf = ({ iv, ct, signature, ...head }: Line): Head => head

export const bindingOf = (head: Head): Bytes => bound('conversation/line', { ...head })

/** What the author signs: the line as it is sealed, so that the server too sees who said it. */
export const signedOf = (head: Head, iv: string, ct: string): Bytes =>
  bound('conversation/signed', { ...head, iv, ct })

const isHash = (value: unknown) => typeof value === 'string' && /^[\w-]{43}$/.test(value)
const isCount = (value: unknown) => Number.isSafeInteger(value) && Number(value) >= 0
const one =
  (list: readonly string[]) =>
  (value: unknown): boolean =>
    list.includes(String(value))

/** As many seats as a conversation has at most. */
export const mostSeats = 30

const isSeat = (value: unknown) =>
  hasForm(value, {
    member: isId,
    as: one([...parts, ...outsideParts]),
    until: (until) => until === null || isTime(until),
  })
const areSeats = (value: unknown) => Array.isArray(value) && value.length <= mostSeats && value.every(isSeat)
const isTurn = (value: unknown) =>
  hasForm(value, { why: one([...reasons, groupReason]), seats: areSeats, talk: isHash, side: isHash })

function isSealed(ct: unknown): boolean {
  if (typeof ct !== 'string' || !/^[\w-]+$/.test(ct)) return false
  const length = Math.floor((ct.length * 3) / 4) - 16
  return length > 0 && length <= paddedLength(longestBody) && paddedLength(length) === length
}

/** Whether something has the form of a line; the server takes nothing else. It says nothing about truth: see `hear`. */
export const isLine = (value: unknown): value is Line =>
  hasForm(value, {
    suite: (suite) => suite === 1,
    tenant: isId,
    space: isId,
    conversation: isId,
    seq: isCount,
    epoch: (epoch) => isCount(epoch) && epoch !== 0,
    author: isId,
    prev: (prev) => prev === '' || isHash(prev),
    turn: (turn) => turn === null || isTurn(turn),
    commitment: (hash) => hash === '' || isHash(hash),
    iv: (iv) => typeof iv === 'string' && /^[\w-]{16}$/.test(iv),
    ct: isSealed,
    signature: (signed) => typeof signed === 'string' && /^[\w-]{86}$/.test(signed),
  })
