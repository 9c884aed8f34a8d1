import { Hono } from 'hono'
import { hour, later } from '#kernel/clock.ts'
import type { Desk } from '#kernel/desk.ts'
import { act, type Env, goOn, read } from '#kernel/http.ts'
import { Refusal } from '#kernel/refusal.ts'
import { show } from '#look/show.tsx'
import { hasRole, isInJam, isMember, mustBeSomebody } from '#people/role.ts'
import { findMyZone } from '#people/zone/zones.ts'
import { isInTeam } from '../../matching/team.ts'
import { listTeams } from '../../matching/teams.ts'
import type { Jam } from '../../profile/jam.ts'
import { mustFindJam } from '../../profile/jams.ts'
import { listProgramme } from '../../programme/programme.ts'
import { findMyParticipants, markArrived } from '../../registration/participants.ts'
import { LobbyPage, type LobbyProps } from './lobby.pages.tsx'
import { planWords } from './plan.text.ts'
import { findDoor, findRemote, findRemoteOf } from './remotes.ts'

const before = 12 * hour

/** Where everybody meets who is not at the venue. */
export const lobbyRoutes = new Hono<Env>()
  .get('/jams/:jam/lobby', async (c) => {
    const page = await read(c, async (desk) => lobbyOf(desk, await mustFindJam(desk, c.req.param('jam'))))
    return show(c, <LobbyPage {...page} />)
  })
  .post('/jams/:jam/lobby/presence', async (c) => {
    await act(c, async (desk) => {
      const jam = await mustFindJam(desk, c.req.param('jam'))
      mustBeSomebody(desk)
      if (!isTime(jam, desk.now)) throw new Refusal('conflict', 'presence.early')
      for (const one of await findMyParticipants(desk, jam.id)) await markArrived(desk, one)
    })
    return goOn(c, `/jams/${c.req.param('jam')}/lobby`, planWords(c.get('lang')).hereDone)
  })

const isTime = (jam: Jam, now: Date) => now >= later(jam.startsAt, -before) && now < jam.endsAt

async function lobbyOf(desk: Desk, jam: Jam): Promise<LobbyProps> {
  mustBeSomebody(desk)
  const teams = await listTeams(desk, jam.id)
  const { actor } = desk
  const own = teams.filter((team) => isInTeam(team, actor.account) || isMember(actor, team.organisation))
  if (!isInJam(actor, jam.id) && own.length === 0) throw new Refusal('forbidden', 'role.needed')
  const rooms = async (some: typeof teams) => {
    const found: { id: string; name: string; link: string }[] = []
    for (const { id, name } of some) {
      const link = await findDoor(desk, jam, id)
      if (link) found.push({ id, name, link })
    }
    return found
  }
  const remotes = await Promise.all(own.map(({ id }) => findRemoteOf(desk, id)))
  const mine = await findMyParticipants(desk, jam.id)
  const since = mine.find(({ arrivedAt }) => arrivedAt)?.arrivedAt ?? null
  return {
    place: { jam, actor, now: desk.now },
    isOnline: Boolean((await findRemote(desk, jam.id)) ?? remotes.find(Boolean)),
    lobby: await findDoor(desk, jam, null),
    mine: await rooms(own),
    all: hasRole(actor, jam.id, 'organiser', 'mentor') ? await rooms(teams) : [],
    here: mine.length > 0 && isTime(jam, desk.now) ? { since } : undefined,
    items: await listProgramme(desk, jam),
    zone: await findMyZone(desk),
  }
}
