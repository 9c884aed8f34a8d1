import { worded } from '#field/form/wording.ts'
import type { Lang } from '#kernel/text.ts'
import type { Table } from '../pivot.ts'
import type { Report } from '../report.ts'
import { linesOf, notesOf, sayCell } from '../saying.ts'
import { narrativeWords } from './narrative.text.ts'

/** What a report in words is made of. Everything can be rewritten before it goes out. */
export type NarrativeFacts = {
  organisation: string
  measure: string
  funder: string
  from: string
  until: string
  reports: { report: Report; table: Table; rowsWord: string }[]
}

/**
 * The first draft of a report in words (Sachbericht) for a proof of use (Verwendungsnachweis), with the numbers that are frozen or
 * counted now. Plain text with marks for headings, lists and tables (`piecesOf`).
 */
export function narrative(facts: NarrativeFacts, lang: Lang): string {
  const t = narrativeWords(lang)
  const tables = facts.reports.flatMap(({ report, table, rowsWord }) => [
    `## ${worded(report.name, lang)}`,
    ...linesOf(table, rowsWord, lang, (cell, isHidden) => sayCell(cell, isHidden, lang)).map(rowOf),
    '',
    ...notesOf(table, report, lang).flatMap((note) => [note, '']),
  ])
  return [
    ...[`# ${t.title(facts.measure)}`, ''],
    `| ${t.what} | ${t.value} |`,
    `| ${t.organisation} | ${facts.organisation} |`,
    `| ${t.funder} | ${facts.funder} |`,
    `| ${t.period} | ${facts.from} – ${facts.until} |`,
    ...['', ...t.before, ''],
    ...tables,
    ...t.behind,
  ].join('\n')
}

const rowOf = (cells: string[]): string =>
  `| ${cells.map((cell) => cell.replaceAll('|', '/').replaceAll('\n', ' ')).join(' | ')} |`
