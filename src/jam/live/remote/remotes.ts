import { asHouse, type Desk } from '#kernel/desk.ts'
import { record } from '#kernel/event.ts'
import { newId } from '#kernel/id.ts'
import { mustFind } from '#kernel/refusal.ts'
import { mustBe } from '#people/role.ts'
import { mustFindTeam } from '../../matching/teams.ts'
import type { Jam } from '../../profile/jam.ts'
import { mustFindVenue } from '../../venue/venues.ts'
import { announce } from '../announcements/announcements.ts'
import { findPlan, listLinks } from './plans.ts'
import { type Moved, type Shown, writeToAll } from './remote.mails.ts'
import { remoteWords } from './remote.text.ts'
import { isSame, type Remote, roomOf, type Scope } from './remote.ts'
import {
  addRemote,
  endRemote,
  findRemoteOfTeam,
  listReaders,
  listRemoteRows,
  type Reader,
} from './remotes.sql.ts'
import { listMovable, listTaken, type MovedShift, moveShifts, moveShiftsBack } from './shifts.sql.ts'

/** The number under which calendars know what is newer. */
export { sequenceOf } from './remotes.sql.ts'

/** Whether the whole jam is remote now, for those in it. */
export const findRemote = async (desk: Desk, jam: string): Promise<Remote | undefined> =>
  (await listRemoteRows(desk, jam)).find((one) => isSame(one, { kind: 'jam' }))

/** Everything that is remote now, the whole jam first. */
export const listRemotes = (desk: Desk, jam: string): Promise<Remote[]> => listRemoteRows(desk, jam)

/** Where a team meets while it is remote: by its own switch, its venue's, or the jam's. */
export const findRemoteOf = (desk: Desk, team: string): Promise<Remote | undefined> =>
  // Which venue a team sits in is not everybody's to see.
  asHouse(desk, () => findRemoteOfTeam(desk, team))

/**
 * The door to a team's video room, or (null) to the lobby: while they are remote, and before that the one that is
 * prepared, so that whoever works from home has one from the first hour on.
 */
export async function findDoor(desk: Desk, jam: Jam, team: string | null): Promise<string | undefined> {
  const { secret } = desk.house
  // What is prepared is for organisers and mentors to see; a door is for whoever may come to this page.
  return asHouse(desk, async () => {
    const remote = team ? await findRemoteOfTeam(desk, team) : await findRemote(desk, jam.id)
    if (remote) return roomOf(secret, remote, team)
    const plan = await findPlan(desk, jam.id)
    if (!plan) return undefined
    const link = team ? ((await listLinks(desk, jam.id)).get(team) ?? null) : null
    const standing = {
      id: jam.id,
      jam: jam.id,
      base: plan.pattern,
      lobby: plan.lobby,
      beganAt: desk.now,
      link,
    }
    return roomOf(secret, standing, team)
  })
}

/** How many people would be written to, before anybody is. */
export async function countReaders(desk: Desk, jam: string): Promise<number> {
  mustBe(desk, jam, 'organiser')
  return (await asHouse(desk, () => listReaders(desk, jam, { kind: 'jam' }))).length
}

/** What a switch would do: nothing of it happens. */
export type Rehearsal = {
  readers: Reader[]
  shifts: MovedShift[]
  remote: Remote
  links: Map<string, string>
}

/** Plays a switch through without doing anything: exactly who would get what, and which shifts would move. */
export async function rehearse(desk: Desk, jam: Jam, base: string, scope: Scope): Promise<Rehearsal> {
  mustBe(desk, jam.id, 'organiser')
  await mustFindScope(desk, jam, scope)
  const remote = await planned(desk, jam, base, scope)
  const readers = await asHouse(desk, () => listReaders(desk, jam.id, scope))
  return { readers, shifts: await movable(desk, jam, scope), remote, links: await listLinks(desk, jam.id) }
}

/** Switches the jam, a venue or a team to remote: a room for each team, a word to everybody concerned. Twice is once. */
export async function goRemote(
  desk: Desk,
  jam: Jam,
  base: string,
  scope: Scope = { kind: 'jam' },
): Promise<void> {
  mustBe(desk, jam.id, 'organiser')
  await mustFindScope(desk, jam, scope)
  const remote = await planned(desk, jam, base, scope)
  const shifts = await movable(desk, jam, scope)
  if (!(await addRemote(desk, remote))) return
  await record(desk, 'remote.began', remote.id, { jam: jam.id, data: { scope: scope.kind } })
  const t = remoteWords(desk.lang)
  await moveShifts(desk, remote.id, shifts, ({ online, place }) =>
    (online ? t.shiftOnline : t.shiftRests)(place),
  )
  if (scope.kind === 'jam') await announce(desk, jam.id, newId(), t.announcement.began)
  await tell(desk, jam, { remote, scope, what: 'began' }, shifts)
}

/** Takes it back: those people meet at the place again, and hear of it. The room plan was never touched. */
export async function comeBack(desk: Desk, jam: Jam, id?: string): Promise<void> {
  mustBe(desk, jam.id, 'organiser')
  const all = await listRemoteRows(desk, jam.id)
  const remote = id ? all.find((one) => one.id === id) : all[0]
  if (!remote || !(await endRemote(desk, remote.id))) return
  const scope = scopeOfRemote(remote)
  await record(desk, 'remote.ended', remote.id, { jam: jam.id, data: { scope: scope.kind } })
  await moveShiftsBack(desk, remote.id)
  if (scope.kind === 'jam') await announce(desk, jam.id, newId(), remoteWords(desk.lang).announcement.ended)
  await tell(desk, jam, { remote, scope, what: 'ended' }, await movable(desk, jam, scope))
}

export const scopeOfRemote = ({ team, venue }: Remote): Scope =>
  team ? { kind: 'team', id: team } : venue ? { kind: 'venue', id: venue } : { kind: 'jam' }

async function planned(desk: Desk, jam: Jam, base: string, scope: Scope): Promise<Remote> {
  const plan = await findPlan(desk, jam.id)
  const part = {
    venue: scope.kind === 'venue' ? scope.id : null,
    team: scope.kind === 'team' ? scope.id : null,
  }
  return { id: newId(), jam: jam.id, base, lobby: plan?.lobby ?? '', beganAt: desk.now, ...part }
}

/** The shifts that a switch moves: all of the jam, or those in the venue that was lost; none of a single team. */
async function movable(desk: Desk, jam: Jam, scope: Scope): Promise<MovedShift[]> {
  if (scope.kind === 'team') return []
  const plan = await findPlan(desk, jam.id)
  const shifts = await listMovable(desk, jam.id, plan?.shifts ?? [])
  const isMoved = (place: string) => (['de', 'en'] as const).some((lang) => remoteWords(lang).isMoved(place))
  const free = shifts.filter(({ place }) => !isMoved(place))
  if (scope.kind === 'jam') return free
  const venue = await mustFindVenue(desk, jam.id, scope.id)
  return free.filter(({ place }) => place.includes(venue.name))
}

async function mustFindScope(desk: Desk, jam: Jam, scope: Scope): Promise<void> {
  if (scope.kind === 'team')
    mustFind((await mustFindTeam(desk, scope.id)).jam === jam.id || null, 'team.missing')
  if (scope.kind === 'venue') await mustFindVenue(desk, jam.id, scope.id)
}

type Switch = { remote: Remote; scope: Scope; what: 'began' | 'ended' }

// An organiser may not look up everybody's address; the house writes for them.
const tell = (desk: Desk, jam: Jam, { remote, scope, what }: Switch, shifts: MovedShift[]): Promise<void> =>
  asHouse(desk, async () => {
    const readers = await listReaders(desk, jam.id, scope)
    const links = await listLinks(desk, jam.id)
    const taken = Map.groupBy(await listTaken(desk, jam.id), ({ account }) => account)
    const byId = new Map(shifts.map((shift) => [shift.id, shift]))
    const moved: Moved = (account) => (taken.get(account) ?? []).flatMap(({ shift }) => byId.get(shift) ?? [])
    const shown: Shown = { remote, links, moved, what }
    await writeToAll(desk, jam, shown, readers)
  })
