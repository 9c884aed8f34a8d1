import type { Form, Page } from '../form/form.ts'
import type { Item, Question } from '../form/question.ts'
import { namesInCircles } from '../rule/circles.ts'
import { decides, evaluate, isForeign, isRows, type Row } from '../rule/evaluate.ts'
import { type Moment, momentOf } from '../rule/moments.ts'
import { isList, type Value } from '../rule/value.ts'
import type { Answer, Answers } from './answer.ts'

/** The way (Weg) somebody takes through a form with these answers, as far as it can be told now. */
export type Course = {
  /** Names of the pages in the order they are shown. Each is there once: a jump back is not followed. */
  pages: string[]
  /** The exit at which it ends without an answer being sent. */
  exit: string | null
  /** What is shown on these pages: questions, notes and groups by their path (`name`, `group.0.name`). */
  shown: ReadonlySet<string>
  /** The answers to what is shown and asked, with what is calculated from them. */
  answers: Answers
}

/** Answers that decide what is shown are themselves hidden or shown; more often it is not asked again. */
const mostRounds = 40

/**
 * Finds the way. An answer to a question that is not shown counts as not given, everywhere. What is calculated is
 * calculated in the order in which one follows from the other; in a circle nothing comes out.
 */
export function courseOf(form: Form, given: Answers, at: Date): Course {
  const moment = momentOf(at)
  let course = round(form, given, given, moment)
  for (let n = 0; n < mostRounds; n++) {
    const next = round(form, given, course.answers, moment)
    if (JSON.stringify(next.answers) === JSON.stringify(course.answers)) return next
    course = next
  }
  return course
}

/** The paths of all that is shown: `name`, in a row of a repeated group `group.0.name`. */
export const visible = (form: Form, answers: Answers, at: Date): ReadonlySet<string> =>
  courseOf(form, answers, at).shown

/** The answers with what is calculated from them. */
export const calculate = (form: Form, answers: Answers, at: Date): Answers =>
  courseOf(form, answers, at).answers

/** Only answers to what is shown and asked; what is calculated is calculated anew. */
export const cleaned = calculate

/** The page after this one; null when this is the last before the answers are looked at and sent. */
export function pageAfter(course: Course, page: string): string | null {
  return course.pages[course.pages.indexOf(page) + 1] ?? null
}

export function pageBefore(course: Course, page: string): string | null {
  return course.pages[course.pages.indexOf(page) - 1] ?? null
}

/** “Step 2 of 5”, counted from 1. */
export function progressAt(course: Course, page: string): { step: number; of: number } {
  return { step: course.pages.indexOf(page) + 1, of: course.pages.length }
}

type Walk = { form: Form; given: Answers; known: Answers; moment: Moment; shown: Set<string> }

function round(form: Form, given: Answers, known: Answers, moment: Moment): Course {
  const walk: Walk = { form, given, known: { ...known }, moment, shown: new Set() }
  const [pages, answers]: [string[], Answers] = [[], {}]
  let page = firstShown(walk, 0)
  while (page) {
    pages.push(page.name)
    Object.assign(answers, walkItems(walk, page.items, given, ''))
    const next = after(walk, page, pages)
    if (next && 'exit' in next) return { pages, exit: next.exit, shown: walk.shown, answers }
    page = next?.page
  }
  return { pages, exit: null, shown: walk.shown, answers }
}

function firstShown(walk: Walk, from: number, past: string[] = []): Page | undefined {
  return walk.form.pages.slice(from).find((page) => !past.includes(page.name) && isShown(walk, page.show))
}

function after(walk: Walk, page: Page, past: string[]): { page: Page | undefined } | { exit: string } | null {
  for (const jump of page.jumps ?? []) {
    if (!decides(jump.when, { ...walk.moment, answers: walk.known }, false)) continue
    const { to } = jump
    if ('exit' in to) return to
    const place = walk.form.pages.findIndex((one) => one.name === to.page)
    if (place >= 0 && !past.includes(to.page)) return { page: firstShown(walk, place, past) }
  }
  return { page: firstShown(walk, walk.form.pages.indexOf(page) + 1, past) }
}

function isShown(walk: Walk, show: Item['show'], row?: Row): boolean {
  return !show || decides(show, { ...walk.moment, answers: walk.known, row }, true)
}

/** Goes through items in their order; what is known of earlier ones already counts for later ones. */
function walkItems(walk: Walk, items: Item[], given: Answers, path: string, row?: Row): Answers {
  const kept: Answers = {}
  const known = row ? row.answers : walk.known
  const keep = (name: string, answer: Answer | undefined) => {
    if (answer === undefined) delete known[name]
    else known[name] = kept[name] = answer
  }
  for (const item of items) {
    if (!isShown(walk, item.show, row)) {
      for (const name of namesIn([item])) delete known[name]
      continue
    }
    walk.shown.add(path + item.name)
    if (item.is === 'question') keep(item.name, answerTo(walk, item, given[item.name], row))
    if (item.is === 'group' && item.repeat) keep(item.name, walkRows(walk, item, given[item.name], path, row))
    if (item.is === 'group' && !item.repeat)
      Object.assign(kept, walkItems(walk, item.items, given, path, row))
  }
  return kept
}

const namesIn = (items: Item[]): string[] =>
  items.flatMap((item) => (item.is === 'group' && !item.repeat ? namesIn(item.items) : [item.name]))

function walkRows(
  walk: Walk,
  group: Item & { is: 'group' },
  given: Answer | undefined,
  path: string,
  outer?: Row,
) {
  if (!isRows(given)) return undefined
  const before = (outer ? outer.answers : walk.known)[group.name]
  const rows = given.map((answers, index) => {
    const known = isRows(before) ? { ...before[index] } : { ...answers }
    return walkItems(walk, group.items, answers, `${path}${group.name}.${index}.`, {
      answers: known,
      index,
      outer,
    })
  })
  return rows.length > 0 ? rows : undefined
}

function answerTo(walk: Walk, question: Question, given: Answer | undefined, row?: Row): Answer | undefined {
  const isMade =
    question.kind === 'calculated' || (question.kind === 'hidden' && question.value !== undefined)
  if (!isMade || (question.kind === 'hidden' && given !== undefined)) return given
  if (!question.value || isForeign(question.value) || namesInCircles(walk.form).has(question.name))
    return undefined
  return made(evaluate(question.value, { ...walk.moment, answers: walk.known, row }))
}

function made(value: Value): Answer | undefined {
  if (value === null || value === '') return undefined
  if (isList(value)) return value.map((one) => String(one ?? ''))
  return typeof value === 'object' ? undefined : value
}
