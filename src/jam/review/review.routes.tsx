import { Hono } from 'hono'
import type { z } from 'zod'
import type { Desk } from '#kernel/desk.ts'
import { act, type Ctx, type Env, formOf, goOn, idParam, read } from '#kernel/http.ts'
import { Refusal } from '#kernel/refusal.ts'
import { problemsOf } from '#look/problems.ts'
import { show } from '#look/show.tsx'
import { mustBe } from '#people/role.ts'
import { lookAtGate } from '../gate/gates.ts'
import type { Need } from '../needs/need.ts'
import { mustFindNeed } from '../needs/needs.ts'
import type { Jam } from '../profile/jam.ts'
import { mustFindJam } from '../profile/jams.ts'
import { declareConflict } from './assigning/conflicts.ts'
import { isBiased } from './assigning/own.ts'
import { seeNeed } from './blind/redactions.ts'
import { decide, findPending, listDecisions, noteDecision } from './deciding/decisions.ts'
import { QueuePage } from './queue.pages.tsx'
import { type Returned, ReviewPage } from './review.pages.tsx'
import { reviewWords } from './review.text.ts'
import { cutForm, decisionForm, questionForm, replyForm, reviewForm } from './review-form.ts'
import { listLines, listReviews, recut, review } from './reviews.ts'
import { isOrganiser } from './rights.ts'
import { askedOf } from './rubric/rubric.ts'
import { listCriteria } from './setup/criteria.ts'
import { findPlan, findStanding } from './setup/phases.ts'
import { askBack, listQuestions, sayMore } from './talk/talks.ts'

const room = '/jams/:jam/review'

export const reviewRoutes = new Hono<Env>()
  .get(room, async (c) => {
    const props = await read(c, async (desk) => {
      const jam = await mustFindJam(desk, c.req.param('jam'))
      return {
        place: { jam, actor: desk.actor, now: desk.now },
        lines: await listLines(desk, jam.id),
        standing: await findStanding(desk, jam.id),
        criteria: await listCriteria(desk, jam.id),
        joined: (await findPlan(desk, jam.id)).joined,
      }
    })
    return show(c, <QueuePage {...props} />)
  })
  .get(`${room}/:id`, (c) => showReview(c))
  .post(`${room}/:id/review`, async (c) => {
    const criteria = await read(c, async (desk) => {
      const { jam, need } = await subject(desk, c)
      mustBe(desk, jam.id, 'organiser', 'reviewer')
      return askedOf(await listCriteria(desk, jam.id), need.kind)
    })
    return take(c, 'review', reviewForm(criteria), async (desk, _, need, view) => {
      await review(desk, need, view)
      return 'saved'
    })
  })
  .post(`${room}/:id/questions`, (c) =>
    take(c, 'question', questionForm, async (desk, jam, need, { question }) => {
      await askBack(desk, jam, need, question)
      return 'asked'
    }),
  )
  .post(`${room}/:id/questions/:question/replies`, (c) => {
    const question = idParam(c, 'question')
    return take(c, question, replyForm, async (desk, jam, need, { text }) => {
      await sayMore(desk, jam, need, { question, side: 'jam', text })
      return 'said'
    })
  })
  .post(`${room}/:id/cut`, (c) =>
    take(c, 'cut', cutForm, async (desk, _, need, cut) => {
      await recut(desk, need, cut)
      return 'cutSaved'
    }),
  )
  .post(`${room}/:id/decision`, (c) =>
    take(c, 'decide', decisionForm, async (desk, jam, need, { when, verdict, reason }) => {
      if (when === 'later') await noteDecision(desk, need, verdict, reason)
      else await decide(desk, jam, need, verdict, reason)
      return when === 'later' ? 'noted' : 'decided'
    }),
  )
  .post(`${room}/:id/conflict`, async (c) => {
    await act(c, async (desk) => {
      const { need } = await subject(desk, c)
      await declareConflict(desk, need.jam, { account: desk.actor.account, need: need.id, why: '' })
    })
    return goOn(c, `/jams/${c.req.param('jam')}/review`, words(c).conflictSaved)
  })

const words = (c: Ctx) => reviewWords(c.get('lang'))

type Notice = 'saved' | 'asked' | 'said' | 'cutSaved' | 'noted' | 'decided'
type Work<T> = (desk: Desk, jam: Jam, need: Need, form: T) => Promise<Notice>

/** One street for the forms of the page: parse, act, back to the page. */
async function take<T>(c: Ctx, name: string, form: z.ZodType<T>, work: Work<T>): Promise<Response> {
  const values = await formOf(c)
  const parsed = form.safeParse(values)
  if (!parsed.success)
    return showReview(c, { form: name, values, problems: problemsOf(parsed.error, words(c).problem) })
  const says = await act(c, async (desk) => {
    const { jam, need } = await subject(desk, c)
    return work(desk, jam, need, parsed.data)
  })
  return goOn(c, `/jams/${c.req.param('jam')}/review/${idParam(c)}`, words(c)[says])
}

async function subject(desk: Desk, c: Ctx): Promise<{ jam: Jam; need: Need }> {
  const jam = await mustFindJam(desk, c.req.param('jam'))
  const need = await mustFindNeed(desk, idParam(c))
  if (need.jam !== jam.id) throw new Refusal('missing', 'need.missing')
  return { jam, need }
}

async function showReview(c: Ctx, returned?: Returned): Promise<Response> {
  const opened = c.req.query('others') === 'open'
  const props = await read(c, (desk) => lookAt(desk, c, opened))
  return show(c, <ReviewPage {...props} returned={returned} />, returned ? 422 : 200)
}

async function lookAt(desk: Desk, c: Ctx, opened: boolean) {
  const { jam, need } = await subject(desk, c)
  mustBe(desk, jam.id, 'organiser', 'reviewer')
  const standing = await findStanding(desk, jam.id)
  const seen = await seeNeed(desk, need, standing.rights)
  const barred = await isBiased(desk, need)
  const reviews = barred ? [] : await listReviews(desk, jam.id, standing.rights)
  return {
    place: { jam, actor: desk.actor, now: desk.now },
    ...seen,
    ...{ standing, barred },
    criteria: askedOf(await listCriteria(desk, jam.id), need.kind),
    reviews: reviews.filter((one) => one.need === need.id),
    talk: {
      questions: await listQuestions(desk, need.id),
      decisions: await listDecisions(desk, need.id),
    },
    pending: await findPending(desk, need.id),
    gate: seen.blind ? null : (await lookAtGate(desk, need)).gate,
    opened: opened && isOrganiser(desk.actor, jam.id),
  }
}
