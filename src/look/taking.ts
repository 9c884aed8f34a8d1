import type { z } from 'zod'
import { type Ctx, type FormValues, fileOf, formOf } from '#kernel/http.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Problems } from './form.tsx'
import { problemsOf } from './problems.ts'

type Wanted<Form> = {
  form: z.ZodType<Form>
  /** Name of the field with a picture. */
  picture: string
  problems: Readonly<Record<string, string>>
  /** The page once more, with what was typed and what is wrong with it. */
  again: (c: Ctx, typed: { values: FormValues; problems: Problems }) => Promise<Response>
}
type Work<Form> = (form: Form, file: File | undefined, values: FormValues) => Promise<Response>

/** Checks a form with a picture and tries; what is wrong is said at its field, and what was typed stays. */
export async function takeWithPicture<Form>(
  c: Ctx,
  { form, picture, problems, again }: Wanted<Form>,
  work: Work<Form>,
): Promise<Response> {
  const values = await formOf(c)
  const read = form.safeParse(values)
  if (!read.success) return again(c, { values, problems: problemsOf(read.error, problems) })
  try {
    return await work(read.data, await fileOf(c, picture), values)
  } catch (error) {
    const says = error instanceof Refusal && error.reason === 'invalid' && problems[error.code]
    if (!says) throw error
    return again(c, { values, problems: { [error.code.startsWith('alt') ? 'alt' : picture]: says } })
  }
}
