import type { LevelName, LevelValue } from '../plan.ts'
import { type Candidates, lastRank, type Pair } from './candidates.ts'

/** The pair each unit is in, or -1 for the reserve. */
export type Assignment = Int32Array

/** A team as it stands: what counts for its need. */
export type Tally = { size: number; experienced: number; brings: number[]; clash: boolean; pairs: number[] }

/**
 * The levels in their order. After no-shows it matters more to stay than to get a better wish; what people want to learn
 * comes last, so it never costs anything above.
 */
export function levelsOf({ input, pairs }: Candidates): LevelName[] {
  const worst = Math.max(1, ...pairs.map((pair) => pair.ranks.findLastIndex((count) => count > 0)))
  const ranks = Array.from({ length: worst - 1 }, (_, i) => `rank-${worst - i}` as const)
  const moves: LevelName[] = input.previous.length > 0 ? ['moves'] : []
  const wishes: LevelName[] = ['unranked', ...ranks]
  const learning: LevelName[] = pairs.some((pair) => pair.learns > 0) ? ['learning'] : []
  const order = input.calm ? [...moves, ...wishes] : [...wishes, ...moves]
  return ['staffed', 'covered', 'unassigned', ...order, ...learning]
}

/** Of the first two levels one wants more, of all others fewer. */
export const wantsMore = (level: LevelName) => level === 'staffed' || level === 'covered'

/** How far value and bound are apart; null when no bound is known. */
export const gapOf = (level: LevelValue) =>
  level.bound === null ? null : Math.abs(level.value - level.bound)

/** What one pair adds to a level that counts people. */
export function countOf(level: LevelName, pair: Pair): number {
  if (level === 'unassigned') return -pair.size
  if (level === 'moves') return -pair.stays
  if (level === 'learning') return -pair.learns
  if (level === 'unranked') return pair.unranked
  return pair.ranks[rankOf(level)] ?? 0
}

/** What a level is before anybody is placed. */
export function startOf(level: LevelName, { input }: Candidates): number {
  if (level === 'unassigned') return input.people.length
  if (level === 'learning') return input.people.filter(({ wants }) => wants?.length).length
  if (level !== 'moves') return 0
  const present = new Set(input.people.map((person) => person.id))
  return input.previous.filter(({ person }) => present.has(person)).length
}

/** A level's value for an assignment, counted one by one. */
export function measure(level: LevelName, candidates: Candidates, assignment: Assignment): number {
  if (wantsMore(level)) {
    const teams = tally(candidates, assignment)
    if (level === 'staffed') return teams.filter((team) => team.size > 0).length
    return teams.reduce((sum, team) => sum + team.brings.filter((count) => count > 0).length, 0)
  }
  let value = startOf(level, candidates)
  for (const at of assignment) {
    const pair = candidates.pairs[at]
    if (pair) value += countOf(level, pair)
  }
  return value
}

/** All teams of an assignment, by need. */
export function tally(candidates: Candidates, assignment: Assignment): Tally[] {
  const teams: number[][] = candidates.input.needs.map(() => [])
  for (const at of assignment) teams[candidates.pairs[at]?.need ?? -1]?.push(at)
  return teams.map((pairs, need) => tallyTeam(candidates, need, pairs))
}

/** One team, given its pairs. */
export function tallyTeam({ input, pairs, groupsOf }: Candidates, need: number, inTeam: number[]): Tally {
  const brings = input.needs[need]?.skills.map(() => 0) ?? []
  const team: Tally = { size: 0, experienced: 0, brings, clash: false, pairs: inTeam }
  const groups: number[] = []
  for (const at of inTeam) {
    const pair = pairs[at]
    if (!pair) continue
    team.size += pair.size
    team.experienced += pair.experienced ? 1 : 0
    for (const skill of pair.covers) brings[skill] = (brings[skill] ?? 0) + 1
    groups.push(...(groupsOf[pair.unit] ?? []))
  }
  team.clash = new Set(groups).size < groups.length
  return team
}

/** A team may start: right size, somebody experienced, all must skills, nobody beside whom they avoid. */
export function isTeam({ input }: Candidates, need: number, team: Tally): boolean {
  const wanted = input.needs[need]
  if (!wanted || team.clash) return false
  if (team.size < wanted.min || team.size > wanted.max || team.experienced === 0) return false
  return wanted.skills.every((skill, at) => !skill.must || (team.brings[at] ?? 0) > 0)
}

/** Every team there is may start, and every pin holds. */
export function isFeasible(candidates: Candidates, assignment: Assignment): boolean {
  const teams = tally(candidates, assignment)
  if (teams.some((team, need) => team.size > 0 && !isTeam(candidates, need, team))) return false
  return candidates.units.every((unit, at) => unit.pinned === null || (assignment[at] ?? -1) >= 0)
}

const rankOf = (level: LevelName) => Math.min(Number(level.slice('rank-'.length)), lastRank)
