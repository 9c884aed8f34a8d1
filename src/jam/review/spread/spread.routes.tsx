import { Hono } from 'hono'
import { type Env, read } from '#kernel/http.ts'
import { show } from '#look/show.tsx'
import { mustBe } from '#people/role.ts'
import { mustFindJam } from '../../profile/jams.ts'
import { listLines } from '../reviews.ts'
import { listCriteria } from '../setup/criteria.ts'
import { SpreadPage } from './spread.pages.tsx'
import { spreadOf } from './spread.ts'

export const spreadRoutes = new Hono<Env>().get('/jams/:jam/review/spread', async (c) => {
  const props = await read(c, async (desk) => {
    const jam = await mustFindJam(desk, c.req.param('jam'))
    mustBe(desk, jam.id, 'organiser')
    const criteria = (await listCriteria(desk, jam.id)).filter(({ retired }) => !retired)
    return {
      place: { jam, actor: desk.actor, now: desk.now },
      spread: spreadOf(await listLines(desk, jam.id), criteria),
    }
  })
  return show(c, <SpreadPage {...props} />)
})
