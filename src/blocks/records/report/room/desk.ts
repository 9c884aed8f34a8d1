import type { Collection } from '../../model/collection.ts'
import { columnName } from '../../model/columns.ts'
import { useDesk } from '../../room/desk.ts'
import { attendanceOf } from '../attendance/fields.ts'
import type { Report } from '../report.ts'
import { pageWords } from './words.ts'

/** What the parts of reports share. */
export function useReports() {
  const desk = useDesk()
  const { lang } = desk
  const nameIn = (collection: Collection | undefined, column: string) =>
    collection ? columnName(collection, column, lang) : column
  /** The fields that a report may ask of: of records, or of how often they were present. */
  const seenBy = ({ collection, of }: Pick<Report, 'collection' | 'of'>) => {
    const found = desk.collection(collection)
    return found && of === 'attendance' ? attendanceOf(found) : found
  }
  const rowsWord = (report: Report) => nameIn(seenBy(report), report.rows.column)
  return { ...desk, w: pageWords(lang), nameIn, seenBy, rowsWord }
}
