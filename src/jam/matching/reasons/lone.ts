import { openSolver } from '#kernel/solver.ts'
import { listCandidates } from '../exact/candidates.ts'
import { writeProgram } from '../exact/program.ts'
import type { Lack, MatchingInput, MatchingNeed } from '../plan.ts'
import { askNewcomers } from './newcomers.ts'

/** What a need lacks even if it were the only one; null when it lacks nothing. */
export async function lackAlone(input: MatchingInput, need: MatchingNeed): Promise<Lack | null> {
  const conflicts = input.conflicts.filter((conflict) => conflict.need === need.id)
  const only = { ...input, needs: [need], conflicts, previous: [] }
  if (await couldStart(only)) return null
  for (const [lack, relaxed] of relaxations(only, need)) if (await couldStart(relaxed)) return lack
  const candidates = listCandidates(only)
  const nobody = new Int32Array(candidates.units.length).fill(-1)
  const guests = await askNewcomers(candidates, nobody, 0, { seconds: 20, stopped: () => false })
  return guests ? { lack: 'people', people: guests.people, demands: guests.demands } : { lack: 'several' }
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
