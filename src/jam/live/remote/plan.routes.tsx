import { Hono } from 'hono'
import { act, type Ctx, type Env, type FormValues, formOf, goOn, idParam, read } from '#kernel/http.ts'
import type { Problems } from '#look/form.tsx'
import { problemsOf } from '#look/problems.ts'
import { show } from '#look/show.tsx'
import { mustBe } from '#people/role.ts'
import { listTeams } from '../../matching/teams.ts'
import { mustFindJam } from '../../profile/jams.ts'
import { PlanPage } from './plan.pages.tsx'
import { planWords } from './plan.text.ts'
import { findPlan, giveRoom, listLinks, preparePlan } from './plans.ts'
import { remoteWords } from './remote.text.ts'
import { planForm, roomForm } from './remote.ts'
import { listTitles } from './shifts.sql.ts'

/** Plan B before it is needed. */
export const planRoutes = new Hono<Env>()
  .get('/jams/:jam/remote/plan', (c) => showPlan(c))
  .post('/jams/:jam/remote/plan', async (c) => {
    const values = await formOf(c)
    const form = planForm.safeParse(values)
    if (!form.success)
      return showPlan(c, { values, problems: problemsOf(form.error, remoteWords(c.get('lang')).problem) })
    await act(c, async (desk) => preparePlan(desk, await mustFindJam(desk, c.req.param('jam')), form.data))
    return goOn(c, `/jams/${c.req.param('jam')}/remote`, planWords(c.get('lang')).saved)
  })
  .post('/jams/:jam/remote/rooms/:team', async (c) => {
    const values = await formOf(c)
    const team = idParam(c, 'team')
    const form = roomForm.safeParse(values)
    if (!form.success) {
      const says = problemsOf(form.error, remoteWords(c.get('lang')).problem).link
      return showPlan(c, { room: { team, link: String(values.link ?? ''), says } })
    }
    await act(c, async (desk) =>
      giveRoom(desk, await mustFindJam(desk, c.req.param('jam')), team, form.data.link),
    )
    return goOn(c, `/jams/${c.req.param('jam')}/remote/plan`, planWords(c.get('lang')).roomSaved)
  })

type Sent = {
  values?: FormValues
  problems?: Problems
  room?: { team: string; link: string; says: string | undefined }
}

async function showPlan(c: Ctx, { values, problems, room }: Sent = {}): Promise<Response> {
  const page = await read(c, async (desk) => {
    const jam = await mustFindJam(desk, c.req.param('jam'))
    mustBe(desk, jam.id, 'organiser')
    const plan = await findPlan(desk, jam.id)
    const links = await listLinks(desk, jam.id)
    const teams = (await listTeams(desk, jam.id)).map(({ id, name }) => ({
      id,
      name,
      link: links.get(id) ?? '',
    }))
    const place = { jam, actor: desk.actor, now: desk.now }
    return { place, titles: await listTitles(desk, jam.id), teams, values: { ...plan } }
  })
  const sent = { ...(problems ? { problems } : {}), ...(room ? { room } : {}) }
  return show(
    c,
    <PlanPage {...page} values={values ?? page.values} {...sent} />,
    problems || room ? 422 : 200,
  )
}
