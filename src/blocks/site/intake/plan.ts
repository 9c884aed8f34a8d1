import { slugOf } from '#kernel/slug.ts'
import type { KeptPage, Page } from '../model/page.ts'
import { isFirstPage } from '../model/pages.ts'
import type { SiteLang } from '../model/text.ts'
import { oldPaths } from './addresses.ts'
import { addLeft, type Found, type FoundPage, type Left } from './found.ts'
import { groupsOf } from './groups.ts'
import { type Ids, Making } from './making.ts'
import type { Media, Medium } from './media.ts'
import type { PageReport, Report } from './report.ts'

/** What may be taken over, and what not. */
export type Choice = { kinds: readonly FoundPage['kind'][] }

/** What there is already. */
export type Around = { languages: readonly SiteLang[]; pages: readonly KeptPage[] }

export type Planned = {
  pages: { id: string; page: Page; paths: string[]; lang: SiteLang }[]
  pictures: Medium[]
  files: Medium[]
  /** Addresses of the old site under which what is missing may still be seen. */
  elsewhere: string[]
  report: Report
}

const mostPages = 2900

/** What would become of what was found, without keeping anything. The same again, with the ids of what was kept, is the taking over. */
export function planOf(found: Found, media: Media, around: Around, choice: Choice, ids: Ids): Planned {
  const left = found.left.map((one) => ({ ...one }))
  const taken = chosen(found, choice, around, left)
  const making = new Making(found, media, taken, around.languages, ids)
  const first = firstOf(taken, around)
  const pages: Planned['pages'] = []
  const reports: PageReport[] = []
  for (const group of groupsOf(taken, around.languages)) {
    const made = group.pages.map(({ lang, page }) => ({
      lang,
      page,
      ...making.variant(page, lang, page === first),
    }))
    const [main] = made
    if (!main) continue
    reports.push(...made.map((one) => one.report))
    const variants = Object.fromEntries(made.map(({ lang, variant }) => [lang, variant]))
    const page = making.page(main.page, variants)
    const paths = group.pages.flatMap((one) => oldPaths(one.page))
    pages.push({ id: making.idOf(main.page.key), page, paths, lang: main.lang })
  }
  const report = reportOf(found, { reports, pages, making, left })
  return {
    pages,
    pictures: [...making.pictures.values()],
    files: [...making.files.values()],
    elsewhere: [...making.elsewhere],
    report,
  }
}

/** What was asked for, in the order in which it is to stand: pages by the menu, posts and events by their day. */
function chosen(found: Found, { kinds }: Choice, { pages }: Around, left: Left[]): FoundPage[] {
  const wanted = found.pages.filter(({ kind }) => kinds.includes(kind))
  const room = Math.max(0, mostPages - pages.length)
  const day = (page: FoundPage) => page.happening?.from ?? page.on ?? ''
  const sorted = [
    ...wanted.filter(({ kind }) => kind === 'page').toSorted((a, b) => a.order - b.order),
    ...wanted.filter(({ kind }) => kind !== 'page').toSorted((a, b) => day(b).localeCompare(day(a))),
  ]
  if (sorted.length > room) addLeft(left, 'too-many', '', sorted.length - room)
  return sorted.slice(0, room)
}

const homes = /^(index|home|homepage|start|startseite|front-page|willkommen|welcome)$/

/** The page a visit began with, unless the site has one by now. */
function firstOf(pages: readonly FoundPage[], { pages: there }: Around): FoundPage | null {
  if (there.some(({ page }) => isFirstPage(page))) return null
  const all = pages.filter(({ kind }) => kind === 'page')
  const isRoot = ({ addresses }: FoundPage) =>
    addresses.some(
      (one) =>
        /^https?:/.test(one) && URL.canParse(one) && new URL(one).pathname === '/' && !new URL(one).search,
    )
  return (
    all.find(({ slug }) => slug === 'index') ??
    all.find(isRoot) ??
    all.find(({ slug, title }) => homes.test(slug) || homes.test(slugOf(title))) ??
    null
  )
}

type Made = { reports: PageReport[]; pages: Planned['pages']; making: Making; left: Left[] }

function reportOf(found: Found, { reports, pages, making, left }: Made): Report {
  const unused = found.media.length - making.pictures.size - making.files.size
  if (unused > 0) addLeft(left, 'media-unused', '', unused)
  return {
    ...{ what: found.what, title: found.title, isTorn: found.isTorn },
    pages: reports,
    pictures: making.pictures.size,
    files: making.files.size,
    redirects: new Set(pages.flatMap(({ paths }) => paths)).size,
    inMenu: pages.filter(({ page }) => page.inMenu).length,
    missing: [...making.missing].slice(0, 200),
    elsewhere: making.elsewhere.size,
    left,
  }
}
