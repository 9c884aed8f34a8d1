import { worded } from '#field/form/wording.ts'
import type { Reading } from '../../law/reading.ts'
import type { Collection } from '../../model/collection.ts'
import { columnField, columnName } from '../../model/columns.ts'
import { pivot, type Table } from '../pivot.ts'
import type { Period, Report } from '../report.ts'
import { reportWords } from '../said.ts'

/**
 * The statistics of a counselling service as the federal state, a Land or a diocese asks for them: one table for each field that the
 * organisation has chosen for it, over the same period, small numbers hidden in each.
 */
export type Statistics = { report: Report; table: Table; rowsWord: string }[]

export function statistics(
  reading: Reading,
  collection: Collection,
  columns: readonly string[],
  asked: { period?: Period; least: number; persons?: string },
): Statistics {
  const { lang } = reading
  const t = reportWords(lang)
  const measure = asked.persons
    ? ({ is: 'distinct', column: asked.persons } as const)
    : ({ is: 'count' } as const)
  const common = { what: 'jam/report/1' as const, collection: collection.id, measure, chart: 'bar' as const }
  const period = asked.period && { period: asked.period }
  const months: Report[] = asked.period
    ? [
        {
          ...{ ...common, ...period, least: asked.least, name: { [lang]: t.spans.month } },
          rows: { column: asked.period.column, by: 'month' },
        },
      ]
    : []
  const byField = columns.map((column): Report => {
    const name = columnName(collection, column, lang)
    return {
      ...common,
      ...period,
      least: asked.least,
      name: { [lang]: name },
      rows: axisOf(collection, column),
    }
  })
  return [...months, ...byField].map((report) => {
    return { report, table: pivot(reading, report), rowsWord: worded(report.name, lang) }
  })
}

/** Ages as reports of counselling put them together. */
const ages = [0, 14, 18, 27, 65]

/** How a field is put together in tables for funders. */
export function axisOf(collection: Collection, column: string): Report['rows'] {
  const kind = columnField(collection, column)?.kind
  if (kind === 'age') return { column, bands: ages }
  return kind === 'date' || kind === 'uncertain-date' || kind === 'date-time'
    ? { column, by: 'year' }
    : { column }
}

/** Fields by which something can be counted without naming anybody. */
export function countable(collection: Collection): string[] {
  const fit = new Set([
    ...[
      'single-choice',
      'multiple-choice',
      'dropdown',
      'autocomplete',
      'yes-no',
      'rating',
      'scale',
      'age',
      'country',
    ],
    ...['date', 'uncertain-date', 'month', 'year', 'date-time', 'image-choice', 'nps', 'integer', 'lookup'],
  ])
  const own = collection.steps.length > 0 ? ['$step'] : []
  const fields = collection.fields.filter(
    ({ kind, personal, retired }) => fit.has(kind) && !personal && !retired,
  )
  return [...own, ...fields.map(({ id }) => id)]
}
