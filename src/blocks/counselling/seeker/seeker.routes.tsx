import { Hono } from 'hono'
import type { VNode } from 'preact'
import { answer as answerJson } from '#custody/door.ts'
import { type Ctx, type Env, read } from '#kernel/http.ts'
import { show } from '#look/show.tsx'
import { mustFindOpenService } from '../counselling.ts'
import type { SeekerLang } from '../office.ts'
import { challengeFor } from '../offices/admitting.ts'
import type { OpenService } from '../open-service.ts'
import { BackPage, BeginPage, HelpPage } from './seeker.pages.tsx'
import { langOf } from './speaking.ts'

type Page = (props: { service: OpenService; lang: SeekerLang }) => VNode

/** What seekers come to. They have no account, and no cookie is set. */
export const seekerPageRoutes = new Hono<Env>()
  .get('/c/:slug', (c) => answer(c, BeginPage))
  .get('/c/:slug/back', (c) => answer(c, BackPage))
  .get('/c/:slug/help', (c) => answer(c, HelpPage))
  // What a browser works for while somebody writes, so that a machine cannot fill the queue.
  .get('/c/:slug/proof', async (c) => {
    const challenge = await read(c, async (desk) =>
      challengeFor(desk, (await mustFindOpenService(desk, c.req.param('slug'))).slug),
    )
    return answerJson(c, { challenge })
  })

async function answer(c: Ctx, Page: Page): Promise<Response> {
  const service = await read(c, (desk) => mustFindOpenService(desk, c.req.param('slug') ?? ''))
  const lang = langOf(c.req.query('lang'), c.req.header('accept-language'))
  // Where somebody goes from here does not learn where they were, and no other person at this device finds the page again.
  c.header('referrer-policy', 'no-referrer')
  c.header('cache-control', 'no-store')
  c.set('voice', Page !== HelpPage)
  c.set('sight', Page !== HelpPage)
  return show(c, <Page service={service} lang={lang} />)
}
