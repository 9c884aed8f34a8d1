import { base64url, sha256, utf8 } from '#vault/bytes.ts'
import { canonical } from '#vault/canonical.ts'
import type { DoneBody } from '../law/deletion/proposal.ts'
import type { Reading } from '../law/reading.ts'
import type { Paper } from '../worker/holding.ts'
import { noteOf } from './attendance/rows.ts'
import { type Cell, countedFor, pivot, type Table } from './pivot.ts'
import type { Report } from './report.ts'

/**
 * A report as it was handed in for a period (festgeschrieben): what was counted, the numbers as they were shown, and a digest. Its
 * author has signed it, as everything in the plan is signed. The numbers stay when records go.
 */
export type FrozenBody = {
  what: 'jam/frozen/1'
  of: string
  report: Report
  table: Table
  at: string
  digest: string
  note: string
  /** Which records were counted, as they were; not there where they were too many. Ids, no content. */
  basis?: { [record: string]: number }
}

/** So many are noted one by one: later it can be said which were changed. */
const mostNoted = 5000

export async function freeze(
  reading: Reading,
  of: string,
  report: Report,
  note: string,
): Promise<Paper<FrozenBody>> {
  const table = pivot(reading, report)
  const { taken } = countedFor(reading, report)
  const at = reading.now.toISOString()
  const counted = taken.map((row) => noteOf(row) ?? row)
  const basis = Object.fromEntries(counted.map(({ id, version }) => [id, version]))
  return reading.holding.keep<FrozenBody>({
    ...{ what: 'jam/frozen/1', of, report, table, at, note },
    digest: await digestOf(report, table, at),
    ...(taken.length <= mostNoted && { basis }),
  })
}

/** Of what was counted and what came out; whoever was given the report can compare it. */
export const digestOf = async (report: Report, table: Table, at: string): Promise<string> =>
  base64url(await sha256(utf8(`jam/frozen/1\n${canonical({ report, table, at })}`)))

export const isWhole = async ({ report, table, at, digest }: FrozenBody): Promise<boolean> =>
  (await digestOf(report, table, at)) === digest

/** Why the same report would say something else today. Counts of records; null where they were not noted. */
export type Difference = {
  cells: { row: string; column: string; before: Cell; now: Cell; wasHidden: boolean; isHidden: boolean }[]
  erased: number | null
  anonymised: number | null
  changed: number | null
  added: number | null
  leftOut: number
}

/** Compares what was frozen with what is there today; null: nothing has changed in what is shown. */
export function differenceOf(reading: Reading, { body }: Paper<FrozenBody>): Difference | null {
  const today = pivot(reading, body.report)
  const cells = cellsApart(body.table, today)
  if (cells.length === 0) return null
  return { cells, ...reasonsOf(reading, body), leftOut: today.leftOut - body.table.leftOut }
}

function cellsApart(before: Table, today: Table): Difference['cells'] {
  const [was, now] = [cellsIn(before), cellsIn(today)]
  return [...new Set([...was.keys(), ...now.keys()])].flatMap((key) => {
    const [a, b] = [was.get(key), now.get(key)]
    if (a?.value === b?.value && a?.isHidden === b?.isHidden) return []
    const [row = '', column = ''] = key.split('\n')
    const sides = { wasHidden: a?.isHidden ?? false, isHidden: b?.isHidden ?? false }
    return [{ row, column, before: a?.value ?? null, now: b?.value ?? null, ...sides }]
  })
}

/** By what they are called, as rows come and go. The sums stand under empty names. */
function cellsIn({ rows, columns, cells, rowSums, columnSums, all, hidden }: Table) {
  const found = new Map<string, { value: Cell; isHidden: boolean }>()
  rows.forEach((row, r) => {
    columns.forEach((column, c) => {
      found.set(`${row}\n${column}`, {
        value: cells[r]?.[c] ?? null,
        isHidden: hidden.cells[r]?.[c] ?? false,
      })
    })
    if (columns.length > 1)
      found.set(`${row}\n`, { value: rowSums[r] ?? null, isHidden: hidden.rows[r] ?? false })
  })
  if (columns.length > 1)
    columns.forEach((column, c) => {
      found.set(`\n${column}`, { value: columnSums[c] ?? null, isHidden: hidden.columns[c] ?? false })
    })
  found.set('\n', { value: all, isHidden: hidden.all })
  // A row that nobody was in is as one that is not there.
  for (const [key, { value, isHidden }] of found) if (!value && !isHidden) found.delete(key)
  return found
}

function reasonsOf(reading: Reading, { report, at, basis }: FrozenBody) {
  const { holding } = reading
  const gone = holding
    .papers<DoneBody>('jam/deletion-done/1')
    .flatMap(({ body }) => (body.at > at ? body.done : []))
    .filter(({ collection, record }) => collection === report.collection && (!basis || record in basis))
  const count = (end: 'erase' | 'anonymise') => gone.filter((one) => one.end === end).length
  const ends = { erased: count('erase'), anonymised: count('anonymise') }
  if (!basis) return { ...ends, changed: null, added: null }
  const { taken } = countedFor(reading, report)
  type Here = { version: number; instead?: string }
  const here = new Map(
    taken.map((row): [string, Here] => {
      const note = noteOf(row)
      return note ? [note.id, { version: note.version }] : [row.instead ?? row.id, row]
    }),
  )
  const changed = Object.entries(basis).filter(([id, version]) => {
    const row = here.get(id) ?? holding.get(id)
    return row && !row.instead && row.version !== version
  })
  const added = [...here.keys()].filter((id) => !(id in basis))
  // Gone without a protocol: by its month, or by hand.
  const lost = Object.keys(basis).filter(
    (id) => !holding.get(id) && !here.has(id) && !gone.some(({ record }) => record === id),
  )
  return { ...ends, erased: ends.erased + lost.length, changed: changed.length, added: added.length }
}
