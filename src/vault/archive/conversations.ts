import type { Canon } from '../canonical.ts'
import { type Keys, openKeys, toIntake, type Wrapped } from '../conversation/keys.ts'
import type { Line } from '../conversation/line.ts'
import { beginTalk, type Heard, hear, sideKey, type Talk } from '../conversation/talk.ts'
import { type FaultCode, VaultFault } from '../fault.ts'
import type { Identity } from '../identity/identity.ts'
import type { LogState } from '../log/state.ts'
import { type Envelope, openEnvelope } from '../space/envelope.ts'

/** A conversation as it is kept: its lines in order, the keys of the last turn, the notes of the side room. */
export type KeptConversation = { lines: Line[]; wraps: Wrapped[]; notes: Envelope[] }

/** A conversation that was opened, as far as it opens; `damaged` says what is wrong with the line after the last. */
export type OpenedConversation = {
  id: string
  space: string
  heard: Heard[]
  notes: { id: string; version: number; author: string; body: Canon }[]
  damaged: FaultCode | null
}

/**
 * Opens a conversation with one's own wrap, or as long as nobody has accepted it with a key of the letter box.
 * @param intakes private keys of the letter boxes that one reads
 * @returns null when no wrap of it is for this member
 */
export async function openKept(
  { lines, wraps, notes }: KeptConversation,
  me: Identity,
  intakes: readonly string[],
  log: LogState,
): Promise<OpenedConversation | null> {
  const [first] = lines
  const keys = await keysIn(wraps, me, intakes)
  if (!first || !keys) return null
  const { tenant, space, conversation } = first
  let talk = beginTalk({ tenant, space, conversation }, keys)
  const heard: Heard[] = []
  let damaged: FaultCode | null = null
  for (const line of lines) {
    const next = await hear(talk, line, log).catch(orCode)
    if (typeof next === 'string') {
      damaged = next
      break
    }
    talk = next.talk
    heard.push(next.heard)
  }
  return { id: conversation, space: talk.space, heard, notes: await notesOf(talk, notes), damaged }
}

/** What stands in it as one record, for whoever reads it without a program. */
export const recordOfConversation = ({ id, heard, notes, damaged }: OpenedConversation): Canon => ({
  what: 'jam/conversation/1',
  id,
  lines: heard.map(({ seq, by, writtenBy, at, said, turn }) => ({
    ...{ seq, by, writtenBy, at, said },
    turn: turn && { why: turn.why, seats: turn.seats },
  })),
  notes,
  damaged,
})

async function keysIn(
  wraps: readonly Wrapped[],
  me: Identity,
  intakes: readonly string[],
): Promise<Keys | null> {
  const mine = wraps.find(({ to }) => to === me.card.id)
  if (mine) return openKeys(me.age, mine).catch(() => null)
  const intake = wraps.find(({ to }) => to === toIntake)
  for (const secret of intake ? intakes : []) {
    const keys = await openKeys(secret, intake as Wrapped).catch(() => null)
    if (keys) return keys
  }
  return null
}

async function notesOf(talk: Talk, notes: readonly Envelope[]): Promise<OpenedConversation['notes']> {
  const opened = await Promise.all(
    notes.map(async (envelope) => {
      const key = await sideKey(talk, envelope.epoch)
      const found = key && (await openEnvelope(key, envelope).catch(() => null))
      const { id, version, author } = envelope
      return found ? [{ id, version, author, body: found.body }] : []
    }),
  )
  return opened.flat()
}

function orCode(error: unknown): FaultCode {
  if (error instanceof VaultFault) return error.code
  throw error
}
