import { Hono } from 'hono'
import type { Desk } from '#kernel/desk.ts'
import { act, type Ctx, type Env, formOf, goOn, idParam, read } from '#kernel/http.ts'
import type { Problems, Values } from '#look/form.tsx'
import { problemsOf } from '#look/problems.ts'
import { show } from '#look/show.tsx'
import { mustBe } from '#people/role.ts'
import type { Jam } from '../../profile/jam.ts'
import { mustFindJam } from '../../profile/jams.ts'
import { listRequests } from '../asking/requests.ts'
import { comeToShift, goFromShift, missShift } from '../coming.ts'
import { listDuties } from '../duties/duties.ts'
import { type Held, moveShift, NotForAll } from '../moving.ts'
import type { Tired } from '../rules/rest.ts'
import { changeForm } from '../shift.ts'
import { assignShift, changeShift, findHelperOf, listPeopleOf, mustFindShift, takeOff } from '../shifts.ts'
import { listStandbys } from '../standby/standby.ts'
import { OneShiftPage } from './one.pages.tsx'
import { oneWords } from './one.text.ts'
import { shiftWords } from './shifts.text.ts'
import { orWhy } from './shown.tsx'

/** One shift, for organisers. */
export const oneShiftRoutes = new Hono<Env>()
  .get('/jams/:jam/shifts/:id', (c) => showOne(c))
  .post('/jams/:jam/shifts/:id/change', async (c) => {
    const form = await formOf(c)
    const { timeZone } = await read(c, (desk) => mustFindJam(desk, c.req.param('jam')))
    const checked = changeForm(timeZone).safeParse(form)
    if (!checked.success) {
      const problems = problemsOf(checked.error, shiftWords(c.get('lang')).problem)
      return showOne(c, { values: form, problems, status: 422 })
    }
    const { times, ...change } = checked.data
    const release = form.release !== undefined
    try {
      await act(c, async (desk) => {
        const jam = await mustFindJam(desk, c.req.param('jam'))
        await changeShift(desk, jam, idParam(c), change)
        if (times) await moveShift(desk, jam, idParam(c), times, { release })
      })
    } catch (no) {
      if (!(no instanceof NotForAll)) throw no
      return showOne(c, { values: form, held: no.held, status: 409 })
    }
    return goOn(c, pathOf(c), oneWords(c.get('lang')).changed)
  })
  .post('/jams/:jam/shifts/:id/helpers/:account/coming', (c) => mark(c, comeToShift))
  .post('/jams/:jam/shifts/:id/helpers/:account/going', (c) => mark(c, goFromShift))
  .post('/jams/:jam/shifts/:id/helpers/:account/absence', (c) => mark(c, missShift))
  .post('/jams/:jam/shifts/:id/helpers/:account/removal', async (c) => {
    const name = await withHelper(c, async (desk, jam, id, account) => {
      const helper = await findHelperOf(desk, jam, account)
      await takeOff(desk, jam, id, account)
      return helper?.name ?? ''
    })
    return goOn(c, pathOf(c), oneWords(c.get('lang')).takenOff(name))
  })
  .post('/jams/:jam/shifts/:id/helpers/:account/assignment', async (c) => {
    const [id, account] = [idParam(c), idParam(c, 'account')]
    return orWhy(
      c,
      async (desk, jam) => {
        await assignShift(desk, jam, id, account)
        const helper = await findHelperOf(desk, jam, account)
        return goOn(c, pathOf(c), oneWords(c.get('lang')).assigned(helper?.name ?? ''))
      },
      (tired) => showOne(c, { tired, status: 409 }),
    )
  })

const pathOf = (c: Ctx) => `/jams/${c.req.param('jam')}/shifts/${idParam(c)}`

type Work<T> = (desk: Desk, jam: Jam, id: string, account: string) => Promise<T>

const withHelper = <T,>(c: Ctx, work: Work<T>): Promise<T> => {
  const [id, account] = [idParam(c), idParam(c, 'account')]
  return act(c, async (desk) => work(desk, await mustFindJam(desk, c.req.param('jam')), id, account))
}

async function mark(c: Ctx, work: Work<unknown>): Promise<Response> {
  await withHelper(c, (desk, jam, id, account) => {
    mustBe(desk, jam.id, 'organiser')
    return work(desk, jam, id, account)
  })
  return goOn(c, pathOf(c), oneWords(c.get('lang')).marked)
}

type Shown = { values?: Values; problems?: Problems; tired?: Tired; held?: readonly Held[]; status?: number }

async function showOne(c: Ctx, { status = 200, ...shown }: Shown = {}): Promise<Response> {
  const id = idParam(c)
  const page = await read(c, async (desk) => {
    const jam = await mustFindJam(desk, c.req.param('jam'))
    mustBe(desk, jam.id, 'organiser')
    return {
      place: { jam, actor: desk.actor, now: desk.now },
      shift: await mustFindShift(desk, jam.id, id),
      people: await listPeopleOf(desk, jam, id),
      standbys: await listStandbys(desk, jam.id, id),
      asked: (await listRequests(desk, jam.id)).filter(({ shift }) => shift === id),
      duties: await listDuties(desk, jam.id),
    }
  })
  return show(c, <OneShiftPage {...page} {...shown} />, status)
}
