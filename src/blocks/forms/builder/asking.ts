import type { Form } from '#field/form/form.ts'
import { ask } from '#look/workshop/asking.ts'
import type { Kept } from '#look/workshop/saving.ts'

/** The draft of a form as the server hands it out. */
export type Draft = {
  form: Form
  revision: number
  slug: string
  version: number | null
  space: string | null
  previewed: number | null
}

export const findDraft = (service: string): Promise<Draft> => ask('GET', `/services/${service}/form/draft`)

type Answer = { saved: true; revision: number } | { saved: false; revision: number; form: Form; by: string }

/** Keeps the draft on top of the revision it was made from, unless somebody was faster. */
export async function putDraft(service: string, revision: number, form: Form): Promise<Kept<Form>> {
  const told = await ask<Answer>('PUT', `/services/${service}/form/draft`, { revision, form })
  return told.saved ? told : { ...told, theirs: told.form }
}
