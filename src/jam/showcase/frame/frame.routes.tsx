import { Hono } from 'hono'
import { act, type Ctx, type Env, formOf, goOn, isStranger, read } from '#kernel/http.ts'
import { isLang } from '#kernel/text.ts'
import type { Problems, Values } from '#look/form.tsx'
import { show } from '#look/show.tsx'
import { mustBe } from '#people/role.ts'
import { mustFindJam } from '../../profile/jams.ts'
import { listProjects } from '../projects.ts'
import { FramedPage, FrameSettingsPage } from './frame.pages.tsx'
import { frameWords } from './frame.text.ts'
import { listOrigins, mostOrigins, nameOrigins, originsIn } from './frames.ts'
import script from './showcase.js?raw'

export const frameRoutes = new Hono<Env>()
  // For pages of other people: it stays under one address, so it is asked for anew each hour.
  .get('/embed/showcase.js', (c) => {
    c.set('embedOn', 'everywhere')
    return c.body(script, 200, {
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'public, max-age=3600',
      'access-control-allow-origin': '*',
    })
  })
  .get('/jams/:jam/showcase/framed', async (c) => {
    const asked = c.req.query('lang')
    if (isLang(asked)) c.set('lang', asked)
    const { address } = c.get('house').config
    const { origins, ...page } = await read(c, async (desk) => {
      const jam = await mustFindJam(desk, c.req.param('jam'))
      return { jam, origins: await listOrigins(desk, jam.id), projects: await listProjects(desk, jam) }
    })
    if (origins.length > 0) c.set('embedOn', origins)
    if (isStranger(c)) c.set('shelf', { jam: page.jam.id })
    // The same for everybody, whoever is signed in here: nothing personal, no cookie.
    return show(c, <FramedPage {...page} address={address} />, 200, { shelved: true })
  })
  .get('/jams/:jam/showcase/frame', (c) => showSettings(c))
  .post('/jams/:jam/showcase/frame', async (c) => {
    const values = await formOf(c)
    const t = frameWords(c.get('lang'))
    const { origins, wrong } = originsIn(String(values.origins ?? ''))
    const problem = wrong ? t.problem.wrong(wrong) : origins.length > mostOrigins ? t.problem.many : ''
    if (problem) return showSettings(c, values, { origins: problem })
    await act(c, async (desk) => nameOrigins(desk, await mustFindJam(desk, c.req.param('jam')), origins))
    return goOn(c, `/jams/${c.req.param('jam')}/showcase/frame`, t.saved)
  })

async function showSettings(c: Ctx, values?: Values, problems?: Problems): Promise<Response> {
  const { address } = c.get('house').config
  const page = await read(c, async (desk) => {
    const jam = await mustFindJam(desk, c.req.param('jam'))
    mustBe(desk, jam.id, 'organiser')
    return { place: { jam, actor: desk.actor, now: desk.now }, origins: await listOrigins(desk, jam.id) }
  })
  const shown = <FrameSettingsPage {...page} {...{ address, values, problems }} />
  return show(c, shown, problems ? 422 : 200)
}
