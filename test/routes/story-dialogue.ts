import { newId } from '#kernel/id.ts'
import { formOf } from '#test/form.ts'
import { type Here, type Ids, put } from './standing.ts'

/** A form that publishes what was answered, with one answer and one number. */
export async function ofDialogue({ house, lichtblick, people, now }: Here): Promise<Ids> {
  const [service, slug] = [newId(), 'fragen-und-antworten']
  const ours = { service, organisation: lichtblick }
  await put(house, 'service', {
    ...{ id: service, organisation: lichtblick, organisation_name: 'Lichtblick', kind: 'form' },
    ...{ name: 'Fragen', state: 'draft', started_at: now },
  })
  const builder = { service, organisation: lichtblick, account: people.team.account, since: now }
  await put(house, 'builder', builder)
  const definition = JSON.stringify(formOf({ publishes: true }))
  await put(house, 'form', { ...ours, slug, draft: definition, changed_at: now, version: 1 })
  await put(house, 'form_version', {
    ...{ ...ours, version: 1, definition, digest: 'd'.repeat(43), published_at: now },
  })
  const publicAnswer = await put(house, 'public_answer', {
    ...{ ...ours, id: newId(), question: 'Wann ist offen?', answer: 'Montags.', state: 'new' },
    ...{ published_at: now, published_by: people.admin.account },
  })
  await put(house, 'public_count', { ...ours, state: 'new', cases: 12, counted_on: now })
  return { answerService: service, answerForm: slug, publicAnswer, zero: '0' }
}
