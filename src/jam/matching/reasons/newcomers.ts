import { openSolver } from '#kernel/solver.ts'
import type { Candidates, Pair } from '../exact/candidates.ts'
import type { Assignment } from '../exact/levels.ts'
import { assignmentOf, writeProgram } from '../exact/program.ts'
import type { Demand, MatchingNeed } from '../plan.ts'

/** Who would have to come, and who of today's people would then be in no team. */
export type Newcomers = { people: number; demands: Demand[]; sure: boolean; reserve: number[] }

/**
 * The fewest invented people, asked for as little as possible, with whom this need would have a team beside all
 * the teams there are.
 */
export async function askNewcomers(
  candidates: Candidates,
  assignment: Assignment,
  need: number,
  limits: { seconds: number; stopped: () => boolean },
): Promise<Newcomers | null> {
  const staffed = new Set([...assignment].flatMap((at) => candidates.pairs[at]?.need ?? []))
  const { wider, offers } = invite(candidates, need)
  const program = writeProgram(wider)
  const teams = candidates.input.needs.map((_, at) => {
    const open = at === need || staffed.has(at) ? 1 : 0
    return { column: program.team + at, lower: open, upper: open }
  })
  for (const { column, lower, upper } of teams) {
    program.lower[column] = lower
    program.upper[column] = upper
  }
  const solver = await openSolver(program, 1)
  try {
    const columns = [...offers.keys()]
    const values = columns.map((at) => 100 + (offers.get(at)?.length ?? 0))
    solver.aim({ columns, values, constant: 0 })
    const solved = await solver.search(null, { ...limits, news: () => {} })
    if (!solved.columns) return null
    const chosen = [...assignmentOf(wider, solved.columns)]
    const came = chosen.flatMap((at) => (offers.has(at) ? [offers.get(at) ?? []] : []))
    const cost = came.reduce((sum, demands) => sum + 100 + demands.length, 0)
    const reserve = chosen.flatMap((at, unit) => (at < 0 && unit < candidates.units.length ? [unit] : []))
    return { people: came.length, demands: came.flat(), sure: solved.bound > cost - 1, reserve }
  } finally {
    solver.close()
  }
}

/** As many newcomers as the team needs at least; each may come with any of what a team must have. */
function invite(candidates: Candidates, need: number) {
  const wanted = candidates.input.needs[need]
  const pairs = [...candidates.pairs]
  const units = candidates.units.map((unit) => ({ ...unit, pairs: [...unit.pairs] }))
  const ofNeed = candidates.ofNeed.map((all) => [...all])
  const groupsOf = [...candidates.groupsOf]
  const offers = new Map<number, Demand[]>()
  for (let guest = 0; wanted && guest < wanted.min; guest++) {
    const unit = { members: [], pinned: null, pairs: [] as number[] }
    for (const demands of demandsOf(wanted)) {
      offers.set(pairs.length, demands)
      unit.pairs.push(pairs.length)
      ofNeed[need]?.push(pairs.length)
      pairs.push(guestPair(wanted, demands, units.length, need))
    }
    units.push(unit)
    groupsOf.push([])
  }
  return { wider: { ...candidates, pairs, units, ofNeed, groupsOf }, offers }
}

function demandsOf(need: MatchingNeed): Demand[][] {
  const all: Demand[] = ['experience']
  for (const { skill, level, must } of need.skills) if (must && all.length < 5) all.push({ skill, level })
  return Array.from({ length: 2 ** all.length }, (_, mask) => all.filter((_, bit) => mask & (1 << bit)))
}

function guestPair(wanted: MatchingNeed, demands: Demand[], unit: number, need: number): Pair {
  const skills = demands.flatMap((demand) => (demand === 'experience' ? [] : [demand.skill]))
  const covers = wanted.skills.flatMap(({ skill }, at) => (skills.includes(skill) ? [at] : []))
  const experienced = demands.includes('experience')
  return { unit, need, size: 1, experienced, covers, ranks: [], unranked: 0, stays: 0, learns: 0 }
}
