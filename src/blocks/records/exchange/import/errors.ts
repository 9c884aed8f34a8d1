import { sayFound } from '#field/answer/check.ts'
import { cellText } from '#field/office/cells.ts'
import { csvText } from '#kernel/csv.ts'
import type { Lang } from '#kernel/text.ts'
import type { Collection } from '../../model/collection.ts'
import type { Table } from '../reading/table.ts'
import type { Wrong } from './cells/read-cell.ts'
import type { RowProblem } from './judging.ts'
import { problemWords } from './problem.text.ts'
import type { Left } from './run/batch.ts'
import { labelOf } from './settling.ts'

export type Telling = {
  lang: Lang
  collection: Collection
  /** How a record is called; undefined for one that is not there (yet). */
  titleOf: (id: string) => string | undefined
}

/** Why a row is not taken in, in sentences. */
export function whyLeft(left: Left, telling: Telling): string {
  const t = problemWords(telling.lang)
  if (left.code) return t.vault(left.code)
  if (left.is === 'duplicate') {
    const title = telling.titleOf(left.of ?? '')
    return title ? t.duplicate(title) : t.twin
  }
  return left.problems.map((problem) => sayProblem(problem, telling)).join(' ')
}

function sayProblem(problem: RowProblem, { lang, collection }: Telling): string {
  const t = problemWords(lang)
  if ('says' in problem) return t.in(problem.column, problem.says)
  if ('wrong' in problem) return t.in(problem.column, sayWrong(problem.wrong, lang))
  const field = problem.code === 'required' && collection.fields.find(({ id }) => id === problem.about)
  return t.in(problem.column, t.row[problem.code](field ? labelOf(field, lang) : problem.about))
}

const sayWrong = (wrong: Wrong, lang: Lang): string =>
  'code' in wrong ? problemWords(lang).cell[wrong.code](wrong.about) : sayFound(wrong.found, lang)

/** The rows that were not taken in, as they were, with why (Fehlerdatei): to be mended and read in again. */
export function errorFile(table: Table, left: readonly Left[], telling: Telling): string {
  const { line, what } = problemWords(telling.lang).column
  const head = [line, ...table.columns, what]
  const rows = left.map((one) => {
    const cells = table.rows[one.row] ?? []
    const own = table.columns.map((_, at) => cellText(cells[at]))
    const more = cells.slice(table.columns.length).map(cellText).filter(Boolean)
    return [one.line, ...own, [whyLeft(one, telling), ...more].join(' | ')]
  })
  return csvText([head, ...rows])
}
