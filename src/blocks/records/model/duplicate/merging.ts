import type { Plan } from '../plan.ts'
import type { Entry, Row } from '../row.ts'
import type { Records } from '../tables.ts'

/** Which of the two a field (or a mark, with `$`) is taken from; `both` for lists. What is not said: of the one that stays, else of the other. */
export type Choosing = { [field: string]: 'one' | 'other' | 'both' }

export type Merging = { stays: Row; goes: Row; choosing: Choosing; entries: readonly Entry[] }

/** Makes one record of two: its values as chosen, links of others turned to it, entries moved, the other erased. */
export function mergePlan(records: Records, merging: Merging): Plan {
  throw new Error(`${records} ${merging}`)
}
