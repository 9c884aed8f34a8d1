import type { Change, EntryChange, Holding, Row } from '../worker/holding.ts'
import type { Day } from './retention/calendar.ts'

/**
 * What somebody may demand for a record of theirs: to have it put right (Art. 16 DSGVO), locked (Art. 18), or left out after an
 * objection (Art. 21). Each is a mark of the record and an entry that says since when and why.
 */
export type Demand = 'correction' | 'restriction' | 'lifting' | 'objection' | 'objection-over'

/** The flag of a record whose person has objected: it is left out of reports until somebody has decided. */
export const objectionFlag = '§objection'

export function demanded(
  holding: Holding,
  record: string,
  demand: Demand,
  { at, why }: { at: Day; why: string },
): { change: Change; entry: EntryChange } {
  const row = holding.get(record)
  if (!row) throw new Error('missing')
  const entry: EntryChange = {
    ...{ of: record, layer: 'base' as const },
    body: { kind: 'note', at, text: why, more: { demand } },
  }
  return { change: { collection: row.collection, id: record, marks: marksFor(row, demand, why) }, entry }
}

function marksFor(row: Row, demand: Demand, why: string): NonNullable<Change['marks']> {
  const others = (row.flags ?? []).filter((flag) => flag !== objectionFlag)
  if (demand === 'correction') return { correction: why }
  if (demand === 'restriction') return { restricted: true }
  if (demand === 'lifting') return { restricted: null }
  if (demand === 'objection') return { flags: [...others, objectionFlag] }
  return { flags: others.length > 0 ? others : null }
}

/** Whether a record is left out of what is counted, handed out and shown in lists; it is named as left out. */
export const isLeftOut = ({ restricted, flags }: Pick<Row, 'restricted' | 'flags'>): boolean =>
  restricted === true || (flags ?? []).includes(objectionFlag)
