import type { Wording } from '#field/form/wording.ts'
import type { Ledger } from '../ledger.ts'
import type { Writing } from '../xpath/write.ts'
import type { LangBook } from './langs.ts'
import type { Lists } from './line/choices.ts'
import type { Places } from './names.ts'
import type { Line, Survey } from './survey.ts'
import { placeOf } from './tree.ts'

/** What is known of a whole XLSForm while its lines are read. */
export type Book = {
  survey: Survey
  langs: LangBook
  lists: Lists
  external: Lists
  /** Lists that are one question's alone. */
  own: Set<string>
  places: Places
  writing: Writing
  ledger: Ledger
}

/** A line, and what of it is not read yet. */
export type Cells = { line: Line; left: { [column: string]: string }; words: Line['words'] }
export function note(book: Book, fate: 'understood' | 'kept', construct: string, line: Line): void {
  book.ledger[fate](construct, placeOf(line))
}

export function drop(cells: Cells, ...columns: string[]): void {
  for (const column of columns) delete cells.left[column]
}

export function take(cells: Cells, column: string): string | undefined {
  const said = cells.left[column]
  delete cells.left[column]
  return said
}

export function spoken(cells: Cells, column: string, book: Book): Wording | undefined {
  const words = cells.words[column]
  delete cells.words[column]
  if (!words) return undefined
  // What is put in from another answer stands there as it came.
  const isFilled = Object.values(words).some((text) => text.includes('${'))
  note(book, isFilled ? 'kept' : 'understood', isFilled ? `${column} with \${…}` : column, cells.line)
  return book.langs.wording(words)
}
