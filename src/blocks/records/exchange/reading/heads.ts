import type { Cell } from '#field/office/cells.ts'
import { usualWidth } from './separators.ts'

/**
 * Which row has the headings: the first one about as wide as the others, if it reads like headings. Titles above a table are
 * narrower. -1: the table begins with what it holds.
 */
export function headOf(rows: readonly Cell[][]): number {
  const first = rows.slice(0, 30)
  const width = usualWidth(first.map((row) => ({ length: filled(row) })))
  const at = first.findIndex((row) => filled(row) >= Math.max(1, Math.min(width, filled(row) + 1) * 0.6))
  const row = first[at]
  return row && readsLikeHeadings(row) ? at : -1
}

const filled = (row: readonly Cell[]): number => row.filter((cell) => cell !== '').length

function readsLikeHeadings(row: readonly Cell[]): boolean {
  const cells = row.filter((cell) => cell !== '')
  const texts = cells.filter((cell) => typeof cell === 'string')
  const held = texts.filter((text) => /^[\d.,\s€%+/:-]+$|@\w+\.|^\d{4}-\d\d/.test(text))
  return cells.length > 0 && texts.length === cells.length && held.length === 0 && texts.every(isShort)
}

const isShort = (text: string) => text.trim().length <= 120

/** Headings, each there once; what has none is called by its letter. */
export function columnNames(head: readonly Cell[] | undefined, width: number): string[] {
  const used = new Map<string, number>()
  return Array.from({ length: width }, (_, at) => {
    const said = String(head?.[at] ?? '')
      .replace(/\s+/g, ' ')
      .trim()
    const name = said || letterOf(at)
    const times = (used.get(name.toLowerCase()) ?? 0) + 1
    used.set(name.toLowerCase(), times)
    return times > 1 ? `${name} (${times})` : name
  })
}

/** A, B, … AA: as spreadsheets call a column. */
export function letterOf(at: number): string {
  const last = String.fromCharCode(65 + (at % 26))
  return at < 26 ? last : letterOf(Math.floor(at / 26) - 1) + last
}
