import { asHouse, type Desk } from '#kernel/desk.ts'
import { record } from '#kernel/event.ts'
import { isId, keyedHash, newId } from '#kernel/id.ts'
import { mustFind, Refusal } from '#kernel/refusal.ts'
import { writeLetter } from '#people/letter/letters.ts'
import { mustBe } from '#people/role.ts'
import type { Jam } from '../jam.ts'
import { suggestionAnswered, suggestionAnsweredPrivately } from './letter-kinds.ts'
import {
  type About,
  type AnswerForm,
  mostUnanswered,
  type Suggestion,
  type SuggestionForm,
  theWholeJam,
} from './suggestion.ts'
import {
  addSender,
  addSuggestion,
  countUnanswered,
  findAbout,
  findAnsweredRow,
  findSuggestionRow,
  forgetSender,
  listAnsweredRows,
  listUnansweredRows,
  removeSuggestion,
  saveAnswer,
} from './suggestions.sql.ts'

/** What somebody means, by the address of the page they come from. @throws Refusal `missing` when it is not public */
export async function mustFindAbout(
  desk: Desk,
  jam: Jam,
  asked: { service?: unknown; need?: unknown },
): Promise<About> {
  const [service, need] = [asked.service, asked.need].map((one) =>
    typeof one === 'string' && one ? one : undefined,
  )
  if (!service && !need) return theWholeJam
  if (![service, need].every((one) => one === undefined || isId(one)))
    throw new Refusal('missing', 'page.missing')
  return mustFind(await findAbout(desk, jam.id, { service, need }))
}

/**
 * Anybody suggests something, about a jam, a need or a project. Nothing of it is public yet.
 * @throws Refusal `suggestion.full` while more wait than anybody answers
 */
export async function suggest(desk: Desk, jam: Jam, about: About, form: SuggestionForm): Promise<void> {
  // Nobody but organisers sees what waits; the house counts it.
  const waiting = await asHouse(desk, () => countUnanswered(desk, jam.id))
  if (waiting >= mostUnanswered) throw new Refusal('busy', 'suggestion.full')
  const id = newId()
  const { service, need } = about
  if (!(await addSuggestion(desk, { id, jam: jam.id, service, need, text: form.text }))) return
  if (form.email) await addSender(desk, { suggestion: id, jam: jam.id, email: form.email, lang: desk.lang })
  await record(desk, 'suggestion.made', id, { jam: jam.id })
}

/** What was suggested and answered: for everybody. */
export const listAnswered = (
  desk: Desk,
  jam: Jam,
  about: { service?: string; need?: string } = {},
): Promise<Suggestion[]> => listAnsweredRows(desk, jam.id, about)

export async function listUnanswered(desk: Desk, jam: Jam): Promise<Suggestion[]> {
  mustBe(desk, jam.id, 'organiser')
  return listUnansweredRows(desk, jam.id)
}

/**
 * Answers a suggestion: in public, or by a mail that holds nothing of it and leads to a page of its own.
 * @throws Refusal `suggestion.answered`, `suggestion.no-sender` where nobody can be told alone
 */
export async function answerSuggestion(
  desk: Desk,
  jam: Jam,
  id: string,
  { answer, how }: AnswerForm,
): Promise<void> {
  mustBe(desk, jam.id, 'organiser')
  const { text, email, lang } = mustFind(await findSuggestionRow(desk, jam.id, id))
  const isPrivate = how === 'private'
  if (isPrivate && !email) throw new Refusal('conflict', 'suggestion.no-sender')
  if (!(await saveAnswer(desk, jam.id, id, { answer, private: isPrivate })))
    throw new Refusal('conflict', 'suggestion.answered')
  await record(desk, 'suggestion.answered', id, { jam: jam.id })
  if (!email) return
  const { address } = desk.house.config
  const to = { account: null, email, name: '', lang: lang ?? 'de' }
  const post = { key: `suggestion.answered:${id}`, jam: jam.id }
  if (isPrivate) {
    const values = { jam: jam.title, link: `${address}/suggestions/${keyOf(desk, id)}` }
    await writeLetter(desk, suggestionAnsweredPrivately, to, { ...post, values, secret: true })
  } else {
    const values = { jam: jam.title, suggestion: text, answer, link: `${address}/jams/${jam.slug}/showcase` }
    await writeLetter(desk, suggestionAnswered, to, { ...post, values })
  }
  await forgetSender(desk, id)
}

/** The answer that a mail leads to. @throws Refusal `missing`, also once it was erased */
export async function readAnswer(desk: Desk, key: string): Promise<Suggestion & { jam: string }> {
  const id = key.slice(0, 36)
  const known = isId(id) && keyOf(desk, id) === key
  // Whoever has the link may read; nobody else finds it.
  return mustFind(known ? await asHouse(desk, () => findAnsweredRow(desk, id)) : undefined)
}

/** Removes what is no suggestion, answered or not. */
export async function dropSuggestion(desk: Desk, jam: Jam, id: string): Promise<void> {
  mustBe(desk, jam.id, 'organiser')
  mustFind((await removeSuggestion(desk, jam.id, id)) || null)
  await record(desk, 'suggestion.dropped', id, { jam: jam.id })
}

const keyOf = (desk: Desk, id: string): string =>
  `${id}-${keyedHash(desk.house.secret, `suggestion:${id}`).slice(0, 32)}`
