import { Hono } from 'hono'
import type { Desk } from '#kernel/desk.ts'
import { type Ctx, type Env, idParam, read } from '#kernel/http.ts'
import { mustFind } from '#kernel/refusal.ts'
import { show } from '#look/show.tsx'
import { mustBeSomebody } from '#people/role.ts'
import { mustFindJam } from '../../profile/jams.ts'
import { findRules } from '../rules/rules.ts'
import { SpreadPage, StatementPage } from './hours.pages.tsx'
import { listBurdens, listHoursOf } from './hours.ts'

export const helperHoursRoutes = new Hono<Env>()
  .get('/jams/:jam/shifts/hours', async (c) => {
    const page = await read(c, async (desk) => {
      const here = await placeOf(desk, c)
      return { ...here, burdens: await listBurdens(desk, here.place.jam) }
    })
    return show(c, <SpreadPage {...page} />)
  })
  .get('/jams/:jam/shifts/hours/mine', (c) => showStatement(c))
  .get('/jams/:jam/shifts/hours/:account', (c) => showStatement(c, idParam(c, 'account')))

async function showStatement(c: Ctx, wanted?: string): Promise<Response> {
  const page = await read(c, async (desk) => {
    const here = await placeOf(desk, c)
    const me = mustBeSomebody(desk)
    const shifts = await listHoursOf(desk, here.place.jam, wanted ?? me)
    const isMine = wanted === undefined || wanted === me
    return { ...here, shifts, name: isMine ? desk.actor.name || desk.actor.email : shifts[0]?.name }
  })
  // Of somebody who has taken nothing there is nothing to state.
  return show(c, <StatementPage {...page} name={mustFind(page.name)} />)
}

async function placeOf(desk: Desk, c: Ctx) {
  const jam = await mustFindJam(desk, c.req.param('jam'))
  return { place: { jam, actor: desk.actor, now: desk.now }, rules: await findRules(desk, jam.id) }
}
