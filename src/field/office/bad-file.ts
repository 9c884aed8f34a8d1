/** Why a file is not read; whoever reads it says it in the words of its room. */
export type BadFileCode =
  | 'missing'
  | 'empty'
  | 'big'
  | 'old-excel'
  | 'unknown'
  | 'zip-broken'
  | 'zip-big'
  | 'zip-many'
  | 'zip-locked'
  | 'xml-broken'
  | 'xml-doctype'
  | 'xml-deep'
  | 'xml-big'
  | 'json-broken'
  | 'json-deep'
  | 'encoding'
  | 'sheet-missing'
  | 'sheet-big'
  | 'csv-broken'
  | 'not-a-form'
  | 'no-question'
  | 'too-large-form'

/** A file that is not read, with what it was about: the place, or the name of a part. */
export class BadFile extends Error {
  readonly code: BadFileCode
  readonly about: string
  constructor(code: BadFileCode, about = '') {
    super(`${code} ${about}`)
    this.name = 'BadFile'
    this.code = code
    this.about = about
  }
}

/** What one file may cost: bytes, members of an archive, bytes unpacked, how much larger than packed, elements, cells. */
export type Most = {
  bytes: number
  members: number
  unpacked: number
  ratio: number
  elements: number
  depth: number
  cells: number
  rows: number
  columns: number
  cell: number
}

/** What a form may cost. */
export const most: Most = {
  bytes: 20 * 1024 * 1024,
  members: 500,
  unpacked: 96 * 1024 * 1024,
  ratio: 200,
  elements: 2_000_000,
  depth: 100,
  cells: 300_000,
  rows: 20_000,
  columns: 1000,
  cell: 32_767,
}
