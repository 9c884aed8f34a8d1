import { formSchema } from './form.ts'

/** From each older version of the schema to the next one. */
const lifts: { [from: number]: (form: { [member: string]: unknown }) => { [member: string]: unknown } } = {}

/** Lifts a definition of an older schema to this one; everything else comes back as it is. */
export function upcast(form: unknown): unknown {
  let lifted = form
  while (isOlder(lifted)) lifted = lifts[lifted.schema]?.(lifted)
  return lifted
}

const isOlder = (form: unknown): form is { [member: string]: unknown; schema: number } =>
  typeof form === 'object' &&
  form !== null &&
  'schema' in form &&
  typeof form.schema === 'number' &&
  form.schema < formSchema &&
  Object.hasOwn(lifts, form.schema)
