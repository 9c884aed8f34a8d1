import { Hono } from 'hono'
import { type Ctx, type Env, idParam, read } from '#kernel/http.ts'
import { Refusal } from '#kernel/refusal.ts'
import { streamTo } from '#kernel/stream.ts'
import { mustFindPage } from '../pages.ts'
import { calledAs, togetherOf } from './together.ts'
import type { Caller } from './word.ts'

/** The browser comes again by itself, and whoever may no longer see the page is not let in. */
const longest = 10 * 60_000

/** Who else has this page open, and when they save. */
export const togetherRoutes = new Hono<Env>().get('/services/:id/site/pages/:page/together', async (c) => {
  const page = idParam(c, 'page')
  const who = c.req.query('window') ?? ''
  if (!/^[\w-]{8,40}$/.test(who)) throw new Refusal('missing', 'page.missing')
  const guest = await read(c, async (desk) => {
    const { service } = await mustFindPage(desk, page)
    if (service !== idParam(c)) throw new Refusal('missing', 'page.missing')
    return { name: calledAs(desk), account: desk.actor.account ?? '' }
  })
  return stream(c, { page, who, ...guest })
})

function stream(c: Ctx, guest: Caller): Response {
  return streamTo(c, (sink) => {
    sink.write('retry: 2000\n\n')
    const leave = togetherOf(c.get('house')).join({
      ...guest,
      hear: (heard) => sink.write(`event: page\ndata: ${JSON.stringify(heard)}\n\n`),
      beat: () => sink.write(':\n\n'),
      end: () => sink.end(),
    })
    const timer = setTimeout(() => {
      leave()
      sink.end()
    }, longest).unref()
    return () => {
      clearTimeout(timer)
      leave()
    }
  })
}
