import { type ColumnMap, readTable } from '#field/table-file.ts'
import type { ImportField, RawRow } from './need-row.ts'

/** Which column of a table is which field, by the column's heading. */
export type Mapping = ColumnMap<ImportField>

export type NeedTable = { columns: string[]; mapping: Mapping; rows: RawRow[] }

/** What headings people give their columns; compared without case and marks. */
const headings: Record<ImportField, string[]> = {
  title: ['titel', 'title', 'bedarf', 'projekt', 'projektname', 'name', 'project', 'bezeichnung', 'thema'],
  organisation: [
    'organisation',
    'einrichtung',
    'verein',
    'traeger',
    'organization',
    'initiative',
    'institution',
  ],
  teaser: [
    'kurzbeschreibung',
    'beschreibung',
    'teaser',
    'description',
    'summary',
    'problem',
    'anliegen',
    'text',
  ],
  kind: ['art', 'kind', 'typ', 'type', 'dienst'],
  tags: ['tags', 'schlagworte', 'arten', 'skills', 'faehigkeiten', 'kompetenzen', 'einsatzbereiche'],
  source: ['quelle', 'source', 'url', 'link'],
  licence: ['lizenz', 'licence', 'license'],
}

/**
 * Reads a table (CSV) whatever its separator; columns that nobody named are guessed by their headings.
 * @returns null when there is nothing below a heading or a quotation mark is never closed
 */
export const readNeedTable = (text: string, said: Mapping): NeedTable | null =>
  readTable(text, said, headings)
