import { Hono } from 'hono'
import type { Env } from '#kernel/http.ts'
import { Refusal } from '#kernel/refusal.ts'
import { findReader } from './reading-page.ts'

/** The reader of archives. It holds nothing of anybody, so everybody may have it. */
export const archiveRoutes = new Hono<Env>().get('/vault/reader', async (c) => {
  const page = await findReader()
  if (!page) throw new Refusal('missing', 'page.missing')
  c.header('content-type', 'application/octet-stream')
  c.header('content-disposition', 'attachment; filename="leser.html"')
  return c.body(page)
})
