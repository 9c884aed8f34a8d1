import type { Answer, Answers } from '#field/answer/answer.ts'
import { checkAnswers, type Problem } from '#field/answer/check.ts'
import { pageAfter, pageBefore } from '#field/answer/course.ts'
import { answersFrom, type Sent } from '#field/answer/reading.ts'
import { type Standing, standingOf, withoutEmptyRows } from '#field/answer/standing.ts'
import type { Form, Page } from '#field/form/form.ts'
import { questionsOf } from '#field/form/questions.ts'
import { isRows } from '#field/rule/evaluate.ts'

/** Where all questions stand on one page, and where the answers are looked at. No page of a form is called so. */
export const allPages = ':all'
export const checkPage = ':check'

export type Step = {
  answers: Answers
  at: string
  problems: Problem[]
  rows?: { [path: string]: number }
  /** Questions have come up that nobody has seen yet. */
  more?: true
  exit?: string
  /** Everything is right and is to be sent. */
  send?: true
}

export const firstPage = (form: Form, standing: Standing): string =>
  form.terms.steps === 'all' ? allPages : (standing.course.pages[0] ?? checkPage)

const pagesAt = (form: Form, at: string): Page[] =>
  at === allPages ? form.pages : form.pages.filter(({ name }) => name === at)

/** The answers so far, with what a page brings instead of what it had. */
export function typedAt(form: Form, at: string, before: Answers, sent: Sent, lang: string): Answers {
  const pages = pagesAt(form, at)
  const answers = { ...before }
  for (const { question, rows } of questionsOf({ ...form, pages }))
    delete answers[rows[0]?.name ?? question.name]
  return { ...answers, ...answersFrom({ ...form, pages }, sent, { emptyRows: true, lang }) }
}

/** What a pressed button does: the page and the answers that come then. */
export function stepFrom(
  form: Form,
  at: string,
  given: Answers,
  pressed: string,
  now: Date,
  lang: string,
  before: Answers,
): Step {
  const [what = 'next', ...rest] = pressed.split(':')
  const [first = ''] = rest
  const standing = standingOf(form, given, now)
  const stay = { answers: given, at, problems: [] }
  if (what === 'add') return { ...stay, rows: { [first]: rowsAt(given, first).length + 1 } }
  if (what === 'less') return withoutRow(stay, first)
  if (what === 'drop') return { ...stay, answers: withoutFile(given, first, rest[1] ?? '') }
  if (what === 'lang') return stay
  if (what === 'go') return { ...stay, at: form.terms.steps === 'all' ? allPages : first }
  if (what === 'back') return { ...stay, at: before_(form, standing, at) }
  if (at === checkPage) return sending(form, given, now, lang, stay)
  const problems = problemsAt(form, at, given, now, lang)
  if (problems.length > 0) return { ...stay, problems }
  const seen = standingOf(form, before, now).course.shown
  if (hasMore(form, at, seen, standing)) return { ...stay, more: true }
  if (standing.course.exit && isLast(standing, at)) return { ...stay, exit: standing.course.exit }
  return { ...stay, at: at === allPages ? checkPage : (pageAfter(standing.course, at) ?? checkPage) }
}

const isLast = ({ course }: Standing, at: string) => at === allPages || course.pages.at(-1) === at

function before_(form: Form, { course }: Standing, at: string): string {
  if (form.terms.steps === 'all') return allPages
  return (at === checkPage ? course.pages.at(-1) : pageBefore(course, at)) ?? course.pages[0] ?? checkPage
}

function problemsAt(form: Form, at: string, given: Answers, now: Date, lang: string): Problem[] {
  const answers = withoutEmptyRows(given, 'last')
  return checkAnswers(form, answers, { lang, now, ...(at === allPages ? {} : { page: at }) })
}

/** Without JavaScript a page cannot show at once what an answer brings up: it comes once more. */
function hasMore(form: Form, at: string, seen: ReadonlySet<string>, { course }: Standing): boolean {
  return questionsOf({ ...form, pages: pagesAt(form, at) }).some(
    ({ question, rows }) =>
      rows.length === 0 &&
      question.kind !== 'calculated' &&
      question.kind !== 'hidden' &&
      course.shown.has(question.name) &&
      !seen.has(question.name) &&
      course.answers[question.name] === undefined,
  )
}

/** Before sending everything is checked once more; where something is wrong, there it goes on. */
function sending(form: Form, given: Answers, now: Date, lang: string, stay: Step): Step {
  const answers = withoutEmptyRows(given, 'all')
  const standing = standingOf(form, answers, now)
  if (standing.course.exit) return { ...stay, exit: standing.course.exit }
  const problems = checkAnswers(form, answers, { lang, now })
  if (problems.length === 0) return { ...stay, answers: standing.course.answers, send: true }
  if (form.terms.steps === 'all') return { ...stay, answers, at: allPages, problems }
  const wrong = problems[0]?.name
  const placed = questionsOf(form).find(({ question, groups }) =>
    [question.name, ...groups.map(({ name }) => name)].includes(wrong ?? ''),
  )
  const at = placed?.page.name ?? firstPage(form, standing)
  return { ...stay, answers, at, problems: problemsAt(form, at, answers, now, lang) }
}

function withoutRow(step: Step, path: string): Step {
  const [group, at] = [path.slice(0, path.lastIndexOf('.')), Number(path.slice(path.lastIndexOf('.') + 1))]
  const rows = rowsAt(step.answers, group).filter((_, index) => index !== at)
  return { ...step, answers: changed(step.answers, group.split('.'), rows), rows: { [group]: rows.length } }
}

function withoutFile(answers: Answers, path: string, file: string): Answers {
  const list = valueAt(answers, path.split('.'))
  const kept = Array.isArray(list) ? (list as { file?: string }[]).filter((one) => one.file !== file) : []
  return changed(answers, path.split('.'), kept as Answer)
}

const rowsAt = (answers: Answers, path: string): Answers[] => {
  const rows = valueAt(answers, path.split('.')) as Answer | undefined
  return isRows(rows) ? rows : []
}

const valueAt = (answers: unknown, path: string[]): unknown =>
  path.reduce<unknown>(
    (found, step) =>
      found && typeof found === 'object' ? (found as Record<string, unknown>)[step] : undefined,
    answers,
  )

function changed(answers: Answers, [name = '', index, ...rest]: string[], value: Answer): Answers {
  const { [name]: old, ...others } = answers
  if (index === undefined)
    return Array.isArray(value) && value.length === 0 ? others : { ...answers, [name]: value }
  const rows = isRows(old) ? old : []
  return {
    ...answers,
    [name]: rows.map((row, at) => (at === Number(index) ? changed(row, rest, value) : row)),
  }
}
