import { Hono } from 'hono'
import { type Env, read } from '#kernel/http.ts'
import { show } from '#look/show.tsx'
import { mustFindJam } from '../../profile/jams.ts'
import { PrintPage } from './print.pages.tsx'
import { isPart, readSheets } from './sheets.ts'

export const printRoutes = new Hono<Env>().get('/jams/:jam/print', async (c) => {
  const part = c.req.query('part')
  const page = await read(c, async (desk) => {
    const jam = await mustFindJam(desk, c.req.param('jam'))
    return { place: { jam, actor: desk.actor, now: desk.now }, sheets: await readSheets(desk, jam) }
  })
  return show(c, <PrintPage {...page} only={isPart(part) ? part : undefined} />)
})
