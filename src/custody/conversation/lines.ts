import { createHash } from 'node:crypto'
import { asHouse, atDesk, type Desk } from '#kernel/desk.ts'
import { record } from '#kernel/event.ts'
import type { House } from '#kernel/house.ts'
import { later } from '#kernel/job.ts'
import { type Reason, Refusal } from '#kernel/refusal.ts'
import { type Together, together } from '#kernel/together.ts'
import { bound } from '#vault/canonical.ts'
import type { Wrapped } from '#vault/conversation/keys.ts'
import type { Line } from '#vault/conversation/line.ts'
import { tell } from '../dialogue/notices.ts'
import { type LinePage, mostAtOnce } from './conversation.ts'
import { type Asked, type Became, listLinesAfter, sayAll, sayQuickly } from './lines.sql.ts'
import { mustBeReady } from './saying.ts'
import { originOf, type Stored, tellStored } from './telling.ts'

/** Whoever says something: the seeker of a conversation, by a visit, or a member of the vault, by a session. */
export type Speaker = { seeker: string } | { member: string }

/** A line as it came in, with the keys it turns to and the files of the seeker that it names. */
export type Said = { line: Line; wraps?: Wrapped[]; files?: string[] }

/**
 * Says a line. Comes back once it is stored (committed), with many others in one step; the same line again is acknowledged
 * again.
 * @param from whoever hears it here and need not be told, see `tellStored`
 * @throws Refusal `conversation.moved`: it is not the next line, hear and say it anew; `conversation.missing`,
 * `conversation.not-seated`, `conversation.wraps`, `conversation.full`, `conversation.form`, and as `mustBeReady`
 */
export async function sayLine(
  house: House,
  speaker: Speaker,
  { line, wraps = [], files = [] }: Said,
  from: unknown = null,
): Promise<number> {
  if ('seeker' in speaker && speaker.seeker !== line.conversation)
    throw new Refusal('missing', 'conversation.missing')
  // Few lines turn or bring files; what needs a look beside the line is looked at before.
  if (line.turn || files.length > 0)
    await atDesk(house, { itself: true }, (desk) => mustBeReady(desk, speaker, line, files))
  const member = 'member' in speaker ? speaker.member : null
  const { answer } = await lineOf(house)({ member, hash: hashOfLine(line), line, wraps, from })
  if (answer !== 'new' && answer !== 'again') throw new Refusal(reasons[answer] ?? 'invalid', answer)
  return line.seq
}

const reasons: Record<string, Reason> = {
  'conversation.moved': 'conflict',
  'conversation.full': 'conflict',
  'conversation.missing': 'missing',
  'conversation.not-seated': 'forbidden',
}

/** Lines after a number. For an act that has checked who hears. */
export async function linesAfter(
  desk: Desk,
  conversation: string,
  after: number,
  most: number = mostAtOnce,
): Promise<LinePage> {
  const found = await asHouse(desk, () => listLinesAfter(desk, conversation, after, most + 1))
  return { lines: found.slice(0, most).map(({ line }) => line), more: found.length > most }
}

/** What the next line names as the one before it: as `hashOf` in the vault, without leaving this thread. */
export const hashOfLine = (line: Line): string =>
  createHash('sha256')
    .update(bound('conversation/hash', { ...line }))
    .digest('base64url')

type Asking = Asked & { from: unknown }

const most = 500
/** Where few talk, what a step costs is mostly the disk: better one for all of them. */
const few = 64
const lines = new WeakMap<House, Together<Asking, Became>>()

function lineOf(house: House): Together<Asking, Became> {
  const known = lines.get(house)
  if (known) return known
  const made = together((asked: Asking[]) => keepAll(house, asked), { most, few })
  lines.set(house, made)
  return made
}

async function keepAll(house: House, asked: Asking[]): Promise<Became[]> {
  const became = await sayQuickly(house, asked.map(asIs), originOf(house))
  const slow = became.filter(({ answer }) => answer === 'conversation.slowly').map(({ n }) => n)
  if (slow.length > 0) {
    const others = await keepSlowly(
      house,
      slow.flatMap((n) => asked[n] ?? []),
    )
    for (const [at, other] of others.entries()) {
      const n = slow[at]
      if (n !== undefined) became[n] = { ...other, n }
    }
  }
  tellStored(house, storedOf(asked, became))
  return became
}

/** Each line once, in its order. What was here already may have been kept when the answer to that was lost, so that nobody was told. */
function storedOf(asked: readonly Asking[], became: readonly Became[]): Stored[] {
  const stored = new Map<string, Stored>()
  for (const kept of ['again', 'new'])
    for (const { n, answer } of became) {
      const one = asked[n]
      if (one && answer === kept) stored.set(one.hash, { line: one.line, by: one.from })
    }
  return [...stored.values()].sort((a, b) => a.line.seq - b.line.seq)
}

/** With what belongs to it: somebody is told by mail, the turn of keys is an event. */
const keepSlowly = (house: House, asked: Asking[]): Promise<Became[]> =>
  atDesk(house, { itself: true }, async (desk) => {
    const answers = await sayAll(desk, asked.map(asIs), originOf(house))
    for (const { n, answer, tells } of answers) {
      const line = asked[n]?.line
      if (!line || answer !== 'new') continue
      if (tells) await tell(desk, line.conversation)
      if (line.turn) await noteTurn(desk, line)
    }
    return answers
  })

const asIs = ({ member, hash, line, wraps }: Asking): Asked => ({ member, hash, line, wraps })

async function noteTurn(desk: Desk, { tenant, space, turn }: Line): Promise<void> {
  const data = { space, why: turn?.why ?? null }
  await record(desk, 'conversation.turned', null, { organisation: tenant, data })
  // Given back or handed over, it waits for all who read the space; a room above tells them.
  if (turn?.seats.length === 0) await later(desk, 'conversation.waits', { space })
}
