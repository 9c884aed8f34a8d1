import { Hono } from 'hono'
import type { Desk } from '#kernel/desk.ts'
import { act, type Ctx, type Env, type FormValues, formOf, goOn, idParam, read } from '#kernel/http.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Problems } from '#look/form.tsx'
import { show } from '#look/show.tsx'
import { nameField } from '#people/account.ts'
import { isMember, mustSpeakFor } from '#people/role.ts'
import type { Team } from '../../matching/team.ts'
import { mustFindTeam } from '../../matching/teams.ts'
import { mustFindJam } from '../../profile/jams.ts'
import { nameOrganisation } from '../handovers.ts'
import { AcceptancePage, type Sent } from './acceptance.pages.tsx'
import { acceptanceWords } from './acceptance.text.ts'
import { moreForm, mostPoints, pointForm } from './acceptance.ts'
import { findAcceptance, type Judged, judgePoints, signAcceptance } from './acceptances.ts'

export const acceptanceRoutes = new Hono<Env>()
  .get('/jams/:jam/teams/:team/acceptance', (c) => showAcceptance(c))
  // Where a form was sent back to be completed, the browser looks again under its address.
  .get('/jams/:jam/teams/:team/acceptance/signature', (c) => goOn(c, pathOf(c)))
  .post('/jams/:jam/teams/:team/acceptance', async (c) => {
    const values = await formOf(c)
    const { judged, more, problems } = judgedFrom(c, values)
    if (Object.keys(problems).length > 0) return showAcceptance(c, { form: 'points', values, problems })
    await act(c, async (desk) =>
      judgePoints(desk, (await whereFor(c, desk)).team, versionIn(values), judged, more),
    )
    return goOn(c, `${pathOf(c)}#sign`, acceptanceWords(c.get('lang')).saved)
  })
  .post('/jams/:jam/teams/:team/acceptance/signature', async (c) => {
    const values = await formOf(c)
    const t = acceptanceWords(c.get('lang'))
    const name = nameField.safeParse(values.name ?? '')
    if (!name.success) {
      const key = name.error.issues[0]?.message ?? ''
      return showAcceptance(c, {
        form: 'sign',
        values,
        problems: { name: t.problem[key] ?? t.problem['name.empty'] },
      })
    }
    await act(c, async (desk) =>
      signAcceptance(desk, (await whereFor(c, desk)).team, versionIn(values), name.data),
    )
    return goOn(c, pathOf(c), t.signed)
  })

const pathOf = (c: Ctx) => `/jams/${c.req.param('jam')}/teams/${c.req.param('team')}/acceptance`
const versionIn = ({ version }: FormValues) => (/^\d{1,9}$/.test(String(version)) ? Number(version) : -1)

async function whereFor(
  c: Ctx,
  desk: Desk,
): Promise<{ place: Parameters<typeof AcceptancePage>[0]['place']; team: Team }> {
  const jam = await mustFindJam(desk, c.req.param('jam'))
  const team = await mustFindTeam(desk, idParam(c, 'team'))
  if (team.jam !== jam.id) throw new Refusal('missing', 'team.missing')
  return { place: { jam, actor: desk.actor, now: desk.now }, team }
}

/** The answers in their order. A point without one stays open. */
function judgedFrom(c: Ctx, values: FormValues): { judged: Judged[]; more: string; problems: Problems } {
  const t = acceptanceWords(c.get('lang')).problem
  const problems: Record<string, string | undefined> = {}
  const judged: Judged[] = []
  for (let n = 0; n < mostPoints && values[`remark.${n}`] !== undefined; n++) {
    const form = pointForm.safeParse({
      verdict: values[`verdict.${n}`] || null,
      remark: values[`remark.${n}`],
    })
    if (form.success) judged.push(form.data)
    for (const { path, message } of form.error?.issues ?? [])
      problems[`${String(path[0])}.${n}`] = t[message] ?? message
  }
  const more = moreForm.safeParse(values)
  if (!more.success) problems.more = t['more.long']
  return { judged, more: more.data?.more ?? '', problems }
}

async function showAcceptance(c: Ctx, sent?: Sent): Promise<Response> {
  const page = await read(c, async (desk) => {
    const { place, team } = await whereFor(c, desk)
    const acceptance = await findAcceptance(desk, team)
    if (sent) mustSpeakFor(desk, team.organisation)
    const organisation = await nameOrganisation(desk, team)
    return { place, team, organisation, acceptance, mayJudge: isMember(desk.actor, team.organisation) }
  })
  return show(c, <AcceptancePage {...page} sent={sent} />, sent ? 422 : 200)
}
