import type { SiteLang } from '../model/text.ts'
import type { FoundPage } from './found.ts'

export type Group = { pages: { lang: SiteLang; page: FoundPage }[] }

/** Pages that say the same in several languages are one. Those of a language of its own are in the original one of the site. */
export function groupsOf(pages: readonly FoundPage[], [original = 'de']: readonly SiteLang[]): Group[] {
  const groups = new Map<string, Group>()
  for (const page of pages) {
    const key = page.group ? `group ${page.group}` : `page ${page.key}`
    const group = groups.get(key) ?? { pages: [] }
    groups.set(key, group)
    const lang = page.group && page.lang ? page.lang : original
    if (group.pages.some((one) => one.lang === lang))
      groups.set(`page ${page.key}`, { pages: [{ lang: original, page }] })
    else group.pages.push({ lang, page })
  }
  // Something has to be there in the language that all others follow.
  for (const { pages: all } of groups.values()) {
    if (all[0] && !all.some(({ lang }) => lang === original)) all[0] = { ...all[0], lang: original }
    all.sort((one, other) => Number(other.lang === original) - Number(one.lang === original))
  }
  return [...groups.values()]
}
