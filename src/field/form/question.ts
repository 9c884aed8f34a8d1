import type { Rule } from '../rule/rule.ts'
import type { Wording } from './wording.ts'

/** What a question asks for. What an answer of each kind looks like stands in `../answer/answer.ts`. */
export const questionKinds = [
  ...(['short-text', 'long-text', 'email', 'phone', 'url'] as const),
  ...(['integer', 'decimal', 'currency', 'percentage', 'range', 'slider'] as const),
  ...(['date', 'time', 'date-time', 'month', 'year', 'date-range', 'time-range'] as const),
  ...(['single-choice', 'multiple-choice', 'dropdown', 'autocomplete', 'image-choice', 'yes-no'] as const),
  ...(['consent', 'rating', 'nps', 'scale', 'ranking', 'poll'] as const),
  ...(['matrix-single', 'matrix-multiple', 'matrix-number', 'matrix-text'] as const),
  ...(['file', 'photo', 'audio', 'signature', 'cosign'] as const),
  ...(['full-name', 'address', 'organisation', 'country', 'postcode', 'iban', 'licence-plate'] as const),
  ...(['point', 'line', 'area', 'image-map', 'colour', 'barcode'] as const),
  ...(['appointment', 'payment', 'calculated', 'hidden'] as const),
] as const
export type QuestionKind = (typeof questionKinds)[number]

/** One of several to choose from. `seats`: how many may take it; `alone`: it excludes the others (“none of these”). */
export type Choice = {
  value: string
  label: Wording
  hint?: Wording
  picture?: string
  seats?: number
  alone?: true
  show?: Rule
  /** Columns of a list that a rule of an import filters by. */
  columns?: { [name: string]: string }
}

/** What a question may demand of its answer, beyond what its kind demands. Numbers, dates and times as they are answered. */
export type Limits = {
  least?: number | string
  most?: number | string
  step?: number
  /** Characters, choices, rows or files. */
  fewest?: number
  longest?: number
  /** A regular expression that the whole text must match. */
  pattern?: string
  /** Media types or endings with a dot; bytes of one file. */
  types?: string[]
  bytes?: number
  currency?: string
}

/** A demand with its own words: the answer is wrong when the rule says no. */
export type Demand = { rule: Rule; says: Wording }

type Asked = {
  /** What answers, rules and exports call it: letters, digits, `_` and `-`, unique in its form. */
  name: string
  label: Wording
  hint?: Wording
  help?: Wording
  /** Shown only if; without it always. */
  show?: Rule
  /** What an import does not understand, by its format: goes out again as it came. */
  kept?: { [format: string]: unknown }
}

export type Question = Asked & {
  is: 'question'
  kind: QuestionKind
  /** Must be answered: always, or if. */
  required?: true | Rule
  requiredSays?: Wording
  choices?: Choice[]
  /** The name of a list in `Form.lists`, instead of own choices. */
  list?: string
  /** Lets somebody add a choice of their own. */
  other?: true
  shuffle?: true
  /** Rows of a matrix, poll or scale of statements. */
  rows?: Choice[]
  limits?: Limits
  demands?: Demand[]
  /** What stands there at first; `calculated` and `hidden`: what comes out. */
  value?: Rule
  /** `hidden`: taken from this parameter of the address. */
  parameter?: string
  /** How it is shown where there are several ways: `buttons`, `stars`, `smileys`, `lines`, `compact`. */
  look?: string
  /** The `autocomplete` of HTML. */
  autofill?: string
  ends?: { low?: Wording; high?: Wording }
  /** Months after which this answer is erased, if sooner than the whole. */
  keepMonths?: number
  /** Names and contacts: taken out where answers are published or counted. */
  personal?: true
  /** The picture of an `image-map` or the address of a `payment`. */
  source?: string
}

/** Text between questions (Hinweis), with a little Markdown. */
export type Note = Asked & { is: 'note' }

/** Questions under one heading; `repeat`: as often as somebody adds it. `unsaid`: it only groups, and is not seen. */
export type Group = Asked & {
  is: 'group'
  items: Item[]
  repeat?: { fewest?: number; most?: number; count?: Rule; one?: Wording }
  unsaid?: true
}

export type Item = Question | Note | Group
