import { Hono } from 'hono'
import { act, type Ctx, type Env, formOf, goOn, idParam, read } from '#kernel/http.ts'
import { Refusal } from '#kernel/refusal.ts'
import { problemsOf } from '#look/problems.ts'
import { show } from '#look/show.tsx'
import { mustFindJam } from '../profile/jams.ts'
import { FollowUpsPage } from './followup.pages.tsx'
import { followUpWords } from './followup.text.ts'
import { answers, tellForm } from './followup.ts'
import { answerFollowUp, listFollowUps, markHelped, mustFindQuestion, tellMore } from './followups.ts'
import { AnsweredPage, QuestionPage } from './question.pages.tsx'

export const followupRoutes = new Hono<Env>()
  .get('/followups/:token', async (c) => {
    const token = tokenParam(c)
    const asked = await read(c, (desk) => mustFindQuestion(desk, token))
    if (asked.followUp.answer) return show(c, <AnsweredPage {...asked} token={token} />)
    return show(c, <QuestionPage {...asked} token={token} chosen={answerOf(c.req.query('answer'))} />)
  })
  .post('/followups/:token', async (c) => {
    const token = tokenParam(c)
    const form = await formOf(c)
    const answer = answerOf(form.answer)
    const told = tellForm.safeParse(form)
    if (!answer || !told.success) {
      const asked = await read(c, (desk) => mustFindQuestion(desk, token))
      const { problem } = followUpWords(c.get('lang'))
      const says = told.success ? problem['answer.none'] : Object.values(problemsOf(told.error, problem))[0]
      return show(c, <QuestionPage {...asked} token={token} chosen={answer} problem={says} />, 422)
    }
    await act(c, (desk) => answerFollowUp(desk, token, answer, told.data))
    return goOn(c, `/followups/${token}`)
  })
  .post('/followups/:token/words', async (c) => {
    const token = tokenParam(c)
    const values = await formOf(c)
    const told = tellForm.safeParse(values)
    const t = followUpWords(c.get('lang'))
    if (!told.success) {
      const asked = await read(c, (desk) => mustFindQuestion(desk, token))
      const problems = problemsOf(told.error, t.problem)
      if (!asked.followUp.answer) return show(c, <QuestionPage {...asked} token={token} chosen={null} />, 422)
      return show(c, <AnsweredPage {...asked} token={token} values={values} problems={problems} />, 422)
    }
    await act(c, (desk) => tellMore(desk, token, told.data))
    return goOn(c, `/followups/${token}`, t.told)
  })
  .get('/jams/:jam/followups', async (c) => {
    const page = await read(c, async (desk) => {
      const jam = await mustFindJam(desk, c.req.param('jam'))
      return { place: { jam, actor: desk.actor, now: desk.now }, lines: await listFollowUps(desk, jam.id) }
    })
    return show(c, <FollowUpsPage {...page} />)
  })
  .post('/jams/:jam/followups/:id/help', async (c) => {
    const slug = await act(c, async (desk) => {
      const jam = await mustFindJam(desk, c.req.param('jam'))
      await markHelped(desk, jam.id, idParam(c))
      return jam.slug
    })
    return goOn(c, `/jams/${slug}/followups`, followUpWords(c.get('lang')).helpedSaid)
  })

const answerOf = (asked: unknown) => answers.find((answer) => answer === asked) ?? null

/** @throws Refusal `missing`: what has no form of a link's token belongs to no question */
function tokenParam(c: Ctx): string {
  const token = c.req.param('token') ?? ''
  if (!/^[0-9a-f]{64}$/.test(token)) throw new Refusal('missing', 'followup.missing')
  return token
}
