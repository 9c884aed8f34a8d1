import { Hono } from 'hono'
import type { Desk } from '#kernel/desk.ts'
import { act, type Ctx, type Env, goOn, read } from '#kernel/http.ts'
import { streamHappenings } from '#kernel/stream.ts'
import { show } from '#look/show.tsx'
import type { Jam } from '../../profile/jam.ts'
import { mustFindJam } from '../../profile/jams.ts'
import { isHeard } from '../live.ts'
import { ScreenLinkPage, ScreenPage } from './screen.pages.tsx'
import { screenWords } from './screen.text.ts'
import { findScreenKey, makeScreenLink, readScreen, readScreenByKey, revokeScreenLink } from './screen.ts'
import { listSignRooms } from './views.ts'

export const screenRoutes = new Hono<Env>()
  .get('/jams/:jam/screen', async (c) => {
    const page = await read(c, async (desk) => {
      const jam = await mustFindJam(desk, c.req.param('jam'))
      return { board: await readScreen(desk, jam), place: placeOf(desk, jam) }
    })
    return show(c, <ScreenPage {...page} topic={`/jams/${page.place.jam.slug}/live`} />)
  })
  .get('/jams/:jam/screen/link', async (c) => {
    const { place, key, rooms } = await read(c, async (desk) => {
      const jam = await mustFindJam(desk, c.req.param('jam'))
      const key = await findScreenKey(desk, jam.id)
      return { place: placeOf(desk, jam), key, rooms: await listSignRooms(desk, jam.id) }
    })
    const address = key && `${c.get('house').config.address}/jams/${place.jam.slug}/screen/${key}`
    return show(c, <ScreenLinkPage place={place} address={address} rooms={rooms} />)
  })
  .post('/jams/:jam/screen/link', (c) => change(c, makeScreenLink, 'made'))
  .post('/jams/:jam/screen/link/revocation', (c) => change(c, revokeScreenLink, 'revoked'))
  .get('/jams/:jam/screen/:key', async (c) => {
    const page = await byKey(c)
    return show(c, <ScreenPage {...page} topic={`${c.req.path}/live`} />)
  })
  .get('/jams/:jam/screen/:key/live', async (c) => {
    const { board } = await byKey(c)
    return streamHappenings(c, board.jam.id, isHeard)
  })

const placeOf = (desk: Desk, jam: Jam) => ({ jam, actor: desk.actor, now: desk.now })

const byKey = (c: Ctx) =>
  read(c, async (desk) => {
    const board = await readScreenByKey(desk, c.req.param('jam') ?? '', c.req.param('key') ?? '')
    return { board, place: placeOf(desk, board.jam) }
  })

async function change(c: Ctx, doing: typeof makeScreenLink, notice: 'made' | 'revoked') {
  const slug = c.req.param('jam')
  await act(c, async (desk) => doing(desk, (await mustFindJam(desk, slug)).id))
  return goOn(c, `/jams/${slug}/screen/link`, screenWords(c.get('lang'))[notice])
}
