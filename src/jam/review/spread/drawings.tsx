import { Unseen } from '#look/parts.tsx'
import type { Apart } from './spread.ts'

/** Scores of a need on the way from 1 to 4: a line per criterion, a dot per reviewer. */
export function Dots({ one, says }: { one: Apart; says: string }) {
  const rows = one.asked.filter(({ key }) => (one.stands.by[key]?.count ?? 0) > 1)
  const x = (score: number) => 12 + (score - 1) * 92
  const y = (row: number) => 12 + row * 18
  return (
    <figure class="chart">
      <svg viewBox={`0 0 300 ${rows.length * 18 + 6}`} aria-hidden="true">
        {rows.map(({ key }, row) => {
          const scores = one.reviews.flatMap(({ scores }) => scores[key] ?? [])
          return (
            <g key={key}>
              <path class="rail-line" d={`M${x(1)} ${y(row)}H${x(4)}`} />
              <path class="line" d={`M${x(Math.min(...scores))} ${y(row)}H${x(Math.max(...scores))}`} />
              {one.reviews.map(({ account, scores }) =>
                scores[key] === undefined ? null : (
                  <circle key={account} cx={x(scores[key])} cy={y(row)} r="5" />
                ),
              )}
            </g>
          )
        })}
      </svg>
      <Unseen>{says}</Unseen>
    </figure>
  )
}

/** How far somebody leans, from harsh on the left to mild on the right. Three is as far as it can be. */
export function Lean({ lean }: { lean: number }) {
  const width = Math.min(145, Math.abs(lean) * 48)
  return (
    <figure class="chart">
      <div class="bars" aria-hidden="true">
        <svg viewBox="0 0 300 12" aria-hidden="true">
          <rect class="rail" width="300" height="12" />
          <rect class="bar" x={lean < 0 ? 150 - width : 150} width={Math.max(2, width)} height="12" />
        </svg>
      </div>
    </figure>
  )
}
