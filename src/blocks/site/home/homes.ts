import type { Desk } from '#kernel/desk.ts'
import type { FindPlaceables } from '../../placing.ts'
import { beginningOf } from '../assistant/answering.ts'
import { questionNames } from '../assistant/answers.ts'
import { lawOf } from '../law/renewing.ts'
import { checkPage } from '../model/check.ts'
import { mayEdit } from '../model/rights.ts'
import { makeReady } from '../page-states.ts'
import { addressOf, listPublications } from '../publication/publications.ts'
import { draftOf, mustEditSite, mustFindSite, type Site } from '../sites.ts'

/** How far a site is, from nothing to published. */
export type Home = {
  site: Site
  address: string
  mayEdit: boolean
  asked: number
  questions: number
  hasWritten: boolean
  pages: number
  ready: number
  pictures: number
  /** Services of the organisation that are open to everybody, and those of them that stand on no page yet. */
  places: number
  unplaced: number
  gaps: number
  isOut: boolean
  /** Ready pages that have changed since what is out was published. */
  changed: number
}

export async function homeOf(desk: Desk, service: string, find: FindPlaceables): Promise<Home> {
  const site = await mustFindSite(desk, service)
  const beginning = beginningOf(site)
  const { draft, facts, gaps } = await lawOf(desk, service, find)
  const open = await find(desk, site.organisation)
  const ready = draft.pages.filter(({ state }) => state === 'ready')
  const current = (await listPublications(desk, service)).find(({ id }) => id === site.publication)
  return {
    site,
    address: addressOf(desk, { slug: site.slug, host: site.hostSeenAt ? site.host : null }),
    mayEdit: mayEdit(site.role),
    asked: beginning.asked.length,
    questions: questionNames.length,
    hasWritten: Object.keys(beginning.wrote).length > 0,
    ...{ pages: draft.pages.length, ready: ready.length, pictures: draft.pictures.length },
    places: open.length,
    unplaced: open.filter(
      ({ service: of }) => !facts.placed.some((one) => !one.elsewhere && one.service === of),
    ).length,
    ...{ gaps: gaps.length, isOut: current !== undefined },
    changed: current ? ready.filter(({ changedAt }) => changedAt > current.publishedAt).length : 0,
  }
}

/** Everything that was read is ready; a page with which something is wrong stays a draft. */
export async function makeAllReady(desk: Desk, service: string): Promise<{ ready: number; left: number }> {
  await mustEditSite(desk, service)
  const draft = await draftOf(desk, service)
  const drafts = draft.pages.filter(({ state }) => state === 'draft')
  const good = drafts.filter(({ page }) => !checkPage(page, draft).some(({ blocks }) => blocks))
  for (const { id } of good) await makeReady(desk, id)
  return { ready: good.length, left: drafts.length - good.length }
}
