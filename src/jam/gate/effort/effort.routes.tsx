import { Hono } from 'hono'
import type { Desk } from '#kernel/desk.ts'
import { act, type Ctx, type Env, type FormValues, formOf, goOn, idParam, read } from '#kernel/http.ts'
import { isId, newId } from '#kernel/id.ts'
import type { Problems } from '#look/form.tsx'
import { problemsOf } from '#look/problems.ts'
import { show } from '#look/show.tsx'
import { mustFindJam } from '../../profile/jams.ts'
import { mustFindGated } from '../gates.ts'
import { EffortPage } from './effort.pages.tsx'
import { effortWords } from './effort.text.ts'
import { spendForm } from './effort.ts'
import { findEffort, maySpend, spendTime, takeBackTime } from './efforts.ts'

export const effortRoutes = new Hono<Env>()
  .get('/jams/:jam/needs/:id/effort', (c) => showEffort(c))
  .post('/jams/:jam/needs/:id/effort', async (c) => {
    const values = await formOf(c)
    const form = spendForm.safeParse(values)
    if (!form.success) return showEffort(c, values, problemsOf(form.error, wordsOf(c).problem))
    const id = typeof values.id === 'string' && isId(values.id) ? values.id : newId()
    await act(c, async (desk) => spendTime(desk, await needOf(c, desk), id, form.data))
    return goOn(c, pathOf(c), wordsOf(c).saved)
  })
  .post('/jams/:jam/needs/:id/effort/:entry/withdrawal', async (c) => {
    const entry = idParam(c, 'entry')
    await act(c, async (desk) => takeBackTime(desk, await needOf(c, desk), entry))
    return goOn(c, pathOf(c), wordsOf(c).takenBack)
  })

const wordsOf = (c: Ctx) => effortWords(c.get('lang'))
const pathOf = (c: Ctx) => `/jams/${c.req.param('jam')}/needs/${idParam(c)}/effort`

async function needOf(c: Ctx, desk: Desk) {
  const jam = await mustFindJam(desk, c.req.param('jam'))
  return mustFindGated(desk, jam.id, idParam(c))
}

async function showEffort(c: Ctx, values?: FormValues, problems?: Problems): Promise<Response> {
  const props = await read(c, async (desk) => {
    const jam = await mustFindJam(desk, c.req.param('jam'))
    const need = await mustFindGated(desk, jam.id, idParam(c))
    const place = { jam, actor: desk.actor, now: desk.now }
    return { place, need, effort: await findEffort(desk, need), spends: await maySpend(desk, need) }
  })
  const typed = problems ? { values, problems } : {}
  return show(c, <EffortPage {...props} next={newId()} {...typed} />, problems ? 422 : 200)
}
