import { number } from '#look/dates.ts'
import type { Table } from '../pivot.ts'
import { useReports } from './desk.ts'

const kinds = 6
const [name, bar, gap] = [20, 18, 12]

/** Of how many bars one below the other a row is. */
const barsOf = ({ columns }: Table, isStacked: boolean): number =>
  isStacked ? 1 : Math.max(1, columns.length)

const rowHeight = (table: Table, isStacked: boolean): number => name + bar * barsOf(table, isStacked) + gap

export const heightOf = (table: Table, isStacked: boolean): number =>
  rowHeight(table, isStacked) * table.rows.length + 4

type LyingProps = { table: Table; most: number; width: number; isStacked: boolean }

/** Bars that lie, each below its name and with its number: for narrow places. */
export function Lying({ table, most, width, isStacked }: LyingProps) {
  const { lang } = useReports()
  const longest = width - 44
  const tall = rowHeight(table, isStacked)
  return (
    <>
      {table.rows.map((row, r) => {
        const cells = table.cells[r] ?? []
        const lengths = cells.map((cell) => (Math.max(0, cell ?? 0) / most) * longest)
        const whole = cells.reduce<number>((sum, cell) => sum + (cell ?? 0), 0)
        const end = isStacked ? lengths.reduce((sum, one) => sum + one, 0) : 0
        const top = r * tall
        return (
          <g key={row}>
            <text x={0} y={top + 15}>
              {row.length > 36 ? `${row.slice(0, 35)}…` : row}
            </text>
            {lengths.map((length, c) => {
              const before = isStacked ? lengths.slice(0, c).reduce((sum, one) => sum + one, 0) : 0
              const y = top + name + (isStacked ? 0 : c * bar)
              return (
                <g key={table.columns[c] ?? c}>
                  <rect class={`tone-${c % kinds}`} x={before} y={y} width={length} height={bar - 2} />
                  {!isStacked && cells[c] !== null && cells[c] !== undefined && (
                    <text x={length + 6} y={y + 13} class="soft">
                      {number(cells[c] ?? 0, lang)}
                    </text>
                  )}
                </g>
              )
            })}
            {isStacked && (
              <text x={end + 6} y={top + name + 13} class="soft">
                {number(whole, lang)}
              </text>
            )}
          </g>
        )
      })}
    </>
  )
}
