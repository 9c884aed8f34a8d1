import type { Form } from '#field/form/form.ts'
import type { Question } from '#field/form/question.ts'
import { type Placed, questionsOf, shapeOf } from '#field/form/questions.ts'
import { answer, type Constant, call, constant, type Rule } from '#field/rule/rule.ts'

/** What people build conditions from: `[question] [is] [value]`, all of them or any of them. */
export const comparisons = ['is', 'is-not', 'has', 'has-not', 'more', 'less', 'answered', 'empty'] as const
export type Comparison = (typeof comparisons)[number]

export type Part = { question: string; how: Comparison; value: Constant }
export type Condition = { join: 'and' | 'or'; parts: Part[] }

export function ruleOf({ join, parts }: Condition): Rule | undefined {
  const rules = parts.map(ruleOfPart)
  return rules.length < 2 ? rules[0] : call(join, ...rules)
}

function ruleOfPart({ question, how, value }: Part): Rule {
  const asked = answer(question)
  if (how === 'answered') return call('not', call('empty', asked))
  if (how === 'empty') return call('empty', asked)
  if (how === 'has') return call('has', asked, constant(value))
  if (how === 'has-not') return call('not', call('has', asked, constant(value)))
  const operator = { is: '=', 'is-not': '!=', more: '>', less: '<' } as const
  return call(operator[how], asked, constant(value))
}

/** A rule as a condition that people can go on building; null when it says more than that. */
export function conditionOf(rule: Rule): Condition | null {
  const join = rule.is === 'call' && (rule.call === 'and' || rule.call === 'or') ? rule.call : null
  const rules = join && rule.is === 'call' ? rule.with : [rule]
  const parts = rules.map(partOf)
  return parts.every((part) => part !== null) ? { join: join ?? 'and', parts } : null
}

function partOf(rule: Rule): Part | null {
  if (rule.is !== 'call') return null
  const [one, other] = rule.with
  if (rule.call === 'not' && one?.is === 'call') {
    const inner = partOf(one)
    if (inner?.how === 'empty') return { ...inner, how: 'answered' }
    if (inner?.how === 'has') return { ...inner, how: 'has-not' }
    return null
  }
  if (one?.is !== 'answer' || one.rows) return null
  if (rule.call === 'empty' && rule.with.length === 1)
    return { question: one.name, how: 'empty', value: null }
  if (other?.is !== 'constant' || rule.with.length !== 2) return null
  const how = ({ '=': 'is', '!=': 'is-not', '>': 'more', '<': 'less', has: 'has' } as const)[rule.call as '=']
  return how ? { question: one.name, how, value: other.value } : null
}

/** What may be asked of an answer to a question. */
export function comparisonsFor(question: Question): readonly Comparison[] {
  const shape = shapeOf(question)
  if (shape === 'several') return ['has', 'has-not', 'answered', 'empty']
  if (shape === 'one') return ['is', 'is-not', 'answered', 'empty']
  if (shape === 'yes') return ['is', 'answered', 'empty']
  if (shape === 'number' || isTime(question)) return ['is', 'is-not', 'more', 'less', 'answered', 'empty']
  if (shape === 'text') return ['is', 'is-not', 'answered', 'empty']
  return ['answered', 'empty']
}

export const isTime = ({ kind }: Question): boolean => ['date', 'time', 'date-time', 'month'].includes(kind)

export const needsValue = (how: Comparison): boolean => how !== 'answered' && how !== 'empty'

/** The questions that something may depend on: they come before it, and are not in other people's rows. */
export function questionsBefore(form: Form, name: string): Question[] {
  const placed = questionsOf(form)
  const pages = form.pages.map((page) => page.name)
  const target = placed.find(({ question, groups, page }) =>
    [question.name, page.name, ...groups.map((group) => group.name)].includes(name),
  )
  const until = target ? placed.indexOf(target) : pages.includes(name) ? placed.length : placed.length
  const isReachable = ({ rows }: Placed) => rows.every((row) => target?.rows.includes(row))
  return placed
    .slice(0, until)
    .filter(isReachable)
    .map(({ question }) => question)
    .filter(({ kind }) => kind !== 'hidden')
}
