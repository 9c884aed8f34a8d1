import type { Form } from '../form/form.ts'
import type { Group, Item, Question } from '../form/question.ts'
import { choiceOf, choicesOf, questionsOf, shapeOf } from '../form/questions.ts'
import { type FormLang, worded } from '../form/wording.ts'
import { decides, isRows, type Row, type Scope } from '../rule/evaluate.ts'
import { type Moment, momentOf } from '../rule/moments.ts'
import type { Value } from '../rule/value.ts'
import type { Answer, Answers } from './answer.ts'
import { checkKind } from './check-kind.ts'
import { type Course, courseOf } from './course.ts'
import type { Fault, Found } from './fault.ts'
import { partWords, problemWords } from './problem.text.ts'
import { sayTime } from './saying.ts'
import { weave } from './woven.ts'

/**
 * What is wrong with an answer. `name`: of the question; `path`: of its field (`group.0.name`), `part`: of the part of it
 * that is wrong; `says`: a sentence that says what is wrong and how it should look.
 */
export type Problem = { name: string; path: string; part?: string; fault: Fault; says: string }

export type Checking = {
  lang: FormLang
  now: Date
  /** Only the questions of this page, as somebody goes on to the next one. */
  page?: string
  /** On opening a letter: also what was answered though nobody was asked, and what was calculated otherwise. */
  strict?: true
}

/**
 * Checks answers, in the browser, at the door and when they are opened. What is not shown is not asked. Takes whatever
 * came, never throws.
 */
export function checkAnswers(form: Form, answers: Answers, checking: Checking): Problem[] {
  const course = courseOf(form, answers, checking.now)
  const check: Check = { form, course, ...checking, moment: momentOf(checking.now), problems: [] }
  for (const page of form.pages) {
    if (!course.pages.includes(page.name) || (checking.page ?? page.name) !== page.name) continue
    checkItems(check, page.items, answers, '')
  }
  if (!checking.page) addUnasked(check, answers)
  return check.problems
}

type Check = Checking & { form: Form; course: Course; moment: Moment; problems: Problem[] }

function checkItems(check: Check, items: Item[], given: Answers, path: string, row?: Row): void {
  for (const item of items) {
    if (!check.course.shown.has(path + item.name)) continue
    if (item.is === 'question') checkQuestion(check, item, given[item.name], path + item.name, row)
    if (item.is === 'group' && item.repeat) checkRepeat(check, item, given[item.name], path + item.name, row)
    if (item.is === 'group' && !item.repeat) checkItems(check, item.items, given, path, row)
  }
}

function checkRepeat(check: Check, group: Group, given: Answer | undefined, path: string, outer?: Row): void {
  const { fewest = 0, most = 200 } = group.repeat ?? {}
  const rows = given === undefined ? [] : given
  if (!isRows(rows)) found(check, group.name, path, { fault: 'shape' })
  else if (rows.length < fewest) found(check, group.name, path, { fault: 'too-few-rows', count: fewest })
  else if (rows.length > most) found(check, group.name, path, { fault: 'too-many-rows', count: most })
  if (isRows(rows))
    rows.slice(0, most).forEach((answers, index) => {
      checkItems(check, group.items, answers, `${path}.${index}.`, { answers, index, outer })
    })
}

/** What comes out of rules of the form is not asked for. */
const isMade = (question: Question) => question.kind === 'calculated' || question.kind === 'hidden'

function checkQuestion(
  check: Check,
  question: Question,
  given: Answer | undefined,
  path: string,
  row?: Row,
): void {
  const scope = { ...check.moment, answers: check.course.answers, row, own: given as Value }
  if (isMissing(question, given)) {
    if (isRequired(question, scope))
      found(check, question.name, path, { fault: missing(question) }, own(check, question.requiredSays))
  } else if (given !== undefined) {
    const wrong = checkKind(check.form, question, given) ?? hiddenChoice(check, question, given, scope)
    const broken = wrong ? undefined : question.demands?.find((demand) => !decides(demand.rule, scope, true))
    if (wrong) found(check, question.name, path, named(check, question, wrong))
    if (broken) found(check, question.name, path, { fault: 'demand' }, own(check, broken.says))
  }
}

function isRequired(question: Question, scope: Scope): boolean {
  if (isMade(question) || question.required === undefined) return false
  return question.required === true || decides(question.required, scope, false)
}

function isMissing(question: Question, given: Answer | undefined): boolean {
  if (given === undefined || given === null || given === '') return true
  if (question.kind === 'consent') return given === false
  if (typeof given === 'string') return given.trim() === ''
  return Array.isArray(given) && given.length === 0
}

function missing(question: Question): Fault {
  if (question.kind === 'consent') return 'required-consent'
  const shape = shapeOf(question)
  if (shape === 'files') return 'required-file'
  if (shape === 'signature') return 'required-signature'
  return shape === 'one' || shape === 'several' || shape === 'yes' || shape === 'rows'
    ? 'required-choice'
    : 'required'
}

/** A choice that is only shown if must not be chosen otherwise. */
function hiddenChoice(check: Check, question: Question, given: Answer, scope: Scope): Found | null {
  const shape = shapeOf(question)
  if (shape !== 'one' && shape !== 'several') return null
  const choices = choicesOf(check.form, question)
  const isHidden = [given].flat().some((value) => {
    const show = choiceOf(choices, String(value))?.show
    return show && !decides(show, scope, true)
  })
  return isHidden ? { fault: 'choice' } : null
}

/** A choice is said by its label, not by its value. */
function named(check: Check, question: Question, wrong: Found): Found {
  if (wrong.fault !== 'alone') return wrong
  const choice = choiceOf(choicesOf(check.form, question), wrong.word ?? '')
  return { ...wrong, word: worded(choice?.label, check.lang, check.form.langs[0]) || (wrong.word ?? '') }
}

const own = (check: Check, says: Question['requiredSays']): string =>
  worded(says, check.lang, check.form.langs[0])

function found(check: Check, name: string, path: string, wrong: Found, own?: string): void {
  const { fault, part } = wrong
  const { form, lang, course } = check
  const woven = own && weave(own, { form, lang, answers: course.answers, path })
  const says = woven || sayFound(wrong, lang)
  check.problems.push({ name, path, ...(part === undefined ? {} : { part }), fault, says })
}

/** The sentence for what was found in a single answer; also for values that were never asked by a form. */
export const sayFound = (wrong: Found, lang: FormLang): string =>
  problemWords(houseLang(lang))[wrong.fault](said(wrong, lang))

const houseLang = (lang: FormLang) => (lang.startsWith('de') ? 'de' : 'en')

function said({ fault, least, most, count, word }: Found, lang: FormLang) {
  const parts = partWords(houseLang(lang))
  return {
    least: bound(least, fault, lang),
    most: bound(most, fault, lang),
    count: count ?? 0,
    word: fault === 'required-part' ? (parts[word ?? ''] ?? word ?? '') : (word ?? ''),
  }
}

function bound(limit: string | number | undefined, fault: Fault, lang: FormLang): string {
  if (limit === undefined) return ''
  if (fault === 'file-size') return sayBytes(Number(limit), lang)
  return typeof limit === 'number'
    ? limit.toLocaleString(houseLang(lang) === 'de' ? 'de-DE' : 'en-GB')
    : sayTime(limit, lang)
}

function sayBytes(bytes: number, lang: FormLang): string {
  const [by, unit] = bytes >= 1_000_000 ? [1_000_000, 'MB'] : [1000, 'kB']
  const number = Math.round((bytes / by) * 10) / 10
  return `${number.toLocaleString(houseLang(lang) === 'de' ? 'de-DE' : 'en-GB')} ${unit}`
}

const names = new WeakMap<Form, Set<string>>()

/** Everything that may have an answer at the top: questions outside of repeated groups, and these groups. */
function namesOf(form: Form): Set<string> {
  const known = names.get(form)
  if (known) return known
  const placed = questionsOf(form)
  const fresh = new Set(placed.map(({ question, rows }) => rows[0]?.name ?? question.name))
  names.set(form, fresh)
  return fresh
}

function addUnasked(check: Check, answers: Answers): void {
  for (const [name, answer] of Object.entries(answers)) {
    if (!namesOf(check.form).has(name))
      found(check, name, name, { fault: 'unknown', word: name.slice(0, 60) })
    else if (!check.strict) continue
    else if (!check.course.shown.has(name)) found(check, name, name, { fault: 'unasked' })
    else if (!isRows(answer) && JSON.stringify(check.course.answers[name]) !== JSON.stringify(answer))
      found(check, name, name, { fault: 'altered' })
  }
}
