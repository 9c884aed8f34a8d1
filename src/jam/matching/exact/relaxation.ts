import type { Goal, Relaxed, Row, Solver } from '#kernel/solver.ts'
import type { Candidates } from './candidates.ts'
import type { Assignment } from './levels.ts'
import type { MatchingProgram } from './program.ts'

/** Values are whole: a bound of 26.1 says 27. */
export const roundUp = (bound: number) => Math.ceil(bound - 1e-6) + 0

/**
 * "Only where there is a team" (x <= y) for every pair would be too many rows: added where fractions break it,
 * until the bound shows that the value we have cannot be beaten.
 */
export function relaxWithCuts(
  solver: Solver<MatchingProgram>,
  { pairs }: Candidates,
  value: number,
): Relaxed | null {
  for (let round = 0; ; round++) {
    const relaxed = solver.relax()
    if (!relaxed || roundUp(relaxed.bound) >= value) return relaxed
    const cuts: Row[] = []
    for (const [at, pair] of pairs.entries()) {
      const team = solver.program.team + pair.need
      if ((relaxed.columns[at] ?? 0) > (relaxed.columns[team] ?? 0) + 1e-4)
        cuts.push({ lower: -Infinity, upper: 0, columns: [at, team], values: [1, -1] })
    }
    if (cuts.length === 0 || round > 12) return relaxed
    solver.addRows(cuts)
  }
}

/** What fractions use, what the plan so far uses, and all that is not about pairs. */
export function openColumns(
  relaxed: Relaxed,
  { pairs }: Candidates,
  assignment: Assignment | null,
): Uint8Array {
  const open = Uint8Array.from(relaxed.columns, (value, at) => (at >= pairs.length || value > 1e-6 ? 1 : 0))
  for (const at of assignment ?? []) if (at >= 0) open[at] = 1
  return open
}

/** From here on this level stays as good; what would spoil it even with fractions is ruled out for good. */
export function keepLevel(
  solver: Solver<MatchingProgram>,
  goal: Goal,
  value: number,
  relaxed: Relaxed | null,
) {
  const { columns, values, constant } = goal
  solver.addRows([{ lower: -Infinity, upper: value - constant, columns, values }])
  if (!relaxed) return
  const { lower, upper, counters, width } = solver.program
  const binary = Math.min(width, ...counters.values())
  const slack = value - relaxed.bound + 1e-4
  const settled: { column: number; lower: number; upper: number }[] = []
  for (let column = 0; column < binary; column++) {
    if (lower[column] === upper[column]) continue
    const [at, reduced] = [relaxed.columns[column] ?? 0, relaxed.reduced[column] ?? 0]
    if (at < 1e-7 && reduced > slack) settled.push({ column, lower: 0, upper: 0 })
    if (at > 1 - 1e-7 && -reduced > slack) settled.push({ column, lower: 1, upper: 1 })
  }
  solver.setBounds(settled)
}
