import type { Canon } from '#vault/canonical.ts'
import type { Written } from '#vault/conversation/release.ts'
import type { SealedFile } from '#vault/file/file.ts'
import type { Card } from '#vault/identity/identity.ts'

/** How much it presses, as the seeker says it before the first word (Dringlichkeit). */
export const urgencies = ['calm', 'soon', 'now'] as const
export type Urgency = (typeof urgencies)[number]

/** What a counsellor asks the seeker to agree to: the line names who or where, in words the seeker reads. */
export const askings = ['substitute', 'adviser', 'handover', 'group', 'video'] as const
export type Asking = (typeof askings)[number]

export const slotWays = ['chat', 'phone', 'video', 'place'] as const
export type SlotWay = (typeof slotWays)[number]

export const callEnds = ['ended', 'missed', 'declined'] as const
export type CallEnd = (typeof callEnds)[number]

/** Who wants to take part in which group, under which name, by which card; the code if they were given one. */
export type GroupWished = { id: string; name: string; code: string; card: Card }

/** How well it went, asked once at the end: 1 not at all, 5 very much. */
export type Survey = { helped: number; understood: number; again: number; words: string }

/**
 * What is said in a conversation (Gesagtes): the sealed body of one line. Times are moments in UTC, `to` is the number of the
 * line that is answered.
 */
export type Said =
  | {
      kind: 'begun'
      office: string
      topic: string
      urgency: Urgency
      lang: string
      /** What the seeker wants to be called; '' for nothing. */
      name: string
      text: string
      files: SealedFile[]
      /** Whoever came for a group alone. */
      group?: GroupWished
    }
  | { kind: 'text'; text: string; written?: Written }
  | { kind: 'file'; file: SealedFile; text: string; written?: Written }
  | { kind: 'voice'; file: SealedFile; seconds: number; written?: Written }
  /** `group`: which one somebody is invited to. */
  | { kind: 'asks'; what: Asking; who: string; until: string | null; text: string; group?: string }
  | { kind: 'consents' | 'declines'; to: number }
  /** A counsellor offers a time, or the seeker has taken one. `secret` proves whose it is: its hash stands beside the slot. */
  | { kind: 'slot'; slot: string; at: string; minutes: number; way: SlotWay; where: string; secret: string }
  | { kind: 'slot-cancelled'; slot: string }
  /** Goes with a turn: what the seeker may call those who read from now on, by their ids in the vault's log. */
  | { kind: 'seated'; names: { [member: string]: string }; text: string }
  /** Somebody is away until a day, with or without a substitute. */
  | { kind: 'away'; until: string; text: string }
  /** Where a call or a group is, by a key that only this conversation knows. */
  | { kind: 'room'; room: string; key: string; what: 'video' | 'group' }
  /** A call rings, and how it ended. `relay`: it goes by the house's server, so that neither side learns the other's address. */
  | { kind: 'call'; call: string; picture: boolean; relay: boolean }
  | { kind: 'call-over'; call: string; how: CallEnd; seconds: number }
  /** Wants to take part in a group, and was let in: from which of its lines on. `to`: the invitation that is answered, or null. */
  | { kind: 'joins'; to: number | null; group: GroupWished }
  | { kind: 'admitted'; group: string; seq: number; hash: string; title: string }
  | { kind: 'not-admitted'; group: string }
  | { kind: 'closed'; text: string }
  | { kind: 'reopened' }
  | ({ kind: 'survey' } & Survey)

export type SaidKind = Said['kind']

/** How long a call was, as it is said: also the shortest was one. */
export const minutesOf = (seconds: number): number => Math.max(1, Math.ceil(seconds / 60))

/** As many characters as one message has at most. */
export const longestText = 20_000

type Check = (value: unknown) => boolean
type Shape = Readonly<Record<string, Check>>

const text = (most: number): Check => {
  return (value) => typeof value === 'string' && value.length <= most
}
const line = text(200)
const words = text(longestText)
const count = (most: number): Check => {
  return (value) => Number.isSafeInteger(value) && Number(value) >= 0 && Number(value) <= most
}
const mark: Check = (value) => count(5)(value) && value !== 0
const moment: Check = (value) => typeof value === 'string' && !Number.isNaN(Date.parse(value))
const oneOf = (list: readonly string[]): Check => {
  return (value) => typeof value === 'string' && list.includes(value)
}
const orNull = (check: Check): Check => {
  return (value) => value === null || check(value)
}
const has = (value: unknown, shape: Shape): boolean =>
  typeof value === 'object' &&
  value !== null &&
  Object.entries(shape).every(([name, check]) => check((value as Record<string, unknown>)[name]))

const file: Check = (value) =>
  has(value, {
    id: line,
    name: text(500),
    type: line,
    size: count(Number.MAX_SAFE_INTEGER),
    age: text(100_000),
    parts: (parts) => Array.isArray(parts) && parts.every(line),
  })
const names: Check = (value) =>
  typeof value === 'object' &&
  value !== null &&
  Object.values(value).length <= 30 &&
  Object.values(value).every(line)
const isBoolean: Check = (value) => typeof value === 'boolean'
const card: Check = (value) =>
  has(value, { tenant: line, id: line, recipient: text(5_000), verify: line, proof: line })
const wished: Check = (value) => has(value, { id: line, name: line, code: line, card })

const files: Check = (value) => Array.isArray(value) && value.length <= 20 && value.every(file)

const shapes: Readonly<Record<SaidKind, Shape>> = {
  begun: { office: line, topic: line, urgency: oneOf(urgencies), lang: line, name: line, text: words, files },
  text: { text: words },
  file: { file, text: words },
  voice: { file, seconds: count(3600) },
  asks: { what: oneOf(askings), who: line, until: orNull(moment), text: words },
  consents: { to: count(1_000_000) },
  declines: { to: count(1_000_000) },
  slot: { slot: line, at: moment, minutes: count(600), way: oneOf(slotWays), where: text(500), secret: line },
  'slot-cancelled': { slot: line },
  seated: { names, text: words },
  away: { until: moment, text: words },
  room: { room: line, key: line, what: oneOf(['video', 'group']) },
  call: { call: line, picture: isBoolean, relay: isBoolean },
  'call-over': { call: line, how: oneOf(callEnds), seconds: count(100_000) },
  joins: { to: orNull(count(1_000_000)), group: wished },
  admitted: { group: line, seq: count(1_000_000), hash: line, title: line },
  'not-admitted': { group: line },
  closed: { text: words },
  reopened: {},
  survey: { helped: mark, understood: mark, again: mark, words },
}

/** What a line says, if we know such lines; null for one of a newer program, which is shown as such. */
export function asSaid(value: Canon): Said | null {
  const kind = (value as { kind?: unknown } | null)?.kind
  if (typeof kind !== 'string' || !Object.hasOwn(shapes, kind)) return null
  return has(value, shapes[kind as SaidKind]) ? (value as unknown as Said) : null
}

/** How a conversation stands, by what was said in it: nobody keeps this anywhere else. */
export type Standing = {
  office: string
  topic: string
  urgency: Urgency
  lang: string
  name: string
  isClosed: boolean
  /** Asked of the seeker and not answered yet, by the numbers of their lines. */
  asked: number[]
  /** The booked slot that comes next, until it is cancelled. */
  slot: Extract<Said, { kind: 'slot' }> | null
}

/** Reads the standing from all lines in order; `by` is null for the seeker. */
export function standingOf(lines: readonly { seq: number; by: string | null; said: Canon }[]): Standing {
  const standing: Standing = {
    ...{ office: '', topic: '', urgency: 'calm', lang: 'de', name: '' },
    ...{ isClosed: false, asked: [], slot: null },
  }
  for (const { seq, by, said } of lines) {
    const known = asSaid(said)
    if (known) take(standing, known, seq, by)
  }
  return standing
}

function take(standing: Standing, said: Said, seq: number, by: string | null): void {
  if (said.kind === 'begun' && seq === 0) {
    const { office, topic, urgency, lang, name } = said
    Object.assign(standing, { office, topic, urgency, lang, name })
  }
  if (said.kind === 'closed') standing.isClosed = true
  // Whoever writes again opens it again.
  if (said.kind === 'reopened' || said.kind === 'text' || said.kind === 'voice') standing.isClosed = false
  if (said.kind === 'asks' && by !== null) standing.asked.push(seq)
  // Only the person who was asked can agree.
  if ((said.kind === 'consents' || said.kind === 'declines' || said.kind === 'joins') && by === null)
    standing.asked = standing.asked.filter((asked) => asked !== said.to)
  if (said.kind === 'slot' && by === null) standing.slot = said
  if (said.kind === 'slot-cancelled' && standing.slot?.slot === said.slot) standing.slot = null
}
