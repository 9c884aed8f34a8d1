import type { ColumnMap } from '#field/table-file.ts'
import type { Desk } from '#kernel/desk.ts'
import type { Lang } from '#kernel/text.ts'
import type { Column } from '#look/table.tsx'
import type { Jam } from '../jam.ts'
import type { ImportWords } from './words.ts'

/** Why a line of a file stays out; `code` is a key of the words, `of` says whose line it is. */
export type Problem = { line: number; code: string }

/** What a file holds: what can come in, what cannot and why, and how its columns were read. */
export type ReadFile<Field extends string, Row, P extends Problem> = {
  rows: Row[]
  problems: P[]
  /** Only a table has columns. */
  columns: string[]
  mapping: ColumnMap<Field>
}

/** What would come in now, and what the jam has or has no room for. */
export type Looked<Row, P extends Problem> = { fresh: Row[]; problems: P[] }

/** A file on its way in (Einlesen): read, then brought in, perhaps taken back. */
export type Batch<Field extends string = string> = {
  id: string
  jam: string
  name: string
  content: string
  mapping: ColumnMap<Field>
  importedAt: Date | null
  undoneAt: Date | null
}

export type Past = {
  id: string
  name: string
  count: number | null
  importedAt: Date | null
  undoneAt: Date | null
}

/** A kind of things that come in by a file: what it can say, how it is read, what it does. */
export type Import<Field extends string, Row, P extends Problem> = {
  /** `/jams/:jam/<things>/import`, and the last part of the address that brings them in. */
  things: 'needs' | 'people'
  /** The page that it all leads back to, below the jam. */
  back: string
  accept: string
  fields: readonly Field[]
  must: readonly Field[]
  words: (lang: Lang) => ImportWords<Field>
  read: (text: string, mapping?: ColumnMap<Field>) => ReadFile<Field, Row, P>
  look: (desk: Desk, jam: Jam, rows: Row[]) => Promise<Looked<Row, P>>
  /** @returns how many came in */
  bringIn: (desk: Desk, jam: Jam, batch: Batch<Field>, rows: Row[]) => Promise<number>
  /** @throws Refusal `import.undone` the second time */
  takeBack: (desk: Desk, jam: Jam, id: string) => Promise<{ removed: number; kept: string[] }>
  /** Whose line a problem is of, and what that is called. */
  nameOf: (problem: P) => string
  nameField: Field
  preview: (lang: Lang) => Column<Row>[]
}
