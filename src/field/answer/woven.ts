import type { Form } from '../form/form.ts'
import type { Placed } from '../form/questions.ts'
import type { FormLang } from '../form/wording.ts'
import { isRows } from '../rule/evaluate.ts'
import type { Answer, Answers } from './answer.ts'
import { rowsAround } from './answer-at.ts'
import { piecesOf, placedAs } from './references.ts'
import { sayAnswer } from './saying.ts'

/** What answers inside texts (`${name}`) are taken from. `path`: where the text stands; its own row counts first. */
export type Woven = { form: Form; answers: Answers; lang: FormLang; path?: string | undefined }

/** What stands where nothing was answered, or nobody is asked for it. */
export const unsaid = '…'

/** A text with the answers in it. It is text and nothing else: whoever shows it, shows it as text. */
export const weave = (text: string, woven: Woven): string =>
  piecesOf(text)
    .map((piece) => (typeof piece === 'string' ? piece : sayNamed(piece.name, woven)))
    .join('')

/** What was answered to a question, or one part of that (`address.town`), as text. */
export function sayNamed(name: string, { form, answers, lang, path = '' }: Woven): string {
  const found = placedAs(form, name)
  if (!found) return unsaid
  const { placed, part } = found
  const said = answersTo(placed, answers, path).map((answer) => {
    const value = part ? partOf(answer, part) : answer
    if (value === undefined) return ''
    return part
      ? typeof value === 'object'
        ? ''
        : String(value)
      : sayAnswer(form, placed.question, value, lang)
  })
  return said.filter(Boolean).join(', ') || unsaid
}

const partOf = (answer: Answer, part: string): Answer | undefined =>
  typeof answer === 'object' && Object.hasOwn(answer, part)
    ? (answer as unknown as { [part: string]: Answer })[part]
    : undefined

/** From inside a repeated group the own row first; from outside the answers of all its rows. */
function answersTo({ question, rows }: Placed, answers: Answers, path: string): Answer[] {
  for (const near of [...rowsAround(answers, path), answers]) {
    const own = Object.hasOwn(near, question.name) ? near[question.name] : undefined
    if (own !== undefined) return [own]
  }
  const rowsOf = (given: Answer | undefined) => (given !== undefined && isRows(given) ? given : [])
  const inside = rows.reduce((all: Answers[], { name }) => all.flatMap((one) => rowsOf(one[name])), [answers])
  return inside.flatMap((one): Answer[] => {
    const given = one[question.name]
    return given === undefined ? [] : [given]
  })
}
