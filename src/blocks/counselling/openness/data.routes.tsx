import { Hono } from 'hono'
import { countReaders } from '#custody/log/proofs.ts'
import { type Env, read } from '#kernel/http.ts'
import { show } from '#look/show.tsx'
import { mustFindOpenService } from '../counselling.ts'
import { langOf } from '../seeker/speaking.ts'
import { DataPage } from './data.pages.tsx'

/** What a service keeps, for everybody, before they write a word. */
export const dataRoutes = new Hono<Env>().get('/c/:slug/data', async (c) => {
  const found = await read(c, async (desk) => {
    const service = await mustFindOpenService(desk, c.req.param('slug'))
    const readers = new Map<string, number>()
    for (const { id, space } of service.offices)
      readers.set(id, await countReaders(desk, service.organisation, space))
    return { service, readers }
  })
  const lang = langOf(c.req.query('lang'), c.req.header('accept-language'))
  c.header('referrer-policy', 'no-referrer')
  return show(c, <DataPage {...found} lang={lang} />)
})
