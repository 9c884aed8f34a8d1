import { type Candidates, listCandidates } from './exact/candidates.ts'
import { type Assignment, levelsOf, tally } from './exact/levels.ts'
import { type Found, searchLevels } from './exact/search.ts'
import { findStart } from './exact/start.ts'
import type { MatchingInput, MatchingOutcome, NeedOutcome, Plan, Progress, Unstaffed } from './plan.ts'
import { findClash, findContradictions } from './reasons/pins.ts'
import { explainUnstaffed } from './reasons/unstaffed.ts'
import { explainPeople } from './reasons/whys.ts'

export type MatchOptions = {
  seed: number
  secondsPerLevel: number
  secondsForReasons: number
  stopped: () => boolean
  news: (progress: Progress) => void
}

/** The whole calculation, in one thread: start, levels, reasons. */
export async function match(given: MatchingInput, options: MatchOptions): Promise<MatchingOutcome> {
  const began = performance.now()
  const input = dropStrangers(given)
  const contradictions = findContradictions(input)
  if (contradictions.length > 0) return { kind: 'contradiction', contradictions }
  const candidates = listCandidates(input)
  const tell = reporter(candidates, options, began)
  tell('start', null, null)
  const start = findStart(candidates, options.seed)
  const found = await searchLevels(candidates, start, { ...options, news: tell })
  if (found.kind === 'infeasible') return { kind: 'contradiction', contradictions: await findClash(input) }
  if (found.kind === 'stopped') return { kind: 'stopped' }
  tell('reasons', null, null)
  const { secondsForReasons: seconds, stopped } = options
  const reasons = await explainUnstaffed(candidates, found.assignment, { seconds, stopped })
  return { kind: 'plan', plan: writePlan(candidates, found, reasons, (performance.now() - began) / 1000) }
}

/** People and needs that have gone take their groups and pins with them. */
function dropStrangers(input: MatchingInput): MatchingInput {
  const people = new Set(input.people.map((person) => person.id))
  const needs = new Set(input.needs.map((need) => need.id))
  const known = ({ person, need }: { person: string; need: string }) => people.has(person) && needs.has(need)
  const present = (groups: string[][]) =>
    groups.map((ids) => [...new Set(ids)].filter((id) => people.has(id))).filter((ids) => ids.length > 1)
  return {
    ...input,
    together: present(input.together),
    apart: present(input.apart),
    conflicts: input.conflicts.filter(known),
    pins: input.pins.filter(known),
    previous: input.previous.filter(({ person }) => people.has(person)),
  }
}

function reporter(candidates: Candidates, options: MatchOptions, began: number) {
  const steps: Progress['step'][] = ['start', ...levelsOf(candidates), 'reasons']
  return (step: Progress['step'], value: number | null, bound: number | null) => {
    const seconds = (performance.now() - began) / 1000
    options.news({ step, done: steps.indexOf(step), steps: steps.length, value, bound, seconds })
  }
}

function writePlan(
  candidates: Candidates,
  { assignment, levels }: Found & { kind: 'found' },
  reasons: Map<number, Unstaffed>,
  seconds: number,
): Plan {
  const whys = explainPeople(candidates, assignment)
  const placements = whys.flatMap(({ person, need }) => (need === null ? [] : [{ person, need }]))
  const reserve = whys.flatMap(({ person, need }) => (need === null ? [person] : []))
  const needs = needOutcomes(candidates, assignment, reasons)
  const pairs = { allowed: candidates.allowed, searched: candidates.pairs.length }
  return { placements, reserve, needs, whys, levels, seconds, pairs }
}

function needOutcomes(
  candidates: Candidates,
  assignment: Assignment,
  reasons: Map<number, Unstaffed>,
): NeedOutcome[] {
  const { input, units, pairs } = candidates
  return tally(candidates, assignment).map(({ pairs: inTeam, brings }, at) => {
    const need = input.needs[at]
    const members = inTeam.flatMap((pair) => units[pairs[pair]?.unit ?? -1]?.members ?? [])
    const skills = need?.skills ?? []
    return {
      need: need?.id ?? '',
      team: members.sort((a, b) => a - b).flatMap((member) => input.people[member]?.id ?? []),
      covered: skills.filter((_, skill) => brings[skill]).map(({ skill }) => skill),
      missing: skills.filter((_, skill) => !brings[skill]).map(({ skill }) => skill),
      unstaffed: reasons.get(at) ?? null,
    }
  })
}
