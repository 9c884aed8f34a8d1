import { vi } from 'vitest'
import type { News } from '#custody/browser/talks/talks.ts'
import type { TalkTasks as StaffTasks } from '#custody/browser/talks/tasks.ts'
import { openConversation as keepConversation } from '#custody/conversation/conversations.ts'
import type { Saying } from '#custody/conversation/frames.ts'
import { sayLine } from '#custody/conversation/lines.ts'
import type { TalkNews } from '#custody/outside/talk/following.ts'
import type { Where } from '#custody/outside/where.ts'
import { mustSend } from '#test/custody.ts'
import { nobody } from '#test/house.ts'
import { newId } from '#vault/bytes.ts'
import type { Canon } from '#vault/canonical.ts'
import type { Wrapped } from '#vault/conversation/keys.ts'
import type { Line, Part, Seat } from '#vault/conversation/line.ts'
import { openConversation, say, type Talk, turn } from '#vault/conversation/talk.ts'
import type { Identity } from '#vault/identity/identity.ts'
import { timeOf } from '#vault/log/entry.ts'
import { replay } from '#vault/log/log.ts'
import type { LogState } from '#vault/log/state.ts'
import { answerChallenge } from '#vault/outside/challenge.ts'
import { newReceipt, readReceipt } from '#vault/outside/receipt.ts'
import { Noticed } from './attack.ts'
import { type Device, refusedBy } from './device.ts'
import { type Outsider, openOutsider } from './outsider.ts'
import { Socket } from './socket.ts'
import type { Story } from './story.ts'

/** A conversation as those in it have it: begun, accepted by Jonas, answered by him and by the seeker. */
export type Spoken = {
  story: Story
  where: Where
  id: string
  words: string
  receipt: Identity
  log: LogState
  jonas: Identity
  lines: Line[]
  /** Of the newest epoch. */
  wraps: Wrapped[]
  /** As Jonas has followed it after each line. */
  talks: Talk[]
}

type Office = { where: Where; outsider: Outsider }
const offices = new WeakMap<Story, Promise<Office>>()
const officeOf = (story: Story): Promise<Office> => {
  const known = offices.get(story) ?? openOffice(story)
  offices.set(story, known)
  return known
}

/** An office that all members read. */
async function openOffice({ house, organisation, code, people }: Story): Promise<Office> {
  const space = await people.amina.device.ask('prepareIntake', organisation, 'counselling', 'Beratung')
  return { where: { organisation, space, founder: code }, outsider: await openOutsider(house) }
}

export const logOf = async ({ people, lines, organisation }: Story): Promise<LogState> =>
  replay(await lines(people.amina), { tenant: organisation })

/** By the clock of the house, so many seconds after now. */
export const now = ({ house }: Story, seconds = 0): string =>
  timeOf(new Date(house.clock.now().getTime() + seconds * 1000))
export const seatOf = (member: string, as: Part = 'counsellor', until: string | null = null): Seat => ({
  ...{ member, as, until },
})

/** @param others who reads it beside Jonas */
export async function spoken(story: Story, others: Seat[] = []): Promise<Spoken> {
  const { where } = await officeOf(story)
  const { house, organisation, people } = story
  const { space } = where
  const [log, jonas] = [await logOf(story), await story.identity(people.jonas)]
  const receipt = await newReceipt(organisation)
  const known = log.spaces.get(space)
  if (!known) throw new Error('no space')
  const said = { kind: 'begun', text: 'Darf ich fragen?', urgency: 'soon', topic: 'other' }
  const opened = await openConversation(organisation, known, receipt.identity, said, now(story))
  const back = { locator: receipt.locator, verify: receipt.identity.card.verify }
  const id = opened.talk.conversation
  const { line: first, wraps } = opened
  await house
    .as(nobody)
    .do((desk) =>
      keepConversation(desk, { organisation, space }, { line: first, wraps, back }, { months: 6 }),
    )
  const seats = [seatOf(people.jonas.member), ...others]
  const accepted = await turn(opened.talk, jonas, log, { why: 'accepted', seats }, now(story))
  const answered = await say(accepted.talk, jonas, { text: 'Ich bin da.' }, now(story))
  const thanked = await say(answered.talk, receipt.identity, { text: 'Danke.' }, now(story))
  const keep = (speaker: { seeker: string } | { member: string }, saying: Saying) =>
    sayLine(house.house, speaker, saying)
  await keep({ member: people.jonas.member }, { line: accepted.line, wraps: accepted.wraps })
  await keep({ member: people.jonas.member }, { line: answered.line })
  await keep({ seeker: id }, { line: thanked.line })
  return {
    ...{ story, where, id, words: receipt.words.join(' '), receipt: receipt.identity, log, jonas },
    lines: [first, accepted.line, answered.line, thanked.line],
    wraps: accepted.wraps,
    talks: [opened.talk, accepted.talk, answered.talk, thanked.talk],
  }
}

/** One thing more in the place of the last line, by whoever helps the server: it has the keys and may sign. */
export async function insteadOfLast(
  { lines, talks, story }: Spoken,
  by: Identity,
  said: Canon,
  at = now(story, 60),
  pretend = {},
): Promise<Line[]> {
  const talk = { ...(talks[2] as Talk), ...pretend }
  return [...lines.slice(0, 3), (await say(talk, by, said, at)).line]
}

/** The seeker comes back with the twelve words, hears all there is, and does something. */
async function asSeeker(
  { story, where, words }: Spoken,
  act: (inTalk: InTalk, refused: Promise<string>) => Promise<unknown>,
) {
  const { outsider } = await officeOf(story)
  vi.stubGlobal('WebSocket', Socket)
  const inTalk: InTalk = (task, ...given) => outsider.ask('inTalk', task as never, ...given)
  const refused = Promise.withResolvers<string>()
  try {
    await inTalk('come', where.organisation, where.founder, words)
    const heard = await new Promise<TalkNews>((done, failed) => {
      const told = (news: TalkNews) => {
        if ('ended' in news || ('heard' in news && news.isAll)) done(news)
        if ('waiting' in news) for (const one of news.waiting) if (one.refused) refused.resolve(one.refused)
      }
      outsider.watch(told as never, 'inTalk', 'follow' as never).catch(failed)
    })
    if ('ended' in heard) throw new Noticed(heard.ended)
    await act(inTalk, refused.promise)
  } finally {
    await inTalk('leaveTalk')
  }
}
type InTalk = (task: string, ...given: unknown[]) => Promise<unknown>

export const hearsAsSeeker = (it: Spoken): Promise<void> => asSeeker(it, async () => {})

/** Says something more, which the server does not take. */
export const saysAsSeeker = (it: Spoken, text: string): Promise<void> =>
  asSeeker(it, async (inTalk, refused) => {
    await inTalk('say', { kind: 'text', text }, [])
    throw new Noticed(await refused)
  })

/** The seeker destroys all of it, and is told that it is done. */
export async function destroys({ story, where, words }: Spoken): Promise<void> {
  const { outsider } = await officeOf(story)
  const inTalk = (task: string, ...given: unknown[]) => outsider.ask('inTalk', task as never, ...given)
  try {
    await inTalk('come', where.organisation, where.founder, words)
    await inTalk('destroy')
  } finally {
    await inTalk('leaveTalk')
  }
}

/** The token of a visit that the words have opened. */
export async function visitOf({ story, where, words }: Spoken): Promise<string> {
  const { house } = story
  const { identity, locator } = await readReceipt(where.organisation, words)
  const at = `/outside/${where.organisation}`
  const asked = { locator, purpose: 'visit' as const }
  const challenge = await mustSend(house, nobody, `POST ${at}/challenges`, asked)
  const { origin } = new URL(house.house.config.address)
  const answer = await answerChallenge(identity, challenge as never, { origin, purpose: 'visit' })
  return String((await mustSend(house, nobody, `POST ${at}/visits`, { answer })).token)
}

export const seekerWire = async (story: Story) => (await officeOf(story)).outsider.wire

/** Begins a conversation of one's own. */
export async function begins(story: Story, text = 'Nie gesendet'): Promise<void> {
  const { where, outsider } = await officeOf(story)
  // The same words again would only be sent again.
  const said = { text: `${text}, ${newId()}` }
  await outsider.ask('inTalk', 'begin' as never, where, said, null).catch((error) => {
    // That no service stands before this space says the house, once it has the sealed line.
    if (refusedBy(error).code !== 'office.missing') throw error
  })
}

/** A counsellor opens the room and hears what there is of this conversation. */
export async function hearsAsStaff(device: Device, { where, id }: Spoken): Promise<void> {
  const { organisation, space } = where
  vi.stubGlobal('WebSocket', Socket)
  vi.stubGlobal('location', { origin: 'http://127.0.0.1' })
  const ask = (task: keyof StaffTasks, ...given: unknown[]) =>
    device.ask('inCases', task as never, ...(given as never[])) as Promise<unknown>
  try {
    for (let since = 0, tries = 0; tries < 20; tries++) {
      const news = (await ask('hearTalks', organisation, [space], since, {})) as News
      since = news.turn
      const one = news.talks.find((talk) => talk.id === id)
      const wrong = one?.damaged ?? one?.side.find(({ damaged }) => damaged)?.damaged
      if (wrong) throw new Noticed(wrong)
      if (one?.isWhole) return
    }
    throw new Error('never whole')
  } finally {
    await ask('leaveTalks', organisation)
  }
}
