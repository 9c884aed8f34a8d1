import type { Form } from '#field/form/form.ts'
import type { FormLang } from '#field/form/wording.ts'
import { emptyForm } from '../empty-form.ts'

/** A form to put an import into: the usual terms and states, and no word of its own. */
export const blankForm = (langs: readonly [FormLang, ...FormLang[]]): Form => ({
  ...emptyForm(''),
  langs: [...langs],
  title: {},
  lead: {},
  pages: [],
  thanks: {},
  privacy: {},
  contact: {},
})
