import { Hono } from 'hono'
import type { Desk } from '#kernel/desk.ts'
import { act, type Ctx, type Env, type FormValues, formOf, goOn, read } from '#kernel/http.ts'
import { isId } from '#kernel/id.ts'
import type { Problems } from '#look/form.tsx'
import { problemsOf } from '#look/problems.ts'
import { show } from '#look/show.tsx'
import { mustBe } from '#people/role.ts'
import { listTeams } from '../../matching/teams.ts'
import type { Jam } from '../../profile/jam.ts'
import { mustFindJam } from '../../profile/jams.ts'
import { listVenues } from '../../venue/venues.ts'
import { RehearsalPage } from './plan.pages.tsx'
import { findPlan, listLinks } from './plans.ts'
import { RemotePage, type Switched } from './remote.pages.tsx'
import { remoteWords } from './remote.text.ts'
import { type Remote, rehearsalForm, remoteForm, roomOf, type Scope } from './remote.ts'
import {
  comeBack,
  countReaders,
  findRemoteOf,
  goRemote,
  listRemotes,
  rehearse,
  scopeOfRemote,
} from './remotes.ts'

export const remoteRoutes = new Hono<Env>()
  .get('/jams/:jam/remote', (c) => showRemote(c))
  .post('/jams/:jam/remote', async (c) => {
    const values = await formOf(c)
    if (values.press === 'rehearse') return showRehearsal(c, values)
    const form = remoteForm.safeParse(values)
    const t = remoteWords(c.get('lang'))
    if (!form.success) return showRemote(c, values, problemsOf(form.error, t.problem))
    const { base, scope } = form.data
    const says = scope.kind === 'jam' ? t.began : t.beganPart
    return change(c, (desk, jam) => goRemote(desk, jam, base, scope), says)
  })
  .post('/jams/:jam/remote/end', async (c) => {
    const { id } = await formOf(c)
    const one = typeof id === 'string' && isId(id) ? id : undefined
    return change(c, (desk, jam) => comeBack(desk, jam, one), remoteWords(c.get('lang')).ended)
  })

async function change(c: Ctx, doing: (desk: Desk, jam: Jam) => Promise<void>, says: string) {
  await act(c, async (desk) => doing(desk, await mustFindJam(desk, c.req.param('jam'))))
  return goOn(c, `/jams/${c.req.param('jam')}/remote`, says)
}

async function showRemote(c: Ctx, values?: FormValues, problems?: Problems): Promise<Response> {
  const page = await read(c, async (desk) => {
    const jam = await mustFindJam(desk, c.req.param('jam'))
    mustBe(desk, jam.id, 'organiser')
    const place = { jam, actor: desk.actor, now: desk.now }
    const [teams, venues] = [await listTeams(desk, jam.id), await listVenues(desk, jam.id)]
    const plan = await findPlan(desk, jam.id)
    const now = await switchedOf(desk, jam, { teams, venues })
    return { place, plan, teams, venues, now, readers: await countReaders(desk, jam.id) }
  })
  const sent = { ...(values ? { values } : {}), ...(problems ? { problems } : {}) }
  return show(c, <RemotePage {...page} {...sent} />, problems ? 422 : 200)
}

async function showRehearsal(c: Ctx, values: FormValues): Promise<Response> {
  const form = rehearsalForm.safeParse(values)
  if (!form.success) return showRemote(c, values, problemsOf(form.error, remoteWords(c.get('lang')).problem))
  const page = await read(c, async (desk) => {
    const jam = await mustFindJam(desk, c.req.param('jam'))
    const plan = await rehearse(desk, jam, form.data.base, form.data.scope)
    return { place: { jam, actor: desk.actor, now: desk.now }, plan, secret: desk.house.secret }
  })
  return show(c, <RehearsalPage {...page} />)
}

type Parts = {
  teams: readonly { id: string; name: string }[]
  venues: readonly { id: string; name: string }[]
}

async function switchedOf(desk: Desk, jam: Jam, parts: Parts): Promise<Switched[]> {
  const links = await listLinks(desk, jam.id)
  const all: Switched[] = []
  for (const remote of await listRemotes(desk, jam.id)) {
    const scope = scopeOfRemote(remote)
    const within: (typeof parts.teams)[number][] = []
    for (const team of parts.teams) if (await isWithin(desk, remote, scope, team.id)) within.push(team)
    const link = (team: string | null) =>
      roomOf(desk.house.secret, { ...remote, link: (team && links.get(team)) || null }, team)
    const rooms = within.map(({ id, name }) => ({ id, name, link: link(id) }))
    all.push({ remote, name: nameOf(scope, parts), lobby: link(null), rooms })
  }
  return all
}

async function isWithin(desk: Desk, remote: Remote, scope: Scope, team: string): Promise<boolean> {
  if (scope.kind === 'team') return scope.id === team
  return (await findRemoteOf(desk, team))?.id === remote.id
}

const nameOf = (scope: Scope, { teams, venues }: Parts): string | null =>
  scope.kind === 'jam'
    ? null
    : ((scope.kind === 'team' ? teams : venues).find(({ id }) => id === scope.id)?.name ?? scope.id)
