import { Hono } from 'hono'
import type { Jam } from '#jam/profile/jam.ts'
import { listJams, mustFindJam } from '#jam/profile/jams.ts'
import type { Desk } from '#kernel/desk.ts'
import { type Env, goOn, read } from '#kernel/http.ts'
import { stampOf } from '#kernel/stamp.ts'
import { show } from '#look/show.tsx'
import { AnyJamPage, HelpingPage } from './helping.pages.tsx'

/** "I want to help": the quiet link at the foot of every page. */
export const helpingRoutes = new Hono<Env>()
  .get('/helping', async (c) => {
    const { jams, stamp } = await read(c, async (desk) => ({
      jams: await listComing(desk),
      stamp: stampOf(desk.house.secret, 'remember', desk.now),
    }))
    const [only] = jams
    // The sentence that an act left is shown by the page one comes to.
    if (only && jams.length === 1) return goOn(c, `/jams/${only.slug}/helping`)
    return show(c, <AnyJamPage jams={jams} stamp={stamp} />)
  })
  .get('/jams/:jam/helping', async (c) => {
    const page = await read(c, async (desk) => {
      const jam = await mustFindJam(desk, c.req.param('jam'))
      const stamp = stampOf(desk.house.secret, 'remember', desk.now)
      const next = (await listComing(desk)).find((one) => one.id !== jam.id)
      return { place: { jam, actor: desk.actor, now: desk.now }, next, stamp }
    })
    return show(c, <HelpingPage {...page} />)
  })

/** Jams that one can still help, the next one first. */
async function listComing(desk: Desk): Promise<Jam[]> {
  const jams = (await listJams(desk)).filter(
    (jam) => jam.publishedAt && !jam.sample && !jam.cancelledAt && jam.endsAt > desk.now,
  )
  return jams.sort((one, other) => one.startsAt.getTime() - other.startsAt.getTime())
}
