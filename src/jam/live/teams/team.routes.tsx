import { Hono } from 'hono'
import type { Desk } from '#kernel/desk.ts'
import type { Glance } from '#kernel/glance.ts'
import { act, type Ctx, type Env, formOf, glance, goOn, idParam, read } from '#kernel/http.ts'
import { mustFind } from '#kernel/refusal.ts'
import { problemsOf } from '#look/problems.ts'
import { show, showAgain } from '#look/show.tsx'
import { mustBe, mustBeSomebody } from '#people/role.ts'
import { findMyTeam, mustBeInTeam, mustFindTeam } from '../../matching/teams.ts'
import { mustFindJam } from '../../profile/jams.ts'
import { checkinForm } from '../checkins/checkin.ts'
import { reportCheckin } from '../checkins/checkins.ts'
import { helpForm } from '../help/help-request.ts'
import { askForHelp, mustFindHelp, solveHelp } from '../help/help-requests.ts'
import { keyOf } from '../once.ts'
import { roomOf } from '../remote/remote.ts'
import { type SheetRow, sheetAsked, sheetFrom } from './sheet.sql.ts'
import { mustStand, refuseSheet } from './sheet.ts'
import { type Sent, TeamPage } from './team.pages.tsx'
import { teamWords } from './team.text.ts'
import { NoTeamPage, TeamsPage } from './teams.pages.tsx'
import { listTeamLines } from './teams.sql.ts'

export const teamRoutes = new Hono<Env>()
  .get('/jams/:jam/teams', async (c) => {
    const page = await read(c, async (desk) => {
      const jam = await mustFindJam(desk, c.req.param('jam'))
      mustBe(desk, jam.id, 'organiser', 'mentor', 'professional', 'helper', 'auditor')
      return { place: placeOf(desk, jam), lines: await listTeamLines(desk, jam.id) }
    })
    return show(c, <TeamsPage {...page} />)
  })
  .get('/jams/:jam/teams/mine', async (c) => {
    const { place, team } = await read(c, async (desk) => {
      const jam = await mustFindJam(desk, c.req.param('jam'))
      return { place: placeOf(desk, jam), team: await findMyTeam(desk, jam.id) }
    })
    return team ? goOn(c, `/jams/${place.jam.slug}/teams/${team.id}`) : show(c, <NoTeamPage place={place} />)
  })
  .get('/jams/:jam/teams/:team', (c) => showTeam(c))
  // Where a form was sent back to be completed, the browser looks again under its address.
  .get('/jams/:jam/teams/:team/checkins', (c) => goOn(c, pathOf(c)))
  .get('/jams/:jam/teams/:team/help', (c) => goOn(c, pathOf(c)))
  .post('/jams/:jam/teams/:team/checkins', async (c) => {
    const values = await formOf(c)
    const form = checkinForm.safeParse(values)
    if (!form.success) return showSent(c, { form: 'checkin', values, problems: problems(c, form.error) })
    await act(c, async (desk) => reportCheckin(desk, await teamOf(c, desk), keyOf(values), form.data))
    return goOn(c, pathOf(c), words(c).reported)
  })
  .post('/jams/:jam/teams/:team/help', async (c) => {
    const values = await formOf(c)
    const form = helpForm.safeParse(values)
    if (!form.success) return showSent(c, { form: 'help', values, problems: problems(c, form.error) })
    await act(c, async (desk) => askForHelp(desk, await teamOf(c, desk), keyOf(values), form.data))
    return goOn(c, pathOf(c), words(c).asked)
  })
  .post('/jams/:jam/teams/:team/help/:id/solution', async (c) => {
    await act(c, async (desk) => {
      const team = await teamOf(c, desk)
      await solveHelp(desk, await mustFindHelp(desk, team.jam, idParam(c)))
    })
    return goOn(c, pathOf(c), words(c).solvedNotice)
  })

const words = (c: Ctx) => teamWords(c.get('lang'))
const problems = (c: Ctx, error: Parameters<typeof problemsOf>[0]) => problemsOf(error, words(c).problem)
const pathOf = (c: Ctx) => `/jams/${c.req.param('jam')}/teams/${c.req.param('team')}`
const placeOf = (desk: Desk, jam: Awaited<ReturnType<typeof mustFindJam>>) => ({
  jam,
  actor: desk.actor,
  now: desk.now,
})

function showTeam(c: Ctx): Promise<Response> {
  const id = idParam(c, 'team')
  return showAgain(c, sheetAskedBy(c, id), async (seen) => <TeamPage {...(await pageOf(c, id, seen))} />)
}

/** With what was typed and could not be taken. */
async function showSent(c: Ctx, sent: Sent): Promise<Response> {
  const id = idParam(c, 'team')
  const page = await pageOf(c, id, await glance(c, sheetAskedBy(c, id)))
  mustBeInTeam({ actor: page.place.actor }, page.sheet.team)
  return show(c, <TeamPage {...page} sent={sent} />, 422)
}

const sheetAskedBy = (c: Ctx, id: string) => () => sheetAsked(c.req.param('jam') ?? '', id)

async function pageOf(c: Ctx, id: string, { rows, actor, now }: Glance<SheetRow>) {
  const seen = sheetFrom(rows[0]) ?? (await read(c, (desk) => refuseSheet(desk, id)))
  const sheet = { ...seen, as: mustStand({ actor }, seen.team) }
  const room = sheet.remote ? roomOf(c.get('house').secret, sheet.remote, id) : undefined
  return { place: { jam: sheet.jam, actor, now }, sheet, room }
}

async function teamOf(c: Ctx, desk: Desk) {
  mustBeSomebody(desk)
  const jam = await mustFindJam(desk, c.req.param('jam'))
  const team = await mustFindTeam(desk, idParam(c, 'team'))
  return mustFind(team.jam === jam.id ? team : undefined, 'team.missing')
}
