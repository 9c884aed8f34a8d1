import type { MiddlewareHandler } from 'hono'
import type { House } from '#kernel/house.ts'
import { type Env, langOf } from '#kernel/http.ts'
import { shelfKey } from '#kernel/shelf.ts'

/**
 * Hands out a rendered public page before anything else is looked at. Only for visitors who show no cookie but
 * their language: whatever else a page would say to somebody is rendered for them alone.
 */
export function fromShelf(house: House): (request: Request) => Response | undefined {
  return (request) => {
    if (request.method !== 'GET' || !house.live.hears) return
    const cookie = request.headers.get('cookie')
    if (cookie !== null && !/^lang=(de|en)$/.test(cookie)) return
    const lang = langOf(cookie?.slice(5), request.headers.get('accept-language') ?? undefined)
    const page = house.shelf.find(shelfKey(pathOf(request.url), lang), performance.now())
    return page && new Response(page.body, { headers: page.headers })
  }
}

/** Keeps what a page offered for the shelf, unless something happened while it was rendered. */
export function ontoShelf(house: House): MiddlewareHandler<Env> {
  return async (c, next) => {
    const { age } = house.live
    await next()
    const offered = c.get('shelf')
    if (!offered || c.req.method !== 'GET' || c.res.status !== 200) return
    const body = new Uint8Array(await c.res.clone().arrayBuffer())
    if (!house.live.hears || house.live.age !== age) return
    const headers = Object.fromEntries(c.res.headers)
    const key = shelfKey(pathOf(c.req.url), c.get('lang'))
    house.shelf.keep(key, { body, headers, jam: offered.jam, madeAt: performance.now() })
  }
}

function pathOf(url: string): string {
  return url.slice(url.indexOf('/', 8))
}
