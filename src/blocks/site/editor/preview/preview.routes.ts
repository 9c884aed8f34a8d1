import { Hono } from 'hono'
import { z } from 'zod'
import { jsonOf } from '#custody/door.ts'
import { type Env, idParam, read } from '#kernel/http.ts'
import { Refusal } from '#kernel/refusal.ts'
import { isSiteLang, readPage } from '../../model/read-page.ts'
import { mostOfAPage } from '../sent.ts'
import { mustFindHere } from '../workplaces.ts'
import { showFile, showWritten } from './previews.ts'

const written = z.strictObject({ page: z.unknown(), lang: z.string().refine(isSiteLang) })

/** How a site will look, for its people alone. */
export const previewRoutes = new Hono<Env>()
  .post('/services/:id/site/pages/:page/preview', async (c) => {
    const { page, lang } = await jsonOf(c, written, mostOfAPage)
    const html = await read(c, async (desk) => {
      const { kept } = await mustFindHere(desk, idParam(c), idParam(c, 'page'))
      return showWritten(desk, kept, { page: readPage({ ...recordOf(page), kind: kept.page.kind }), lang })
    })
    return c.html(html)
  })
  .get('/services/:id/site/preview/*', async (c) => {
    const service = idParam(c)
    const path = decodeURI(new URL(c.req.url).pathname.split('/preview/')[1] ?? '')
    const file = await read(c, (desk) => showFile(desk, service, path)).catch(orMissing)
    // Drafts are for their people: nothing on the way keeps them.
    c.set('mirrors', true)
    c.header('cache-control', file.isFixed ? 'private, max-age=31536000, immutable' : 'no-store')
    return c.body(new Uint8Array(file.bytes), 200, { 'content-type': file.type })
  })

const recordOf = (value: unknown): object => (typeof value === 'object' && value !== null ? value : {})

function orMissing(error: unknown): never {
  if ((error as { code?: string }).code === 'ENOENT') throw new Refusal('missing', 'page.missing')
  throw error
}
