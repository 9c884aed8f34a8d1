import { Hono } from 'hono'
import type { Desk } from '#kernel/desk.ts'
import { act, type Ctx, type Env, formOf, goOn, idParam, read } from '#kernel/http.ts'
import { problemsOf } from '#look/problems.ts'
import { show } from '#look/show.tsx'
import { mustBeSomebody } from '#people/role.ts'
import { mustFindJam } from '../../profile/jams.ts'
import { isSkill } from '../../profile/skill.ts'
import { HelpPage, type SentNote } from './help.pages.tsx'
import { helpWords } from './help.text.ts'
import { type HelpRequest, noteForm, passForm } from './help-request.ts'
import {
  listHelp,
  mustFindHelp,
  noteHelp,
  passHelp,
  returnHelp,
  solveHelp,
  takeHelp,
} from './help-requests.ts'

export const helpRoutes = new Hono<Env>()
  .get('/jams/:jam/help', (c) => showQueue(c))
  .get('/jams/:jam/help/:id/note', (c) => goOn(c, `/jams/${c.req.param('jam')}/help`))
  .post('/jams/:jam/help/:id/taking', (c) => change(c, takeHelp, 'taken'))
  .post('/jams/:jam/help/:id/return', (c) => change(c, returnHelp, 'returned'))
  .post('/jams/:jam/help/:id/solution', (c) => change(c, solveHelp, 'solvedNotice'))
  .get('/jams/:jam/help/:id/passing', (c) => goOn(c, `/jams/${c.req.param('jam')}/help`))
  .post('/jams/:jam/help/:id/passing', async (c) => {
    const values = await formOf(c)
    const form = passForm.safeParse(values)
    if (form.success) return change(c, (desk, one) => passHelp(desk, one, form.data.to), 'passed')
    return showQueue(c, { id: idParam(c), values, problems: problemsOf(form.error, words(c).problem) })
  })
  .post('/jams/:jam/help/:id/note', async (c) => {
    const values = await formOf(c)
    const form = noteForm.safeParse(values)
    if (form.success) return change(c, (desk, one) => noteHelp(desk, one, form.data.note), 'noted')
    const problems = problemsOf(form.error, words(c).problem)
    return showQueue(c, { id: idParam(c), values, problems })
  })

const words = (c: Ctx) => helpWords(c.get('lang'))

type Doing = (desk: Desk, request: HelpRequest) => Promise<void>

async function change(
  c: Ctx,
  doing: Doing,
  notice: 'taken' | 'returned' | 'solvedNotice' | 'noted' | 'passed',
) {
  await act(c, async (desk) => {
    mustBeSomebody(desk)
    const jam = await mustFindJam(desk, c.req.param('jam'))
    await doing(desk, await mustFindHelp(desk, jam.id, idParam(c)))
  })
  return goOn(c, `/jams/${c.req.param('jam')}/help`, words(c)[notice])
}

async function showQueue(c: Ctx, sent?: SentNote): Promise<Response> {
  const asked = c.req.query('skill') ?? ''
  const wanted = isSkill(asked) ? asked : null
  const page = await read(c, async (desk) => {
    const jam = await mustFindJam(desk, c.req.param('jam'))
    return { place: { jam, actor: desk.actor, now: desk.now }, ...(await listHelp(desk, jam.id)) }
  })
  return show(c, <HelpPage {...page} wanted={wanted} {...(sent ? { sent } : {})} />, sent ? 422 : 200)
}
