import { Hono } from 'hono'
import { calendarText, calendarType } from '#kernel/calendar.ts'
import type { Desk } from '#kernel/desk.ts'
import { act, type Ctx, type Env, formOf, goOn, idParam, read } from '#kernel/http.ts'
import { problemsOf } from '#look/problems.ts'
import { mustBe, mustBeSomebody } from '#people/role.ts'
import type { Jam } from '../../profile/jam.ts'
import { mustFindJam } from '../../profile/jams.ts'
import { shiftForm, usualShifts } from '../shift.ts'
import { dropShift, leaveShift, listMyShifts, planShift, takeShift } from '../shifts.ts'
import { shiftWords } from './shifts.text.ts'
import { orWhy, showShifts } from './shown.tsx'

export const shiftRoutes = new Hono<Env>()
  .get('/jams/:jam/shifts', (c) => showShifts(c))
  .post('/jams/:jam/shifts', async (c) => {
    const form = await formOf(c)
    const jam = await read(c, async (desk) => mustPlan(desk, await mustFindJam(desk, c.req.param('jam'))))
    const checked = shiftForm(jam.timeZone).safeParse(form)
    const t = shiftWords(c.get('lang'))
    if (!checked.success)
      return showShifts(c, { values: form, problems: problemsOf(checked.error, t.problem), status: 422 })
    await act(c, (desk) => planShift(desk, jam, checked.data))
    return goOn(c, `/jams/${jam.slug}/shifts`, t.planned)
  })
  .post('/jams/:jam/shifts/usual', async (c) => {
    const t = shiftWords(c.get('lang'))
    await inJam(c, async (desk, jam) => {
      for (const shift of usualShifts(jam, t.usualTitles)) await planShift(desk, jam, shift)
    })
    return goOn(c, `/jams/${c.req.param('jam')}/shifts`, t.usualDone)
  })
  .post('/jams/:jam/shifts/:id/signup', async (c) => {
    const id = idParam(c)
    return orWhy(c, async (desk, jam) => {
      const { title } = await takeShift(desk, jam, id)
      return goOn(c, `/jams/${jam.slug}/shifts`, shiftWords(c.get('lang')).taken(title))
    })
  })
  .post('/jams/:jam/shifts/:id/departure', async (c) => {
    const id = idParam(c)
    await inJam(c, (desk, jam) => leaveShift(desk, jam, id))
    return goOn(c, `/jams/${c.req.param('jam')}/shifts`, shiftWords(c.get('lang')).left)
  })
  .post('/jams/:jam/shifts/:id/withdrawal', async (c) => {
    const id = idParam(c)
    await inJam(c, (desk, jam) => dropShift(desk, jam, id))
    return goOn(c, `/jams/${c.req.param('jam')}/shifts`, shiftWords(c.get('lang')).dropped)
  })
  .get('/jams/:jam/shifts.ics', sendCalendar)

const inJam = <T>(c: Ctx, work: (desk: Desk, jam: Jam) => Promise<T>): Promise<T> =>
  act(c, async (desk) => work(desk, await mustFindJam(desk, c.req.param('jam'))))

function mustPlan(desk: Desk, jam: Jam): Jam {
  mustBe(desk, jam.id, 'organiser')
  return jam
}

async function sendCalendar(c: Ctx): Promise<Response> {
  const { address } = c.get('house').config
  const text = await read(c, async (desk) => {
    const jam = await mustFindJam(desk, c.req.param('jam'))
    mustBeSomebody(desk)
    const shifts = await listMyShifts(desk, jam.id)
    const appointments = shifts.map(({ id, title, startsAt, endsAt, place }) => ({
      id: `shift-${id}@${new URL(address).hostname}`,
      title: `${title} (${jam.title})`,
      start: startsAt,
      end: endsAt,
      place: place || jam.place,
      url: `${address}/jams/${jam.slug}/shifts`,
    }))
    return calendarText({ name: jam.title, zone: jam.timeZone, now: desk.now, appointments })
  })
  const disposition = `attachment; filename="${c.req.param('jam')}-shifts.ics"`
  return c.body(text, 200, { 'content-type': calendarType, 'content-disposition': disposition })
}
