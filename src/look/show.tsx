import type { RawBuilder } from 'kysely'
import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import type { Glance } from '#kernel/glance.ts'
import { actorOf, answerAgain, type Ctx, isStranger, takeNotice } from '#kernel/http.ts'
import { keyedHash } from '#kernel/id.ts'
import { type View, ViewContext } from './view.ts'

type About = Partial<Pick<View, 'home' | 'shelved'>>

/** Renders a page for whoever asked and answers with it. */
export async function show(c: Ctx, page: VNode, status = 200, about: About = {}): Promise<Response> {
  const view = await viewOf(c, status, about)
  return c.html(pageText(page, view), status as 200)
}

/**
 * Renders a page that is the same for everybody without a session, and may be kept on the shelf until something
 * happens in its jam (null: in any). Whoever shows a cookie gets it rendered for themselves.
 */
export function showPublic(c: Ctx, page: VNode, jam: string | null): Promise<Response> {
  const shelved = isStranger(c)
  if (shelved) c.set('shelf', { jam })
  return show(c, page, 200, { shelved })
}

/**
 * Shows a page that one question answers, to people who keep it open: `page` may rely on what was asked and on nothing else,
 * for while nothing changes it is not called again.
 */
export const showAgain = <R,>(
  c: Ctx,
  ask: (now: Date) => RawBuilder<R>,
  page: (seen: Glance<R>) => VNode | Promise<VNode>,
): Promise<Response> =>
  answerAgain(c, ask, async (seen) => {
    const made = await page(seen)
    return pageText(made, await viewOf(c, 200, {}))
  })

/** A page as text, without a request: for what is rendered ahead, and for tests. */
export function pageText(page: VNode, view: View): string {
  return `<!doctype html>${renderToString(<ViewContext.Provider value={view}>{page}</ViewContext.Provider>)}`
}

async function viewOf(c: Ctx, status: number, about: About): Promise<View> {
  const house = c.get('house')
  const actor = about.shelved ? undefined : await actorOf(c)
  const url = new URL(c.req.url)
  return {
    lang: c.get('lang'),
    path: url.pathname + url.search,
    person: actor?.account
      ? {
          name: actor.name || actor.email,
          mark: keyedHash(house.secret, `device:${actor.account}`).slice(0, 16),
        }
      : null,
    home: { href: '/', title: 'Digital Service Jam' },
    notice: about.shelved ? null : takeNotice(c),
    asset: (source) => house.asset(source),
    heard: c.get('heard'),
    status,
    ...about,
  }
}
