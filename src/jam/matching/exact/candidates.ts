import type { MatchingInput, MatchingNeed, MatchingPerson } from '../plan.ts'

/** One person, or colleagues who stay together. Members and needs are positions in the input. */
export type Unit = { members: number[]; pinned: number | null; pairs: number[] }

/** A unit in the team of a need, and what it would mean there. */
export type Pair = {
  unit: number
  need: number
  size: number
  experienced: boolean
  covers: number[]
  /** How many members get a wish of rank 0, 1, … `lastRank`; nobody's wish is rank 0. */
  ranks: number[]
  unranked: number
  stays: number
  /** How many members would meet something that they want to learn. */
  learns: number
}

/** All pairs that no rule forbids, from both sides. */
export type Candidates = {
  input: MatchingInput
  units: Unit[]
  pairs: Pair[]
  ofNeed: number[][]
  /** Units of each group that wants to be apart, and the groups of each unit. */
  apart: number[][]
  groupsOf: number[][]
  allowed: number
}

/** Later wishes count as this one: nobody feels the difference, and each rank costs a level. */
export const lastRank = 5
/** Above this the search keeps wishes, pins, present teams and the best fits of each unit. */
const mostPairs = 40_000

export function listCandidates(input: MatchingInput): Candidates {
  const units = listUnits(input)
  const rules = rulesOf(input)
  const needAt = new Map(input.needs.map((need, at) => [need.id, at]))
  for (const pin of input.pins) {
    const unit = units.find(({ members }) => members.some((at) => input.people[at]?.id === pin.person))
    if (unit) unit.pinned = needAt.get(pin.need) ?? null
  }
  const allowed = units.map((unit, at) =>
    input.needs.flatMap((_, need) => pairOf(input, rules, unit, at, need)),
  )
  const count = allowed.reduce((sum, pairs) => sum + pairs.length, 0)
  const perUnit = count > mostPairs ? Math.floor(mostPairs / units.length) : input.needs.length
  const pairs = allowed.flatMap((all, at) => bestOf(all, perUnit, at))
  const ofNeed: number[][] = input.needs.map(() => [])
  for (const [at, pair] of pairs.entries()) {
    ofNeed[pair.need]?.push(at)
    units[pair.unit]?.pairs.push(at)
  }
  const apart = apartUnits(input, units)
  const groupsOf = units.map((_, unit) => apart.flatMap((group, at) => (group.includes(unit) ? [at] : [])))
  return { input, units, pairs, ofNeed, apart, groupsOf, allowed: count }
}

/** What keeps a person out of a need's team, whoever else is in it. */
export function barrierOf(conflicts: Set<string>, person: MatchingPerson, need: MatchingNeed) {
  if (conflicts.has(`${person.id} ${need.id}`)) return 'conflict'
  if (person.mode !== 'onsite' && need.mode !== 'onsite') return null
  if (person.mode === 'remote' || need.mode === 'remote') return 'mode'
  if (!person.venue || !need.venue || person.venue === need.venue) return null
  return 'venue'
}

export const conflictsOf = (input: MatchingInput) =>
  new Set(input.conflicts.map(({ person, need }) => `${person} ${need}`))

export const canDo = (person: MatchingPerson, wanted: { skill: string; level: number }) =>
  (person.skills[wanted.skill] ?? 0) >= wanted.level

/** What somebody wants to learn and a need asks for. */
export const learnsAt = (person: MatchingPerson, need: MatchingNeed): string[] =>
  (person.wants ?? []).filter((skill) => need.skills.some((wanted) => wanted.skill === skill))

/** Groups that share somebody are one group. */
export function joinGroups(groups: string[][]): string[][] {
  let joined: Set<string>[] = []
  for (const group of groups) {
    const touched = joined.filter((other) => group.some((id) => other.has(id)))
    joined = [
      ...joined.filter((other) => !touched.includes(other)),
      new Set([...touched.flatMap((set) => [...set]), ...group]),
    ]
  }
  return joined.map((set) => [...set])
}

type Rules = {
  conflicts: Set<string>
  previous: Map<string, string>
  ranks: Map<string, number>[]
}

function rulesOf(input: MatchingInput): Rules {
  return {
    conflicts: conflictsOf(input),
    previous: new Map(input.previous.map(({ person, need }) => [person, need])),
    ranks: input.people.map((person) => new Map(person.wishes.map(({ need, rank }) => [need, rank]))),
  }
}

function listUnits(input: MatchingInput): Unit[] {
  const at = new Map(input.people.map((person, position) => [person.id, position]))
  const groups = joinGroups(input.together).map((ids) =>
    ids.flatMap((id) => at.get(id) ?? []).sort((a, b) => a - b),
  )
  const grouped = new Set(groups.flat())
  const single = input.people.flatMap((_, position) => (grouped.has(position) ? [] : [[position]]))
  const members = [...groups.filter((group) => group.length > 0), ...single]
  return members
    .sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0))
    .map((all) => ({ members: all, pinned: null, pairs: [] }))
}

function pairOf(input: MatchingInput, rules: Rules, unit: Unit, at: number, needAt: number): Pair[] {
  const need = input.needs[needAt]
  if (!need || unit.members.length > need.max) return []
  if (unit.pinned !== null && unit.pinned !== needAt) return []
  const people = unit.members.flatMap((member) => input.people[member] ?? [])
  if (people.some((person) => barrierOf(rules.conflicts, person, need))) return []
  const ranks = Array.from({ length: lastRank + 1 }, () => 0)
  let unranked = 0
  for (const member of unit.members) {
    const wishes = rules.ranks[member]
    const rank = wishes?.size ? wishes.get(need.id) : 0
    if (rank === undefined) unranked++
    else ranks[Math.min(rank, lastRank)] = (ranks[Math.min(rank, lastRank)] ?? 0) + 1
  }
  const covers = need.skills.flatMap((wanted, skill) =>
    people.some((one) => canDo(one, wanted)) ? [skill] : [],
  )
  const stays = people.filter((person) => rules.previous.get(person.id) === need.id).length
  const experienced = people.some((person) => person.experienced)
  const learns = people.filter((person) => learnsAt(person, need).length > 0).length
  return [
    { unit: at, need: needAt, size: people.length, experienced, covers, ranks, unranked, stays, learns },
  ]
}

/** Wishes and present teams always; then what fits best. Ties start at another need for each unit. */
function bestOf(all: Pair[], count: number, unit: number): Pair[] {
  if (all.length <= count) return all
  const dear = (pair: Pair) => (pair.stays + pair.ranks.slice(1).reduce((a, b) => a + b, 0) > 0 ? 1000 : 0)
  const turn = (pair: Pair) => ((pair.need + unit * 7) % 101) / 101
  const worth = (pair: Pair) => dear(pair) + pair.covers.length + turn(pair)
  const sorted = [...all].sort((a, b) => worth(b) - worth(a))
  const kept = new Set(sorted.filter((pair, at) => at < count || dear(pair) > 0))
  return all.filter((pair) => kept.has(pair))
}

function apartUnits(input: MatchingInput, units: Unit[]): number[][] {
  const unitOf = new Map(
    units.flatMap((unit, at) => unit.members.map((member) => [input.people[member]?.id, at] as const)),
  )
  return input.apart.map((ids) => [...new Set(ids.flatMap((id) => unitOf.get(id) ?? []))])
}
