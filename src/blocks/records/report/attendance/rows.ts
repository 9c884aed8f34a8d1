import { Refused } from '#custody/browser/refused.ts'
import { yearsBetween } from '#field/rule/moments.ts'
import { notedOf } from '../../casework/attendance/attendance.ts'
import type { SeriesBody } from '../../casework/attendance/series.ts'
import type { Reading } from '../../law/reading.ts'
import { lastOf } from '../../law/retention/calendar.ts'
import { columnField } from '../../model/columns.ts'
import type { Value, Values } from '../../model/record.ts'
import type { Entry, Row } from '../../worker/holding.ts'
import { dayIn } from '../keys.ts'
import type { Report } from '../report.ts'
import { isWithin, rowsFor } from '../rows.ts'
import { attendanceOf, columnsOf } from './fields.ts'

/** One date of one person: the person’s record, and what was noted of that date. */
const lines = new WeakMap<Row, { person: Row; note: Entry }>()

/** Who is behind a line that is counted; nobody where records are. */
export const headOf = (row: Row): string | undefined => lines.get(row)?.person.id

export const noteOf = (row: Row): Entry | undefined => lines.get(row)?.note

type Asked = Pick<Report, 'collection' | 'filter' | 'period' | 'rows' | 'columns'>

/**
 * How often people were there: each date at which something is noted, once for each person that I may report on. Who was not there
 * counts only where the report tells apart how it was.
 * @throws Refused `records.no-right`
 */
export function attendancesFor(reading: Reading, report: Asked) {
  const { period, rows, columns } = report
  const isDay = period?.column === columnsOf.day
  const { period: _, ...whole } = report
  const found = rowsFor(reading, isDay ? whole : report)
  const collection = attendanceOf(found.collection)
  if (!reading.mayAsk('report', found.collection, [rows.column, ...(columns ? [columns.column] : [])]))
    throw new Refused({ code: 'records.no-right' })
  const series = new Map(reading.holding.papers<SeriesBody>('jam/series/1').map(({ id, body }) => [id, body]))
  const isToldApart = [rows.column, columns?.column].includes(columnsOf.state)
  const taken: Row[] = []
  for (const person of found.taken)
    for (const { note, values } of datesOf(reading, person, series)) {
      if (!isToldApart && !isThere(values[columnsOf.state])) continue
      if (isDay && period && !isWithin(values[columnsOf.day], period)) continue
      const row = { ...person, values: { ...person.values, ...values } }
      lines.set(row, { person, note })
      taken.push(row)
    }
  return { ...found, collection, taken, reading: seeing(reading) }
}

const isThere = (state: Value | undefined): boolean => state === 'present' || state === 'late'

function* datesOf(
  reading: Reading,
  person: Row,
  series: ReadonlyMap<string, SeriesBody>,
): Iterable<{ note: Entry; values: Values }> {
  const collection = reading.holding.collections().find(({ id }) => id === person.collection)
  const open = collection ? reading.layers('report', collection, person) : []
  const entries = reading.holding
    .entries(person.id)
    .filter(({ kind, layer }) => kind === 'attendance' && open.includes(layer))
  for (const [session, noted] of Map.groupBy(entries, ({ more }) => `${more?.series} ${more?.date}`)) {
    const [of = '', date = ''] = session.split(' ')
    const newest = notedOf(noted, of, date)[0]
    const state = newest?.more?.state
    if (!newest || typeof state !== 'string' || state === 'open') continue
    yield { note: newest, values: valuesOf(person, newest, state, session, series.get(of)) }
  }
}

function valuesOf(
  { id }: Row,
  { at }: Entry,
  state: string,
  session: string,
  series: SeriesBody | undefined,
): Values {
  const hours = isThere(state) ? hoursOf(series?.time) : null
  return {
    [columnsOf.day]: at.slice(0, 10),
    ...(series && { [columnsOf.series]: series.title }),
    ...{
      [columnsOf.state]: state,
      [columnsOf.who]: { records: [id] },
      [columnsOf.session]: { records: [session] },
    },
    ...(hours !== null && { [columnsOf.hours]: hours }),
  }
}

/** A group that ends after midnight ends on the next day. */
function hoursOf(time: SeriesBody['time']): number | null {
  const [from, until] = [minutesIn(time?.from), minutesIn(time?.until)]
  if (from === null || until === null || from === until) return null
  return Math.round((((until - from + 1440) % 1440) / 60) * 100) / 100
}

function minutesIn(clock: string | undefined): number | null {
  const [, hours, minutes] = /^(\d{1,2}):(\d\d)$/.exec(clock ?? '') ?? []
  return hours === undefined ? null : Number(hours) * 60 + Number(minutes)
}

/** What a date says stands in the line; everything else is the person’s, and their age is that of the day. */
function seeing(reading: Reading): Reading {
  const value = (row: Row, column: string): Value | undefined => {
    if (column.startsWith('@')) return row.values[column]
    const person = lines.get(row)?.person
    if (!person) return reading.value(row, column)
    const collection = reading.holding.collections().find(({ id }) => id === person.collection)
    const field = collection && columnField(collection, column)
    // Through the reading: whoever may not see the age does not see it here.
    const now = reading.value(person, column)
    if (field?.kind !== 'age' || now === undefined) return now
    return ageAt(reading.value(person, field.of?.field ?? ''), row.values[columnsOf.day])
  }
  return {
    ...reading,
    value,
    say: (collection, column, said) =>
      column === columnsOf.series && typeof said === 'string' ? said : reading.say(collection, column, said),
  }
}

function ageAt(born: Value | undefined, day: Value | undefined): number | undefined {
  const [from, until] = [dayOfBirth(born), dayIn(day)]
  const age = from && until ? yearsBetween(from, until) : null
  return age === null || age < 0 || age > 150 ? undefined : age
}

/** Of a day of which only the year is sure, the last it may be: as old as one is at least. */
function dayOfBirth(born: Value | undefined): string | null {
  if (typeof born === 'string') return dayIn(born)
  if (typeof born !== 'object' || Array.isArray(born) || !('sure' in born) || !('day' in born)) return null
  return lastOf(String(born.day), born.sure as 'day' | 'month' | 'year')
}
