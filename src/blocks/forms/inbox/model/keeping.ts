import type { OpenedCase } from '#custody/browser/cases.ts'
import type { Answer, Answers } from '#field/answer/answer.ts'
import type { Form } from '#field/form/form.ts'
import { type Placed, questionsOf } from '#field/form/questions.ts'
import { isRows } from '#field/rule/evaluate.ts'
import { namesRead } from '#field/rule/rules.ts'
import type { Canon } from '#vault/canonical.ts'
import { lastDayOf } from '../../last-day.ts'

/**
 * Names of questions whose answers are here longer than was promised for them, with what is calculated from these: it says the
 * same once more.
 */
export function answersOver(form: Form, answers: Answers, openedAt: string, today: string): string[] {
  const placed = questionsOf(form)
  const isOver = ({ question: { keepMonths = 0 } }: Placed) => {
    const last = lastDayOf({ keepMonths }, new Date(openedAt))
    return last !== null && last < today
  }
  const over = new Set(placed.filter(isOver).map(({ question }) => question.name))
  if (over.size === 0) return []
  for (let before = 0; before < over.size; ) {
    before = over.size
    for (const { question } of placed) {
      const isMade = question.kind === 'calculated' || question.kind === 'hidden'
      if (isMade && question.value && namesRead(question.value).some((name) => reads(name, over)))
        over.add(question.name)
    }
  }
  return placed.filter((one) => over.has(one.question.name) && isThere(one, answers)).map(nameOf)
}

const nameOf = ({ question }: Placed): string => question.name

/** A rule may read only a part of an answer: `address.town`. */
const reads = (name: string, over: ReadonlySet<string>): boolean =>
  over.has(name) || (name.includes('.') && reads(name.slice(0, name.lastIndexOf('.')), over))

const isThere = ({ question, rows }: Placed, answers: Answers): boolean =>
  rowsIn(rows, answers).some((row) => row[question.name] !== undefined)

function rowsIn(groups: Placed['rows'], answers: Answers): Answers[] {
  const inside = (given: Answer | undefined) => (given !== undefined && isRows(given) ? given : [])
  return groups.reduce((all: Answers[], { name }) => all.flatMap((one) => inside(one[name])), [answers])
}

/** What the letter of a case says without these answers, and which files go with them. */
export function withoutAnswers(
  one: Pick<OpenedCase, 'letters'> & { form: Form | null },
  names: readonly string[],
) {
  const body = structuredClone(Object(one.letters[0]?.body))
  const gone: unknown[] = []
  for (const { question, rows } of one.form ? questionsOf(one.form) : []) {
    if (!names.includes(question.name)) continue
    for (const row of rowsIn(rows, body.answers)) {
      gone.push(row[question.name])
      delete row[question.name]
    }
  }
  const files = filesNamed(gone)
  if (Array.isArray(body.files))
    body.files = body.files.filter((file: unknown) => !files.includes(Object(file).id))
  return { body: body as Canon, files }
}

function filesNamed(answer: unknown): string[] {
  if (Array.isArray(answer)) return answer.flatMap(filesNamed)
  const { file, key } = Object(answer)
  return typeof file === 'string' && typeof key === 'string' ? [file] : []
}

/** What readers have erased of what was sent, and when. */
export const erasedOf = ({ letters }: Pick<OpenedCase, 'letters'>): { [name: string]: string } =>
  letters[0]?.erased ?? {}
