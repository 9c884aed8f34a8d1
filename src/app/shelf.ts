import type { House } from '#kernel/house.ts'
import { langOf } from '#kernel/http.ts'
import { shelfKey } from '#kernel/shelf.ts'

/**
 * Hands out a rendered public page before anything else is looked at. Only for visitors who show no cookie but
 * their language: whatever else a page would say to somebody is rendered for them alone.
 */
export function fromShelf(house: House): (request: Request) => Response | undefined {
  return (request) => {
    if (request.method !== 'GET') return
    const cookie = request.headers.get('cookie')
    if (cookie !== null && !/^lang=(de|en)$/.test(cookie)) return
    const lang = langOf(cookie?.slice(5), request.headers.get('accept-language') ?? undefined)
    const page = house.shelf.find(shelfKey(pathOf(request.url), lang), performance.now())
    return page && new Response(page.body, { headers: page.headers })
  }
}

function pathOf(url: string): string {
  return url.slice(url.indexOf('/', 8))
}
