import { Hono } from 'hono'
import type { VNode } from 'preact'
import { answer as answerJson, sealedParam } from '#custody/door.ts'
import { type Ctx, type Env, read } from '#kernel/http.ts'
import { show } from '#look/show.tsx'
import { mustFindOpenService } from '../counselling.ts'
import type { GroupNotice } from '../groups/group-notice.ts'
import { listOpenGroups, mustFindGroup } from '../groups/groups.ts'
import type { SeekerLang } from '../office.ts'
import { challengeFor } from '../offices/admitting.ts'
import type { OpenService } from '../open-service.ts'
import { BackPage, BeginPage, GroupPage, HelpPage } from './seeker.pages.tsx'
import { langOf } from './speaking.ts'

type Page = (props: { service: OpenService; lang: SeekerLang; groups: GroupNotice[] }) => VNode

/** What seekers come to. They have no account, and no cookie is set. */
export const seekerPageRoutes = new Hono<Env>()
  .get('/c/:slug', (c) => answer(c, BeginPage))
  .get('/c/:slug/back', (c) => answer(c, BackPage))
  .get('/c/:slug/help', (c) => answer(c, HelpPage))
  .get('/c/:slug/group/:group', async (c) => {
    const { service, group } = await read(c, async (desk) => {
      const service = await mustFindOpenService(desk, c.req.param('slug'))
      return { service, group: await mustFindGroup(desk, service.service, sealedParam(c, 'group')) }
    })
    c.set('sight', true)
    return showPlain(c, (lang) => <GroupPage {...{ service, lang, group }} />)
  })
  // What a browser works for while somebody writes, so that a machine cannot fill the queue.
  .get('/c/:slug/proof', async (c) => {
    const challenge = await read(c, async (desk) =>
      challengeFor(desk, (await mustFindOpenService(desk, c.req.param('slug'))).slug),
    )
    return answerJson(c, { challenge })
  })

async function answer(c: Ctx, Page: Page): Promise<Response> {
  const { service, groups } = await read(c, async (desk) => {
    const service = await mustFindOpenService(desk, c.req.param('slug') ?? '')
    return { service, groups: Page === BeginPage ? await listOpenGroups(desk, service.service) : [] }
  })
  c.set('sight', Page !== HelpPage)
  return showPlain(c, (lang) => <Page {...{ service, lang, groups }} />)
}

function showPlain(c: Ctx, page: (lang: SeekerLang) => VNode): Response | Promise<Response> {
  const lang = langOf(c.req.query('lang'), c.req.header('accept-language'))
  // Where somebody goes from here does not learn where they were, and no other person at this device finds the page again.
  c.header('referrer-policy', 'no-referrer')
  c.header('cache-control', 'no-store')
  return show(c, page(lang))
}
