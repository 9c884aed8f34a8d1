import { Hono } from 'hono'
import { type Env, read } from '#kernel/http.ts'
import { show } from '#look/show.tsx'
import { mustBe } from '#people/role.ts'
import { mustFindJam } from '../../profile/jams.ts'
import type { FilledShift } from '../shift.ts'
import { listShifts } from '../shifts.ts'
import { demandOf } from './demand.ts'
import { OverviewPage } from './overview.pages.tsx'

export const overviewRoutes = new Hono<Env>().get('/jams/:jam/shifts/overview', async (c) => {
  const page = await read(c, async (desk) => {
    const jam = await mustFindJam(desk, c.req.param('jam'))
    mustBe(desk, jam.id, 'organiser', 'helper', 'auditor')
    const shifts = await listShifts(desk, jam.id)
    const placeOf = (shift: FilledShift) => shift.place || jam.place
    return {
      place: { jam, actor: desk.actor, now: desk.now },
      hours: demandOf(shifts, placeOf),
      places: [...new Set(shifts.map(placeOf))],
    }
  })
  return show(c, <OverviewPage {...page} />)
})
