import type { Page } from '../form/form.ts'
import type { Question } from '../form/question.ts'
import { circlesOf } from '../rule/circles.ts'
import { isForeign } from '../rule/evaluate.ts'
import { call, type Rule } from '../rule/rule.ts'
import { blocking, type Finding, worth } from './finding.ts'
import { canHold } from './satisfiable.ts'
import { isQuestion, type Whole } from './whole.ts'

/** Ways through a form: circles, pages without a way, what is never seen, and answers that can never be right. */
export function checkWays(whole: Whole): Finding[] {
  return [...circles(whole), ...pages(whole), ...neverShown(whole), ...neverRight(whole)]
}

/** Rules about one question, for reasoning; in repeated groups there are many answers, of which nothing is said. */
const questionOf =
  (whole: Whole, own?: Question) =>
  (name: string): Question | undefined => {
    if (name === '') return own
    const found = whole.byName.get(name)
    return found && !found.isRepeated && isQuestion(found.item) ? found.item : undefined
  }

/** Whether rules can hold together, with what must hold so that the questions they ask for are seen themselves. */
function isPossible(whole: Whole, rules: Rule[], own?: Question): boolean {
  if (rules.some(isForeign)) return true
  return canHold(rules, questionOf(whole, own), whole.form)
}

const circles = ({ form }: Whole): Finding[] =>
  circlesOf(form).map(([first = '', ...more]) => blocking('cycle', first, ...more))

function pages(whole: Whole): Finding[] {
  const { form } = whole
  const never = new Set(
    form.pages.filter(({ show }) => show && !isPossible(whole, [show])).map(({ name }) => name),
  )
  const reached = reachable(whole, never)
  const back = form.pages.flatMap((page, at) =>
    (page.jumps ?? []).flatMap(({ to }) => {
      const place = 'page' in to ? form.pages.findIndex(({ name }) => name === to.page) : form.pages.length
      return place >= 0 && place <= at && 'page' in to ? [worth('jump-back', page.name, to.page)] : []
    }),
  )
  return [
    ...back,
    ...form.pages.filter(({ name }) => !reached.has(name)).map(({ name }) => worth('page-dead', name)),
    ...form.pages.filter(({ items }) => items.length === 0).map(({ name }) => worth('page-empty', name)),
    ...form.exits
      .filter(({ name }) => !reached.has(`exit ${name}`))
      .map(({ name }) => worth('exit-unused', name)),
    ...(form.pages.length > 0 && !reached.has(end) ? [blocking('no-way-out')] : []),
  ]
}

const end = ' end'

/** All pages and exits that somebody can come to; a page that may be hidden is passed by. */
function reachable({ form, ...rest }: Whole, never: Set<string>): Set<string> {
  const whole = { form, ...rest }
  const reached = new Set<string>()
  const open: number[] = [0]
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const page = form.pages[at]
    const key = page ? page.name : end
    if (reached.has(key)) continue
    if (page && never.has(page.name)) {
      open.push(at + 1)
      continue
    }
    reached.add(key)
    if (!page) continue
    if (page.show) open.push(at + 1)
    for (const to of leadsTo(whole, page)) {
      if (to === 'next') open.push(at + 1)
      else if ('exit' in to) reached.add(`exit ${to.exit}`)
      else open.push(form.pages.findIndex(({ name }) => name === to.page))
    }
  }
  return reached
}

/** Jumps in their order; after one that always holds nothing else counts. */
function leadsTo(whole: Whole, page: Page): ('next' | { page: string } | { exit: string })[] {
  const ways: ('next' | { page: string } | { exit: string })[] = []
  for (const { when, to } of page.jumps ?? []) {
    const isThere = !('page' in to) || whole.form.pages.some(({ name }) => name === to.page)
    if (!isThere || !isPossible(whole, [when])) continue
    ways.push(to)
    if (!isPossible(whole, [call('not', when)]) && !isForeign(when)) return ways
  }
  return [...ways, 'next']
}

/** An item whose conditions exclude each other, or what must hold for the questions that they ask for. */
function neverShown(whole: Whole): Finding[] {
  const never = whole.stands.filter(
    ({ item, conditions }) => item.show && !isPossible(whole, withTheirs(whole, conditions)),
  )
  return never.map(({ item }) => worth('never-shown', item.name))
}

/** Where a condition needs an answer, the question must be seen. Only where it needs it for sure: with `and`, and one step on. */
function withTheirs(whole: Whole, conditions: Rule[]): Rule[] {
  const needed = conditions.flatMap(needsAnswers)
  return [...conditions, ...needed.flatMap((name) => whole.byName.get(name)?.conditions ?? [])]
}

function needsAnswers(rule: Rule): string[] {
  if (rule.is === 'answer' && !rule.rows) return [rule.name]
  if (rule.is !== 'call') return []
  if (rule.call === 'and') return rule.with.flatMap(needsAnswers)
  const [first, second] = rule.with
  const isCompared = ['=', '<', '<=', '>', '>=', 'has'].includes(rule.call) && second?.is === 'constant'
  const isSaid = isCompared && second.value !== null && second.value !== ''
  return isSaid && first?.is === 'answer' && !first.rows ? [first.name] : []
}

function neverRight(whole: Whole): Finding[] {
  return whole.stands.flatMap(({ item, isRepeated }) => {
    if (!isQuestion(item)) return []
    if (contradicts(item)) return [blocking('limits-contradict', item.name)]
    const rules = item.demands?.map(({ rule }) => rule) ?? []
    if (rules.length === 0 || isRepeated) return []
    const given: Rule = call('not', call('empty', { is: 'own' }))
    const isRight = isPossible(whole, [given, ...rules.map((rule) => asOwn(rule, item.name))], item)
    return isRight
      ? []
      : [item.required === true ? blocking('never-right', item.name) : worth('never-right', item.name)]
  })
}

/** A question that names itself means its own answer. */
function asOwn(rule: Rule, name: string): Rule {
  if (rule.is === 'answer' && rule.name === name) return { is: 'own' }
  return rule.is === 'call' ? { ...rule, with: rule.with.map((one) => asOwn(one, name)) } : rule
}

function contradicts({ limits }: Question): boolean {
  const { least, most, fewest, longest } = limits ?? {}
  const isBackwards =
    least !== undefined &&
    most !== undefined &&
    (typeof least === 'number' && typeof most === 'number' ? least > most : String(least) > String(most))
  return isBackwards || (fewest !== undefined && longest !== undefined && fewest > longest)
}
