import { barrierOf, type Candidates, canDo, conflictsOf, learnsAt, type Pair } from '../exact/candidates.ts'
import {
  type Assignment,
  countOf,
  isTeam,
  levelsOf,
  type Tally,
  tally,
  tallyTeam,
  wantsMore,
} from '../exact/levels.ts'
import type { Alternative, LevelName, Obstacle, Why } from '../plan.ts'

/** Why everybody is where they are, and what stood in the way of dearer wishes. */
export function explainPeople(candidates: Candidates, assignment: Assignment): Why[] {
  const known: Known = {
    candidates,
    assignment,
    teams: tally(candidates, assignment),
    levels: levelsOf(candidates),
    conflicts: conflictsOf(candidates.input),
    needAt: new Map(candidates.input.needs.map((need, at) => [need.id, at])),
    previous: new Map(candidates.input.previous.map(({ person, need }) => [person, need])),
  }
  const whys = candidates.units.flatMap((unit, at) =>
    unit.members.map((member) => explain(known, at, member)),
  )
  const order = new Map(candidates.input.people.map((person, at) => [person.id, at]))
  return whys.sort((a, b) => (order.get(a.person) ?? 0) - (order.get(b.person) ?? 0))
}

type Known = {
  candidates: Candidates
  assignment: Assignment
  teams: Tally[]
  levels: LevelName[]
  conflicts: Set<string>
  needAt: Map<string, number>
  previous: Map<string, string>
}

function explain(known: Known, unit: number, member: number): Why {
  const { candidates, assignment, previous } = known
  const { people, needs } = candidates.input
  const person = people[member]
  const pair = candidates.pairs[assignment[unit] ?? -1]
  const need = pair && needs[pair.need]
  const before = previous.get(person?.id ?? '')
  const rank = person?.wishes.find((wish) => wish.need === need?.id)?.rank ?? null
  const colleagues = candidates.units[unit]?.members.filter((other) => other !== member) ?? []
  return {
    person: person?.id ?? '',
    need: need?.id ?? null,
    rank,
    open: person?.wishes.length === 0,
    pinned: candidates.units[unit]?.pinned !== null,
    stayed: before === undefined ? null : before === need?.id,
    ...(pair ? contribution(known, pair, member) : { brings: [], alone: [], onlyExperienced: false }),
    learns: person && need ? learnsAt(person, need) : [],
    with: pair ? colleagues.flatMap((other) => people[other]?.id ?? []) : [],
    dearer: dearerWishes(
      known,
      unit,
      member,
      need ? (rank ?? (person?.wishes.length ? Infinity : 0)) : Infinity,
    ),
  }
}

/** What this person brings to the team, and what nobody else there does. */
function contribution({ candidates, teams }: Known, pair: Pair, member: number) {
  const { people, needs } = candidates.input
  const person = people[member]
  const others = (teams[pair.need]?.pairs ?? [])
    .flatMap((at) => candidates.units[candidates.pairs[at]?.unit ?? -1]?.members ?? [])
    .flatMap((other) => (other === member ? [] : (people[other] ?? [])))
  const wanted = (needs[pair.need]?.skills ?? []).filter((skill) => person && canDo(person, skill))
  const alone = wanted.filter((skill) => !others.some((other) => canDo(other, skill)))
  return {
    brings: wanted.map(({ skill }) => skill),
    alone: alone.map(({ skill }) => skill),
    onlyExperienced: person?.experienced === true && !others.some((other) => other.experienced),
  }
}

function dearerWishes(known: Known, unit: number, member: number, got: number): Alternative[] {
  const wishes = known.candidates.input.people[member]?.wishes ?? []
  return wishes
    .filter(({ need, rank }) => rank < got && known.needAt.has(need))
    .sort((a, b) => a.rank - b.rank)
    .map(({ need, rank }) => ({
      need,
      rank,
      because: obstacle(known, unit, member, known.needAt.get(need) ?? -1),
    }))
}

function obstacle(known: Known, unit: number, member: number, to: number): Obstacle {
  const { candidates, teams, conflicts } = known
  const person = candidates.input.people[member]
  const need = candidates.input.needs[to]
  const own = candidates.units[unit]
  const team = teams[to]
  if (!person || !need || !own || !team) return { kind: 'unstaffed' }
  const barrier = barrierOf(conflicts, person, need)
  if (barrier) return { kind: barrier }
  if (own.pinned !== null) return { kind: 'pinned' }
  const there = own.pairs.find((at) => candidates.pairs[at]?.need === to)
  if (there === undefined) return { kind: 'together' }
  if (team.size === 0) return { kind: 'unstaffed' }
  const joined = tallyTeam(candidates, to, [...team.pairs, there])
  if (joined.clash) return { kind: 'apart' }
  if (joined.size > need.max)
    return { kind: own.members.length > 1 && team.size < need.max ? 'together' : 'full' }
  return whatWouldSuffer(known, unit, there, joined)
}

/** Moves the unit in thought, and names the first level that gets worse by it. */
function whatWouldSuffer(
  { candidates, assignment, teams, levels }: Known,
  unit: number,
  there: number,
  joined: Tally,
): Obstacle {
  const { pairs, input } = candidates
  const from = pairs[assignment[unit] ?? -1]
  const to = pairs[there]
  const left = from && teams[from.need]
  const rest =
    from &&
    tallyTeam(
      candidates,
      from.need,
      (left?.pairs ?? []).filter((at) => at !== assignment[unit]),
    )
  const lost = from
    ? (input.needs[from.need]?.skills ?? []).filter((_, at) => left?.brings[at] && !rest?.brings[at])
    : []
  for (const level of levels) {
    const change = wantsMore(level)
      ? -changeOfTeams(level, candidates, [left, teams[to?.need ?? -1]], [rest, joined], from?.need)
      : (to ? countOf(level, to) : 0) - (from ? countOf(level, from) : 0)
    if (change < 0) return { kind: 'free' }
    if (change > 0 && (level === 'unranked' || level.startsWith('rank-'))) return { kind: 'together' }
    const missing = lost.find(({ must }) => level === 'covered' || (level === 'staffed' && must))
    if (change > 0) return { kind: 'needed', level, skill: missing?.skill ?? null }
  }
  return { kind: 'free' }
}

type Some = Tally | undefined

function changeOfTeams(
  level: LevelName,
  candidates: Candidates,
  before: [Some, Some],
  after: [Some, Some],
  from?: number,
) {
  const [rest] = after
  if (level === 'staffed') return rest && from !== undefined && !isTeam(candidates, from, rest) ? -1 : 0
  const skills = (teams: [Some, Some]) =>
    teams.flatMap((team) => team?.brings.filter((count) => count > 0) ?? []).length
  return skills(after) - skills(before)
}
