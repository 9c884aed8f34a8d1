import type { Section } from '../model/section.ts'
import { type Strip, type StripKind, stripsOf } from '../pictures/strip.ts'
import type { Site } from './scene.ts'

/** The strips that the pictures of a section lie in; none where somebody is writing, for each key would draw one. */
export function stripsIn(site: Site, section: Section): Strip[] {
  if (site.hrefs) return []
  const [kind, ids] = namedIn(section)
  return kind
    ? stripsOf(
        kind,
        ids.flatMap((id) => site.pictures.get(id ?? '') ?? []),
      )
    : []
}

function namedIn(section: Section): [StripKind | null, (string | undefined)[]] {
  switch (section.kind) {
    case 'people':
      return ['faces', section.people.map(({ picture }) => picture?.picture)]
    case 'partners':
      return ['signs', section.partners.map(({ logo }) => logo?.picture)]
    case 'gallery':
      return ['views', section.pictures.map(({ picture }) => picture)]
    default:
      return [null, []]
  }
}

/** All strips of a site, each once. */
export function stripsAround(site: Site): Strip[] {
  const { pages, languages, pathOf } = site.places
  const all = pages.flatMap(({ id, page }) =>
    languages
      .filter((lang) => pathOf(id, lang) !== undefined)
      .flatMap((lang) => page.variants[lang]?.sections ?? [])
      .flatMap((section) => stripsIn(site, section)),
  )
  return [...new Map(all.map((strip) => [strip.name, strip])).values()]
}
