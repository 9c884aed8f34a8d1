import type { Cell } from '#field/office/cells.ts'

/** What stands before the part of a number below one. */
export type Decimal = ',' | '.'
export type DecimalGuess = { decimal: Decimal; proof: string | null }

/** “1.234,56” can be read in one way only; of “1.234” nobody knows. */
export function decimalOf(cells: Iterable<Cell>): DecimalGuess {
  const proofs: { [decimal in Decimal]?: string } = {}
  for (const cell of cells) {
    if (typeof cell !== 'string') continue
    const text = bare(cell)
    if (!/^[+-]?[\d.,]+$/.test(text)) continue
    const decimal = provenBy(text)
    if (decimal) proofs[decimal] ??= cell.trim()
  }
  if (proofs['.'] !== undefined && proofs[','] === undefined) return { decimal: '.', proof: proofs['.'] }
  return { decimal: ',', proof: proofs[','] ?? null }
}

function provenBy(text: string): Decimal | null {
  const [comma, point] = [text.lastIndexOf(','), text.lastIndexOf('.')]
  if (comma >= 0 && point >= 0) return comma > point ? ',' : '.'
  const [sign, at] = comma >= 0 ? ([',', comma] as const) : (['.', point] as const)
  if (at < 0) return null
  // Several of a kind part thousands, so the other one is the decimal.
  if (text.indexOf(sign) !== at) return sign === ',' ? '.' : ','
  return text.length - at - 1 === 3 && at > 0 && at <= 4 ? null : sign
}

/** A number as people write it: `1.234,56 €`, `1 234.5`, `(12)` for what is owed. @returns null for what is none */
export function numberFrom(cell: Cell, decimal: Decimal): number | null {
  if (typeof cell === 'number') return cell
  if (typeof cell === 'boolean') return null
  const text = bare(cell)
  const isOwed = /^\(.*\)$/.test(text)
  const inner = isOwed ? text.slice(1, -1) : text
  const group = decimal === ',' ? '.' : ','
  const parts = new RegExp(`^[+-]?(\\d{1,3}(\\${group}\\d{3})+|\\d+)?(\\${decimal}\\d*)?$`)
  if (!/\d/.test(inner) || inner.length > 30 || !parts.test(inner)) return null
  const number = Number(inner.replaceAll(group, '').replace(decimal, '.'))
  return Number.isFinite(number) ? (isOwed ? -number : number) : null
}

const bare = (text: string): string =>
  text
    .trim()
    .replace(/[\s'’\u00a0\u202f]|€|Euro|EUR|%|CHF|\$|£/gi, '')
    .replace(/[−–]/g, '-')
    .replace(/,--?$/, '')
    .replace(/^(.+)-$/, '-$1')
