import { Hono } from 'hono'
import { type Ctx, type Env, read } from '#kernel/http.ts'
import { showPublic } from '#look/show.tsx'
import { mustFindJam } from '../profile/jams.ts'
import { ImpactPage } from './impact.pages.tsx'
import { impactWords } from './impact.text.ts'
import { csvOf } from './impact.ts'
import { findImpact, findImpactLines } from './impacts.ts'

export const impactRoutes = new Hono<Env>()
  .get('/jams/:jam/impact', async (c) => {
    const { place, impact, lines } = await look(c)
    return showPublic(c, <ImpactPage place={place} impact={impact} lines={lines} />, place.jam.id)
  })
  .get('/jams/:jam/impact.csv', async (c) => {
    const lang = c.get('lang')
    const { place, impact } = await look(c)
    return c.body(csvOf(impact, impactWords(lang).measure, lang), 200, {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${place.jam.slug}-${impactWords('en').title.toLowerCase()}.csv"`,
    })
  })

const look = (c: Ctx) =>
  read(c, async (desk) => {
    const jam = await mustFindJam(desk, c.req.param('jam'))
    const place = { jam, actor: desk.actor, now: desk.now }
    return { place, impact: await findImpact(desk, jam), lines: await findImpactLines(desk, jam.id) }
  })
