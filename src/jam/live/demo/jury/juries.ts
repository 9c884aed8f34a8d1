import { asHouse, type Desk } from '#kernel/desk.ts'
import { record } from '#kernel/event.ts'
import { Refusal } from '#kernel/refusal.ts'
import { hasRole, isMember, mustBe, mustBeSomebody } from '#people/role.ts'
import { isInTeam, type Team } from '../../../matching/team.ts'
import { listTeams } from '../../../matching/teams.ts'
import type { Jam } from '../../../profile/jam.ts'
import { mustHear } from '../../live.ts'
import { findJuryRow, listVotes, saveJury, saveVote, tellJury } from './juries.sql.ts'
import { type Jury, type Result, resultsOf, type Scores, type Vote } from './jury.ts'

/** Whether there is a jury, and what it looks at. */
export const findJury = (desk: Desk, jam: string): Promise<Jury> => findJuryRow(desk, jam)

const jurors = ['organiser', 'reviewer', 'mentor'] as const

export const isJuror = (desk: Desk, jam: string): boolean => hasRole(desk.actor, jam, ...jurors)

/** Switches the jury on or off and says what it looks at. Votes that were given stay. */
export async function setJury(desk: Desk, jam: Jam, form: Pick<Jury, 'active' | 'criteria'>): Promise<void> {
  mustBe(desk, jam.id, 'organiser')
  const { toldAt, ...known } = await findJuryRow(desk, jam.id)
  if (JSON.stringify(known) === JSON.stringify({ active: form.active, criteria: form.criteria })) return
  await saveJury(desk, jam.id, { ...form, toldAt: form.active ? toldAt : null })
  await record(desk, 'jury.changed', jam.id, { jam: jam.id })
}

export type JuryView = {
  jury: Jury
  teams: Team[]
  /** My own votes by team. */
  mine: Map<string, Scores>
  /** For organisers at any time, for everybody once it is told. */
  results: Result[] | null
}

/** What somebody sees of the jury. @throws Refusal `jury.off` for all but organisers while there is none */
export async function lookAtJury(desk: Desk, jam: Jam): Promise<JuryView> {
  await mustHear(desk, jam.id)
  const jury = await findJuryRow(desk, jam.id)
  const runs = hasRole(desk.actor, jam.id, 'organiser')
  if (!jury.active && !runs) throw new Refusal('missing', 'jury.off')
  const teams = await listTeams(desk, jam.id)
  const own = (await listVotes(desk, jam.id)).filter(({ account }) => account === desk.actor.account)
  const mine = new Map(own.map(({ team, scores }) => [team, scores]))
  const results = jury.active && (runs || jury.toldAt) ? await countVotes(desk, jam, jury, teams) : null
  return { jury, teams, mine, results }
}

async function countVotes(desk: Desk, jam: Jam, jury: Jury, teams: readonly Team[]): Promise<Result[]> {
  // Single votes are their givers' and the organisers'; what leaves this act are means.
  const votes = await asHouse(desk, () => listVotes(desk, jam.id))
  return resultsOf(
    teams.map(({ id, name }) => ({ team: id, name })),
    votes,
    jury.criteria,
  )
}

/** Nobody judges the work of their own team or for their own organisation. */
export const mayJudge = ({ actor }: Desk, team: Team): boolean =>
  !isInTeam(team, actor.account) && !isMember(actor, team.organisation)

/** Gives a team its marks; again changes them. @throws Refusal `jury.off`, `jury.own` */
export async function vote(desk: Desk, jam: Jam, team: Team, scores: Scores): Promise<void> {
  mustBe(desk, jam.id, ...jurors)
  if (!(await findJuryRow(desk, jam.id)).active) throw new Refusal('conflict', 'jury.off')
  if (!mayJudge(desk, team)) throw new Refusal('forbidden', 'jury.own')
  const given: Vote = { team: team.id, account: mustBeSomebody(desk), scores }
  await saveVote(desk, jam.id, given)
  await record(desk, 'jury.voted', team.id, { jam: jam.id })
}

/** Lets everybody see the result, or no longer. */
export async function tellResult(desk: Desk, jam: Jam, told: boolean): Promise<void> {
  mustBe(desk, jam.id, 'organiser')
  const jury = await findJuryRow(desk, jam.id)
  if (!jury.active) throw new Refusal('conflict', 'jury.off')
  if (!(await tellJury(desk, jam.id, told))) return
  await record(desk, told ? 'jury.told' : 'jury.taken-back', jam.id, { jam: jam.id })
}
