import type { Lang } from '#kernel/text.ts'
import { BackupProblem, type Manifest } from './manifest.ts'

export function sumOf({ tables, files }: Manifest): { tables: number; rows: number; files: number } {
  const counts = Object.values(tables).map(({ rows }) => rows)
  return { tables: counts.length, rows: counts.reduce((sum, rows) => sum + rows, 0), files }
}

export function sizeOf(bytes: number, lang: Lang): string {
  const [size, unit] = bytes < 1_000_000 ? [bytes / 1000, 'kB'] : [bytes / 1_000_000, 'MB']
  return `${new Intl.NumberFormat(lang, { maximumFractionDigits: 1 }).format(size)} ${unit}`
}

export const secondsSince = (begun: number): string => ((performance.now() - begun) / 1000).toFixed(1)

/** A problem that a person can do something about is a sentence; anything else stays a bug. */
export function tellProblem(problem: unknown): void {
  if (!(problem instanceof BackupProblem)) throw problem
  process.stderr.write(`${problem.message}\n`)
  process.exitCode = 1
}
