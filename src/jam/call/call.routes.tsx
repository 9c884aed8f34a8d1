import { Hono } from 'hono'
import { type Env, read } from '#kernel/http.ts'
import { showPublic } from '#look/show.tsx'
import { mustFindJam } from '../profile/jams.ts'
import { CallPage } from './call.pages.tsx'

/** `?from=` names the partner whose link brought somebody here. */
export const callRoutes = new Hono<Env>().get('/jams/:jam/call', async (c) => {
  const place = await read(c, async (desk) => ({
    jam: await mustFindJam(desk, c.req.param('jam')),
    actor: desk.actor,
    now: desk.now,
  }))
  return showPublic(
    c,
    <CallPage place={place} source={(c.req.query('from') ?? '').slice(0, 60)} />,
    place.jam.id,
  )
})
