import { worded } from '#field/form/wording.ts'
import type { Reading } from '../../law/reading.ts'
import type { Collection } from '../../model/collection.ts'
import { columnName } from '../../model/columns.ts'
import { type Cell, pivot, type Table } from '../pivot.ts'
import { axisOf } from '../proof/statistics.ts'
import type { Axis, Measure, Report } from '../report.ts'
import { reportWords } from '../said.ts'
import { notesOf, star } from '../saying.ts'
import { attendanceOf, columnsOf } from './fields.ts'

/** A table in which each column counts something else of the same: dates, attendances, people, hours. */
export type Counted = { title: string; rows: (string | number)[][]; notes: string[] }

const measures = ['sessions', 'visits', 'heads', 'hours'] as const

const measureOf: { [what in (typeof measures)[number]]: Measure } = {
  sessions: { is: 'distinct', column: columnsOf.session },
  visits: { is: 'count' },
  heads: { is: 'distinct', column: columnsOf.who },
  hours: { is: 'sum', column: columnsOf.hours },
}

/**
 * The statistics of participants as funders of courses and open groups ask for them (Teilnehmendenstatistik): by month, by group, by
 * age on the day itself, and by what else the organisation keeps of them. Nobody can be told out of few people who came often.
 */
export function participantStatistics(
  reading: Reading,
  people: Collection,
  columns: readonly string[],
  asked: { from: string; until: string; least: number },
): Counted[] {
  const age = people.fields.find(({ kind, retired }) => kind === 'age' && !retired)
  const axes: Axis[] = [
    { column: columnsOf.day, by: 'month' },
    { column: columnsOf.series },
    ...(age ? [axisOf(people, age.id)] : []),
    ...columns.filter((column) => column !== age?.id).map((column) => axisOf(people, column)),
  ]
  return axes.map((rows) => counted(reading, people, rows, asked))
}

function counted(
  reading: Reading,
  people: Collection,
  rows: Axis,
  { from, until, least }: { from: string; until: string; least: number },
): Counted {
  const { lang } = reading
  const t = reportWords(lang)
  const title = rows.by ? t.spans[rows.by] : columnName(attendanceOf(people), rows.column, lang)
  const period = { column: columnsOf.day, from, until }
  const report = (measure: Measure): Report => ({
    ...{ what: 'jam/report/1', of: 'attendance', name: { [lang]: title }, collection: people.id },
    ...{ rows, measure, period, least, chart: 'none' },
  })
  const tables = measures.map((what) => pivot(reading, report(measureOf[what])))
  const first = tables[0] as Table
  const line = (says: string, cell: (table: Table) => [Cell, boolean | undefined]) => [
    says,
    ...tables.map((table) => said(...cell(table))),
  ]
  return {
    title: worded({ [lang]: title }, lang),
    rows: [
      [title, ...measures.map((what) => t.attendance[what])],
      ...first.rows.map((says, r) =>
        line(says, ({ rowSums, hidden }) => [rowSums[r] ?? null, hidden.cells[r]?.[0]]),
      ),
      line(t.all, ({ all, hidden }) => [all, hidden.all]),
    ],
    notes: [...new Set(tables.flatMap((table) => notesOf(table, { least }, lang)))],
  }
}

const said = (cell: Cell, isHidden = false): string | number => (isHidden ? star : (cell ?? ''))
