import type { Choice, Demand, Limits, QuestionKind } from '#field/form/question.ts'
import type { Wording } from '#field/form/wording.ts'
import type { Rule } from '#field/rule/rule.ts'

/** What only a database knows, besides what a form may ask (`questionKinds`). */
export const ownKinds = [
  // To other records, seen from both sides; to a member; to people who live together.
  ...(['link', 'person', 'household'] as const),
  // What comes out of others: of a linked record, by a rule, over linked records, counted up.
  ...(['lookup', 'formula', 'roll-up', 'autonumber'] as const),
  // A day of which only the year or the month is sure; the age that a day of birth makes.
  ...(['uncertain-date', 'age'] as const),
] as const
export type OwnKind = (typeof ownKinds)[number]
export type FieldKind = QuestionKind | OwnKind

/** Who may read a field is a matter of keys: each layer of a drawer is a space of its own. */
export const layers = ['base', 'sensitive', 'private'] as const
export type Layer = (typeof layers)[number]

/** What stays of a field when its record is made anonymous: all of it, the year of a day, the district of a place, nothing. */
export type Keeps = 'all' | 'year' | 'district'

/** `roll-up`: which of the linked records count: those whose choice, step or tick is one of these (`yes`, `no` of a tick). */
export type Only = { column: string; one: string[] }

/** One field of a collection (Feld). Pure data, itself sealed: a label may say too much. */
export type Field = {
  /** Random and for ever: values are kept under it. */
  id: string
  kind: FieldKind
  label: Wording
  hint?: Wording
  layer: Layer
  required?: true | Rule
  choices?: (Choice & { colour?: string })[]
  /** Of a matrix or poll. */
  rows?: Choice[]
  /** Lets somebody add a choice of their own. */
  other?: true
  limits?: Limits
  demands?: Demand[]
  /** What stands there at first; `formula`: what comes out. Rules name other fields by their ids. */
  value?: Rule
  /** `link`: to which collection, one or many, and the field there that shows it from the other side. `goesAlong`: a
   * record with this link goes when the one it is linked to goes (the fees of a member). */
  link?: { collection: string; many?: true; back?: string; goesAlong?: true }
  /** `lookup`, `roll-up`: over which link, which field there; `age`: of which day. */
  of?: { link?: string; field: string; only?: Only }
  /** `roll-up`: what is made of the many. */
  sums?: 'count' | 'sum' | 'least' | 'most' | 'mean' | 'list'
  /** No two records have the same. */
  unique?: true
  /** Names people: used for duplicates and taken out of reports. */
  personal?: true
  keeps?: Keeps
  /** Months after which this field is emptied, if sooner than the record goes. */
  keepMonths?: number
  /** It is not asked for any more; what it holds stays readable. */
  retired?: true
  /** What it was before: records written under an older version than `until` are lifted when they are read (`upcast.ts`). */
  before?: { until: number; kind: FieldKind; choices?: Choice[] }[]
}
