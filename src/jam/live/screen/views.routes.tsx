import { Hono } from 'hono'
import { type Ctx, type Env, idParam, read } from '#kernel/http.ts'
import { mustFind } from '#kernel/refusal.ts'
import { show } from '#look/show.tsx'
import { isView, type ScreenView, turnOf } from './view.ts'
import { RoomSignPage, ViewPage } from './views.pages.tsx'
import { readRoomSign, readView } from './views.ts'

/** Views of the screen, each by the same link and without a request to anybody else. */
export const screenViewRoutes = new Hono<Env>()
  .get('/jams/:jam/screen/:key/round', (c) => {
    const { view, next } = turnOf(c.req.query('at'))
    return showView(c, view, `${c.req.path}?at=${next}`)
  })
  .get('/jams/:jam/screen/:key/rooms/:room', async (c) => {
    const page = await read(c, async (desk) => {
      const told = await readRoomSign(desk, ...linkOf(c), idParam(c, 'room'))
      return { ...told, place: { jam: told.board.jam, actor: desk.actor, now: desk.now } }
    })
    return show(c, <RoomSignPage {...page} topic={topicOf(c)} />)
  })
  .get('/jams/:jam/screen/:key/:view', (c) => {
    const view = c.req.param('view')
    return showView(c, mustFind(isView(view) ? view : undefined))
  })

const linkOf = (c: Ctx) => [c.req.param('jam') ?? '', c.req.param('key') ?? ''] as const
const topicOf = (c: Ctx) => `/jams/${linkOf(c).join('/screen/')}/live`

async function showView(c: Ctx, view: ScreenView, next?: string): Promise<Response> {
  const page = await read(c, async (desk) => {
    const shown = await readView(desk, ...linkOf(c), view)
    return { shown, place: { jam: shown.board.jam, actor: desk.actor, now: desk.now } }
  })
  return show(c, <ViewPage {...page} view={view} topic={topicOf(c)} {...(next ? { next } : {})} />)
}
