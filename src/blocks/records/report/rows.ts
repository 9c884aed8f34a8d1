import { Refused } from '#custody/browser/refused.ts'
import type { Reading } from '../law/reading.ts'
import { isLeftOut } from '../law/rights.ts'
import type { Value } from '../model/record.ts'
import { columnsIn } from '../model/view.ts'
import type { Row } from '../worker/holding.ts'
import { dayIn } from './keys.ts'
import type { Report } from './report.ts'

/**
 * The records that a report is about. The same for the table and for every list made of it.
 * @throws Refused `records.no-right` when it asks something of a layer that is not mine to report
 */
export function rowsFor(
  reading: Reading,
  { collection: id, filter, period }: Pick<Report, 'collection' | 'filter' | 'period'>,
) {
  const collection = reading.holding.collections().find((one) => one.id === id)
  if (!collection) throw new Error('no-collection')
  if (!reading.mayAsk('report', collection, columnsIn(filter)))
    throw new Refused({ code: 'records.no-right' })
  const taken: Row[] = []
  let [leftOut, notMine, damaged] = [0, 0, 0]
  for (const whole of reading.holding.rows(id)) {
    // It stands for one that is still here: torn work, which the next turn ends.
    if (whole.instead && reading.holding.get(whole.instead)) continue
    const row = reading.seen('report', collection, whole)
    if (!row || row.damaged) {
      if (row) damaged++
      else notMine++
      continue
    }
    if (period && !isWithin(reading.value(row, period.column), period)) continue
    if (!reading.passes(row, filter)) continue
    if (isLeftOut(row)) leftOut++
    else taken.push(row)
  }
  return { collection, taken, leftOut, notMine, damaged }
}

/** Whether a value lies in a period; a year does when any of its days does. */
export function isWithin(
  value: Value | undefined,
  { from, until }: { from: string; until: string },
): boolean {
  const day = dayIn(value)
  return day !== null && day >= from.slice(0, day.length) && day <= until.slice(0, day.length)
}
