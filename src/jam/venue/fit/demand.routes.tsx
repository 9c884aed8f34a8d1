import { Hono } from 'hono'
import { act, type Ctx, type Env, formOf, goOn, read } from '#kernel/http.ts'
import type { Problems, Values } from '#look/form.tsx'
import { problemsOf } from '#look/problems.ts'
import { show } from '#look/show.tsx'
import { mustBe } from '#people/role.ts'
import { mustFindJam } from '../../profile/jams.ts'
import { DemandPage } from './demand.pages.tsx'
import { demandForm, demandNames } from './demand.ts'
import { changeDemand, findDemand, resetDemand } from './demands.ts'
import { fitWords } from './fit.text.ts'

/** Stands before the routes of a venue: `demand` is no id of one. */
export const demandRoutes = new Hono<Env>()
  .get('/jams/:jam/venues/demand', (c) => showDemand(c))
  .post('/jams/:jam/venues/demand', async (c) => {
    const form = await formOf(c)
    const t = fitWords(c.get('lang'))
    const checked = demandForm.safeParse(form)
    if (!checked.success)
      return showDemand(c, { values: form, problems: problemsOf(checked.error, t.problem) }, 422)
    await act(c, async (desk) => changeDemand(desk, (await find(c, desk)).id, checked.data))
    return goOn(c, `/jams/${c.req.param('jam')}/venues`, t.demandSaved)
  })
  .post('/jams/:jam/venues/demand/reset', async (c) => {
    await act(c, async (desk) => resetDemand(desk, (await find(c, desk)).id))
    return goOn(c, `/jams/${c.req.param('jam')}/venues`, fitWords(c.get('lang')).demandReset)
  })

async function showDemand(c: Ctx, again?: { values: Values; problems: Problems }, status = 200) {
  const { place, demand } = await read(c, async (desk) => {
    const jam = await find(c, desk)
    mustBe(desk, jam.id, 'organiser')
    return { place: { jam, actor: desk.actor, now: desk.now }, demand: await findDemand(desk, jam.id) }
  })
  const values = Object.fromEntries(demandNames.map((name) => [name, String(demand[name])]))
  return show(c, <DemandPage place={place} {...(again ?? { values })} />, status)
}

const find = (c: Ctx, desk: Parameters<typeof mustFindJam>[0]) => mustFindJam(desk, c.req.param('jam') ?? '')
