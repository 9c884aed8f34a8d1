import { BadFile, type BadFileCode } from '#field/office/bad-file.ts'

/** Why a table is not read; its sentences stand in `table-words.ts`. */
export type BadTableCode =
  | ('empty' | 'big' | 'rows' | 'columns' | 'head-only')
  | ('old-excel' | 'locked' | 'web-page' | 'pdf' | 'unknown' | 'broken' | 'bomb' | 'binary')
  | ('encoding' | 'quote' | 'not-ours' | 'newer')

/** A table that is not read, and where that was seen. */
export class BadTable extends Error {
  readonly code: BadTableCode
  readonly about: string
  constructor(code: BadTableCode, about = '') {
    super(`${code} ${about}`)
    this.name = 'BadTable'
    this.code = code
    this.about = about
  }
}

const meant: { [code in BadFileCode]?: BadTableCode } = {
  big: 'big',
  unknown: 'unknown',
  encoding: 'encoding',
  'zip-big': 'bomb',
  'zip-many': 'bomb',
  'zip-locked': 'locked',
  'xml-big': 'bomb',
  'xml-deep': 'bomb',
  'sheet-big': 'rows',
}

/** What the readers of office files say, as it concerns a table. */
export function readingOf<Result>(read: () => Result): Result {
  try {
    return read()
  } catch (problem) {
    if (problem instanceof BadFile) throw new BadTable(meant[problem.code] ?? 'broken', problem.about)
    throw problem
  }
}
