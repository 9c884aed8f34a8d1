import type { KeptPage } from '../../model/page.ts'
import type { SiteLang } from '../../model/text.ts'
import type { Site } from '../scene.ts'
import { outputWords } from '../words.ts'

/** An entry of the menu: the path it leads to, and what lies below. `id` of a list of the house is its path. */
export type Entry = { id: string; path: string; label: string; below: Entry[] }

/** The menu (Menü) of a language, in the order of the site; lists of news and events come to it where no page shows them. */
export function menuOf(site: Site, lang: SiteLang): Entry[] {
  const { places } = site
  const entries = new Map<string, Entry>()
  const shown = places.pages.filter(({ id, page }) => page.inMenu && places.pathOf(id, lang) !== undefined)
  for (const { id, page } of shown) {
    const label = page.variants[lang]?.menu || page.variants[lang]?.title || ''
    entries.set(id, { id, path: places.pathOf(id, lang) ?? '', label, below: [] })
  }
  const top = shown.flatMap(({ id, page }) => {
    const own = entries.get(id)
    const above = page.parent === null || page.parent === id ? undefined : entries.get(page.parent)
    // Two levels: what lies deeper stands beside the one above it.
    if (own && above) above.below.push(own)
    return own && !above ? [own] : []
  })
  return [...top, ...listsOf(site, lang, shown)]
}

function listsOf(site: Site, lang: SiteLang, shown: readonly KeptPage[]): Entry[] {
  const t = outputWords(lang)
  const folder = site.places.folderOf(lang)
  const isShown = (kind: 'news' | 'events') =>
    shown.some(
      ({ id, page }) =>
        site.places.pathOf(id, lang) !== `${folder}index.html` &&
        page.variants[lang]?.sections.some((section) => section.kind === kind),
    )
  const list = (kind: 'post' | 'event', section: 'news' | 'events', place: string): Entry[] =>
    site.places.inLang(lang, kind).length > 0 && !isShown(section)
      ? [{ id: `${folder}${place}`, path: `${folder}${place}`, label: t[section], below: [] }]
      : []
  return [...list('post', 'news', 'aktuelles/index.html'), ...list('event', 'events', 'termine/index.html')]
}
