import { Hono } from 'hono'
import { mustVisit } from '#custody/dialogue/visits.ts'
import { answer, custodyDoor, done } from '#custody/door.ts'
import type { Desk } from '#kernel/desk.ts'
import { act, type Ctx, type Env, formOf, goOn, idParam, read } from '#kernel/http.ts'
import { tokenHash } from '#kernel/id.ts'
import { Refusal } from '#kernel/refusal.ts'
import { show } from '#look/show.tsx'
import { mustFindPublished } from '../forms.ts'
import { lookAtLine, offerNow, releaseSeat } from './line.ts'
import { LinePage, SeatPage } from './seats.pages.tsx'
import { acceptSeat, findOwnSeat, formOfSeat, leaveSeat, mustFindByToken } from './seats.ts'
import { submissionWords } from './submission.text.ts'

/** Seats: by the link of a mail, and for the organisation. */
const pages = new Hono<Env>()
  .get('/f/seats/:token', async (c) => {
    const token = c.req.param('token')
    const page = await read(c, async (desk) => {
      const seat = await mustFindByToken(desk, token)
      return { seat, form: await formOfSeat(desk, seat), token }
    })
    c.header('referrer-policy', 'no-referrer')
    return show(c, <SeatPage {...page} />)
  })
  .post('/f/seats/:token/acceptance', (c) => settle(c, 'accepted', acceptSeat))
  .post('/f/seats/:token/leaving', (c) => settle(c, 'declined', leaveSeat))
  .get('/services/:id/form/seats', async (c) =>
    show(c, <LinePage line={await read(c, (desk) => lookAtLine(desk, idParam(c)))} />),
  )
  .post('/services/:id/form/seats/offers', async (c) => {
    const id = idParam(c)
    await act(c, (desk) => offerNow(desk, id))
    return goOn(c, `/services/${id}/form/seats`, submissionWords(c.get('lang')).line.nexted)
  })
  .post('/services/:id/form/seats/release', release)

/** Seats for whoever has shown the receipt: JSON, beside the doors of the case. */
const doors = custodyDoor()
  .get('/f/:slug/seat', async (c) => answer(c, { seat: await read(c, (desk) => lookAtMine(c, desk)) }))
  .post('/f/:slug/seat/acceptance', async (c) => {
    await act(c, async (desk) => acceptSeat(desk, { submission: await mine(c, desk) }))
    return done(c)
  })
  .post('/f/:slug/seat/leaving', async (c) => {
    await act(c, async (desk) => leaveSeat(desk, { submission: await mine(c, desk) }))
    return done(c)
  })

export const seatRoutes = new Hono<Env>().route('/', pages).route('/', doors)

/** The case of a visit that the receipt has opened. @throws Refusal `visit.over` */
async function mine(c: Ctx, desk: Desk): Promise<string> {
  const { organisation } = await mustFindPublished(desk, String(c.req.param('slug')))
  return (await mustVisit(desk, organisation, c.req.header('visit') ?? '')).id
}

async function lookAtMine(c: Ctx, desk: Desk) {
  const seat = await findOwnSeat(desk, await mine(c, desk))
  return seat ? { state: seat.state, endsAt: seat.endsAt?.toISOString() ?? null } : null
}

async function settle(c: Ctx, said: 'accepted' | 'declined', work: typeof acceptSeat): Promise<Response> {
  const token = String(c.req.param('token'))
  await act(c, (desk) => work(desk, { hash: tokenHash(token) }))
  const t = submissionWords(c.get('lang')).seat
  return goOn(c, said === 'accepted' ? `/f/seats/${token}` : '/', t[said])
}

async function release(c: Ctx): Promise<Response> {
  const id = idParam(c)
  const values = await formOf(c)
  const t = submissionWords(c.get('lang')).line
  try {
    await act(c, (desk) => releaseSeat(desk, id, String(values.case ?? '').trim()))
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'seat.missing') throw error
    const line = await read(c, (desk) => lookAtLine(desk, id))
    return show(c, <LinePage line={line} values={values} problems={{ case: t.unknown }} />, 422)
  }
  return goOn(c, `/services/${id}/form/seats`, t.freed)
}
