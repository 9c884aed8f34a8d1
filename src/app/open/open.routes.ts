import { Feed } from 'feed'
import { Hono } from 'hono'
import type { Jam } from '#jam/profile/jam.ts'
import { mustFindJam } from '#jam/profile/jams.ts'
import { listProgramme } from '#jam/programme/programme.ts'
import { listProjects } from '#jam/showcase/projects.ts'
import type { Desk } from '#kernel/desk.ts'
import { type Ctx, type Env, read } from '#kernel/http.ts'
import { Refusal } from '#kernel/refusal.ts'
import { hackathonOf } from '../exchange/hackathon.ts'
import { jamOut, listNews, listOpenJams, listOpenNeeds, type News, needOut, projectOut } from './open.ts'
import { openApi } from './openapi.ts'
import { scheduleJson, scheduleXml } from './schedule.ts'
import { xmlText } from './xml.ts'

/** What machines may read: others show our jams, needs and services without asking anybody. */
export const openRoutes = new Hono<Env>()
  .get('/api/openapi.json', (c) => c.json(openApi(addressOf(c))))
  .get('/api/jams', async (c) => {
    const jams = await read(c, listOpenJams)
    return c.json(jams.map((jam) => jamOut(jam, addressOf(c))))
  })
  .get('/api/jams/:jam', async (c) => c.json(jamOut(await readJam(c), addressOf(c))))
  .get('/api/jams/:jam/needs', (c) =>
    answer(c, async (desk, jam) =>
      (await listOpenNeeds(desk, jam)).map((need) => needOut(need, jam, addressOf(c))),
    ),
  )
  .get('/api/jams/:jam/projects', (c) =>
    answer(c, async (desk, jam) =>
      (await listProjects(desk, jam)).map((project) => projectOut(project, addressOf(c))),
    ),
  )
  .get('/jams/:jam/hackathon.json', (c) =>
    answer(c, async (desk, jam) => hackathonOf(jam, await listOpenNeeds(desk, jam), addressOf(c))),
  )
  .get('/jams/:jam/schedule.json', (c) =>
    answer(c, async (desk, jam) =>
      scheduleJson(jam, await listProgramme(desk, jam), addressOf(c), c.get('lang')),
    ),
  )
  .get('/jams/:jam/schedule.xml', async (c) => {
    const text = await read(c, async (desk) => {
      const jam = await openJam(c, desk)
      return scheduleXml(jam, await listProgramme(desk, jam), addressOf(c), c.get('lang'))
    })
    return c.body(text, 200, { 'content-type': 'application/xml; charset=utf-8' })
  })
  .get('/updates.atom', async (c) => {
    const news = await read(c, (desk) => listNews(desk, addressOf(c)))
    return c.body(feedOf(news, addressOf(c)), 200, { 'content-type': 'application/atom+xml; charset=utf-8' })
  })

const addressOf = (c: Ctx): string => c.get('house').config.address

/** @throws Refusal `missing` also for a jam that is not public yet: what machines read is for all. */
async function openJam(c: Ctx, desk: Desk): Promise<Jam> {
  const jam = await mustFindJam(desk, c.req.param('jam'))
  if (!jam.publishedAt) throw new Refusal('missing', 'jam.missing')
  return jam
}

const readJam = (c: Ctx): Promise<Jam> => read(c, (desk) => openJam(c, desk))

async function answer(c: Ctx, about: (desk: Desk, jam: Jam) => Promise<object>): Promise<Response> {
  return c.json(await read(c, async (desk) => about(desk, await openJam(c, desk))))
}

/** What is new in all jams of this house, as one Atom feed (RFC 4287). */
function feedOf(news: readonly News[], address: string): string {
  const feed = new Feed({
    id: `${address}/showcase`,
    link: `${address}/showcase`,
    title: 'Digital Service Jam',
    generator: false,
    copyright: '',
    ...(news[0] ? { updated: news[0].at } : {}),
    feedLinks: { atom: `${address}/updates.atom` },
    author: { name: 'Digital Service Jam' },
  })
  // The library marks titles as HTML.
  for (const one of news)
    feed.addItem({
      ...{ id: `urn:uuid:${one.id}`, title: xmlText(one.title), link: one.link },
      ...{ date: one.at, published: one.at, content: one.html },
    })
  return feed.atom1()
}
