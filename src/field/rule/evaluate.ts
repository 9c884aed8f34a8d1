import type { Answer, Answers } from '../answer/answer.ts'
import { functions } from './functions.ts'
import type { Moment } from './moments.ts'
import { isSafePattern } from './pattern.ts'
import type { Rule } from './rule.ts'
import { answered, isTrue, type Value } from './value.ts'

/** A row of a repeated group from whose inside a rule is asked; `index` counts from 0. */
export type Row = { answers: Answers; index: number; outer?: Row | undefined }

/** What a rule may read. */
export type Scope = Moment & { answers: Answers; row?: Row | undefined; own?: Value | undefined }

/** Deeper trees are not followed: what is below is nothing. */
export const deepestRule = 60

/**
 * What comes out of a rule (Regel). Total: it always ends, never throws, and where something makes no sense (a word minus
 * a number, a day that does not exist, a division by 0, an unknown name, a foreign language) it is null.
 * Null is not below or above anything, only equals null; what is calculated with null is null; `sum`, `min`, `max`,
 * `count`, `concat` and `join` leave it out. `and`, `or`, `not` and `if` take null as no.
 */
export function evaluate(rule: Rule, scope: Scope): Value {
  return work(rule, scope, 0)
}

/** What a rule decides; what is not understood decides nothing, and then it is as `otherwise`. */
export function decides(rule: Rule, scope: Scope, otherwise: boolean): boolean {
  return isForeign(rule) ? otherwise : isTrue(evaluate(rule, scope))
}

/** Whether something in the rule is not understood: it came with an import, or is a pattern that could take for ever. */
export function isForeign(rule: Rule): boolean {
  if (rule.is === 'foreign') return true
  if (rule.is === 'call')
    return rule.with.some(isForeign) || (rule.call === 'matches' && !isPatternSafe(rule))
  return rule.is === 'over' && isForeign(rule.rule)
}

function isPatternSafe(rule: Rule & { is: 'call' }): boolean {
  const pattern = rule.with[1]
  return pattern?.is !== 'constant' || isSafePattern(String(pattern.value ?? ''))
}

function work(rule: Rule, scope: Scope, depth: number): Value {
  if (depth > deepestRule) return null
  switch (rule.is) {
    case 'constant':
      return rule.value
    case 'own':
      return scope.own ?? null
    case 'answer':
      return rule.rows ? everyRow(scope.answers, rule.name) : lookUp(rule.name, scope)
    case 'call':
      return called(rule, scope, depth)
    case 'over':
      return over(rule, scope, depth)
    default:
      return null
  }
}

function called(rule: Rule & { is: 'call' }, scope: Scope, depth: number): Value {
  if (rule.call === 'if') {
    const [condition, yes, no] = rule.with
    const branch = condition && isTrue(work(condition, scope, depth + 1)) ? yes : no
    return branch ? work(branch, scope, depth + 1) : null
  }
  // Without a list it is the number of the own row.
  if (rule.call === 'position' && rule.with.length === 0) return scope.row ? scope.row.index + 1 : null
  const given = rule.with.map((one) => work(one, scope, depth + 1))
  return functions[rule.call]?.(given, scope) ?? null
}

/** An answer by its name: in the own row first, then outside. `address.town` is a part of an answer. */
function lookUp(name: string, scope: Scope): Value {
  for (let row = scope.row; row; row = row.outer)
    if (Object.hasOwn(row.answers, name)) return answered(row.answers[name])
  if (Object.hasOwn(scope.answers, name)) return answered(scope.answers[name])
  const dot = name.lastIndexOf('.')
  return dot < 0 ? null : partOf(lookUp(name.slice(0, dot), scope), name.slice(dot + 1))
}

function partOf(value: Value, part: string): Value {
  if (value === null || typeof value !== 'object' || Array.isArray(value) || !Object.hasOwn(value, part))
    return null
  return answered((value as { [part: string]: Answer })[part])
}

/** The answers of every row in which there is one of this name, wherever the group lies. */
function everyRow(answers: Answers, name: string): Value {
  if (Object.hasOwn(answers, name)) return [answered(answers[name])]
  const found = Object.values(answers).flatMap((answer) =>
    isRows(answer) ? answer.map((row) => everyRow(row, name)) : [],
  )
  const all = found.flatMap((one) => (Array.isArray(one) ? one : []))
  return all.length === 0 ? null : all
}

export const isRows = (answer: Answer | undefined): answer is Answers[] =>
  Array.isArray(answer) &&
  answer.every((row) => typeof row === 'object' && row !== null && !Array.isArray(row))

function over(rule: Rule & { is: 'over' }, scope: Scope, depth: number): Value {
  const rows = lookUp(rule.group, scope) as Answer | null
  const list = rows && isRows(rows) ? rows : []
  const yes = list.filter((answers, index) =>
    isTrue(work(rule.rule, { ...scope, row: { answers, index, outer: scope.row } }, depth + 1)),
  ).length
  if (rule.quantity === 'count') return yes
  return rule.quantity === 'every' ? yes === list.length : yes > 0
}
