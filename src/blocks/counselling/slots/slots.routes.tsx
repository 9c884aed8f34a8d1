import { Hono } from 'hono'
import { z } from 'zod'
import { answer, custodyDoor, done, jsonOf } from '#custody/door.ts'
import { act, type Ctx, type Env, formOf, goOn, idParam, read } from '#kernel/http.ts'
import { Refusal } from '#kernel/refusal.ts'
import { problemsOf } from '#look/problems.ts'
import { show } from '#look/show.tsx'
import { SlotsPage } from './slots.pages.tsx'
import { slotWords } from './slots.text.ts'
import {
  freeSlot,
  giveSlotBack,
  listOpenSlots,
  offerSlots,
  readSlots,
  removeSlot,
  takeSlot,
} from './slots.ts'
import { slotsForm } from './slots-form.ts'

const at = '/services/:id/counselling/slots'

const pages = new Hono<Env>()
  .get(at, (c) => page(c))
  .post(at, offer)
  .post(`${at}/:slot/removal`, async (c) => {
    const id = idParam(c)
    await act(c, (desk) => removeSlot(desk, id, idParam(c, 'slot')))
    return goOn(c, `/services/${id}/counselling/slots`, slotWords(c.get('lang')).removed)
  })
  .post(`${at}/:slot/freeing`, async (c) => {
    const id = idParam(c)
    await act(c, (desk) => freeSlot(desk, id, idParam(c, 'slot')))
    return goOn(c, `/services/${id}/counselling/slots`, slotWords(c.get('lang')).freed)
  })

const secret = z.string().regex(/^[\w-]{20,64}$/)
const hash = z.string().regex(/^[\w-]{43}$/)

/** For the browsers of seekers: no cookie, no name; what is taken says only that it is. */
const outside = custodyDoor()
  .get('/c/:slug/slots', async (c) =>
    answer(c, { slots: await read(c, (desk) => listOpenSlots(desk, c.req.param('slug'))) }),
  )
  .post('/c/:slug/slots/:slot', async (c) => {
    const body = await jsonOf(c, z.strictObject({ hash, proof: z.string().max(400).default('') }))
    await act(c, (desk) => takeSlot(desk, c.req.param('slug'), idParam(c, 'slot'), body))
    return done(c)
  })
  .post('/c/:slug/slots/:slot/return', async (c) => {
    const body = await jsonOf(c, z.strictObject({ secret }))
    await act(c, (desk) => giveSlotBack(desk, c.req.param('slug'), idParam(c, 'slot'), body.secret))
    return done(c)
  })

export const slotRoutes = new Hono<Env>().route('/', pages).route('/', outside)

type Typed = { values: Record<string, string | string[]>; problems: Record<string, string | undefined> }

async function page(c: Ctx, typed?: Typed): Promise<Response> {
  const found = await read(c, (desk) => readSlots(desk, idParam(c)))
  const mine = c.get('actor')?.account ?? ''
  return show(c, <SlotsPage {...found} {...typed} mine={mine} />, typed ? 422 : 200)
}

async function offer(c: Ctx): Promise<Response> {
  const id = idParam(c)
  const values = await formOf(c)
  const t = slotWords(c.get('lang'))
  const form = slotsForm.safeParse(values)
  if (!form.success) return page(c, { values, problems: problemsOf(form.error, t.problem) })
  try {
    const added = await act(c, (desk) => offerSlots(desk, id, form.data))
    return goOn(c, `/services/${id}/counselling/slots`, t.offered(added))
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'slots.many') throw error
    return page(c, { values, problems: { weeks: t.problem['slots.many'] } })
  }
}
