import { parseCsv } from './csv.ts'

export const separators = [';', ',', '\t', '|'] as const

/** The separator with which the first rows have the most columns, and all the same number of them. */
export function separatorOf(text: string, quote: string): string {
  const first = beginOf(text)
  const scores = separators.map((separator) => ({ separator, score: scoreOf(first, separator, quote) }))
  const best = scores.reduce((most, one) => (one.score > most.score ? one : most))
  return best.score > 0 ? best.separator : ';'
}

function scoreOf(text: string, separator: string, quote: string): number {
  const { rows } = parseCsv(text, separator, quote, 100)
  const usual = usualWidth(rows)
  const fitting = rows.filter(({ length }) => length === usual).length
  return usual < 2 ? 0 : (fitting / rows.length) ** 2 * Math.log2(usual)
}

/** How many cells most rows have; of two, the larger number. */
export function usualWidth(rows: readonly { length: number }[]): number {
  const counts = new Map<number, number>()
  for (const { length } of rows) counts.set(length, (counts.get(length) ?? 0) + 1)
  const [usual] = [...counts].sort(([a, n], [b, m]) => m - n || b - a)
  return usual?.[0] ?? 0
}

/** `'` where no cell begins with `"`, and cells begin and end with it. */
export function quoteOf(text: string): string {
  const first = beginOf(text)
  const found = (mark: string) =>
    first.match(new RegExp(`(^|[;,\t|\n])${mark}[^${mark}\n]*${mark}(?=[;,\t|\r\n]|$)`, 'g'))?.length ?? 0
  return found("'") > 2 * found('"') && found("'") > 1 ? "'" : '"'
}

const beginOf = (text: string): string => text.slice(0, 65_536)
