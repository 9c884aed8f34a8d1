import { z } from 'zod'
import { checkField, lineField, optionalLine, optionalText } from '#field/text-field.ts'
import type { Lang } from '#kernel/text.ts'

export const questionKinds = ['line', 'text', 'choice'] as const

/** A question that the organisers of a jam ask besides ours. */
export type OwnQuestion = {
  id: string
  kind: (typeof questionKinds)[number]
  ask: string
  askEn: string
  hint: string
  hintEn: string
  options: string[]
  /** In the same order; an empty one is said in German. */
  optionsEn: string[]
  required: boolean
}

/** One option a line, `deutsch | english`. */
const optionsField = optionalText('options', 2000).transform((text) => {
  const lines = text.split('\n').map((line) => line.split('|').map((part) => part.trim().slice(0, 120)))
  return [...new Map(lines.flatMap(([de = '', en = '']) => (de ? [[de, en] as const] : []))).entries()]
})

export const questionForm = z
  .object({
    ask: lineField('ask', 160),
    askEn: optionalLine('askEn', 160),
    hint: optionalLine('hint', 200),
    hintEn: optionalLine('hint', 200),
    kind: z.enum(questionKinds, 'kind.empty'),
    options: optionsField,
    required: checkField,
  })
  .refine(({ kind, options }) => kind !== 'choice' || (options.length >= 2 && options.length <= 20), {
    path: ['options'],
    message: 'options.few',
  })
  .transform(({ options, ...form }) => ({
    ...form,
    options: options.map(([de]) => de),
    optionsEn: options.map(([, en]) => en),
  }))
export type QuestionForm = z.output<typeof questionForm>

/** What stands beside the answers of ours: the question as it was asked, so that it can still be read when it is gone. */
export const answerKey = ({ ask }: Pick<OwnQuestion, 'ask'>): string => `own:${ask}`

/** The question of such a key; undefined for an answer to one of ours. */
export const askedIn = (key: string): string | undefined =>
  key.startsWith('own:') ? key.slice(4) : undefined

export const fieldOf = ({ id }: Pick<OwnQuestion, 'id'>): string => `own-${id}`

export const sayAsk = ({ ask, askEn }: OwnQuestion, lang: Lang): string =>
  lang === 'en' && askEn ? askEn : ask

export const sayHint = ({ hint, hintEn }: OwnQuestion, lang: Lang): string =>
  lang === 'en' && hintEn ? hintEn : hint

/** What is chosen is kept in German, whatever language it was read in. */
export const sayOptions = ({ options, optionsEn }: OwnQuestion, lang: Lang) =>
  options.map((value, at) => ({ value, label: (lang === 'en' && optionsEn[at]) || value }))

/** A form of an organiser's own questions, as far as they are asked now. */
export const formOfOwn = (questions: readonly OwnQuestion[]) =>
  z.object(Object.fromEntries(questions.map((one) => [fieldOf(one), fieldFor(one)])))

const fieldFor = (one: OwnQuestion) => {
  const most = one.kind === 'line' ? 200 : 2000
  const text = z
    .string('own.empty')
    .trim()
    .max(most, 'own.long')
    .refine((said) => said !== '' || !one.required, 'own.empty')
  const chosen = text.refine((said) => said === '' || one.options.includes(said), 'own.choice')
  const field = one.kind === 'choice' ? chosen : text
  return one.required ? field : field.prefault('')
}

/** Whether every question that must be answered is. */
export const isAnswered = (
  questions: readonly OwnQuestion[],
  answers: Partial<Record<string, string>>,
): boolean => questions.every((one) => !one.required || (answers[answerKey(one)] ?? '') !== '')
