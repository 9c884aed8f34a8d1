import { atDesk, type Desk } from '#kernel/desk.ts'
import type { House } from '#kernel/house.ts'
import { tokenHash } from '#kernel/id.ts'
import { Refusal } from '#kernel/refusal.ts'
import { mustSpeakFor } from '#people/role.ts'
import { mustTalk } from '../dialogue/visits.ts'
import { mustHaveKeyring } from '../keyring/keyrings.ts'
import type { LinePage } from './conversation.ts'
import type { Note, Saying } from './frames.ts'
import { hearGroup, sayAsGuest } from './groups.ts'
import { hearLines } from './hearing.ts'
import { linesAfter, sayLine } from './lines.ts'
import { findNoteRow } from './notes.sql.ts'
import { keepNote } from './notes.ts'
import { listMySpaces, listNewest, listSpeakers, listVisits } from './wire-guests.sql.ts'

/** Who is at a socket: a seeker in their one conversation, or a member of the vault. */
export type Guest = { organisation: string; hash: string; until: Date | null } & (
  | { conversation: string; member: null; token: null }
  | { conversation: null; member: string; token: string }
)

/** @throws Refusal `visit.over`, `session.over`; as `mustSpeakFor` */
export async function greet(
  house: House,
  organisation: string,
  { visit, token }: { visit: string | undefined; token: string | undefined },
): Promise<Guest> {
  if (visit !== undefined) {
    const { id, until } = await itself(house, (desk) => mustTalk(desk, organisation, visit))
    return { organisation, hash: tokenHash(visit), until, conversation: id, member: null, token: null }
  }
  if (token === undefined) throw new Refusal('unknown', 'session.over')
  const member = await atDesk(house, { token, readonly: true }, async (desk) => {
    if (desk.actor.account === null) throw new Refusal('unknown', 'session.over')
    mustSpeakFor(desk, organisation)
    return (await mustHaveKeyring(desk)).member
  })
  return { organisation, hash: tokenHash(token), until: null, conversation: null, member, token }
}

/** What this guest may hear of a conversation, from after a line on. @throws Refusal `conversation.missing` */
export async function readFor(
  house: House,
  guest: Guest,
  conversation: string,
  after: number,
): Promise<LinePage> {
  const { token } = guest
  // Who fetched what is noted, so it is an act.
  if (token !== null) return atDesk(house, { token }, (desk) => hearLines(desk, conversation, after))
  const own = guest.conversation
  if (own === null) throw new Refusal('missing', 'conversation.missing')
  if (own !== conversation) return itself(house, (desk) => hearGroup(desk, own, conversation, after))
  return itself(house, (desk) => linesAfter(desk, conversation, after))
}

/** @returns the number of the line, once it is stored. @throws Refusal as `sayLine` */
export function sayFor(house: House, guest: Guest, saying: Saying, from: unknown): Promise<number> {
  const { line } = saying
  // Somebody with a conversation of their own may take part in a group.
  if (guest.member === null && guest.conversation !== line.conversation)
    return sayAsGuest(house, guest.conversation, line, from)
  const speaker = guest.member === null ? { seeker: guest.conversation } : { member: guest.member }
  return sayLine(house, speaker, saying, from)
}

/** @returns its version. @throws Refusal as `keepNote` */
export function keepNoteOf(
  house: House,
  { token }: Guest,
  { conversation, envelope }: Note,
): Promise<number> {
  // The side room is for those of the organisation.
  if (token === null) throw new Refusal('missing', 'conversation.missing')
  return atDesk(house, { token }, (desk) => keepNote(desk, conversation, envelope))
}

/** The spaces that this guest reads. */
export async function spacesOf(house: House, { token }: Guest): Promise<string[]> {
  return token === null ? [] : atDesk(house, { token, readonly: true }, listMySpaces)
}

/** Of these guests, those whose visit, session or membership is over, and why. */
export async function findOver(house: House, guests: readonly Guest[]): Promise<Map<Guest, string>> {
  const hashesOf = (isStaff: boolean) =>
    guests.filter(({ member }) => (member !== null) === isStaff).map(({ hash }) => hash)
  const { visits, speakers } = await itself(house, async (desk) => ({
    visits: new Set(await listVisits(desk, hashesOf(false))),
    speakers: new Set((await listSpeakers(desk, hashesOf(true))).map(nameOf)),
  }))
  const over = new Map<Guest, string>()
  for (const guest of guests) {
    if (guest.member === null && !visits.has(guest.hash)) over.set(guest, 'visit.over')
    if (guest.member !== null && !speakers.has(nameOf(guest))) over.set(guest, 'session.over')
  }
  return over
}

const nameOf = ({ hash, organisation, member }: { hash: string; organisation: string; member: string }) =>
  `${hash} ${organisation} ${member}`

/** How far each of these conversations has come; one that is gone has come to its end. */
export async function newestOf(house: House, conversations: readonly string[]): Promise<[string, number][]> {
  const rows = await itself(house, (desk) => listNewest(desk, conversations))
  const newest = new Map(rows.map(({ id, seq }) => [id, seq]))
  return conversations.map((id) => [id, newest.get(id) ?? Number.POSITIVE_INFINITY])
}

/** A note as it stands, for those who hear its conversation here. */
export const findNoteOf = (house: House, conversation: string, id: string): Promise<Note | null> =>
  itself(house, async (desk) => {
    const row = await findNoteRow(desk, conversation, id)
    return row ? { conversation, envelope: row.envelope } : null
  })

/** Says words to the other processes that are stored nowhere. */
export async function sayWords(house: House, words: readonly string[]): Promise<void> {
  for (const word of words) await house.pool.query(`select pg_notify('house_talk', $1)`, [word])
}

// For what is asked for everybody at once, and for those who have no account.
const itself = <T>(house: House, work: (desk: Desk) => Promise<T>): Promise<T> =>
  atDesk(house, { itself: true, readonly: true }, work)
