import type { Cell, CellSheet } from '#field/office/cells.ts'
import type { Reading } from '../../law/reading.ts'
import type { Row } from '../../worker/holding.ts'
import type { Period, Report } from '../report.ts'
import { rowsFor } from '../rows.ts'
import { reportWords } from '../said.ts'

/** Which fields of a collection are the columns of a list of vouchers (Belegliste). */
export type VoucherFields = { day: string; payee: string; reason: string; amount: string; heading?: string }

export type VoucherList = {
  sheets: CellSheet[]
  sum: number
  count: number
  without: number
  leftOut: number
}

/**
 * The list of vouchers that funders ask for: day, payee, reason, each amount, and sums, also by heading of the budget. In the order of
 * their days. Amounts are numbers that a spreadsheet can add again.
 */
export function vouchers(
  reading: Reading,
  fields: VoucherFields,
  asked: Pick<Report, 'collection' | 'filter'> & { period: Period },
): VoucherList {
  const t = reportWords(reading.lang).vouchers
  const { taken, leftOut, collection } = rowsFor(reading, asked)
  const say = (row: Row, column: string | undefined) =>
    column ? reading.say(collection, column, reading.value(row, column)) : ''
  const lines = taken
    .map((row) => ({
      day: String(reading.value(row, fields.day) ?? '').slice(0, 10),
      ...{
        payee: say(row, fields.payee),
        reason: say(row, fields.reason),
        heading: say(row, fields.heading),
      },
      cents: centsIn(reading.value(row, fields.amount)),
    }))
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.payee.localeCompare(b.payee, 'de')))
  const paid = lines.filter(({ cents }) => cents !== null)
  const sum = paid.reduce((all, { cents }) => all + (cents ?? 0), 0)
  const head = [t.number, t.day, t.payee, t.reason, ...(fields.heading ? [t.heading] : []), t.amount]
  const rows: Cell[][] = paid.map(({ day, payee, reason, heading, cents }, at) => [
    ...[at + 1, day, payee, reason, ...(fields.heading ? [heading] : [])],
    (cents ?? 0) / 100,
  ])
  const last: Cell[] = [...head.slice(0, -2).map(() => ''), t.sum, sum / 100]
  const sheets: CellSheet[] = [{ name: t.sheet, rows: [head, ...rows, last] }]
  if (fields.heading) sheets.push(byHeading(paid, t))
  return { sheets, sum: sum / 100, count: paid.length, without: lines.length - paid.length, leftOut }
}

/** Money is added in cents: 0.1 + 0.2 is no amount. */
const centsIn = (value: unknown): number | null =>
  typeof value === 'number' && Number.isFinite(value) ? Math.round(value * 100) : null

function byHeading(
  lines: readonly { heading: string; cents: number | null }[],
  t: { byHeading: string; heading: string; count: string; amount: string; sum: string },
): CellSheet {
  const sums = new Map<string, { count: number; cents: number }>()
  for (const { heading, cents } of lines) {
    const { count, cents: before } = sums.get(heading) ?? { count: 0, cents: 0 }
    sums.set(heading, { count: count + 1, cents: before + (cents ?? 0) })
  }
  const rows: Cell[][] = [...sums]
    .sort(([a], [b]) => a.localeCompare(b, 'de', { numeric: true }))
    .map(([heading, { count, cents }]) => [heading || '–', count, cents / 100])
  const all = [...sums.values()].reduce((sum, { cents }) => sum + cents, 0)
  return {
    name: t.byHeading,
    rows: [[t.heading, t.count, t.amount], ...rows, [t.sum, lines.length, all / 100]],
  }
}
