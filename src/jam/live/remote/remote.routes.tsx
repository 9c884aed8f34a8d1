import { Hono } from 'hono'
import type { Desk } from '#kernel/desk.ts'
import { act, type Ctx, type Env, type FormValues, formOf, goOn, read } from '#kernel/http.ts'
import type { Problems } from '#look/form.tsx'
import { problemsOf } from '#look/problems.ts'
import { show } from '#look/show.tsx'
import { mustBe } from '#people/role.ts'
import { listTeams } from '../../matching/teams.ts'
import type { Jam } from '../../profile/jam.ts'
import { mustFindJam } from '../../profile/jams.ts'
import { RemotePage } from './remote.pages.tsx'
import { remoteWords } from './remote.text.ts'
import { remoteForm, roomOf } from './remote.ts'
import { comeBack, countReaders, findRemote, goRemote } from './remotes.ts'

export const remoteRoutes = new Hono<Env>()
  .get('/jams/:jam/remote', (c) => showRemote(c))
  .post('/jams/:jam/remote', async (c) => {
    const values = await formOf(c)
    const form = remoteForm.safeParse(values)
    const t = remoteWords(c.get('lang'))
    if (!form.success) return showRemote(c, values, problemsOf(form.error, t.problem))
    return change(c, (desk, jam) => goRemote(desk, jam, form.data.base), t.began)
  })
  .post('/jams/:jam/remote/end', (c) => change(c, comeBack, remoteWords(c.get('lang')).ended))

async function change(c: Ctx, doing: (desk: Desk, jam: Jam) => Promise<void>, says: string) {
  await act(c, async (desk) => doing(desk, await mustFindJam(desk, c.req.param('jam'))))
  return goOn(c, `/jams/${c.req.param('jam')}/remote`, says)
}

async function showRemote(c: Ctx, values?: FormValues, problems?: Problems): Promise<Response> {
  const page = await read(c, async (desk) => {
    const jam = await mustFindJam(desk, c.req.param('jam'))
    mustBe(desk, jam.id, 'organiser')
    const place = { jam, actor: desk.actor, now: desk.now }
    return { place, now: await roomsOf(desk, jam), readers: await countReaders(desk, jam.id) }
  })
  const sent = { ...(values ? { values } : {}), ...(problems ? { problems } : {}) }
  return show(c, <RemotePage {...page} {...sent} />, problems ? 422 : 200)
}

async function roomsOf(desk: Desk, jam: Jam) {
  const remote = await findRemote(desk, jam.id)
  if (!remote) return undefined
  const link = (team: string | null) => roomOf(desk.house.secret, remote, team)
  const rooms = (await listTeams(desk, jam.id)).map(({ id, name }) => ({ id, name, link: link(id) }))
  return { remote, lobby: link(null), rooms }
}
