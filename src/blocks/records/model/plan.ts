import { sameValue } from './equal.ts'
import type { EntryBody, Value } from './record.ts'
import type { Change, Marks, Row } from './row.ts'
import { markNames } from './row.ts'

/** What is to be done to records, thought out before anything is written; each step knows how it was. */
export type Step =
  | { is: 'write'; after: Row; before: Row | null }
  | { is: 'erase'; before: Row }
  /** An entry goes over to another record. */
  | { is: 'entry'; id: string; before: EntryBody; after: EntryBody }

export type Plan = { steps: Step[] }

/** The plan that puts back exactly what was. What was erased is written anew, under the same id. */
export function undone(plan: Plan): Plan {
  return { steps: plan.steps.toReversed().map(back) }
}

function back(step: Step): Step {
  switch (step.is) {
    case 'erase':
      return { is: 'write', after: step.before, before: null }
    case 'entry':
      return { is: 'entry', id: step.id, before: step.after, after: step.before }
    default:
      return step.before
        ? { is: 'write', after: step.before, before: step.after }
        : { is: 'erase', before: step.after }
  }
}

/** What a step writes, as the holding takes it; null for one that erases or moves an entry. Names only what differs. */
export function changeOf(step: Step): Change | null {
  if (step.is !== 'write') return null
  const { after, before } = step
  const fields = new Set([...Object.keys(after.values), ...Object.keys(before?.values ?? {})])
  const set: { [field: string]: Value | null } = {}
  for (const field of fields)
    if (!sameValue(after.values[field], before?.values[field])) set[field] = after.values[field] ?? null
  const marks = markNames.filter((mark) => !sameValue(after[mark] as Value, before?.[mark] as Value))
  return {
    collection: after.collection,
    id: after.id,
    drawer: after.drawer,
    set,
    ...(before ? { from: { version: before.version, values: before.values } } : { whole: true }),
    ...(marks.length > 0 && {
      marks: Object.fromEntries(marks.map((mark) => [mark, after[mark] ?? null])) as Change['marks'] & object,
    }),
  }
}

/** Rows after a plan: for a preview, and for tests. */
export function applied(rows: ReadonlyMap<string, Row>, plan: Plan): Map<string, Row> {
  const after = new Map(rows)
  for (const step of plan.steps) {
    if (step.is === 'write') after.set(step.after.id, step.after)
    if (step.is === 'erase') after.delete(step.before.id)
  }
  return after
}

/** Only what belongs to it: marks without what is undefined. */
export const marksOf = (row: Marks): Marks =>
  Object.fromEntries(markNames.flatMap((mark) => (row[mark] === undefined ? [] : [[mark, row[mark]]])))
