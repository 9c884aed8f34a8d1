import { Hono } from 'hono'
import { type Env, read } from '#kernel/http.ts'
import { mustFind } from '#kernel/refusal.ts'
import { show } from '#look/show.tsx'
import { mustBe } from '#people/role.ts'
import { CockpitPage } from './cockpit.pages.tsx'
import { findCockpit } from './cockpit.sql.ts'

export const cockpitRoutes = new Hono<Env>().get('/jams/:jam/now', async (c) => {
  const page = await read(c, async (desk) => {
    const cockpit = mustFind(await findCockpit(desk, c.req.param('jam')), 'jam.missing')
    mustBe(desk, cockpit.jam.id, 'organiser', 'mentor', 'auditor')
    return { place: { jam: cockpit.jam, actor: desk.actor, now: desk.now }, cockpit }
  })
  return show(c, <CockpitPage {...page} />)
})
