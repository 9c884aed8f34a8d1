import type { Collection } from '../../model/collection.ts'
import { columnName } from '../../model/columns.ts'
import { useDesk } from '../../room/desk.ts'
import type { Report } from '../report.ts'
import { pageWords } from './words.ts'

/** What the parts of reports share. */
export function useReports() {
  const desk = useDesk()
  const { lang } = desk
  const nameIn = (collection: Collection | undefined, column: string) =>
    collection ? columnName(collection, column, lang) : column
  const rowsWord = (report: Report) => nameIn(desk.collection(report.collection), report.rows.column)
  return { ...desk, w: pageWords(lang), nameIn, rowsWord }
}
