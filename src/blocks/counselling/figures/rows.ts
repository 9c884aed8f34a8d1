import type { Lang } from '#kernel/text.ts'
import { inLang, type Office } from '../office.ts'
import { type Figure, fieldsOf, type ReportKind, shown, sumOf, together } from './figure.ts'
import { figureWords } from './figures.text.ts'

/** A line of a report; null is too small to show. */
export type Row = { field: string; value: string; count: number | null; isSum: boolean }

/** What was counted as a report says it, small numbers suppressed, with sums where they give nothing away. */
export function rowsOf(
  figures: readonly Figure[],
  offices: readonly Office[],
  report: ReportKind,
  lang: Lang,
): Row[] {
  const t = figureWords(lang)
  const counts = together(figures)
  const topics = new Map(
    offices.flatMap(({ topics }) => topics).map(({ id, name }) => [id, inLang(name, lang)]),
  )
  const nameOf = (field: string, value: string) =>
    (field === 'topic' ? topics.get(value) : undefined) ?? t.values[value] ?? value
  return fieldsOf(report).flatMap((field) => {
    const own = [...counts].filter(([key, count]) => key.startsWith(`${field} `) && count > 0)
    if (own.length === 0) return []
    const lines = own.map(([key, count]) => ({
      ...{ field: t.fields[field], value: nameOf(field, key.slice(field.length + 1)) },
      ...{ count: shown(count), isSum: false },
    }))
    const sum = sumOf(own.map(([, count]) => count))
    return sum === null
      ? lines
      : [...lines, { field: t.fields[field], value: t.sum, count: sum, isSum: true }]
  })
}
