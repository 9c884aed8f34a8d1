import { Hono } from 'hono'
import { z } from 'zod'
import { answer, custodyDoor, jsonOf } from '#custody/door.ts'
import { act, type Env, idParam, read } from '#kernel/http.ts'
import { show } from '#look/show.tsx'
import type { FindPlaceables } from '../../placing.ts'
import { readPage } from '../model/read-page.ts'
import { EditorPage } from './editor.pages.tsx'
import { mostOfAPage } from './sent.ts'
import { keepWritten, mustFindHere, workplaceOf } from './workplaces.ts'

const revision = z.int().min(1).max(2_000_000_000)
const written = z.strictObject({
  revision,
  page: z.record(z.string(), z.unknown()),
  window: z.string().regex(/^[\w-]{8,40}$/),
})

/** The editor of one page. @param places what of the organisation may be placed on it */
export const editorRoutes = (places: FindPlaceables): Hono<Env> =>
  new Hono<Env>()
    .get('/services/:id/site/pages/:page', async (c) => {
      const found = await read(c, (desk) => mustFindHere(desk, idParam(c), idParam(c, 'page')))
      c.set('mirrors', true)
      return show(c, <EditorPage {...found} />)
    })
    .route('/', json(places))

/** What the editor asks for: drafts, which are no secret of anybody's, for those who may shape the site. */
const json = (places: FindPlaceables) =>
  custodyDoor()
    .get('/services/:id/site/pages/:page/draft', async (c) =>
      answer(c, await read(c, (desk) => workplaceOf(desk, idParam(c), idParam(c, 'page'), places))),
    )
    .put('/services/:id/site/pages/:page/draft', async (c) => {
      const { page, ...sent } = await jsonOf(c, written, mostOfAPage)
      const kept = await act(c, async (desk) => {
        await mustFindHere(desk, idParam(c), idParam(c, 'page'))
        return keepWritten(desk, idParam(c, 'page'), { ...sent, page: readPage(page) })
      })
      return answer(c, kept)
    })
