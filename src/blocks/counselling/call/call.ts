import type { Canon } from '#vault/canonical.ts'

/** What both sides of a call say to each other while it lasts: sealed signs, kept nowhere. `call` is the name its ring line has. */
export type CallSign =
  | { call: string; is: 'ready'; seen: boolean }
  | { call: string; is: 'offer' | 'answer'; sdp: string; seen: boolean }
  | { call: string; is: 'looks'; seen: boolean }
  | { call: string; is: 'bye' }

/** Reads what has passed; null for what is of no call. */
export function callSign(body: Canon): CallSign | null {
  const { call, is, sdp, seen } = Object(body)
  if (typeof call !== 'string') return null
  const isLooks = (is === 'ready' || is === 'looks') && typeof seen === 'boolean'
  const isSpoken = (is === 'offer' || is === 'answer') && typeof sdp === 'string' && sdp.length < 20_000
  return isLooks || is === 'bye' || isSpoken ? (body as unknown as CallSign) : null
}

/** How long a call rings, in ms; then it was missed. */
export const rings = 60_000

type Line = { seq: number; by: string | null; at: string; said: Canon }

/** A call that rings now: by whom, and with a picture or without; null when none does. */
export type Ringing = { call: string; by: string; seq: number; at: string; picture: boolean; relay: boolean }

/** The newest ring that nobody has ended, answered by its lines alone. */
export function ringingIn(lines: readonly Line[], now: Date): Ringing | null {
  const rung = lines.findLast(({ by, said }) => by !== null && Object(said).kind === 'call')
  if (!rung?.by) return null
  const { call, picture, relay } = Object(rung.said)
  const isOver = lines.some(({ seq, said }) => seq > rung.seq && Object(said).kind === 'call-over')
  if (isOver || now.getTime() - Date.parse(rung.at) > rings) return null
  return { call, by: rung.by, seq: rung.seq, at: rung.at, picture, relay }
}
