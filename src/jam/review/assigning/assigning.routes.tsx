import { Hono } from 'hono'
import { z } from 'zod'
import { optionalLine } from '#field/text-field.ts'
import type { Desk } from '#kernel/desk.ts'
import { act, type Ctx, type Env, type FormValues, formOf, goOn, idParam, read } from '#kernel/http.ts'
import { isId } from '#kernel/id.ts'
import { mustFind } from '#kernel/refusal.ts'
import type { Problems } from '#look/form.tsx'
import { problemsOf } from '#look/problems.ts'
import { show } from '#look/show.tsx'
import { kinds } from '../../needs/need.ts'
import type { Jam } from '../../profile/jam.ts'
import { mustFindJam } from '../../profile/jams.ts'
import { AssigningPage } from './assigning.pages.tsx'
import { assigningWords } from './assigning.text.ts'
import { beginAssignment, findRun, settleSeat, takeAssignment, tellReviewers } from './assignments.ts'
import { declareConflict, wishFor, withdrawConflict } from './conflicts.ts'
import { gatherFacts } from './facts.ts'
import { ReviewerPage } from './reviewer.pages.tsx'
import { findReviewer } from './reviewer.ts'
import { SeatsPage } from './seats.pages.tsx'
import { assign } from './solving/assign.ts'

const room = '/jams/:jam/review/assigning'

export const assigningRoutes = new Hono<Env>()
  .get(room, async (c) => {
    const props = await read(c, async (desk) => {
      const jam = await mustFindJam(desk, c.req.param('jam'))
      return {
        place: { jam, actor: desk.actor, now: desk.now },
        facts: await gatherFacts(desk, jam.id),
        run: await findRun(desk, jam.id),
      }
    })
    return show(c, <AssigningPage {...props} />)
  })
  .post(room, async (c) => {
    const slug = c.req.param('jam')
    const began = await read(c, async (desk) => beginAssignment(desk, (await mustFindJam(desk, slug)).id))
    // In a thread, and outside of any transaction: it may take seconds.
    const outcome = await assign(began)
    await inJam(c, (desk, jam) => takeAssignment(desk, jam.id, began, outcome))
    return goOn(c, pathOf(c), words(c).done)
  })
  .post(`${room}/letters`, async (c) => {
    const told = await inJam(c, tellReviewers)
    return goOn(c, pathOf(c), words(c).told(told))
  })
  .get(`${room}/needs/:id`, async (c) => {
    const id = idParam(c)
    const props = await read(c, async (desk) => {
      const jam = await mustFindJam(desk, c.req.param('jam'))
      const facts = await gatherFacts(desk, jam.id)
      const need = mustFind(
        facts.needs.find((one) => one.id === id),
        'need.missing',
      )
      return { place: { jam, actor: desk.actor, now: desk.now }, facts, need }
    })
    return show(c, <SeatsPage {...props} />)
  })
  .post(`${room}/needs/:id`, async (c) => {
    const need = idParam(c)
    const { reviewer, kind } = await formOf(c)
    const settled = kind === 'pinned' || kind === 'barred' ? kind : null
    const seat = { need, reviewer: typeof reviewer === 'string' && isId(reviewer) ? reviewer : '' }
    await inJam(c, (desk, jam) => settleSeat(desk, jam.id, seat, settled))
    return goOn(c, `${pathOf(c)}/needs/${need}`, settled ? words(c).seatSaved : words(c).seatFree)
  })
  .get(`${room}/people/:account`, (c) => showReviewer(c))
  .post(`${room}/people/:account`, async (c) => {
    const values = await formOf(c)
    const form = wishForm.safeParse(values)
    if (!form.success) return showReviewer(c, returnedOf(c, 'wish', values, form.error))
    await inJam(c, (desk, jam) => wishFor(desk, jam.id, idParam(c, 'account'), form.data))
    return goOn(c, `${pathOf(c)}/people/${idParam(c, 'account')}`, words(c).wishSaved)
  })
  .post(`${room}/people/:account/conflicts`, async (c) => {
    const values = await formOf(c)
    const account = idParam(c, 'account')
    const form = conflictForm.safeParse(values)
    if (!form.success) return showReviewer(c, returnedOf(c, 'conflict', values, form.error))
    await inJam(c, async (desk, jam) => {
      const { organisations } = await findReviewer(desk, jam.id, account)
      mustFind(organisations.find(({ id }) => id === form.data.organisation))
      await declareConflict(desk, jam.id, { account, ...form.data })
    })
    return goOn(c, `${pathOf(c)}/people/${account}`, words(c).declared)
  })
  .post(`${room}/people/:account/conflicts/:id/removal`, async (c) => {
    const id = idParam(c)
    await inJam(c, (desk, jam) => withdrawConflict(desk, jam.id, id))
    return goOn(c, `${pathOf(c)}/people/${idParam(c, 'account')}`, words(c).withdrawn)
  })

const kind = z.enum(kinds, 'kind.wrong')
const wishForm = z.object({
  kinds: z.union([z.array(kind), kind.transform((one) => [one])]).prefault([]),
  most: z
    .string()
    .trim()
    .regex(/^\d{0,3}$/, 'most.wrong')
    .prefault('')
    .transform((text) => (text === '' ? null : Number(text))),
})
const conflictForm = z.object({
  organisation: z.string('organisation.wrong').refine(isId, 'organisation.wrong'),
  why: optionalLine('why', 300),
})

const words = (c: Ctx) => assigningWords(c.get('lang'))
const pathOf = (c: Ctx) => `/jams/${c.req.param('jam')}/review/assigning`

const inJam = <T,>(c: Ctx, work: (desk: Desk, jam: Jam) => Promise<T>): Promise<T> =>
  act(c, async (desk) => work(desk, await mustFindJam(desk, c.req.param('jam'))))

type Returned = { form: 'wish' | 'conflict'; values: FormValues; problems: Problems }

const returnedOf = (c: Ctx, form: Returned['form'], values: FormValues, error: z.ZodError): Returned => ({
  ...{ form, values },
  problems: problemsOf(error, words(c).problem),
})

async function showReviewer(c: Ctx, returned?: Returned): Promise<Response> {
  const account = idParam(c, 'account')
  const props = await read(c, async (desk) => {
    const jam = await mustFindJam(desk, c.req.param('jam'))
    return {
      place: { jam, actor: desk.actor, now: desk.now },
      ...(await findReviewer(desk, jam.id, account)),
    }
  })
  return show(c, <ReviewerPage {...props} returned={returned} />, returned ? 422 : 200)
}
