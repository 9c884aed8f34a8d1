import { Hono } from 'hono'
import type { Desk } from '#kernel/desk.ts'
import { act, type Ctx, type Env, formOf, goOn, idParam, read } from '#kernel/http.ts'
import { isId } from '#kernel/id.ts'
import { mustFind, Refusal } from '#kernel/refusal.ts'
import type { Problems, Values } from '#look/form.tsx'
import { problemsOf } from '#look/problems.ts'
import { show } from '#look/show.tsx'
import { hasRole, mustBe } from '#people/role.ts'
import { mustFindJam } from '../../profile/jams.ts'
import { findMyParticipant } from '../../registration/participants.ts'
import { DutiesPage } from './duties.pages.tsx'
import { dutyWords } from './duties.text.ts'
import { addDuty, changeDuty, listDuties, mustFindDuty, removeDuty } from './duties.ts'
import { DutyPage } from './duty.pages.tsx'
import { dutyForm, isRequirement } from './duty.ts'
import { claim, findMyFitness, isSupporter, joinDuty, leaveDuty, listDutyHelpers } from './standing.ts'
import { usualDuties } from './usual.ts'

export const dutyRoutes = new Hono<Env>()
  .get('/jams/:jam/duties', (c) => showDuties(c))
  .post('/jams/:jam/duties', async (c) => {
    const form = await formOf(c)
    const t = dutyWords(c.get('lang'))
    const jam = await mustPlan(c)
    const checked = dutyForm(jam.timeZone).safeParse(form)
    if (!checked.success) return showDuties(c, form, problemsOf(checked.error, t.problem))
    const id = await act(c, (desk) => addDuty(desk, jam, checked.data))
    return goOn(c, `/jams/${jam.slug}/duties/${id}`, t.added)
  })
  .post('/jams/:jam/duties/usual', async (c) => {
    await act(c, async (desk) => {
      const jam = await mustFindJam(desk, c.req.param('jam'))
      for (const form of Object.values(usualDuties(desk.lang))) await addDuty(desk, jam, form)
    })
    return goOn(c, `/jams/${c.req.param('jam')}/duties`, dutyWords(c.get('lang')).added)
  })
  .get('/jams/:jam/duties/:id', (c) => showDuty(c))
  .post('/jams/:jam/duties/:id', async (c) => {
    const form = await formOf(c)
    const t = dutyWords(c.get('lang'))
    const jam = await mustPlan(c)
    const checked = dutyForm(jam.timeZone).safeParse(form)
    if (!checked.success) return showDuty(c, form, problemsOf(checked.error, t.problem), 422)
    try {
      await act(c, (desk) => changeDuty(desk, jam, idParam(c), checked.data))
    } catch (no) {
      if (!(no instanceof Refusal) || no.code !== 'duty.named') throw no
      return showDuty(c, form, { name: t.problem.named }, 409)
    }
    return goOn(c, `/jams/${jam.slug}/duties/${idParam(c)}`, t.changed)
  })
  .post('/jams/:jam/duties/:id/removal', async (c) => {
    await act(c, async (desk) => removeDuty(desk, await mustFindJam(desk, c.req.param('jam')), idParam(c)))
    return goOn(c, `/jams/${c.req.param('jam')}/duties`, dutyWords(c.get('lang')).removed)
  })
  .post('/jams/:jam/duties/:id/helpers', async (c) => {
    const duty = await inDuty(c, async (desk, { jam, duty }) => {
      await joinDuty(desk, jam, duty)
      return duty
    })
    const t = dutyWords(c.get('lang'))
    return goOn(c, pathOf(c), duty.restricted ? t.waits(duty.name) : t.joined(duty.name))
  })
  .post('/jams/:jam/duties/:id/departure', async (c) => {
    await inDuty(c, (desk, { jam, duty }) => leaveDuty(desk, jam, duty))
    return goOn(c, pathOf(c), dutyWords(c.get('lang')).left)
  })
  .post('/jams/:jam/qualifications', async (c) => {
    const { kind, duty } = await formOf(c)
    const wanted = mustFind(isRequirement(kind) ? kind : undefined)
    await act(c, async (desk) => claim(desk, await mustFindJam(desk, c.req.param('jam')), wanted))
    const at = `/jams/${c.req.param('jam')}/duties`
    return goOn(c, isId(String(duty)) ? `${at}/${duty}` : at, dutyWords(c.get('lang')).claimDone)
  })

const pathOf = (c: Ctx) => `/jams/${c.req.param('jam')}/duties/${idParam(c)}`

const mustPlan = (c: Ctx) =>
  read(c, async (desk) => {
    const jam = await mustFindJam(desk, c.req.param('jam'))
    mustBe(desk, jam.id, 'organiser')
    return jam
  })

type Here = Awaited<ReturnType<typeof find>>

async function find(desk: Desk, c: Ctx) {
  const jam = await mustFindJam(desk, c.req.param('jam'))
  return { jam, duty: await mustFindDuty(desk, jam.id, idParam(c)) }
}

const inDuty = <T,>(c: Ctx, work: (desk: Desk, here: Here) => Promise<T>): Promise<T> =>
  act(c, async (desk) => work(desk, await find(desk, c)))

async function showDuties(c: Ctx, values?: Values, problems?: Problems): Promise<Response> {
  const page = await read(c, async (desk) => {
    const jam = await mustFindJam(desk, c.req.param('jam'))
    const isOrganiser = hasRole(desk.actor, jam.id, 'organiser')
    const place = { jam, actor: desk.actor, now: desk.now }
    return { place, isOrganiser, duties: await listDuties(desk, jam.id) }
  })
  return show(c, <DutiesPage {...page} values={values} problems={problems} />, problems ? 422 : 200)
}

async function showDuty(c: Ctx, values?: Values, problems?: Problems, status = 200): Promise<Response> {
  const page = await read(c, async (desk) => {
    const { jam, duty } = await find(desk, c)
    return {
      place: { jam, actor: desk.actor, now: desk.now },
      duty,
      fitness: await findMyFitness(desk, jam.id),
      isHelper: (await findMyParticipant(desk, jam.id, 'helper')) !== undefined,
      isOrganiser: hasRole(desk.actor, jam.id, 'organiser'),
      people: (await isSupporter(desk, duty)) ? await listDutyHelpers(desk, duty) : null,
      address: `${desk.house.config.address}/jams/${jam.slug}/duties/${duty.id}`,
    }
  })
  return show(c, <DutyPage {...page} values={values} problems={problems} />, status)
}
