import type { Placement, Plan } from '../plan.ts'
import { presentMembers, type Team } from '../team.ts'

/** What publishing a plan means for the teams there are, with as few moves as the plan asks for. */
export type TeamChanges = {
  /** Needs that get their first team. */
  made: { need: string; people: string[] }[]
  /** Teams whose people change; empty ones are dissolved. */
  changed: { team: Team; joined: string[]; left: string[]; stays: number }[]
}

export function changesBetween(teams: readonly Team[], plan: Pick<Plan, 'placements'>): TeamChanges {
  const wanted = peopleByNeed(plan.placements)
  const known = new Map(teams.map((team) => [team.need, team]))
  const made = [...wanted].filter(([need]) => !known.has(need)).map(([need, people]) => ({ need, people }))
  const changed = teams.map((team) => {
    const people = new Set(wanted.get(team.need) ?? [])
    const present = presentMembers(team).map(({ participant }) => participant)
    const joined = [...people].filter((person) => !present.includes(person))
    const left = present.filter((person) => !people.has(person))
    return { team, joined, left, stays: present.length - left.length }
  })
  return { made, changed: changed.filter(({ joined, left }) => joined.length + left.length > 0) }
}

export function peopleByNeed(placements: readonly Placement[]): Map<string, string[]> {
  const people = new Map<string, string[]>()
  for (const { person, need } of placements) people.set(need, [...(people.get(need) ?? []), person])
  return people
}

/** What has happened since a plan was made that it cannot know of. */
export type Since = {
  /** People with a place who have withdrawn. */
  gone: string[]
  /** Needs with a team that will not be built. */
  withdrawn: string[]
  /** What was settled since, or is no longer so as the plan has it. */
  unsettled: Placement[]
  /** People who came since: the plan has no place for them, and publishing it does them no wrong. */
  added: string[]
}

type Present = {
  people: readonly { id: string }[]
  needs: readonly { id: string }[]
  rules: readonly { person: string; need: string; kind: 'pin' | 'forbid' }[]
}

export function sinceThen(
  plan: Pick<Plan, 'placements' | 'reserve'>,
  { people, needs, rules }: Present,
): Since {
  const here = new Set(people.map(({ id }) => id))
  const offered = new Set(needs.map(({ id }) => id))
  const placeOf = new Map(plan.placements.map(({ person, need }) => [person, need]))
  const planned = new Set([...placeOf.keys(), ...plan.reserve])
  const isKept = (rule: Present['rules'][number]) =>
    !here.has(rule.person) ||
    !offered.has(rule.need) ||
    (placeOf.get(rule.person) === rule.need) === (rule.kind === 'pin')
  return {
    gone: [...placeOf.keys()].filter((person) => !here.has(person)),
    withdrawn: [...new Set(placeOf.values())].filter((need) => !offered.has(need)),
    unsettled: rules.filter((rule) => !isKept(rule)).map(({ person, need }) => ({ person, need })),
    added: [...here].filter((person) => !planned.has(person)),
  }
}

/** Whether the plan may still be published as it is. */
export const isCurrent = ({ gone, withdrawn, unsettled }: Since): boolean =>
  gone.length + withdrawn.length + unsettled.length === 0

/** What was published, for those who are told. */
export type Published = {
  run: string
  plan: Plan
  changes: TeamChanges
  /** The teams as they are now. */
  teams: readonly Team[]
  /** Who was in the reserve already. */
  reserved: ReadonlySet<string>
}
