import type { Desk } from '#kernel/desk.ts'
import { record } from '#kernel/event.ts'
import { newId } from '#kernel/id.ts'
import { mustFind, Refusal } from '#kernel/refusal.ts'
import { writeLetter } from '#people/letter/letters.ts'
import { mustBe } from '#people/role.ts'
import type { Jam } from '../profile/jam.ts'
import { suggestionAnswered } from './letter-kinds.ts'
import type { Suggestion, SuggestionForm } from './suggestion.ts'
import {
  addSender,
  addSuggestion,
  findSuggestionRow,
  forgetSender,
  listSuggestionRows,
  removeSuggestion,
  saveAnswer,
} from './suggestions.sql.ts'

/** Anybody suggests something, about a jam or one of its projects. Nothing of it is public yet. */
export async function suggest(
  desk: Desk,
  jam: Jam,
  service: string | null,
  form: SuggestionForm,
): Promise<void> {
  const id = newId()
  if (!(await addSuggestion(desk, { id, jam: jam.id, service, text: form.text }))) return
  if (form.email) await addSender(desk, { suggestion: id, jam: jam.id, email: form.email, lang: desk.lang })
  await record(desk, 'suggestion.made', id, { jam: jam.id })
}

/** What was suggested and answered: for everybody. */
export const listAnswered = (desk: Desk, jam: Jam, service?: string): Promise<Suggestion[]> =>
  listSuggestionRows(desk, jam.id, { answered: true, ...(service ? { service } : {}) })

export async function listUnanswered(desk: Desk, jam: Jam): Promise<Suggestion[]> {
  mustBe(desk, jam.id, 'organiser')
  return listSuggestionRows(desk, jam.id, { answered: false })
}

/** Answers and thereby publishes a suggestion. @throws Refusal `suggestion.answered` */
export async function answerSuggestion(desk: Desk, jam: Jam, id: string, answer: string): Promise<void> {
  mustBe(desk, jam.id, 'organiser')
  const { text, email, lang } = mustFind(await findSuggestionRow(desk, jam.id, id))
  if (!(await saveAnswer(desk, jam.id, id, answer))) throw new Refusal('conflict', 'suggestion.answered')
  await record(desk, 'suggestion.answered', id, { jam: jam.id })
  if (!email) return
  const link = `${desk.house.config.address}/jams/${jam.slug}/showcase`
  const to = { account: null, email, name: '', lang: lang ?? 'de' }
  await writeLetter(desk, suggestionAnswered, to, {
    key: `suggestion.answered:${id}`,
    jam: jam.id,
    values: { jam: jam.title, suggestion: text, answer, link },
  })
  await forgetSender(desk, id)
}

/** Removes what is no suggestion, answered or not. */
export async function dropSuggestion(desk: Desk, jam: Jam, id: string): Promise<void> {
  mustBe(desk, jam.id, 'organiser')
  mustFind((await removeSuggestion(desk, jam.id, id)) || null)
  await record(desk, 'suggestion.dropped', id, { jam: jam.id })
}
