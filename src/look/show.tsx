import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { actorOf, type Ctx, takeNotice } from '#kernel/http.ts'
import { type View, ViewContext } from './view.ts'

type About = Partial<Pick<View, 'home' | 'shelved'>>

/** Renders a page for whoever asked and answers with it. */
export async function show(c: Ctx, page: VNode, status = 200, about: About = {}): Promise<Response> {
  const view = await viewOf(c, status, about)
  return c.html(pageText(page, view), status as 200)
}

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
    person: actor?.account ? { name: actor.name || actor.email } : null,
    home: { href: '/', title: 'Digital Service Jam' },
    notice: about.shelved ? null : takeNotice(c),
    asset: (source) => house.asset(source),
    status,
    ...about,
  }
}
