import { Hono } from 'hono'
import { mustFindJam } from '#jam/profile/jams.ts'
import { act, type Env, goOn } from '#kernel/http.ts'
import { throwSampleAway } from './discard.ts'
import { sampleWords } from './sample.text.ts'
import { openSample } from './sample.ts'

/** The sample jam: opened by one click, thrown away by another. */
export const sampleRoutes = new Hono<Env>()
  .post('/sample', async (c) => {
    const jam = await act(c, openSample)
    return goOn(c, `/jams/${jam.slug}`, sampleWords(c.get('lang')).opened)
  })
  .post('/jams/:jam/discarding', async (c) => {
    await act(c, async (desk) => throwSampleAway(desk, await mustFindJam(desk, c.req.param('jam'))))
    return goOn(c, '/', sampleWords(c.get('lang')).discarded)
  })
