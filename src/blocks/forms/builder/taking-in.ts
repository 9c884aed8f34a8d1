import type { Form } from '#field/form/form.ts'
import type { Wording } from '#field/form/wording.ts'
import type { Desk } from '#kernel/desk.ts'
import { mustHoldDraft, saveForm } from '../forms.ts'

/** Puts a form from a file in the place of the draft. What other programs do not know (privacy, terms, states) stays. */
export async function takeIn(desk: Desk, id: string, form: Form): Promise<void> {
  const { draft } = await mustHoldDraft(desk, id)
  await saveForm(desk, id, draft.revision, completed(form, draft.form))
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
