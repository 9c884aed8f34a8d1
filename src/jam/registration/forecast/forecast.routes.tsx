import { Hono } from 'hono'
import { type Env, read } from '#kernel/http.ts'
import { show } from '#look/show.tsx'
import { mustFindJam } from '../../profile/jams.ts'
import { ForecastPage } from './forecast.pages.tsx'
import { forecastJam } from './forecasts.ts'

export const forecastRoutes = new Hono<Env>().get('/jams/:jam/people/forecast', async (c) => {
  const props = await read(c, async (desk) => {
    const jam = await mustFindJam(desk, c.req.param('jam'))
    const forecast = await forecastJam(desk, jam.id)
    return { place: { jam, actor: desk.actor, now: desk.now }, forecast }
  })
  return show(c, <ForecastPage {...props} />)
})
