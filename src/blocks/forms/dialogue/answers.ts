import type { Desk } from '#kernel/desk.ts'
import { record } from '#kernel/event.ts'
import { mustFind, Refusal } from '#kernel/refusal.ts'
import { mustSpeakFor } from '#people/role.ts'
import { mustFindDraft, mustFindPublished, type PublishedForm } from '../forms.ts'
import { type AnswerForm, isPersonal, type PublicAnswer, type PublicCount, suppressed } from './answer.ts'
import { addAnswer, listAnswerRows, listCountRows, removeAnswer, replaceCounts } from './answers.sql.ts'

/** What everybody sees of a form that publishes. @throws Refusal `form.missing` */
export async function lookAtAnswers(
  desk: Desk,
  slug: string,
): Promise<{ published: PublishedForm; answers: PublicAnswer[]; counts: PublicCount[] }> {
  const published = await mustFindPublished(desk, slug)
  if (!published.form.terms.publishes) throw new Refusal('missing', 'form.missing')
  return {
    published,
    answers: await listAnswerRows(desk, published.service),
    counts: await listCountRows(desk, published.service),
  }
}

/** The same for whoever publishes. @throws Refusal `answers.unpublished` for a form that does not */
export async function lookAtMyAnswers(desk: Desk, service: string) {
  const published = await mustPublish(desk, service)
  return lookAtAnswers(desk, published.slug)
}

/**
 * Publishes a question with its answer, as somebody of the organisation has worded it: what a case says never gets here by
 * itself. The same form sent twice publishes once.
 * @throws Refusal `answers.personal` while an address, a number or an account stands in it
 */
export async function publishAnswer(
  desk: Desk,
  id: string,
  service: string,
  form: AnswerForm,
): Promise<void> {
  const { organisation, form: asked } = await mustPublish(desk, service)
  if (isPersonal(`${form.question}\n${form.answer}`)) throw new Refusal('invalid', 'answers.personal')
  const state = asked.states.some(({ name }) => name === form.state) ? form.state : null
  await addAnswer(desk, { id, service, organisation, question: form.question, answer: form.answer, state })
  await record(desk, 'answer.published', service, { organisation, data: { answer: id } })
}

/** Takes it back. Who has read it has read it. */
export async function withdrawAnswer(desk: Desk, service: string, id: string): Promise<void> {
  const { organisation } = await mustPublish(desk, service)
  mustFind((await removeAnswer(desk, service, id)) || null)
  await record(desk, 'answer.withdrawn', service, { organisation, data: { answer: id } })
}

/** Publishes how many cases stand where. Of fewer than five not even the number is kept. */
export async function publishCounts(
  desk: Desk,
  service: string,
  counts: ReadonlyMap<string, number>,
): Promise<void> {
  const { organisation, form } = await mustPublish(desk, service)
  const said = form.states
    .filter(({ name }) => counts.has(name))
    .map(({ name }) => ({ state: name, cases: suppressed(counts.get(name) ?? 0) }))
  await replaceCounts(desk, { service, organisation }, said)
  await record(desk, 'answer.counted', service, { organisation, data: { states: said.length } })
}

/** @throws Refusal `membership.needed`, `answers.unpublished` */
async function mustPublish(desk: Desk, id: string): Promise<PublishedForm> {
  const { service, draft } = await mustFindDraft(desk, id)
  mustSpeakFor(desk, service.organisation)
  if (draft.version === null) throw new Refusal('conflict', 'answers.unpublished')
  const published = await mustFindPublished(desk, draft.slug)
  if (!published.form.terms.publishes) throw new Refusal('conflict', 'answers.unpublished')
  return published
}
