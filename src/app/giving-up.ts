import { presentMembers } from '#jam/matching/team.ts'
import { findMyTeam, leaveTeam, listTeams } from '#jam/matching/teams.ts'
import { listAcceptedNeeds } from '#jam/needs/needs.ts'
import type { Jam } from '#jam/profile/jam.ts'
import { listJams } from '#jam/profile/jams.ts'
import type { Consequences } from '#jam/registration/company/leaving.ts'
import { findMyParticipants, takeOut, withdraw } from '#jam/registration/participants.ts'
import { leaveShifts } from '#jam/shifts/shifts.ts'
import { asHouse, type Desk, nobody } from '#kernel/desk.ts'

type One = Parameters<typeof takeOut>[1]

/** Whoever withdraws frees every place: in the team, in shifts. */
export async function giveUp(desk: Desk, jam: Jam, one: One): Promise<void> {
  if (one.kind === 'helper') await leaveShifts(desk, jam)
  await withdraw(desk, one)
  if (one.kind !== 'professional') return
  // Looked for only now: a withdrawal waits for teams that are just being published, and may find itself in one.
  // The role by which one sees it has just been laid down.
  const team = await asHouse(desk, () => findMyTeam(desk, jam.id))
  if (team) await leaveTeam(desk, team)
}

/**
 * Lets somebody else leave with all that they hold: a company withdraws its people, a place goes on to whoever is next.
 * The act that calls this has checked the right to it.
 */
export async function letLeave(desk: Desk, jam: Jam, one: One): Promise<void> {
  // Teams, shifts and roles of others are nobody's to change but the house's.
  await asHouse(desk, async () => {
    const theirs = { ...desk, actor: { ...nobody, account: one.account, itself: true } }
    if (one.kind === 'helper') await leaveShifts(theirs, jam)
    await takeOut(desk, one)
    if (one.kind !== 'professional') return
    const team = await findMyTeam(desk, jam.id, one.account)
    if (team) await leaveTeam(desk, team, one.account)
  })
}

/** Frees all that somebody holds in jams that are not over; what they did in the others stays as it was. */
export async function leaveJams(desk: Desk): Promise<void> {
  for (const jam of await listJams(desk)) {
    if (jam.endsAt <= desk.now) continue
    for (const one of await findMyParticipants(desk, jam.id)) await giveUp(desk, jam, one)
  }
}

/** What becomes of the teams when these people go. For whoever may let them go. */
export const consequences: Consequences = async (desk, jam, people) =>
  // Who sends people need not see the teams; how many stay where theirs leave they must know.
  asHouse(desk, async () => {
    const least = new Map((await listAcceptedNeeds(desk, jam.id)).map(({ id, teamMin }) => [id, teamMin]))
    return (await listTeams(desk, jam.id))
      .map((team) => {
        const here = presentMembers(team)
        const leave = here.filter(({ participant }) => people.includes(participant)).length
        return { team: team.name, leave, stay: here.length - leave, least: least.get(team.need) ?? 0 }
      })
      .filter(({ leave }) => leave > 0)
  })
