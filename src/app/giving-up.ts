import { findMyTeam, leaveTeam } from '#jam/matching/teams.ts'
import type { Jam } from '#jam/profile/jam.ts'
import { listJams } from '#jam/profile/jams.ts'
import { findMyParticipants, withdraw } from '#jam/registration/participants.ts'
import { leaveShifts } from '#jam/shifts/shifts.ts'
import { asHouse, type Desk } from '#kernel/desk.ts'

type One = Parameters<typeof withdraw>[1]

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

/** Frees all that somebody holds in jams that are not over; what they did in the others stays as it was. */
export async function leaveJams(desk: Desk): Promise<void> {
  for (const jam of await listJams(desk)) {
    if (jam.endsAt <= desk.now) continue
    for (const one of await findMyParticipants(desk, jam.id)) await giveUp(desk, jam, one)
  }
}
