import { number } from './dates.ts'
import { lookWords } from './look.text.ts'
import { useView } from './view.ts'

export type Point = {
  label: string
  value: number /** The value in words, e.g. `12 Std.` */
  text?: string | undefined
}

type ChartProps = {
  title: string
  kind?: 'bar' | 'line' | undefined
  points: readonly Point[]
  /** Names of the two columns of the table beside it. */
  columns?: readonly [string, string] | undefined
}

/** A drawing of numbers, with the numbers themselves in a table below. */
export function Chart({ title, kind = 'bar', points, columns = ['', ''] }: ChartProps) {
  const { lang } = useView()
  const says = (point: Point) => point.text ?? number(point.value, lang)
  const top = Math.max(1, ...points.map((point) => point.value))
  return (
    <figure class="chart">
      <figcaption>{title}</figcaption>
      {kind === 'bar' ? <Bars {...{ points, top, says }} /> : <Line {...{ points, top, says }} />}
      <details>
        <summary>{lookWords(lang).asTable}</summary>
        <table>
          <caption class="unseen">{title}</caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {points.map((point) => (
              <tr key={point.label}>
                <th scope="row">{point.label}</th>
                <td class="number">{says(point)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  )
}

type DrawnProps = { points: readonly Point[]; top: number; says: (point: Point) => string }

// Bars lie on their side below their words: these may be of any length, also on a phone.
function Bars({ points, top, says }: DrawnProps) {
  return (
    <div class="bars" aria-hidden="true">
      {points.map((point) => (
        <div key={point.label}>
          <p>
            <span>{point.label}</span> <b>{says(point)}</b>
          </p>
          <svg viewBox="0 0 400 12" preserveAspectRatio="none" aria-hidden="true">
            <rect class="rail" width="400" height="12" />
            <rect class="bar" width={width(point.value, top)} height="12" />
          </svg>
        </div>
      ))}
    </div>
  )
}

function Line({ points, top, says }: DrawnProps) {
  const x = (at: number) => 44 + (at * 392) / Math.max(1, points.length - 1)
  const y = (value: number) => 150 - (value * 110) / top
  const every = Math.ceil(points.length / 5)
  return (
    <svg viewBox="0 0 480 190" aria-hidden="true">
      <path class="rail-line" d="M0 150h480" />
      <path class="line" d={`M${points.map((point, at) => `${x(at)} ${y(point.value)}`).join('L')}`} />
      {points.map((point, at) => (
        <g key={point.label}>
          <circle cx={x(at)} cy={y(point.value)} r="5" />
          {at % every === 0 && (
            <>
              <text x={x(at)} y={y(point.value) - 14} class="middle">
                {says(point)}
              </text>
              <text x={x(at)} y="178" class="middle soft">
                {point.label}
              </text>
            </>
          )}
        </g>
      ))}
    </svg>
  )
}

const width = (value: number, top: number) => Math.max(value > 0 ? 6 : 0, Math.round((value / top) * 400))
