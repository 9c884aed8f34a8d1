import { Hono } from 'hono'
import { act, type Env, goOn, idParam, read } from '#kernel/http.ts'
import { show } from '#look/show.tsx'
import type { FindPlaceables } from '../../placing.ts'
import { HomePage } from './home.pages.tsx'
import { homeWords } from './home.text.ts'
import { homeOf, makeAllReady } from './homes.ts'

/** The home of a website for its people. */
export const homeRoutes = (places: FindPlaceables) =>
  new Hono<Env>()
    .get('/services/:id/site', async (c) => {
      const home = await read(c, (desk) => homeOf(desk, idParam(c), places))
      return show(c, <HomePage home={home} />)
    })
    .post('/services/:id/site/ready', async (c) => {
      const service = idParam(c)
      const { ready, left } = await act(c, (desk) => makeAllReady(desk, service))
      return goOn(c, `/services/${service}/site`, homeWords(c.get('lang')).made(ready, left))
    })
