import type { Form } from '../form/form.ts'
import type { Item, Question } from '../form/question.ts'
import { choicesOf } from '../form/questions.ts'
import { decides, evaluate, isRows, type Row } from '../rule/evaluate.ts'
import { type Moment, momentOf } from '../rule/moments.ts'
import { numberOf } from '../rule/value.ts'
import type { Answers } from './answer.ts'
import { type Course, courseOf } from './course.ts'

/** How every field stands with these answers: what a page shows of its rules while somebody fills it in. */
export type Standing = {
  course: Course
  /** Paths that are not shown. */
  hidden: ReadonlySet<string>
  /** Paths that must be answered now. */
  required: ReadonlySet<string>
  /** Values of choices that are not offered now, by path. */
  withheld: { [path: string]: ReadonlySet<string> }
  /** How often a group is asked whose number of rows follows from an answer, by path. */
  counts: { [path: string]: number }
}

export function standingOf(form: Form, answers: Answers, now: Date): Standing {
  const course = courseOf(form, answers, now)
  const walk: Walk = {
    form,
    course,
    moment: momentOf(now),
    hidden: new Set(),
    required: new Set(),
    withheld: {},
    counts: {},
  }
  for (const page of form.pages) stand(walk, page.items, answers, '')
  return walk
}

type Walk = {
  form: Form
  moment: Moment
  course: Course
  hidden: Set<string>
  required: Set<string>
  withheld: { [path: string]: Set<string> }
  counts: { [path: string]: number }
}

/** More rows than anybody fills in are not laid out. */
const mostRows = 200

function stand(walk: Walk, items: Item[], given: Answers, within: string, row?: Row): void {
  for (const item of items) {
    const path = within + item.name
    if (!walk.course.shown.has(path)) walk.hidden.add(path)
    if (item.is === 'question') standQuestion(walk, item, path, row)
    if (item.is !== 'group') continue
    const count = item.repeat?.count
    if (count) {
      const asked = numberOf(evaluate(count, { ...walk.moment, answers: walk.course.answers, row })) ?? 0
      walk.counts[path] = Math.max(0, Math.min(Math.floor(asked), item.repeat?.most ?? mostRows, mostRows))
    }
    const rows = item.repeat ? given[item.name] : undefined
    if (!item.repeat) stand(walk, item.items, given, within, row)
    if (isRows(rows))
      rows.forEach((answers, index) => {
        stand(walk, item.items, answers, `${path}.${index}.`, { answers, index, outer: row })
      })
  }
}

function standQuestion(walk: Walk, question: Question, path: string, row?: Row): void {
  const scope = { ...walk.moment, answers: walk.course.answers, row }
  const { required } = question
  if (required === true || (required && decides(required, scope, false))) walk.required.add(path)
  const away = choicesOf(walk.form, question).filter(({ show }) => show && !decides(show, scope, true))
  if (away.length > 0) walk.withheld[path] = new Set(away.map(({ value }) => value))
}

/** The answers without rows in which nothing is answered: at the end only, so that all others keep their numbers; or all. */
export function withoutEmptyRows(answers: Answers, which: 'last' | 'all'): Answers {
  const kept: Answers = {}
  for (const [name, answer] of Object.entries(answers)) {
    const rows = isRows(answer) ? rowsKept(answer, which) : answer
    if (!Array.isArray(rows) || rows.length > 0) kept[name] = rows
  }
  return kept
}

function rowsKept(given: Answers[], which: 'last' | 'all'): Answers[] {
  const rows = given.map((row) => withoutEmptyRows(row, which))
  const isEmpty = (row: Answers | undefined) => row !== undefined && Object.keys(row).length === 0
  if (which === 'all') return rows.filter((row) => !isEmpty(row))
  while (isEmpty(rows.at(-1))) rows.pop()
  return rows
}
