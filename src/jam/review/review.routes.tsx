import { Hono } from 'hono'
import { z } from 'zod'
import { lineField, optionalText, textField, wholeNumber } from '#field/text-field.ts'
import type { Desk } from '#kernel/desk.ts'
import { act, type Ctx, type Env, formOf, goOn, idParam, read } from '#kernel/http.ts'
import { Refusal } from '#kernel/refusal.ts'
import { show, showPublic } from '#look/show.tsx'
import { mustBe } from '#people/role.ts'
import { kinds, type Need } from '../needs/need.ts'
import { NeedPage } from '../needs/need-page.tsx'
import { findAnswers, listNeeds, mustFindNeed } from '../needs/needs.ts'
import type { Jam } from '../profile/jam.ts'
import { mustFindJam } from '../profile/jams.ts'
import { QueuePage, ReviewPage } from './review.pages.tsx'
import { reviewWords } from './review.text.ts'
import { answerQuestion, askBack, decide, listReviews, listTalk, recut, review } from './reviews.ts'
import { type Returned, TalkList } from './talk.pages.tsx'

const score = z.enum(['1', '2', '3', '4'], 'scores.empty').transform(Number)
const reviewForm = z
  .object({
    owner: score,
    size: score,
    data: score,
    operation: score,
    effect: score,
    note: optionalText('note', 2000),
  })
  .transform(({ note, ...scores }) => ({ scores, note }))
const cutForm = z
  .object({
    title: lineField('title', 120),
    teaser: textField('teaser', 600),
    kind: z.enum(kinds, 'kind.wrong'),
    fit: z.enum(['fits', 'smaller', 'not'], 'fit.wrong'),
    mode: z.enum(['onsite', 'remote', 'hybrid'], 'mode.wrong'),
    teamMin: wholeNumber('teamMin', 1, 20),
    teamMax: wholeNumber('teamMax', 1, 30),
  })
  .refine(({ teamMin, teamMax }) => teamMax >= teamMin, { path: ['teamMax'], message: 'teamMax.small' })
const decisionForm = z
  .object({
    verdict: z.enum(['accepted', 'waiting', 'declined'], 'verdict.wrong'),
    reason: optionalText('reason', 2000),
  })
  .refine(({ verdict, reason }) => verdict === 'accepted' || reason, {
    path: ['reason'],
    message: 'decision.reason',
  })
const questionForm = z.object({ question: textField('question', 1000) })
const answerForm = z.object({ answer: textField('answer', 2000) })

export const reviewRoutes = new Hono<Env>()
  .get('/jams/:jam/needs/:id', (c) => showNeed(c))
  .get('/jams/:jam/review', async (c) => {
    const { place, lines } = await read(c, async (desk) => {
      const jam = await mustFindJam(desk, c.req.param('jam'))
      const reviews = await listReviews(desk, jam.id)
      const needs = await listNeeds(desk, jam.id)
      const lines = needs.map((need) => ({ need, reviews: reviews.filter((one) => one.need === need.id) }))
      return { place: { jam, actor: desk.actor, now: desk.now }, lines }
    })
    return show(c, <QueuePage place={place} lines={lines} />)
  })
  .get('/jams/:jam/review/:id', (c) => showReview(c))
  .post('/jams/:jam/review/:id/review', (c) =>
    take(c, 'review', reviewForm, (desk, _, need, view) => review(desk, need, view), 'saved'),
  )
  .post('/jams/:jam/review/:id/questions', (c) =>
    take(
      c,
      'question',
      questionForm,
      (desk, jam, need, form) => askBack(desk, jam, need, form.question),
      'asked',
    ),
  )
  .post('/jams/:jam/review/:id/cut', (c) =>
    take(c, 'cut', cutForm, (desk, _, need, cut) => recut(desk, need, cut), 'cutSaved'),
  )
  .post('/jams/:jam/review/:id/decision', (c) =>
    take(
      c,
      'decision',
      decisionForm,
      (desk, jam, need, form) => decide(desk, jam, need, form.verdict, form.reason),
      'decided',
    ),
  )
  .post('/jams/:jam/needs/:id/questions/:question/answer', async (c) => {
    const values = await formOf(c)
    const form = answerForm.safeParse(values)
    if (!form.success) return showNeed(c, { form: 'answer', values, problems: problemsOf(c, form.error) })
    const question = idParam(c, 'question')
    await act(c, async (desk) => {
      const { jam, need } = await subject(desk, c)
      await answerQuestion(desk, jam, need, question, form.data.answer)
    })
    return goOn(c, `/jams/${c.req.param('jam')}/needs/${idParam(c)}`, reviewWords(c.get('lang')).answered)
  })

type Work<T> = (desk: Desk, jam: Jam, need: Need, form: T) => Promise<void>

/** One street for the four forms of the page: parse, act, back to the page. */
async function take<T>(
  c: Ctx,
  name: Returned['form'],
  form: z.ZodType<T>,
  work: Work<T>,
  notice: 'saved' | 'asked' | 'cutSaved' | 'decided',
) {
  const values = await formOf(c)
  const parsed = form.safeParse(values)
  if (!parsed.success) return showReview(c, { form: name, values, problems: problemsOf(c, parsed.error) })
  await act(c, async (desk) => {
    const { jam, need } = await subject(desk, c)
    await work(desk, jam, need, parsed.data)
  })
  return goOn(c, `/jams/${c.req.param('jam')}/review/${idParam(c)}`, reviewWords(c.get('lang'))[notice])
}

async function subject(desk: Desk, c: Ctx): Promise<{ jam: Jam; need: Need }> {
  const jam = await mustFindJam(desk, c.req.param('jam'))
  const need = await mustFindNeed(desk, idParam(c))
  if (need.jam !== jam.id) throw new Refusal('missing', 'need.missing')
  return { jam, need }
}

async function showReview(c: Ctx, returned?: Returned) {
  const props = await read(c, async (desk) => {
    const { jam, need } = await subject(desk, c)
    mustBe(desk, jam.id, 'organiser', 'reviewer')
    const reviews = (await listReviews(desk, jam.id)).filter((one) => one.need === need.id)
    const place = { jam, actor: desk.actor, now: desk.now }
    return {
      place,
      need,
      reviews,
      answers: (await findAnswers(desk, need))?.answers ?? null,
      talk: await listTalk(desk, need.id),
    }
  })
  return show(c, <ReviewPage {...props} returned={returned} />, returned ? 422 : 200)
}

/** The page of a need: a teaser for everybody, questions and answers for those it concerns. */
async function showNeed(c: Ctx, returned?: Returned) {
  const { place, need, answers, talk } = await read(c, async (desk) => {
    const { jam, need } = await subject(desk, c)
    const place = { jam, actor: desk.actor, now: desk.now }
    return {
      place,
      need,
      answers: (await findAnswers(desk, need))?.answers ?? null,
      talk: await listTalk(desk, need.id),
    }
  })
  const speaks = place.actor.memberships.some(({ organisation }) => organisation === need.organisation)
  const page = (
    <NeedPage place={place} need={need} answers={answers}>
      <TalkList
        talk={talk}
        zone={place.jam.timeZone}
        returned={returned}
        {...(speaks ? { answerAt: `/jams/${place.jam.slug}/needs/${need.id}` } : {})}
      />
    </NeedPage>
  )
  return returned ? show(c, page, 422) : showPublic(c, page, place.jam.id)
}

function problemsOf(c: Ctx, error: z.ZodError): Record<string, string> {
  const words = reviewWords(c.get('lang')).problem
  return Object.fromEntries(
    error.issues.map(({ path, message }) => [String(path[0] ?? ''), words[message] ?? message]),
  )
}
