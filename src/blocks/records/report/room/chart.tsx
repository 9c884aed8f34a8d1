import { useId, useRef } from 'preact/hooks'
import { number } from '#look/dates.ts'
import { saveBlob } from '#look/saving.ts'
import { useNarrow } from '../../room/narrow.ts'
import type { Cell, Table } from '../pivot.ts'
import type { ChartKind } from '../report.ts'
import { heightOf, Lying } from './bars-lying.tsx'
import { useReports } from './desk.ts'

type ChartProps = { kind: ChartKind; table: Table; title: string }
const [left, top, height] = [56, 16, 240]
const kinds = 6

/** A picture of a table: what is hidden in the table is not drawn. Its numbers stand in the table beside it. */
export function Chart({ kind, table, title }: ChartProps) {
  const { w, lang } = useReports()
  const id = useId()
  const drawing = useRef<SVGSVGElement>(null)
  const isNarrow = useNarrow()
  const width = isNarrow ? 264 : 640
  // There is no room for names beside each other: bars lie, each below its name.
  const isLying = isNarrow && kind !== 'line'
  const most = Math.max(1, ...table.rows.map((_, r) => tallest(table.cells[r] ?? [], kind === 'stacked')))
  const y = (value: number) => top + height - (Math.max(0, value) / most) * height
  const save = () => {
    const source = drawing.current && drawn(drawing.current)
    if (source) saveBlob(new Blob([source], { type: 'image/svg+xml' }), `${title}.svg`)
  }
  const steps = [0, 0.5, 1].map((share) => share * most)
  return (
    <figure class="rec-chart">
      <svg
        ref={drawing}
        viewBox={`0 0 ${left + width + 8} ${isLying ? heightOf(table, kind === 'stacked') : top + height + 64}`}
        role="img"
        aria-labelledby={`${id}-title ${id}-desc`}
        xmlns="http://www.w3.org/2000/svg"
      >
        <title id={`${id}-title`}>{title}</title>
        <desc id={`${id}-desc`}>{w.chartSays(title)}</desc>
        {isLying ? (
          <Lying table={table} most={most} width={left + width} isStacked={kind === 'stacked'} />
        ) : (
          <>
            {steps.map((step) => (
              <g key={step}>
                <path class="rail-line" d={`M${left} ${y(step)}h${width}`} />
                <text x={left - 8} y={y(step) + 5} class="soft end">
                  {number(Math.round(step * 100) / 100, lang)}
                </text>
              </g>
            ))}
            {kind === 'line' ? (
              <Lines table={table} y={y} width={width} />
            ) : (
              <Bars table={table} y={y} width={width} isStacked={kind === 'stacked'} />
            )}
            <Names rows={table.rows} width={width} />
          </>
        )}
      </svg>
      {table.columns.length > 1 && <Legend columns={table.columns} />}
      <button type="button" class="button plain" onClick={save}>
        {w.asPicture}
      </button>
    </figure>
  )
}

const tallest = (cells: readonly Cell[], isStacked: boolean): number =>
  isStacked
    ? cells.reduce<number>((sum, cell) => sum + (cell ?? 0), 0)
    : Math.max(0, ...cells.map((cell) => cell ?? 0))

type DrawnProps = { table: Table; width: number; y: (value: number) => number }
const bandOf = (width: number, count: number) => width / Math.max(1, count)

function Bars({ table, y, width, isStacked }: DrawnProps & { isStacked: boolean }) {
  const band = bandOf(width, table.rows.length)
  const slot = (band * 0.8) / (isStacked ? 1 : Math.max(1, table.columns.length))
  return (
    <>
      {table.cells.map((row, r) => {
        let below = 0
        return row.map((cell, c) => {
          if (!cell) return null
          const from = isStacked ? below : 0
          below += cell
          const x = left + r * band + band * 0.1 + (isStacked ? 0 : c * slot)
          const tall = Math.max(0, y(from) - y(from + cell))
          return (
            <rect
              key={`${r} ${c}`}
              class={`tone-${c % kinds}`}
              x={x}
              y={y(from + cell)}
              width={Math.max(1, slot - 2)}
              height={tall}
            />
          )
        })
      })}
    </>
  )
}

/** A line breaks where a number is hidden. */
function Lines({ table, y, width }: DrawnProps) {
  const band = bandOf(width, table.rows.length)
  const x = (r: number) => left + r * band + band / 2
  return (
    <>
      {table.columns.map((column, c) => {
        const points = table.cells.map((row) => row[c] ?? null)
        const path = points
          .map((value, r) => {
            if (value === null) return ''
            return `${r > 0 && points[r - 1] !== null && points[r - 1] !== undefined ? 'L' : 'M'}${x(r)} ${y(value)}`
          })
          .join('')
        return (
          <g key={column} class={`tone-${c % kinds}`}>
            <path class="trace" d={path || 'M0 0'} />
            {points.map((value, r) => value !== null && <circle key={r} cx={x(r)} cy={y(value)} r="4" />)}
          </g>
        )
      })}
    </>
  )
}

/** As many names as there is room for. */
function Names({ rows, width }: { rows: readonly string[]; width: number }) {
  const band = bandOf(width, rows.length)
  const every = Math.max(1, Math.ceil((rows.length * 53) / width))
  const letters = Math.max(6, Math.floor((band * every) / 8))
  return (
    <>
      {rows.map((row, r) => {
        if (r % every !== 0) return null
        const says = row.length > letters ? `${row.slice(0, letters - 1)}…` : row
        return (
          <text key={row} x={left + r * band + band / 2} y={top + height + 24} class="middle">
            {says}
          </text>
        )
      })}
    </>
  )
}

function Legend({ columns }: { columns: readonly string[] }) {
  return (
    <ul class="bare row legend">
      {columns.map((column, c) => (
        <li key={column}>
          <svg viewBox="0 0 12 12" aria-hidden="true" class="swatch">
            <rect class={`tone-${c % kinds}`} width="12" height="12" />
          </svg>{' '}
          {column}
        </li>
      ))}
    </ul>
  )
}

/** The picture with its colours as they are now: outside of this page there is no style sheet. */
function drawn(svg: SVGSVGElement): string {
  const copy = svg.cloneNode(true) as SVGSVGElement
  const [mine, theirs] = [svg.querySelectorAll('*'), copy.querySelectorAll('*')]
  mine.forEach((one, at) => {
    const { fill, stroke, strokeWidth, textAnchor, fontSize } = getComputedStyle(one)
    const other = theirs[at]
    other?.setAttribute('fill', fill)
    other?.setAttribute('stroke', stroke)
    other?.setAttribute('stroke-width', strokeWidth)
    other?.setAttribute('text-anchor', textAnchor)
    if (one instanceof SVGTextElement) {
      other?.setAttribute('font-size', fontSize)
      other?.setAttribute('font-family', 'sans-serif')
    }
    other?.removeAttribute('class')
  })
  return new XMLSerializer().serializeToString(copy)
}
