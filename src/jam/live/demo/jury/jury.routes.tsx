import { Hono } from 'hono'
import type { Desk } from '#kernel/desk.ts'
import { act, type Ctx, type Env, type FormValues, formOf, goOn, idParam, read } from '#kernel/http.ts'
import { mustFind, Refusal } from '#kernel/refusal.ts'
import type { Problems, Values } from '#look/form.tsx'
import { problemsOf } from '#look/problems.ts'
import { show } from '#look/show.tsx'
import { mustBe } from '#people/role.ts'
import { mustFindTeam } from '../../../matching/teams.ts'
import { mustFindJam } from '../../../profile/jams.ts'
import { findJury, isJuror, lookAtJury, mayJudge, setJury, tellResult, vote } from './juries.ts'
import { JuryPage, VotePage } from './jury.pages.tsx'
import { juryWords } from './jury.text.ts'
import { type Jury, juryForm, marks, type Scores } from './jury.ts'

type Typed = { values: Values; problems: Problems }

export const juryRoutes = new Hono<Env>()
  .get('/jams/:jam/demo/jury', (c) => showJury(c))
  .post('/jams/:jam/demo/jury', async (c) => {
    const values = await formOf(c)
    const t = juryWords(c.get('lang'))
    const form = juryForm.safeParse(values)
    if (!form.success) return showJury(c, { values, problems: problemsOf(form.error, t.problem) })
    await act(c, async (desk) => setJury(desk, await mustFindJam(desk, c.req.param('jam')), form.data))
    return goOn(c, pathOf(c), t.saved)
  })
  .post('/jams/:jam/demo/jury/result', async (c) => {
    const told = (await formOf(c)).told === 'yes'
    await act(c, async (desk) => tellResult(desk, await mustFindJam(desk, c.req.param('jam')), told))
    const t = juryWords(c.get('lang'))
    return goOn(c, pathOf(c), told ? t.told : t.untold)
  })
  .get('/jams/:jam/demo/jury/:team', (c) => showVote(c))
  .post('/jams/:jam/demo/jury/:team', async (c) => {
    const values = await formOf(c)
    const t = juryWords(c.get('lang'))
    const jury = await read(c, async (desk) => (await whereFor(c, desk)).jury)
    const { scores, problems } = scoresFrom(values, jury, t.problem['score.empty'] ?? '')
    if (Object.keys(problems).length > 0) return showVote(c, { values, problems })
    await act(c, async (desk) => {
      const { place, team } = await whereFor(c, desk)
      await vote(desk, place.jam, team, scores)
    })
    return goOn(c, pathOf(c), t.given)
  })

const pathOf = (c: Ctx) => `/jams/${c.req.param('jam')}/demo/jury`

function scoresFrom(values: FormValues, jury: Jury, says: string): { scores: Scores; problems: Problems } {
  const given = jury.criteria.map((name, n) => [name, values[`score.${n}`], `score.${n}`] as const)
  const wrong = given.filter(([, score]) => !(marks as readonly unknown[]).includes(score))
  return {
    scores: Object.fromEntries(given.map(([name, score]) => [name, Number(score)])),
    problems: Object.fromEntries(wrong.map(([, , field]) => [field, says])),
  }
}

async function whereFor(c: Ctx, desk: Desk) {
  const jam = await mustFindJam(desk, c.req.param('jam'))
  mustBe(desk, jam.id, 'organiser', 'reviewer', 'mentor')
  const found = await mustFindTeam(desk, idParam(c, 'team'))
  const team = mustFind(found.jam === jam.id ? found : undefined, 'team.missing')
  const jury = await findJury(desk, jam.id)
  if (!jury.active) throw new Refusal('conflict', 'jury.off')
  if (!mayJudge(desk, team)) throw new Refusal('forbidden', 'jury.own')
  return { place: { jam, actor: desk.actor, now: desk.now }, team, jury }
}

async function showVote(c: Ctx, returned?: Typed): Promise<Response> {
  const page = await read(c, async (desk) => {
    const where = await whereFor(c, desk)
    const { mine } = await lookAtJury(desk, where.place.jam)
    return { ...where, mine: mine.get(where.team.id) ?? {} }
  })
  return show(c, <VotePage {...page} returned={returned} />, returned ? 422 : 200)
}

async function showJury(c: Ctx, returned?: Typed): Promise<Response> {
  const page = await read(c, async (desk) => {
    const jam = await mustFindJam(desk, c.req.param('jam'))
    if (returned) mustBe(desk, jam.id, 'organiser')
    const view = await lookAtJury(desk, jam)
    return {
      ...{ place: { jam, actor: desk.actor, now: desk.now }, view, isJuror: isJuror(desk, jam.id) },
      mayJudge: (team: (typeof view.teams)[number]) => mayJudge(desk, team),
    }
  })
  return show(c, <JuryPage {...page} returned={returned} />, returned ? 422 : 200)
}
