import { Hono } from 'hono'
import { type Env, glance } from '#kernel/http.ts'
import { mustFind } from '#kernel/refusal.ts'
import { show } from '#look/show.tsx'
import { mustBe } from '#people/role.ts'
import { CockpitPage } from './cockpit.pages.tsx'
import { cockpitAsked, cockpitFrom } from './cockpit.sql.ts'

export const cockpitRoutes = new Hono<Env>().get('/jams/:jam/now', async (c) => {
  const seen = await glance(c, (now) => cockpitAsked(c.req.param('jam'), now))
  const cockpit = cockpitFrom(mustFind(seen.rows[0], 'jam.missing'), seen.now)
  mustBe(seen, cockpit.jam.id, 'organiser', 'mentor', 'auditor')
  return show(
    c,
    <CockpitPage place={{ jam: cockpit.jam, actor: seen.actor, now: seen.now }} cockpit={cockpit} />,
  )
})
