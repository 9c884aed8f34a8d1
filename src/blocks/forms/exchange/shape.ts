import type { Form } from '#field/form/form.ts'
import { readForm } from '#field/form/read-form.ts'
import { BadFile } from '#field/office/bad-file.ts'

/** A form as the house can keep it. @throws BadFile `too-large-form`: where it is more than a browser survives */
export function mustBeForm(form: Form): Form {
  const read = readForm(form)
  if ('form' in read) return read.form
  throw new BadFile('too-large-form', read.where || read.fault)
}
