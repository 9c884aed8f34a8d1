import { day, hour, later, minute } from '#kernel/clock.ts'
import { asHouse, type Desk } from '#kernel/desk.ts'
import { newId, newToken, tokenHash } from '#kernel/id.ts'
import { countAttempt } from '#kernel/limit.ts'
import { sendMail } from '#kernel/mail.ts'
import { mustFind, Refusal } from '#kernel/refusal.ts'
import { dayLong } from '#look/dates.ts'
import { writeLetter } from '#people/letter/letters.ts'
import { foundOrganisation } from '#people/organisations.ts'
import { isMember, mustBeSomebody } from '#people/role.ts'
import { isCallOpen, type Jam } from '../../profile/jam.ts'
import { mustFindJamById } from '../../profile/jams.ts'
import type { Need } from '../need.ts'
import { mustFindNeed, submitNeed } from '../needs.ts'
import { draftWords } from './draft.text.ts'
import { needIn } from './letter-kinds.ts'
import { type Answers, assess, kindOf, nextOpen, recommend, type Scoping } from './scoping.ts'
import {
  addScoping,
  closeScoping,
  findAuthor,
  findScoping,
  removeOldScopings,
  saveAnswers,
  takeScoping,
} from './scopings.sql.ts'

const draftLives = 60 * day

/** Begins a scoping without an account. @returns the secret of its link. @throws Refusal `call.closed` */
export async function beginScoping(desk: Desk, jam: Jam, source: string): Promise<string> {
  if (!isCallOpen(jam, desk.now)) throw new Refusal('gone', 'call.closed')
  const token = newToken()
  const draft = { id: newId(), jam: jam.id, token_hash: tokenHash(token), source: source.slice(0, 60) }
  // Drafts belong to whoever holds the link, so only the house reads the table.
  await asHouse(desk, async () => {
    await removeOldScopings(desk)
    await addScoping(desk, { ...draft, begun_at: desk.now, ends_at: later(desk.now, draftLives) })
  })
  return token
}

/** The draft behind a link and its jam. @throws Refusal `scoping.gone` */
export async function mustFindScoping(desk: Desk, token: string): Promise<{ scoping: Scoping; jam: Jam }> {
  const scoping = await asHouse(desk, () => findScoping(desk, tokenHash(token)))
  if (!scoping) throw new Refusal('gone', 'scoping.gone')
  return { scoping, jam: await asHouse(desk, () => mustFindJamById(desk, scoping.jam)) }
}

/** Sends the private link of a draft to whoever writes it. @throws Refusal `limit.reached` */
export async function mailDraft(desk: Desk, token: string, email: string): Promise<void> {
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
 * @throws Refusal `scoping.open` while an answer is missing
 */
export async function handIn(
  desk: Desk,
  token: string,
  who: { account: string; organisation?: string | undefined },
): Promise<Need> {
  // The membership that gives the right to hand in is made in this very step.
  return asHouse(desk, async () => {
    const scoping = mustFind(await takeScoping(desk, tokenHash(token)), 'scoping.gone')
    if (scoping.need) return mustFindNeed(desk, scoping.need)
    if (nextOpen(scoping.answers)) throw new Refusal('invalid', 'scoping.open')
    const { answers } = scoping
    const organisation =
      who.organisation ?? (await foundOrganisation(desk, answers.organisation ?? '', who.account)).id
    const form = { jam: scoping.jam, organisation, ...cutOf(answers) }
    const scope = { answers: textsOf(answers), source: scoping.source, contact: who.account }
    const need = await submitNeed(
      { ...desk, actor: { ...desk.actor, account: who.account, itself: true } },
      form,
      scope,
    )
    await closeScoping(desk, scoping.id, need.id)
    await confirm(desk, need, who.account)
    return need
  })
}

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
