import { constant, type Rule } from '#field/rule/rule.ts'
import type { Kind, Named, Names } from './names.ts'
import type { Expression } from './parse.ts'
import { NotUnderstood } from './tokens.ts'

/** A constant as the question beside it is answered: choices are texts, a tick is yes. */
export function fitted(rule: Rule, beside: Rule, names: Names): Rule {
  if (rule.is !== 'constant') return rule
  const kind = kindOf(beside, names)
  if (kind === 'consent' && rule.value === 'OK') return constant(true)
  if (kind === 'yes-no' && (rule.value === 'yes' || rule.value === 'no'))
    return constant(rule.value === 'yes')
  const isChosen = kind && /choice|dropdown|autocomplete|ranking/.test(kind)
  if (isChosen && typeof rule.value === 'number') return constant(String(rule.value))
  const isNumber = kind && /integer|decimal|currency|percentage|range|slider|rating|nps|scale|year/.test(kind)
  if (isNumber && typeof rule.value === 'string' && /^-?\d+(\.\d+)?$/.test(rule.value))
    return constant(Number(rule.value))
  return rule
}

export function kindOf(rule: Rule, names: Names): Kind | undefined {
  if (rule.is === 'own') return names.own?.kind
  return rule.is === 'answer' ? names.kindOf(rule.name) : undefined
}

/** Whether something is a day, so that days can be added to it. */
export function isDay(rule: Rule, names: Names): boolean {
  if (rule.is === 'call') return ['today', 'now', 'date', 'add-days'].includes(rule.call)
  return kindOf(rule, names) === 'date'
}

/** What a reference or path names. @throws NotUnderstood */
export function whatIsNamed(expression: Expression, names: Names): { named: Named; tests: Expression[] } {
  if (expression.is === 'ref') {
    const named = names.byName(expression.name)
    if (!named) throw new NotUnderstood(`\${${expression.name}}`)
    return { named, tests: expression.tests }
  }
  if (expression.is !== 'path') throw new NotUnderstood('(…)')
  const isCurrent = expression.from?.is === 'call' && expression.from.name === 'current'
  if (expression.from && !isCurrent) throw new NotUnderstood(shortly(expression.from))
  const steps = expression.steps.map(({ name }) => name)
  const inner = expression.steps.slice(0, -1).some(({ tests }) => tests.length > 0)
  const named = names.byPath(steps, expression.absolute)
  if (!named || inner) throw new NotUnderstood(`${expression.absolute ? '/' : ''}${steps.join('/')}`)
  return { named, tests: expression.steps.at(-1)?.tests ?? [] }
}

const shortly = (expression: Expression): string =>
  expression.is === 'call'
    ? `${expression.name}()`
    : expression.is === 'ref'
      ? `\${${expression.name}}`
      : '(…)'

/** Whether something lies in a repeated group that is not around the one who asks: then it has many answers. */
export const isOutside = (named: Named, names: Names): boolean =>
  named.repeats.some((repeat) => !names.own?.repeats.includes(repeat))
