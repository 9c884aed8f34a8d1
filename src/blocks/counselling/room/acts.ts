import { askTalks } from '#custody/browser/ask-talks.ts'
import { askVault } from '#custody/browser/keeper.ts'
import { ask } from '#custody/browser/server.ts'
import type { Turning } from '#custody/browser/talks/talks.ts'
import type { Canon } from '#vault/canonical.ts'
import type { Seat } from '#vault/conversation/line.ts'
import type { Said } from '../said.ts'
import type { Question } from './model/agreed.ts'
import type { Conversation } from './model/conversation.ts'
import { type Counsel, counselIn, sealedCounsel } from './model/counsel.ts'
import { type Draft, type Marks, marksIn, type Note } from './model/side.ts'
import { ours } from './ours.ts'

type Place = { organisation: string; id: string }

/** Says something, now or as soon as something comes through. */
export const sayTo = ({ organisation, id }: Place, said: Said | Canon, files: string[] = []) =>
  askTalks('sayInTalk', organisation, id, said as Canon, files)

type Names = (member: string) => string

/** Changes who reads, and tells the seeker what those are called. */
export const turnTo = (
  { organisation, id }: Place,
  nameOf: Names,
  { why, seats, space, text = '' }: Omit<Turning, 'said'> & { text?: string },
) => {
  const names = Object.fromEntries(seats.map(({ member }) => [member, nameOf(member)]))
  const said = { kind: 'seated', names, text }
  return askTalks('turnTalk', organisation, id, { why, seats, ...(space && { space }), said })
}

export const writeSide = ({ organisation, id }: Place, body: Canon, place: Parameters<typeof sideAt>[0]) =>
  askTalks('writeSide', organisation, id, body, sideAt(place))

const sideAt = (place: { id?: string | null; version?: number; isPrivate?: boolean }) => {
  const { id, version, isPrivate } = place
  return { ...(id && { id }), ...(version && { version }), ...(isPrivate && { isPrivate }) }
}

export const addNote = (place: Place, text: string, isPrivate: boolean) =>
  writeSide(place, { what: 'jam/side/1', kind: 'note', text, at: now() }, { isPrivate })

/** A word about a note that was wrong: it stays, and says so. */
export const changeNote = (place: Place, { id, version, isPrivate }: Note, text: string) =>
  writeSide(place, { what: 'jam/side/1', kind: 'note', text, at: now() }, { id, version, isPrivate })

export function keepMarks(organisation: string, one: Conversation, change: Partial<Marks>) {
  const { id, version } = one.kept.marks
  const body = { what: 'jam/side/1', kind: 'marks', ...marksIn(one.kept), ...change }
  return writeSide({ organisation, id: one.id }, body, { id, version })
}

/** A peer's words, signed, into the side room: whoever is responsible reads them there. */
export async function giveForRelease(place: Place, text: string): Promise<void> {
  const words = { kind: 'text', text }
  const written = await askTalks('signFor', place.organisation, place.id, words)
  await writeSide(place, draft({ words, written, at: now(), fate: 'waits', says: '' }), {})
}

/** Says a peer's words, word for word; the seeker sees both names. */
export async function release(place: Place, one: Draft): Promise<void> {
  await sayTo(place, { ...one.words, written: one.written })
  await settle(place, one, 'released', '')
}

export const settle = (place: Place, one: Draft, fate: Draft['fate'], says: string) => {
  const { words, written, at, id, version } = one
  return writeSide(place, draft({ words: { ...words } as Canon, written, at, fate, says }), { id, version })
}

const draft = (body: {
  words: Canon
  written: Draft['written']
  at: string
  fate: string
  says: string
}) => ({
  what: 'jam/side/1',
  kind: 'draft',
  ...body,
})

/** Keeps what the readers of an office agree on, on top of what a colleague has kept meanwhile. */
export async function keepCounsel(
  { organisation, space }: { organisation: string; space: string },
  change: (kept: Counsel) => Partial<Counsel>,
): Promise<void> {
  const kept = counselIn(await askVault('listRecords', organisation, space))
  const before = kept.id ? { id: kept.id, version: kept.version } : undefined
  const body = sealedCounsel({ ...kept, ...change(kept) })
  await askVault('writeRecord', organisation, space, body, before)
}

/** Into the roster, of oneself alone. */
export const beAway = (service: string, backOn: string, substitute: string | null): Promise<void> =>
  ours(ask('PUT', `/services/${service}/counselling/room/absence`, { backOn, substitute }))

export const comeBack = (service: string): Promise<void> =>
  ours(ask('DELETE', `/services/${service}/counselling/room/absence`))

export const lasting = (member: string, as: Seat['as'], until: string | null = null): Seat => ({
  member,
  as,
  until,
})

/** Asks the seeker whether somebody may stand in. */
export const askSubstitute = (member: string, who: string, until: string, text: string): Canon => {
  const question: Question = { kind: 'asks', what: 'substitute', who, member, until, text }
  return { ...question }
}

/** The end of a day in Berlin, as a turn of the keys names it: UTC to the second. */
export function endOfDay(day: string): string {
  const noon = new Date(`${day}T12:00:00Z`)
  const hour = Number(noon.toLocaleString('en-GB', { timeZone: 'Europe/Berlin', hour: '2-digit' }))
  return new Date(noon.getTime() + (24 - hour) * 3_600_000).toISOString().replace(/\.\d+Z$/, 'Z')
}

const now = () => new Date().toISOString()
