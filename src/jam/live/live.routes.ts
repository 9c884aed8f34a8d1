import { Hono } from 'hono'
import { type Env, read } from '#kernel/http.ts'
import { streamHappenings } from '#kernel/stream.ts'
import { mustFindJam } from '../profile/jams.ts'
import { isHeard, mustHear } from './live.ts'

export const liveRoutes = new Hono<Env>().get('/jams/:jam/live', async (c) => {
  const jam = await read(c, async (desk) => {
    const found = await mustFindJam(desk, c.req.param('jam'))
    await mustHear(desk, found.id)
    return found.id
  })
  return streamHappenings(c, jam, isHeard)
})
