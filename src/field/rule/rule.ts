/** Functions of a rule; what each does stands in `functions.ts`, in docs/forms.md for people. */
export const operators = [
  ...(['and', 'or', 'not', 'if'] as const),
  ...(['=', '!=', '<', '<=', '>', '>='] as const),
  ...(['+', '-', '*', '/', 'mod', 'power', 'round', 'floor', 'abs', 'min', 'max', 'sum'] as const),
  ...(['text', 'number', 'concat', 'join', 'length', 'lower', 'upper', 'trim', 'part', 'replace'] as const),
  ...(['starts', 'ends', 'contains', 'matches'] as const),
  // `has`: whether an answer of several choices holds one; `count`: how many choices, rows or files there are.
  ...(['has', 'count', 'at', 'position', 'empty', 'first-of'] as const),
  ...(['today', 'now', 'date', 'days-between', 'years-since', 'add-days', 'weekday'] as const),
] as const
export type Operator = (typeof operators)[number]

export type Constant = string | number | boolean | null

/**
 * A rule (Regel): when something is shown, asked for, wrong, or what comes out. A small tree, no program: it ends, reads
 * nothing but answers, and says the same in the browser and when it is opened.
 */
export type Rule =
  | { is: 'constant'; value: Constant }
  /** An answer by the name of its question. From inside a repeated group first the own row, then outside; `rows`: of every row. */
  | { is: 'answer'; name: string; rows?: true }
  /** The answer that is being checked. */
  | { is: 'own' }
  | { is: 'call'; call: Operator; with: Rule[] }
  /** For a question of a repeated group, over its rows. */
  | { is: 'over'; group: string; quantity: 'every' | 'some' | 'count'; rule: Rule }
  /** What came with an import and is not understood: it decides nothing, and goes out again as it came. */
  | { is: 'foreign'; language: 'xpath' | 'jsonlogic' | 'fhirpath' | 'other'; source: string }

export const constant = (value: Constant): Rule => ({ is: 'constant', value })
export const answer = (name: string): Rule => ({ is: 'answer', name })
export const own: Rule = { is: 'own' }
export const call = (operator: Operator, ...given: Rule[]): Rule => ({
  is: 'call',
  call: operator,
  with: given,
})
