import type { Answer, Answers } from '#field/answer/answer.ts'
import { checkAnswers } from '#field/answer/check.ts'
import { type Course, courseOf } from '#field/answer/course.ts'
import type { Form } from '#field/form/form.ts'
import type { Group, Item, Question } from '#field/form/question.ts'
import { questionsOf } from '#field/form/questions.ts'
import { evaluate } from '#field/rule/evaluate.ts'
import { momentOf } from '#field/rule/moments.ts'
import type { Rule } from '#field/rule/rule.ts'
import { partsOf } from '#field/rule/rules.ts'
import { type Dice, diceOf, plausible } from './plausible.ts'

/** What a machine answers to a form so that everything that can be reached is reached. */
export type Walked = {
  /** Whole answers, each of which is right and could be sent. */
  sets: Answers[]
  reached: Set<string>
  /** Questions that no answers have led to. */
  unreached: string[]
  /** Exits at which it ended without an answer. */
  exits: Set<string>
}

type Walking = {
  form: Form
  now: Date
  dice: Dice
  wanted: Map<string, unknown[]>
  forced: Map<string, unknown>
  skipped: Set<string>
  skips: number
}

/** Walks through a form by seeded answers: the same seed gives the same answers. */
export function answersThrough(
  form: Form,
  { seed = 1, now = new Date('2026-11-25T12:00:00Z'), most = 60 } = {},
): Walked {
  const wanted = wantedBy(form)
  const asked = questionsOf(form).map(({ question }) => question)
  const walked: Walked = { sets: [], reached: new Set(), unreached: [], exits: new Set() }
  let idle = 0
  for (let round = 0; round < most && idle < 15; round += 1) {
    const open = asked.filter(({ name }) => !walked.reached.has(name))
    if (open.length === 0 && round > 2) break
    const dice = diceOf(seed * 7919 + round)
    const target = open[round % Math.max(1, open.length)]
    const walking = {
      form,
      now,
      dice,
      wanted,
      forced: target ? leadingTo(form, target.name) : new Map(),
      skipped: new Set<string>(),
      skips: round % 3 === 2 ? 0.4 : 0,
    }
    const before = walked.reached.size + walked.exits.size
    once(walking, walked)
    idle = walked.reached.size + walked.exits.size > before ? 0 : idle + 1
  }
  walked.unreached = asked.map(({ name }) => name).filter((name) => !walked.reached.has(name))
  return walked
}

function once(walking: Walking, walked: Walked): void {
  const { form, now } = walking
  const answers: Answers = {}
  let course = courseOf(form, answers, now)
  for (let step = 0; step < 12; step += 1) {
    const before = JSON.stringify(answers)
    for (const page of form.pages)
      if (course.pages.includes(page.name)) fill(page.items, answers, '', course, walking)
    course = courseOf(form, answers, now)
    if (JSON.stringify(answers) === before) break
  }
  mend(answers, walking)
  course = courseOf(form, answers, now)
  const isRight = checkAnswers(form, course.answers, { lang: 'de', now }).length === 0
  if (!isRight) return
  for (const path of course.shown) walked.reached.add(path.split('.').at(-1) ?? path)
  if (course.exit) walked.exits.add(course.exit)
  else walked.sets.push(course.answers)
}

function fill(
  items: readonly Item[],
  answers: Answers,
  path: string,
  course: Course,
  walking: Walking,
): void {
  for (const item of items) {
    if (!course.shown.has(path + item.name)) continue
    if (item.is === 'question' && answers[item.name] === undefined) answer(item, answers, walking)
    if (item.is === 'group' && item.repeat) rows(item, answers, path, course, walking)
    if (item.is === 'group' && !item.repeat) fill(item.items, answers, path, course, walking)
  }
}

function answer(question: Question, answers: Answers, walking: Walking): void {
  const { form, dice, wanted, forced } = walking
  if (question.kind === 'hidden' || question.kind === 'calculated' || walking.skipped.has(question.name))
    return
  // Some branches lead through what is not answered.
  if (question.required !== true && !forced.has(question.name) && dice.roll() < walking.skips) {
    walking.skipped.add(question.name)
    return
  }
  const want = forced.has(question.name) ? [forced.get(question.name)] : (wanted.get(question.name) ?? [])
  const said = fitting(question, want, walking) ?? plausible(form, question, want, dice)
  // Who does not agree ticks nothing, and has not answered.
  const isNoTick = question.kind === 'consent' && said === false
  if (said !== undefined && !isNoTick) answers[question.name] = said
}

/** What a rule wants, where it is an answer to this question. */
function fitting(question: Question, [want]: readonly unknown[], { forced }: Walking): Answer | undefined {
  if (!forced.has(question.name)) return undefined
  if (typeof want === 'boolean' && (question.kind === 'yes-no' || question.kind === 'consent')) return want
  return undefined
}

function rows(group: Group, answers: Answers, path: string, course: Course, walking: Walking): void {
  const { dice, form, now } = walking
  const { fewest = 0, most = 3, count } = group.repeat ?? {}
  const said = count
    ? evaluate(count, { ...momentOf(now), answers: courseOf(form, answers, now).answers })
    : null
  const wished =
    typeof said === 'number' || (typeof said === 'string' && said !== '') ? Number(said) : 1 + dice.below(2)
  const size = Math.max(fewest, Math.min(most, Number.isFinite(wished) ? wished : 1, 5))
  const known = (answers[group.name] as Answers[] | undefined) ?? Array.from({ length: size }, () => ({}))
  if (known.length > 0) answers[group.name] = known
  known.forEach((row, at) => {
    fill(group.items, row, `${path}${group.name}.${at}.`, course, walking)
  })
}

/** Takes other answers where some are wrong; what need not be answered is left out at last. */
function mend(answers: Answers, walking: Walking): void {
  const { form, now } = walking
  const byName = new Map(questionsOf(form).map(({ question }) => [question.name, question]))
  for (let attempt = 0; attempt < 25; attempt += 1) {
    const problems = checkAnswers(form, answers, { lang: 'de', now })
    if (problems.length === 0) return
    for (const { name, path } of problems) {
      const steps = path.split('.')
      const place = placeOf(answers, steps, name)
      const question = byName.get(name)
      if (!place || !question) continue
      delete place[name]
      if (attempt < 20 || question.required)
        answer(question, place, { ...walking, forced: new Map(), skips: 0 })
    }
  }
}

function placeOf(answers: Answers, steps: readonly string[], name: string): Answers | undefined {
  let place: unknown = answers
  for (const step of steps) {
    if (step === name) return place as Answers
    place = (place as { [step: string]: unknown } | undefined)?.[step]
  }
  return undefined
}

const rulesOf = (items: readonly Item[]): Rule[] =>
  items.flatMap((item) => [
    ...(item.show ? [item.show] : []),
    ...(item.is === 'group' ? rulesOf(item.items) : []),
    ...(item.is === 'question'
      ? [
          ...(item.demands ?? []).map(({ rule }) => own(rule, item.name)),
          ...(item.choices ?? []).flatMap(({ show }) => show ?? []),
        ]
      : []),
  ])

/** A demand looks at its own answer. */
const own = (rule: Rule, name: string): Rule =>
  rule.is === 'own'
    ? { is: 'answer', name }
    : rule.is === 'call'
      ? { ...rule, with: rule.with.map((one) => own(one, name)) }
      : rule

/** With which constants the rules of a form compare each answer. */
function wantedBy(form: Form): Map<string, unknown[]> {
  const wanted = new Map<string, unknown[]>()
  const rules = form.pages.flatMap((page) => [
    ...(page.show ? [page.show] : []),
    ...(page.jumps ?? []).map(({ when }) => when),
    ...rulesOf(page.items),
  ])
  for (const [name, value] of rules.flatMap(compared)) wanted.set(name, [...(wanted.get(name) ?? []), value])
  return wanted
}

function compared(rule: Rule): [string, unknown][] {
  return [...partsOf(rule)].flatMap((part): [string, unknown][] => {
    if (part.is !== 'call') return []
    const names = [...partsOf(part)].flatMap((one) => (one.is === 'answer' ? [one.name] : []))
    const values = part.with.flatMap((one) => (one.is === 'constant' ? [one.value] : []))
    return names.flatMap((name) => values.map((value): [string, unknown] => [name, value]))
  })
}

/** What would have to be answered for a question to be shown, as far as rules say it plainly. */
function leadingTo(form: Form, name: string): Map<string, unknown> {
  const forced = new Map<string, unknown>()
  const shown = (rule: Rule | undefined) => {
    for (const [one, value] of rule ? compared(rule) : []) forced.set(one, value)
  }
  const seek = (items: readonly Item[], around: Rule[]): boolean =>
    items.some((item) => {
      const rules = item.show ? [...around, item.show] : around
      const isHere = item.name === name || (item.is === 'group' && seek(item.items, rules))
      if (isHere && item.name === name) for (const rule of rules) shown(rule)
      return isHere
    })
  for (const page of form.pages) if (seek(page.items, page.show ? [page.show] : [])) return forced
  return forced
}
