import type { KeptPage } from '../model/page.ts'
import type { Draft } from '../model/site.ts'
import type { SiteLang } from '../model/text.ts'
import { drawCard } from '../pictures/card-drawing.ts'
import type { BuildOptions, Built } from './built.ts'
import { cardOf } from './card.ts'
import { eventCalendar, siteCalendar } from './lists/calendars.ts'
import { atomOf } from './lists/feed.ts'
import { listPagesOf } from './lists/list-pages.tsx'
import { postsOf } from './lists/news-list.tsx'
import { eventsOf } from './lists/upcoming.ts'
import { foundOf } from './machine/found.ts'
import { Lost } from './machine/lost.tsx'
import { machineFiles } from './machine/machine-files.ts'
import { frameOf, madeOf } from './made-of.ts'
import { materialOf, pathsOf } from './material.ts'
import { documentOf, renderIn, siteOf } from './rendering.tsx'
import type { Site } from './scene.ts'
import { placeSearch } from './search/placing.tsx'
import { stripsAround } from './strips.ts'
import { outputWords } from './words.ts'
import { type Drawn, Workshop } from './workshop.ts'

const html = 'text/html; charset=utf-8'

/**
 * Makes the whole site out of a draft: what is ready goes out. Nothing is read or written outside: the bytes of pictures
 * and files are named, not brought.
 */
export async function buildSite(draft: Draft<KeptPage>, options: BuildOptions): Promise<Built> {
  const workshop = new Workshop(options.reuse)
  const { site, look } = siteOf(draft, options)
  for (const [path, { bytes, type }] of look.files) workshop.make({ path, type, draw: () => bytes }, path)
  const strips = stripsAround(site)
  options.beginStrips?.(strips)
  const drawn = site.places.languages.flatMap((lang) => [
    ...placePages(workshop, site, lang),
    ...placeLists(workshop, site, lang),
  ])
  placeLost(workshop, site)
  for (const { path, type, text } of machineFiles(site, foundOf(site)))
    workshop.make({ path, type, draw: () => text }, text)
  placeMaterial(workshop, site)
  if (draft.settings.search) await placeSearch(workshop, site, drawn, options.index ?? true)
  await workshop.finish()
  const { files, kept, pictures, downloads } = workshop
  return { files, kept, pictures, strips, downloads, pages: drawn.length }
}

function placePages(workshop: Workshop, site: Site, lang: SiteLang): Drawn[] {
  const frame = frameOf(site, lang)
  return site.places.pages.flatMap((page) => {
    const path = site.places.pathOf(page.id, lang)
    const variant = page.page.variants[lang]
    if (!path || !variant) return []
    placeCard(workshop, site, lang, variant.title)
    const draw = () => renderIn(site, page, lang)
    const key = workshop.make({ path, type: html, draw }, [frame, madeOf(site, page, lang)])
    return [{ path, key, draw }]
  })
}

/** Lists of news and events, and the same for machines. */
function placeLists(workshop: Workshop, site: Site, lang: SiteLang): Drawn[] {
  const [t, frame, folder] = [outputWords(lang), frameOf(site, lang), site.places.folderOf(lang)]
  for (const { path, made, title, view } of listPagesOf(site, lang)) {
    placeCard(workshop, site, lang, title)
    const draw = () => documentOf({ site, lang, path, t }, view())
    workshop.make({ path, type: html, draw }, [frame, made, materialOf(site, made).pictures])
  }
  if (postsOf(site, lang).length > 0) {
    const text = atomOf(site, lang)
    workshop.make(
      { path: `${folder}atom.xml`, type: 'application/atom+xml; charset=utf-8', draw: () => text },
      text,
    )
  }
  const events = eventsOf(site, lang)
  const type = 'text/calendar; charset=utf-8'
  for (const event of events) {
    const { page, path, variant, happening } = event
    const draw = () => eventCalendar(site, lang, event)
    const made = [
      happening,
      variant.title,
      variant.description,
      page.changedAt,
      site.options.address,
      site.draft.settings.name,
    ]
    workshop.make({ path: path.replace(/html$/, 'ics'), type, draw }, made)
  }
  if (events.length > 0) {
    const text = siteCalendar(site, lang)
    workshop.make({ path: `${folder}site.ics`, type, draw: () => text }, text)
  }
  return []
}

function placeLost(workshop: Workshop, site: Site): void {
  const lang = site.places.original
  // It is shown at any address: its links begin at the root of the server.
  const root = new URL(site.options.address).pathname
  const rooted: Site = { ...site, hrefs: (path) => root + path }
  const draw = () => documentOf({ site: rooted, lang, path: '404.html', t: outputWords(lang) }, <Lost />)
  workshop.make({ path: '404.html', type: html, draw }, [frameOf(site, lang), root])
}

function placeCard(workshop: Workshop, site: Site, lang: SiteLang, title: string): void {
  const { path, card } = cardOf(site, lang, title)
  // The address is a digest of the words: the same address, the same picture.
  const draw = () => (site.options.drawCard ?? drawCard)(card)
  workshop.make({ path, type: 'image/png', draw }, path)
}

/** Pictures and files that pages show, and those of the frame around them. */
function placeMaterial(workshop: Workshop, site: Site): void {
  const shown = [site.places.pages.map(({ page }) => page), site.draft.settings.look.logo]
  const { pictures, downloads } = pathsOf(materialOf(site, shown))
  for (const { path, ...from } of pictures) workshop.pictures.set(path, from)
  for (const { path, file } of downloads) workshop.downloads.set(path, file)
}
