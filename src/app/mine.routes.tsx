import { Hono } from 'hono'
import { findMyPlacement } from '#jam/matching/publishing/why.ts'
import { findMyTeam } from '#jam/matching/teams.ts'
import { listAcceptedNeeds } from '#jam/needs/needs.ts'
import type { Jam } from '#jam/profile/jam.ts'
import { mustFindJam } from '#jam/profile/jams.ts'
import { hasSent } from '#jam/registration/care/cares.ts'
import { countTaken, findMyCompany } from '#jam/registration/company/companies.ts'
import type { Participant } from '#jam/registration/participant.ts'
import { findMyParticipants } from '#jam/registration/participants.ts'
import { listMyWaiting } from '#jam/registration/places/waitings.ts'
import { listWishesOf } from '#jam/registration/wishes.ts'
import { listMyShifts } from '#jam/shifts/shifts.ts'
import type { Desk } from '#kernel/desk.ts'
import { act, type Env, formOf, goOn, read } from '#kernel/http.ts'
import { mustFind } from '#kernel/refusal.ts'
import { show } from '#look/show.tsx'
import { mustBeSomebody } from '#people/role.ts'
import { giveUp } from './giving-up.ts'
import { type Mine, MinePage } from './mine.pages.tsx'
import { mineWords } from './mine.text.ts'

/** "My jam": where what registration, shifts and teams know about one person comes together. */
export const mineRoutes = new Hono<Env>()
  .get('/jams/:jam/me', async (c) => {
    const mine = await read(c, async (desk) => mineIn(desk, await mustFindJam(desk, c.req.param('jam'))))
    return show(c, <MinePage {...mine} />)
  })
  .post('/jams/:jam/me/withdrawal', async (c) => {
    const { kind } = await formOf(c)
    await act(c, async (desk) => {
      const jam = await mustFindJam(desk, c.req.param('jam'))
      mustBeSomebody(desk)
      const one = (await findMyParticipants(desk, jam.id)).find((mine) => mine.kind === kind)
      await giveUp(desk, jam, mustFind(one))
    })
    return goOn(c, `/jams/${c.req.param('jam')}/registration`, mineWords(c.get('lang')).withdrawn)
  })

async function mineIn(desk: Desk, jam: Jam): Promise<Mine> {
  mustBeSomebody(desk)
  const all = await findMyParticipants(desk, jam.id)
  const professional = all.find(({ kind }) => kind === 'professional')
  const helper = all.find(({ kind }) => kind === 'helper')
  const company = await findMyCompany(desk, jam.id)
  return {
    place: { jam, actor: desk.actor, now: desk.now },
    professional,
    helper,
    wishes: professional ? await wishesOf(desk, jam, professional) : [],
    shifts: await listMyShifts(desk, jam.id),
    team: await findMyTeam(desk, jam.id),
    placement: await findMyPlacement(desk, jam.id),
    waiting: await listMyWaiting(desk, jam.id),
    hasSealed: await hasSent(desk, jam.id),
    company: company && { company, taken: await countTaken(desk, company) },
  }
}

async function wishesOf(desk: Desk, jam: Jam, one: Participant) {
  const needs = new Map((await listAcceptedNeeds(desk, jam.id)).map((need) => [need.id, need]))
  return (await listWishesOf(desk, one)).flatMap((id) => needs.get(id) ?? [])
}
