import type { Desk } from '#kernel/desk.ts'
import type { Need } from '../../needs/need.ts'
import { listAcceptedNeeds } from '../../needs/needs.ts'
import type { Circle, Participant } from '../../registration/participant.ts'
import { listCircles, listParticipants, listWishes } from '../../registration/participants.ts'
import type { MatchingInput, MatchingPerson, Mode, Placement } from '../plan.ts'
import { presentMembers, type Team } from '../team.ts'
import { listTeams } from '../teams.ts'
import { listRules } from './rules.ts'
import { planOf, type Rule } from './run.ts'
import { findFinishedRun, findOutcome } from './runs.sql.ts'

/** What the jam knows before a calculation. */
export type Facts = {
  people: readonly Participant[]
  wishes: ReadonlyMap<string, readonly string[]>
  circles: readonly Circle[]
  needs: readonly Need[]
  teams: readonly Team[]
  rules: readonly Rule[]
}

export async function listFacts(desk: Desk, jam: string): Promise<Facts> {
  return {
    people: await listParticipants(desk, jam, { kind: 'professional' }),
    wishes: await listWishes(desk, jam),
    circles: await listCircles(desk, jam),
    needs: await listAcceptedNeeds(desk, jam),
    teams: await listTeams(desk, jam),
    rules: await listRules(desk, jam),
  }
}

/** What a run is given: the facts of this moment, and the plan people know or, before any, the last one made. */
export async function gatherInput(desk: Desk, jam: string, calm: boolean): Promise<MatchingInput> {
  const facts = await listFacts(desk, jam)
  const known = placementsOf(facts.teams)
  const last = calm && known.length === 0 ? await lastPlacements(desk, jam) : known
  return inputFrom(facts, last, calm)
}

async function lastPlacements(desk: Desk, jam: string): Promise<Placement[]> {
  const run = await findFinishedRun(desk, jam)
  return planOf(run ? await findOutcome(desk, run.id) : null)?.placements ?? []
}

/** Who is in which team now. */
export const placementsOf = (teams: readonly Team[]): Placement[] =>
  teams.flatMap((team) =>
    presentMembers(team).map(({ participant }) => ({ person: participant, need: team.need })),
  )

export function inputFrom(facts: Facts, previous: Placement[], calm: boolean): MatchingInput {
  const open = openNeeds(facts)
  const offered = new Set(open.map(({ id }) => id))
  const settled = (kind: Rule['kind']) =>
    facts.rules.filter((rule) => rule.kind === kind).map(({ person, need }) => ({ person, need }))
  const circles = (kind: Circle['kind']) =>
    facts.circles.filter((circle) => circle.kind === kind).map(({ members }) => members)
  return {
    people: facts.people.map((one) => asPerson(one, facts.wishes.get(one.id) ?? [], offered)),
    needs: open.map((need) => ({
      id: need.id,
      min: need.teamMin,
      max: need.teamMax,
      skills: need.skills,
      mode: modeOf[need.mode],
      venue: null,
    })),
    together: circles('together'),
    apart: circles('apart'),
    conflicts: settled('forbid'),
    pins: settled('pin'),
    previous,
    calm,
  }
}

/** A team whose people have all gone although they still take part has handed over: it does not begin again. */
export function openNeeds({ needs, teams, people }: Pick<Facts, 'needs' | 'teams' | 'people'>): Need[] {
  const here = new Set(people.map(({ id }) => id))
  const over = teams.filter(
    (team) =>
      presentMembers(team).length === 0 && team.members.some(({ participant }) => here.has(participant)),
  )
  const done = new Set(over.map(({ need }) => need))
  return needs.filter(({ id }) => !done.has(id))
}

const modeOf = { onsite: 'onsite', remote: 'remote', hybrid: 'both' } as const satisfies Record<
  Need['mode'],
  Mode
>

function asPerson(one: Participant, wishes: readonly string[], offered: ReadonlySet<string>): MatchingPerson {
  return {
    id: one.id,
    skills: one.skills,
    mode: one.mode,
    // Which venue a team works in is settled after the teams are.
    venue: null,
    experienced: one.experienced,
    // A wish that is not on offer any more leaves no gap.
    wishes: wishes.filter((need) => offered.has(need)).map((need, at) => ({ need, rank: at + 1 })),
    wants: one.wants,
    company: one.company,
  }
}
