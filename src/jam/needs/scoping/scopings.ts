import { day, hour, later, minute } from '#kernel/clock.ts'
import { asHouse, type Desk } from '#kernel/desk.ts'
import { newId, newToken, tokenHash } from '#kernel/id.ts'
import { countAttempt } from '#kernel/limit.ts'
import { sendMail } from '#kernel/mail.ts'
import { mustFind, Refusal } from '#kernel/refusal.ts'
import { dayLong } from '#look/dates.ts'
import { writeLetter } from '#people/letter/letters.ts'
import { foundOrganisation } from '#people/organisations.ts'
import { hasRole, isMember, mustBe, mustBeSomebody } from '#people/role.ts'
import { listOwnQuestions, mayHandIn, mustFindCode, mustMayBegin, mustMayHandIn } from '../../call/calls.ts'
import type { OwnQuestion } from '../../call/question.ts'
import type { Jam } from '../../profile/jam.ts'
import { mustFindJamById } from '../../profile/jams.ts'
import type { Kind, Need } from '../need.ts'
import { mustFindNeed, submitNeed } from '../needs.ts'
import { draftWords } from './draft.text.ts'
import { needIn } from './letter-kinds.ts'
import { removeReminder } from './reminders.sql.ts'
import { remindLater } from './reminders.ts'
import { type Answers, assess, kindOf, nextOpen, recommend, type Scoping } from './scoping.ts'
import {
  addScoping,
  closeScoping,
  findAuthor,
  findScoping,
  removeOldScopings,
  saveAnswers,
  saveCode,
  takeScoping,
} from './scopings.sql.ts'

const draftLives = 60 * day

/** With what a draft begins: whose link brought it, the kind somebody chose, a code after the end of the call. */
export type Beginning = { source: string; kind?: Kind | undefined; code?: string; forSomebody?: boolean }

/**
 * Begins a scoping without an account, or for somebody on the telephone.
 * @returns the secret of its link
 * @throws Refusal `call.closed`, `call.code`
 */
export async function beginScoping(
  desk: Desk,
  jam: Jam,
  { source, kind, code, ...way }: Beginning,
): Promise<string> {
  if (way.forSomebody) mustBe(desk, jam.id, 'organiser', 'helper')
  // An organiser who has somebody on the telephone does not ask them for a code.
  const isTheirs = way.forSomebody && hasRole(desk.actor, jam.id, 'organiser')
  const opened = isTheirs ? null : await mustMayBegin(desk, jam, code ?? '')
  const token = newToken()
  const draft = { id: newId(), jam: jam.id, token_hash: tokenHash(token), source: source.slice(0, 60) }
  const by = { code: opened, entered_by: way.forSomebody ? desk.actor.account : null }
  // Drafts belong to whoever holds the link, so only the house reads the table.
  await asHouse(desk, async () => {
    await removeOldScopings(desk)
    const lives = { begun_at: desk.now, ends_at: later(desk.now, draftLives) }
    await addScoping(desk, { ...draft, ...by, ...lives, answers: kind ? { kind } : {} })
  })
  return token
}

/** A draft with its jam and what the jam asks besides. */
export type Draft = { scoping: Scoping; jam: Jam; own: OwnQuestion[] }

/** The draft behind a link. @throws Refusal `scoping.gone` */
export async function mustFindScoping(desk: Desk, token: string): Promise<Draft> {
  return asHouse(desk, async () => {
    const scoping = await findScoping(desk, tokenHash(token))
    if (!scoping) throw new Refusal('gone', 'scoping.gone')
    const jam = await mustFindJamById(desk, scoping.jam)
    return { scoping, jam, own: await listOwnQuestions(desk, jam.id) }
  })
}

/** Lets a draft be handed in after the end of the call. @throws Refusal `call.code` */
export async function useCode(desk: Desk, token: string, typed: string): Promise<void> {
  const { scoping, jam } = await mustFindScoping(desk, token)
  const code = await mustFindCode(desk, jam.id, typed)
  await asHouse(desk, () => saveCode(desk, scoping.id, code))
}

/** Whether the call has ended for a draft that nothing lets in any more. */
export async function isTooLate(desk: Desk, jam: Jam, { code }: Scoping): Promise<boolean> {
  return !(await mayHandIn(desk, jam, code))
}

/** Sends the private link of a draft to whoever writes it, and again before the call ends if they wish. @throws Refusal `limit.reached` */
export async function mailDraft(desk: Desk, token: string, email: string, remind: boolean): Promise<void> {
  const { jam, scoping } = await mustFindScoping(desk, token)
  const words = draftWords(desk.lang).mail
  const until = dayLong(later(desk.now, draftLives), desk.lang, jam.timeZone)
  const link = `${desk.house.config.address}/scopings/${token}`
  await asHouse(desk, async () => {
    await countAttempt(desk, 'draft', email, 5, hour)
    const { subject, body } = words
    // Without its jam: an organiser of the jam is not to find the way into a draft in the outbox.
    await sendMail(desk, {
      // One click too many is no second letter.
      key: `draft:${scoping.id}:${email}:${Math.floor(desk.now.getTime() / minute)}`,
      to: email,
      subject,
      body: body(jam.title, link, until),
      secret: true,
    })
    if (remind) await remindLater(desk, scoping, jam, email)
  })
}

/** Keeps the answers of one step. */
export async function answer(desk: Desk, token: string, answers: Answers): Promise<Scoping> {
  return asHouse(desk, async () => {
    const scoping = mustFind(await takeScoping(desk, tokenHash(token)), 'scoping.gone')
    if (scoping.need) return scoping
    const all = { ...scoping.answers, ...answers }
    await saveAnswers(desk, scoping.id, all)
    return { ...scoping, answers: all }
  })
}

/**
 * Makes a need of a complete scoping, for the person who has just proven an address or is signed in. Again gives
 * the same need.
 * @throws Refusal `scoping.open` while an answer is missing, `call.over`
 */
export async function handIn(
  desk: Desk,
  token: string,
  who: { account: string; organisation?: string | undefined },
): Promise<Need> {
  return settle(desk, token, async (scoping) => {
    const { answers } = scoping
    const organisation =
      who.organisation ?? (await foundOrganisation(desk, answers.organisation ?? '', who.account)).id
    const itself = { ...desk, actor: { ...desk.actor, account: who.account, itself: true } }
    const need = await submitNeed(itself, formFrom(scoping, organisation), scopeFrom(scoping, who.account))
    await confirm(desk, need, who.account)
    return need
  })
}

/** One street for handing in: locked, complete, in time, once. The work is done as the house. */
export async function settle(
  desk: Desk,
  token: string,
  work: (scoping: Scoping) => Promise<Need>,
): Promise<Need> {
  // The membership that gives the right to hand in is made in this very step.
  return asHouse(desk, async () => {
    const scoping = mustFind(await takeScoping(desk, tokenHash(token)), 'scoping.gone')
    if (scoping.need) return mustFindNeed(desk, scoping.need)
    const jam = await mustFindJamById(desk, scoping.jam)
    if (nextOpen(scoping.answers, await listOwnQuestions(desk, jam.id)))
      throw new Refusal('invalid', 'scoping.open')
    await mustMayHandIn(desk, jam, scoping.code)
    const need = await work(scoping)
    await closeScoping(desk, scoping.id, need.id)
    await removeReminder(desk, scoping.id)
    return need
  })
}

export const formFrom = ({ jam, answers }: Scoping, organisation: string) => ({
  jam,
  organisation,
  ...cutOf(answers),
})

export const scopeFrom = ({ answers, source }: Scoping, contact: string | null) => ({
  answers: textsOf(answers),
  source,
  contact,
})

/** Which of one's organisations a signed-in person hands a need in for; undefined founds a new one. */
export function mustChooseOrganisation(desk: Desk, chosen: string | undefined): string | undefined {
  mustBeSomebody(desk)
  if (!chosen || chosen === 'new') return undefined
  if (!isMember(desk.actor, chosen)) throw new Refusal('forbidden', 'membership.needed')
  return chosen
}

function cutOf(answers: Answers) {
  const kind = kindOf(answers)
  return {
    organisationName: answers.organisation ?? '',
    title: answers.title ?? '',
    teaser: answers.teaser ?? '',
    kind,
    fit: assess(answers).fit,
    mode: 'hybrid' as const,
    teamMin: 3,
    teamMax: 6,
    skills: recommend(answers).skills,
    credit: '',
  }
}

const textsOf = (answers: Answers): Record<string, string> =>
  Object.fromEntries(Object.entries(answers).flatMap(([name, text]) => (text ? [[name, text]] : [])))

async function confirm(desk: Desk, need: Need, account: string): Promise<void> {
  const jam = await mustFindJamById(desk, need.jam)
  const { email, name, lang } = mustFind(await findAuthor(desk, account))
  if (!email) return
  const link = `${desk.house.config.address}/jams/${jam.slug}/needs/${need.id}`
  await writeLetter(
    desk,
    needIn,
    { account, email, name, lang },
    {
      key: `need.submitted:${need.id}`,
      jam: jam.id,
      values: { need: need.title, jam: jam.title, link },
    },
  )
}
