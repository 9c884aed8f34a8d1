import { listCandidates } from '../exact/candidates.ts'
import { goalOf, writeProgram } from '../exact/program.ts'
import { openSolver } from '../exact/solver.ts'
import type { Lack, MatchingInput, MatchingNeed } from '../plan.ts'

/** What a need lacks even if it were the only one; null when it lacks nothing. */
export async function lackAlone(input: MatchingInput, need: MatchingNeed): Promise<Lack | null> {
  const only = { ...input, needs: [need], previous: [] }
  if (await couldStart(only)) return null
  for (const [lack, relaxed] of relaxations(only, need)) if (await couldStart(relaxed)) return lack
  const people = await shortage(only, need)
  return people === null ? { lack: 'several' } : { lack: 'people', people, demands: [] }
}

/** Whether some team, with all pins of this input, may start for its need or needs. */
export async function couldStart(input: MatchingInput): Promise<boolean> {
  const program = writeProgram(listCandidates(input))
  const solver = await openSolver(program, 1)
  try {
    solver.setBounds(input.needs.map((_, need) => ({ column: program.team + need, lower: 1, upper: 1 })))
    const { columns } = await solver.search(null, { seconds: 20, stopped: () => false, news: () => {} })
    return columns !== null
  } finally {
    solver.close()
  }
}

/** One rule less at a time; what somebody could decide comes before what somebody would have to bring. */
function relaxations(input: MatchingInput, need: MatchingNeed): [Lack, MatchingInput][] {
  const changed = (change: Partial<MatchingNeed>) => ({ ...input, needs: [{ ...need, ...change }] })
  const anywhere = input.people.map((person) => ({ ...person, mode: 'both' as const, venue: null }))
  const veterans = input.people.map((person) => ({ ...person, experienced: true }))
  const musts = need.skills.filter((skill) => skill.must)
  return [
    [{ lack: 'together' }, { ...input, together: [] }],
    [{ lack: 'apart' }, { ...input, apart: [] }],
    [{ lack: 'conflicts' }, { ...input, conflicts: [] }],
    [{ lack: 'place' }, { ...changed({ mode: 'both' }), people: anywhere }],
    ...musts.map(({ skill, level }): [Lack, MatchingInput] => [
      { lack: 'skill', skill, level },
      changed({ skills: need.skills.filter((other) => other.skill !== skill) }),
    ]),
    [{ lack: 'experience' }, { ...input, people: veterans }],
  ]
}

/** How many are missing for the smallest team; null when more people of the same kind would not help. */
async function shortage(input: MatchingInput, need: MatchingNeed): Promise<number | null> {
  const candidates = listCandidates({ ...input, needs: [{ ...need, min: 1 }] })
  const program = writeProgram(candidates)
  const solver = await openSolver(program, 1)
  try {
    const { columns, constant } = goalOf('unassigned', candidates, program)
    solver.aim({ columns, values: columns.map(() => -1), constant })
    const found = await solver.search(null, { seconds: 20, stopped: () => false, news: () => {} })
    const size = columns.reduce((sum, column) => sum + (found.columns?.[column] ?? 0), 0)
    return size > 0 ? Math.max(1, need.min - Math.round(size)) : null
  } finally {
    solver.close()
  }
}
