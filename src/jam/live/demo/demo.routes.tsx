import { Hono } from 'hono'
import type { Desk } from '#kernel/desk.ts'
import { act, type Ctx, type Env, type FormValues, formOf, goOn, read } from '#kernel/http.ts'
import { isId } from '#kernel/id.ts'
import { problemsOf } from '#look/problems.ts'
import { show } from '#look/show.tsx'
import { mustBe } from '#people/role.ts'
import type { Jam } from '../../profile/jam.ts'
import { mustFindJam } from '../../profile/jams.ts'
import { listProgramme } from '../../programme/programme.ts'
import { DemoPage, EditDemoPage, type Returned } from './demo.pages.tsx'
import { demoWords } from './demo.text.ts'
import { minutesForm, slotForm, startOf } from './demo.ts'
import {
  arrange,
  arrangeByVenue,
  callBack,
  callNext,
  changeSlot,
  draw,
  readStage,
  setMinutes,
  startOver,
} from './demos.ts'
import { findJury } from './jury/juries.ts'

const at = '/jams/:jam/demo'

export const demoRoutes = new Hono<Env>()
  .get(at, async (c) => {
    const page = await read(c, async (desk) => {
      const jam = await jamOf(c, desk)
      const stage = await readStage(desk, jam)
      const hasJury = (await findJury(desk, jam.id)).active
      const from = startOf(stage, jam, await listProgramme(desk, jam), desk.now)
      return { place: placeOf(desk, jam), stage, hasJury, from }
    })
    return show(c, <DemoPage {...page} />)
  })
  .get(`${at}/edit`, (c) => showEdit(c))
  // Where a form was sent back to be completed, the browser looks again under its address.
  .get(`${at}/minutes`, (c) => goOn(c, `${pathOf(c)}/edit`))
  .get(`${at}/slot`, (c) => goOn(c, `${pathOf(c)}/edit`))
  .post(`${at}/order`, async (c) => {
    const { order = [], move } = await formOf(c)
    const sent = Array.isArray(order) ? order : [order]
    return edit(c, (desk, jam) => arrange(desk, jam, sent, typeof move === 'string' ? move : undefined))
  })
  .post(`${at}/draw`, (c) => edit(c, draw))
  .post(`${at}/venues`, (c) => edit(c, arrangeByVenue))
  .post(`${at}/minutes`, async (c) => {
    const values = await formOf(c)
    const form = minutesForm.safeParse(values)
    if (!form.success) return showEdit(c, { form: 'minutes', values, problems: problemsIn(c, form.error) })
    return edit(c, (desk, jam) => setMinutes(desk, jam, form.data.minutes), 'saved')
  })
  .post(`${at}/slot`, async (c) => {
    const values = await formOf(c)
    const form = slotForm.safeParse(values)
    if (!form.success) return showEdit(c, { form: 'slot', values, problems: problemsIn(c, form.error) })
    const team = typeof values.team === 'string' && isId(values.team) ? values.team : ''
    return edit(c, (desk, jam) => changeSlot(desk, jam, team, form.data), 'saved')
  })
  .post(`${at}/next`, (c) => move(c, callNext))
  .post(`${at}/back`, (c) => move(c, callBack))
  .post(`${at}/restart`, (c) => move(c, startOver))

const pathOf = (c: Ctx) => `/jams/${c.req.param('jam')}/demo`
const jamOf = (c: Ctx, desk: Desk) => mustFindJam(desk, c.req.param('jam'))
const placeOf = (desk: Desk, jam: Jam) => ({ jam, actor: desk.actor, now: desk.now })
const problemsIn = (c: Ctx, error: Parameters<typeof problemsOf>[0]) =>
  problemsOf(error, demoWords(c.get('lang')).problem)

async function edit(
  c: Ctx,
  work: (desk: Desk, jam: Jam) => Promise<void>,
  said: 'ordered' | 'saved' = 'ordered',
) {
  await act(c, async (desk) => work(desk, await jamOf(c, desk)))
  return goOn(c, `${pathOf(c)}/edit`, demoWords(c.get('lang'))[said])
}

type Moving = (desk: Desk, jam: Jam, current: string | null) => Promise<void>

async function move(c: Ctx, work: Moving): Promise<Response> {
  const { current }: FormValues = await formOf(c)
  await act(c, async (desk) =>
    work(desk, await jamOf(c, desk), typeof current === 'string' && current ? current : null),
  )
  return goOn(c, pathOf(c))
}

async function showEdit(c: Ctx, returned?: Returned): Promise<Response> {
  const page = await read(c, async (desk) => {
    const jam = await jamOf(c, desk)
    mustBe(desk, jam.id, 'organiser')
    return { place: placeOf(desk, jam), stage: await readStage(desk, jam) }
  })
  return show(c, <EditDemoPage {...page} returned={returned} />, returned ? 422 : 200)
}
