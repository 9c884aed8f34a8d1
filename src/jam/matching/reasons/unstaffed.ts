import { barrierOf, type Candidates, canDo, conflictsOf } from '../exact/candidates.ts'
import type { Assignment } from '../exact/levels.ts'
import type { Lack, MatchingNeed, MatchingPerson, Unstaffed } from '../plan.ts'
import { lackAlone } from './lone.ts'
import { askNewcomers, type Newcomers } from './newcomers.ts'

export type ReasonLimits = { seconds: number; stopped: () => boolean }

/** For each need without a team: what would have to be different. The cheap question comes first. */
export async function explainUnstaffed(
  candidates: Candidates,
  assignment: Assignment,
  limits: ReasonLimits,
): Promise<Map<number, Unstaffed>> {
  const staffed = new Set([...assignment].map((at) => candidates.pairs[at]?.need))
  const conflicts = conflictsOf(candidates.input)
  const reasons = new Map<number, Unstaffed>()
  const deadline = performance.now() + limits.seconds * 1000
  for (const [at, need] of candidates.input.needs.entries()) {
    if (staffed.has(at)) continue
    const seconds = limits.stopped() ? 0 : Math.min(3, (deadline - performance.now()) / 1000)
    const counts = countPeople(candidates, need, conflicts)
    reasons.set(at, await explain(candidates, assignment, { need, at, counts, conflicts, seconds }))
  }
  return reasons
}

type Question = {
  need: MatchingNeed
  at: number
  counts: { could: number; wanted: number }
  conflicts: Set<string>
  seconds: number
}

async function explain(
  candidates: Candidates,
  assignment: Assignment,
  question: Question,
): Promise<Unstaffed> {
  const { need, at, counts, seconds } = question
  const guess: Lack = { lack: 'people', people: need.min, demands: [] }
  if (seconds <= 0) return { scope: 'beside', sure: false, ...counts, ...guess }
  const alone = await lackAlone(candidates.input, need)
  if (alone) return { scope: 'alone', sure: true, ...counts, ...alone }
  const guests = await askNewcomers(candidates, assignment, at, { seconds, stopped: () => false })
  const lack = guests ? lackBeside(candidates, question, guests) : guess
  return { scope: 'beside', sure: guests?.sure ?? false, ...counts, ...lack }
}

function countPeople({ input }: Candidates, need: MatchingNeed, conflicts: Set<string>) {
  const could = input.people.filter((person) => !barrierOf(conflicts, person, need))
  const wanted = input.people.filter((person) => person.wishes.some((wish) => wish.need === need.id))
  return { could: could.length, wanted: wanted.length }
}

/** Newcomers are needed; perhaps people in the reserve could be them, were it not for one rule. */
function lackBeside(candidates: Candidates, { need, conflicts }: Question, guests: Newcomers): Lack {
  const idle = guests.reserve.map((unit) => candidates.units[unit])
  const membersOf = (members: number[]) => members.flatMap((member) => candidates.input.people[member] ?? [])
  const elsewhere = idle.flatMap((unit) => (unit ? membersOf(unit.members) : []))
  const barred = elsewhere.filter((person) =>
    ['mode', 'venue'].includes(barrierOf(conflicts, person, need) ?? ''),
  )
  if (wouldDo(barred, guests)) return { lack: 'place' }
  const bound = idle.flatMap((unit) => (unit && unit.members.length > 1 ? membersOf(unit.members) : []))
  const free = bound.filter((person) => !barrierOf(conflicts, person, need))
  if (wouldDo(free, guests)) return { lack: 'together' }
  const { people, demands } = guests
  return { lack: 'people', people, demands }
}

/** Each demand by somebody of its own, if need be, and enough people in all. */
function wouldDo(people: MatchingPerson[], { people: count, demands }: Newcomers): boolean {
  if (count === 0 || people.length < count) return false
  const chosen = new Set<MatchingPerson>()
  for (const demand of demands) {
    const meets = (person: MatchingPerson) =>
      demand === 'experience' ? person.experienced : canDo(person, demand)
    if ([...chosen].some(meets)) continue
    const found = people.find(meets)
    if (!found) return false
    chosen.add(found)
  }
  return chosen.size <= count
}
