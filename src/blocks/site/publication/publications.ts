import { isDeepStrictEqual } from 'node:util'
import { afterCommit, type Desk } from '#kernel/desk.ts'
import { newId } from '#kernel/id.ts'
import { later } from '#kernel/job.ts'
import { mustFind, Refusal } from '#kernel/refusal.ts'
import { buildSite } from '../output/building.tsx'
import type { Built } from '../output/built.ts'
import { atEasel } from '../pictures/easel.ts'
import { servingOf } from '../serving/serving.ts'
import { changeSite, mustFindSite, mustPublishSite, type Site, tell } from '../sites.ts'
import { askAgain, askForPlanned, nextMoment } from './again.ts'
import { keepBytes } from './bytes.ts'
import { asBytes, draftThatGoesOn, draftToShow, readDraft, type SiteDraft } from './drafts.ts'
import type { KeptFiles, Publication, WholePublication } from './kept-file.ts'
import { drawStrips, isSame, layOut, type StripFiles } from './laying.ts'
import { noteLinks } from './links/links.ts'
import {
  addPublicationRow,
  findPublicationRow,
  forgetPublications,
  holdBytes,
  listPublicationRows,
  removePublicationRow,
} from './publications.sql.ts'

/** As many publications are kept, to go back to. */
export const mostKept = 20

/** All publications that are kept, the newest first. */
export async function listPublications(desk: Desk, service: string): Promise<Publication[]> {
  await mustFindSite(desk, service)
  return listPublicationRows(desk, service)
}

/** @throws Refusal `site.publication-missing` */
export async function mustFindPublication(
  desk: Desk,
  service: string,
  id: string,
): Promise<WholePublication> {
  await mustFindSite(desk, service)
  const found = mustFind(await findPublicationRow(desk, id), 'site.publication-missing')
  if (found.service !== service) throw new Refusal('missing', 'site.publication-missing')
  return found
}

/** Where a site is seen by everybody, with a slash at its end. */
export const addressOf = (
  desk: Pick<Desk, 'house'>,
  { slug, host }: { slug: string; host: string | null },
): string => (host ? `https://${host}/` : `${desk.house.config.address}/w/${slug}/`)

/**
 * Puts what is ready before everybody's eyes, all of it at once: the bytes are on the disk before the row that names them.
 * The same again changes nothing.
 * @throws Refusal `site.publishers-only`, `site.nothing-ready`
 */
export async function publish(desk: Desk, service: string): Promise<Publication> {
  const site = await mustPublishSite(desk, service)
  const draft = await draftToShow(desk, service)
  if (draft.pages.length === 0) throw new Refusal('conflict', 'site.nothing-ready')
  await askForPlanned(desk, service)
  const one = await lay(desk, site, draft, { index: false })
  // What has changed is seen at once, and found a little later.
  await askForIndex(desk, one)
  return one
}

/** What goes out by itself: planned pages whose moment has come, and lists of events on a new day. */
export async function publishAgain(desk: Desk, service: string): Promise<void> {
  const site = await mustPublishSite(desk, service)
  const last = site.publication && (await findPublicationRow(desk, site.publication))
  const draft = last && (await draftThatGoesOn(desk, last))
  if (draft) await lay(desk, site, draft)
}

/** Makes the index of the search anew for what is out; nothing else of it changes, so it takes its place. */
export async function indexAgain(desk: Desk, service: string, id: string): Promise<void> {
  const site = await mustPublishSite(desk, service)
  const last = site.publication === id ? await findPublicationRow(desk, id) : undefined
  if (last?.draft) await lay(desk, site, await readDraft(desk.house, last.draft), { instead: last })
}

/** Shows an earlier publication again, exactly as it was. */
export async function rollBack(desk: Desk, service: string, id: string): Promise<void> {
  const site = await mustPublishSite(desk, service)
  const { publishedAt } = await mustFindPublication(desk, service, id)
  if (site.publication === id) return
  await show(desk, site, id)
  await tell(desk, 'site.rolled-back', site, { to: publishedAt.toISOString() })
}

/** Takes the site off; its publications stay. */
export async function takeOff(desk: Desk, service: string): Promise<void> {
  const site = await mustPublishSite(desk, service)
  if (site.publication === null) return
  await show(desk, site, null)
  await tell(desk, 'site.taken-off', site)
}

type Laying = {
  /** Whether the index of the search is made anew. */ index?: boolean
  instead?: WholePublication
}

async function lay(
  desk: Desk,
  site: Site,
  draft: SiteDraft,
  { index, instead }: Laying = {},
): Promise<Publication> {
  const began = performance.now()
  await holdBytes(desk)
  const before = instead ?? (site.publication ? await findPublicationRow(desk, site.publication) : undefined)
  const { address: house } = desk.house.config
  const about = { address: addressOf(desk, draft), house, now: desk.now, index: index ?? true }
  const lies = before?.files ?? {}
  const { built, files, fresh } = await atEasel(async (easel) => {
    let strips: StripFiles = new Map()
    const built = await buildSite(draft, {
      ...{ ...about, reuse: keysOf(lies), drawCard: easel.card },
      beginStrips: (all) => {
        strips = drawStrips(desk.house, all, lies, easel)
      },
    })
    return { built, ...(await layOut(desk.house, built, lies, strips)) }
  })
  const moment = nextMoment(draft, desk.now)
  if (moment) await askAgain(desk, site.service, moment)
  if (before && isSame(files, before.files) && isDeepStrictEqual(before.redirects, draft.redirects))
    return before
  const kept = asBytes(draft)
  await keepBytes(desk.house, fresh.set(kept.digest, kept.bytes))
  const one: WholePublication = {
    ...{
      id: newId(),
      service: site.service,
      organisation: site.organisation,
      files,
      redirects: draft.redirects,
    },
    ...{ draft: kept.digest, pages: built.pages, bytes: sizeOf(files) },
    builtIn: instead?.builtIn ?? Math.round(performance.now() - began),
    publishedAt: instead?.publishedAt ?? desk.now,
    publishedBy: instead ? instead.publishedBy : desk.actor.account,
  }
  await addPublicationRow(desk, one)
  await show(desk, site, one.id)
  if (instead) await removePublicationRow(desk, instead.id)
  await forgetPublications(desk, site.service, mostKept)
  await noteLinks(desk, site, pagesIn(built), files)
  await tell(desk, 'site.published', site, { pages: one.pages, files: Object.keys(files).length })
  return one
}

const keysOf = (files: KeptFiles): Map<string, string> =>
  new Map(
    Object.entries(files).flatMap(([path, { key }]) => (key === undefined ? [] : [[path, key] as const])),
  )

const sizeOf = (files: KeptFiles): number => Object.values(files).reduce((sum, { size }) => sum + size, 0)

const askForIndex = (desk: Desk, { id, service }: Publication): Promise<void> =>
  later(desk, 'site.index', { service, publication: id }, { key: `site.index/${id}` })

async function show(desk: Desk, site: Site, publication: string | null): Promise<void> {
  await changeSite(desk, site, { publication })
  // Whoever published looks at it at once, sooner than this process hears of it.
  afterCommit(desk, async () => servingOf(desk.house).directory.forget())
}

// What says that there is nothing here is shown at any address: its links begin at the root of the server.
const isPage = (path: string): boolean => path.endsWith('.html') && !/(^|\/)404\.html$/.test(path)

/** Pages that were made now, as they are read by people: path → HTML. */
const pagesIn = ({ files }: Built): Map<string, string> =>
  new Map(
    [...files].flatMap(([path, { bytes }]) => (isPage(path) ? [[path, Buffer.from(bytes).toString()]] : [])),
  )
