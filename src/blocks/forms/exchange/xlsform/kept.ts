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
  /** The value of a question that can be answered is calculated; that of a hidden one stands there at first. */
  isMade?: true
  isDefault?: true
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
}

export const keptLine = (kept: { [format: string]: unknown } | undefined): KeptLine =>
  (kept?.xlsform ?? {}) as KeptLine
export const keptBook = (kept: { [format: string]: unknown } | undefined): KeptBook =>
  (kept?.xlsform ?? {}) as KeptBook

/** A cell of Excel holds 32,767 signs; what is longer goes on in the next column. */
const longest = 30_000

export function jamCells(said: string): Line['cells'] {
  const parts = said.match(new RegExp(`[\\s\\S]{1,${longest}}`, 'g')) ?? []
  // Blanks at the end of a cell are no part of it.
  const whole = parts.length > 1 ? parts.map((part) => `‹${part}›`) : parts
  return Object.fromEntries(whole.map((part, at) => [at === 0 ? 'jam' : `jam_${at + 1}`, part]))
}

export const jamIn = (cells: Line['cells']): string => {
  let said = inside(cells.jam ?? '')
  for (let at = 2; cells[`jam_${at}`]; at += 1) said += inside(cells[`jam_${at}`] ?? '')
  return said
}

const inside = (part: string): string => (part.startsWith('‹') ? part.slice(1, -1) : part)

export const isJam = (column: string): boolean => /^jam(_\d+)?$/.test(column)
