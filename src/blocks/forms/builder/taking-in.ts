import type { Form } from '#field/form/form.ts'
import type { Wording } from '#field/form/wording.ts'
import type { Desk } from '#kernel/desk.ts'
import { mustHoldDraft, saveForm } from '../forms.ts'

/** What was there before, and which revision has taken its place; null when somebody else has gone on meanwhile. */
export type Taken = { before: Form; revision: number } | null

/**
 * Puts a form from a file in the place of the draft. What other programs do not know (privacy, terms, states) stays;
 * `whole`: this was the draft before, and comes back as it was.
 */
export async function takeIn(
  desk: Desk,
  id: string,
  form: Form,
  { revision, whole = false }: { revision?: number; whole?: boolean } = {},
): Promise<Taken> {
  const { draft } = await mustHoldDraft(desk, id)
  const fresh = whole ? form : completed(form, draft.form)
  const saved = await saveForm(desk, id, revision ?? draft.revision, fresh)
  return saved.saved ? { before: draft.form, revision: saved.revision } : null
}

export function completed(form: Form, before: Form): Form {
  const kept = (member: 'privacy' | 'contact' | 'thanks') =>
    isSaid(form[member]) ? form[member] : before[member]
  return {
    ...form,
    ...{ privacy: kept('privacy'), contact: kept('contact'), thanks: kept('thanks') },
    terms: form.terms.keepMonths > 0 ? form.terms : { ...form.terms, keepMonths: before.terms.keepMonths },
    states: form.states.length > 1 ? form.states : before.states,
  }
}

const isSaid = (words: Wording): boolean => Object.values(words).some((text) => text.trim() !== '')
