import { Hono } from 'hono'
import type { Env } from '#kernel/http.ts'
import { mustFind } from '#kernel/refusal.ts'
import { showAgain } from '#look/show.tsx'
import { mustBe } from '#people/role.ts'
import { CockpitPage } from './cockpit.pages.tsx'
import { cockpitAsked, cockpitFrom } from './cockpit.sql.ts'

export const cockpitRoutes = new Hono<Env>().get('/jams/:jam/now', (c) =>
  showAgain(
    c,
    (now) => cockpitAsked(c.req.param('jam'), now),
    (seen) => {
      const cockpit = cockpitFrom(mustFind(seen.rows[0], 'jam.missing'), seen.now)
      mustBe(seen, cockpit.jam.id, 'organiser', 'mentor', 'auditor')
      return <CockpitPage place={{ jam: cockpit.jam, actor: seen.actor, now: seen.now }} cockpit={cockpit} />
    },
  ),
)
