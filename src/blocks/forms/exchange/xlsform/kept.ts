import type { Line } from './survey.ts'

/** What of a line of an XLSForm has no member here. It goes out again as it came. */
export type KeptLine = {
  type?: string
  name?: string
  appearance?: string
  /** Expressions that we would write in other words. */
  sources?: { [column: string]: string }
  columns?: { [column: string]: string }
  words?: { [column: string]: { [lang: string]: string } }
  list?: string
  filter?: string
  /** The lines something was made from that is written shorter than it is. */
  source?: Line[]
}

/** What of a whole XLSForm has no member here. */
export type KeptBook = {
  langs?: { [tag: string]: string }
  settings?: { [name: string]: string }
  sheets?: { name: string; rows: string[][] }[]
  external?: Line[]
  /** Lines that ask nothing: files that are only named. */
  lines?: Line[]
  /** Lists that no question uses, in their order, come back by themselves: they are lists of the form. */
  own?: true
}

export const keptLine = (kept: { [format: string]: unknown } | undefined): KeptLine =>
  (kept?.xlsform ?? {}) as KeptLine
export const keptBook = (kept: { [format: string]: unknown } | undefined): KeptBook =>
  (kept?.xlsform ?? {}) as KeptBook
