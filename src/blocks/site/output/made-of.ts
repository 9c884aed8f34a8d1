import { homeDay } from '#kernel/zone.ts'
import type { KeptPage } from '../model/page.ts'
import type { SectionKind } from '../model/section.ts'
import type { SiteLang } from '../model/text.ts'
import { digestOf } from './digest.ts'
import { menuOf } from './frame/menu.ts'
import { stepsTo } from './frame/trail.tsx'
import { postsOf } from './lists/news-list.tsx'
import { eventsOf, upcomingOf } from './lists/upcoming.ts'
import { othersOf } from './machine/told.ts'
import { materialOf } from './material.ts'
import type { Site } from './scene.ts'

const frames = new WeakMap<Site, Map<SiteLang, string>>()

/** A digest of everything that stands around each page of a language. */
export function frameOf(site: Site, lang: SiteLang): string {
  const known = frames.get(site) ?? new Map<SiteLang, string>()
  frames.set(site, known)
  const frame = known.get(lang) ?? drawFrame(site, lang)
  known.set(lang, frame)
  return frame
}

function drawFrame(site: Site, lang: SiteLang): string {
  const { places, draft, options } = site
  const { declared: _, beginning: __, ...settings } = draft.settings
  const legal = places.pages
    .filter(({ page }) => page.kind === 'legal')
    .map(({ id, page }) =>
      places.languages.map((one) => [
        places.pathOf(id, one),
        page.variants[one]?.menu,
        page.variants[one]?.title,
      ]),
    )
  return digestOf(
    JSON.stringify([
      ...[settings, site.style, site.icon, options.address, options.house, menuOf(site, lang), legal],
      ...[othersOf({ site, lang }, null), postsOf(site, lang).length > 0, eventsOf(site, lang).length > 0],
      // The names of those who made the pictures stand at the foot.
      ...[
        draft.pictures.map(({ credit }) => credit),
        draft.pictures.find(({ id }) => id === settings.look.logo),
      ],
    ]),
  )
}

/** Everything that a page in a language is made of, beside what stands around each of them. */
export function madeOf(site: Site, page: KeptPage, lang: SiteLang): unknown {
  const { places } = site
  const { variants, happening, parent: _, inMenu: __, ...own } = page.page
  const variant = variants[lang]
  const material = materialOf(site, [variant?.sections, page.page.picture, happening])
  const everywhere = (id: string) => [
    id,
    places.pathOf(id, lang),
    ...places.languages.map((one) => places.pathOf(id, one)),
  ]
  return [
    ...[own, happening, variant, everywhere(page.id), stepsTo(site, lang, page)],
    ...[material.pictures, material.files, material.pages.map(everywhere)],
    listed(site, page, lang),
  ]
}

/** What sections of a page show that stands elsewhere, or that changes with the day. */
function listed(site: Site, page: KeptPage, lang: SiteLang): unknown[] {
  const sections = page.page.variants[lang]?.sections ?? []
  const most = (kind: SectionKind) =>
    Math.max(0, ...sections.map((one) => (one.kind === kind && 'most' in one ? one.most : 0)))
  const news = postsOf(site, lang).slice(0, most('news'))
  const events = most('events') > 0 ? upcomingOf(site, lang, 1).slice(0, most('events')) : []
  const isDaily =
    page.page.kind === 'event' || sections.some(({ kind }) => kind === 'hours' || kind === 'jobs')
  return [
    news.map(({ page, variant, path, on }) => [
      variant.title,
      variant.description,
      path,
      on,
      page.page.picture,
    ]),
    news.map(({ page }) => site.pictures.get(page.page.picture ?? '')),
    events.map(({ variant, path, from, to, happening }) => [
      variant.title,
      path,
      from,
      to,
      happening.place,
      happening.cancelled,
    ]),
    isDaily ? homeDay(site.options.now) : '',
  ]
}
