import type { EntryBody } from './record.ts'
import type { Change, Row } from './row.ts'

/** What is to be done to records, thought out before anything is written; each step knows how it was. */
export type Step =
  | { is: 'write'; after: Row; before: Row | null }
  | { is: 'erase'; before: Row }
  /** An entry goes over to another record. */
  | { is: 'entry'; id: string; before: EntryBody; after: EntryBody }

export type Plan = { steps: Step[] }

/** The plan that puts back exactly what was. */
export function undone(plan: Plan): Plan {
  throw new Error(`${plan}`)
}

/** What a step writes, as the holding takes it; null for one that erases or moves an entry. */
export function changeOf(step: Step): Change | null {
  throw new Error(`${step}`)
}
