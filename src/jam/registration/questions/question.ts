import { z } from 'zod'
import { checkField, lineField, optionalLine, optionalText } from '#field/text-field.ts'
import type { Lang } from '#kernel/text.ts'
import { type RegistrationRole, registrationRoles } from '../places/rule.ts'

export const questionKinds = ['line', 'text', 'choice', 'several', 'yes', 'number'] as const
export type QuestionKind = (typeof questionKinds)[number]

/** A text in both languages; where the English one is empty, the German one stands. */
export type Told = { de: string; en: string }

/** A question that the organisers of a jam add to its forms (Zusatzfrage). */
export type Question = {
  id: string
  jam: string
  place: number
  kind: QuestionKind
  label: Told
  hint: Told
  options: Told[]
  /** Who is asked. Somebody who is two of them is asked once. */
  roles: RegistrationRole[]
  required: boolean
}

export type Answer = string | string[] | boolean | number

export const told = (text: Told, lang: Lang): string => (lang === 'en' && text.en ? text.en : text.de)

/** How the answer of a question is called in a form. */
export const fieldOf = ({ id }: Pick<Question, 'id'>): string => `answer-${id}`

const needsOptions = (kind: QuestionKind) => kind === 'choice' || kind === 'several'

/** One option a line, `deutsch | english`. */
function optionsFrom(text: string): Told[] {
  const seen = new Set<string>()
  return text.split('\n').flatMap((line) => {
    const [de = '', en = ''] = line.split('|').map((part) => part.trim())
    if (!de || seen.has(de)) return []
    seen.add(de)
    return [{ de: de.slice(0, 120), en: en.slice(0, 120) }]
  })
}

export const optionsText = (options: readonly Told[]): string =>
  options.map(({ de, en }) => (en ? `${de} | ${en}` : de)).join('\n')

const rolesField = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((asked) => registrationRoles.filter((role) => [asked].flat().includes(role)))
  .pipe(z.array(z.enum(registrationRoles)).min(1, 'roles.none'))

export const questionForm = z
  .object({
    kind: z.enum(questionKinds, 'kind.wrong'),
    labelDe: lineField('label', 160),
    labelEn: optionalLine('label', 160),
    hintDe: optionalLine('hint', 300),
    hintEn: optionalLine('hint', 300),
    options: optionalText('options', 4000).transform(optionsFrom),
    roles: rolesField,
    required: checkField,
  })
  .superRefine(({ kind, options }, ctx) => {
    if (needsOptions(kind) && (options.length < 2 || options.length > 30))
      ctx.addIssue({ code: 'custom', path: ['options'], message: 'options.few' })
  })
  .transform(({ labelDe, labelEn, hintDe, hintEn, options, kind, ...form }) => ({
    ...form,
    kind,
    label: { de: labelDe, en: labelEn },
    hint: { de: hintDe, en: hintEn },
    options: needsOptions(kind) ? options : [],
  }))
export type QuestionForm = z.infer<typeof questionForm>

export const valuesOfQuestion = (one: Question): Record<string, string | string[]> => ({
  kind: one.kind,
  labelDe: one.label.de,
  labelEn: one.label.en,
  hintDe: one.hint.de,
  hintEn: one.hint.en,
  options: optionsText(one.options),
  roles: one.roles,
  ...(one.required ? { required: 'yes' } : {}),
})

/** Who is asked in this form, and has not answered in another one. */
export const asksOf = (
  questions: readonly Question[],
  role: RegistrationRole,
  answered: ReadonlySet<string>,
): Question[] => questions.filter((one) => one.roles.includes(role) && !answered.has(one.id))
