import { Hono } from 'hono'
import { act, type Ctx, type Env, formOf, goOn, idParam, read } from '#kernel/http.ts'
import { problemsOf } from '#look/problems.ts'
import { show } from '#look/show.tsx'
import { mustBe } from '#people/role.ts'
import { mustFindJam } from '../../../profile/jams.ts'
import { keyOf } from '../../once.ts'
import { rulesForm } from '../rule.ts'
import { changeRules } from '../rules.ts'
import { HoursPage, type SentHours } from './hours.pages.tsx'
import { hoursWords } from './hours.text.ts'
import { hoursForm } from './mentor-hour.ts'
import { giveHours, readDeskHours, withdrawHours } from './mentor-hours.ts'

export const hoursRoutes = new Hono<Env>()
  .get('/jams/:jam/help/hours', (c) => showHours(c))
  .post('/jams/:jam/help/hours', async (c) => {
    const values = await formOf(c)
    const jam = await read(c, (desk) => mustFindJam(desk, c.req.param('jam')))
    const form = hoursForm(jam).safeParse(values)
    if (!form.success)
      return showHours(c, { form: 'hours', values, problems: problemsOf(form.error, words(c).problem) })
    await act(c, (desk) => giveHours(desk, jam, keyOf(values), form.data))
    return goOn(c, pathOf(c), words(c).given)
  })
  .get('/jams/:jam/help/hours/rules', (c) => goOn(c, pathOf(c)))
  .post('/jams/:jam/help/hours/rules', async (c) => {
    const values = await formOf(c)
    const form = rulesForm.safeParse(values)
    if (!form.success)
      return showHours(c, { form: 'rules', values, problems: problemsOf(form.error, words(c).problem) })
    await act(c, async (desk) => {
      const jam = await mustFindJam(desk, c.req.param('jam'))
      await changeRules(desk, jam.id, form.data)
    })
    return goOn(c, pathOf(c), words(c).saved)
  })
  .post('/jams/:jam/help/hours/:id/withdrawal', async (c) => {
    await act(c, async (desk) => withdrawHours(desk, await mustFindJam(desk, c.req.param('jam')), idParam(c)))
    return goOn(c, pathOf(c), words(c).withdrawn)
  })

const words = (c: Ctx) => hoursWords(c.get('lang'))
const pathOf = (c: Ctx) => `/jams/${c.req.param('jam')}/help/hours`

async function showHours(c: Ctx, sent?: SentHours): Promise<Response> {
  const page = await read(c, async (desk) => {
    const jam = await mustFindJam(desk, c.req.param('jam'))
    if (sent) mustBe(desk, jam.id, sent.form === 'rules' ? 'organiser' : 'mentor')
    const place = { jam, actor: desk.actor, now: desk.now }
    return { place, desk: await readDeskHours(desk, jam) }
  })
  return show(c, <HoursPage {...page} {...(sent ? { sent } : {})} />, sent ? 422 : 200)
}
