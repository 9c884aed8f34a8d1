import type { KeptPage, PageKind } from '../model/page.ts'
import { folderOf, pathOf } from '../model/paths.ts'
import type { Draft } from '../model/site.ts'
import type { SiteLang } from '../model/text.ts'

/** Where everything of a site lies: for each language the path of each page that goes out in it. */
export type Places = {
  original: SiteLang
  languages: readonly SiteLang[]
  /** Only what goes out, in the order of the site. */
  pages: readonly KeptPage[]
  pathOf: (page: string, lang: SiteLang) => string | undefined
  folderOf: (lang: SiteLang) => string
  /** Those of a kind that exist in a language. */
  inLang: (lang: SiteLang, kind: PageKind) => readonly KeptPage[]
}

/** Whether a page goes out now: ready, its moment come, and written in at least one language of the site. */
export function goesOut(
  { state, notBefore, page }: KeptPage,
  languages: readonly SiteLang[],
  now: Date,
): boolean {
  const isWritten = languages.some((lang) => Object.hasOwn(page.variants, lang))
  return state === 'ready' && (notBefore === null || notBefore <= now) && isWritten
}

/** `all`: drafts too, as their people see them in the editor. */
export function placesOf(draft: Draft<KeptPage>, now: Date, all = false): Places {
  const { languages } = draft.settings
  const pages = draft.pages
    .filter((one) => all || goesOut(one, languages, now))
    .toSorted((one, other) => one.position - other.position || (one.id < other.id ? -1 : 1))
  const paths = new Map(languages.map((lang) => [lang, pathsIn(pages, lang, languages)]))
  return {
    ...{ original: languages[0] ?? 'de', languages, pages },
    pathOf: (page, lang) => paths.get(lang)?.get(page),
    folderOf: (lang) => folderOf(lang, languages),
    inLang: (lang, kind) =>
      pages.filter(({ id, page }) => page.kind === kind && paths.get(lang)?.has(id) === true),
  }
}

/** No two pages at one address: whoever comes later gets a number, and no page is lost. */
function pathsIn(
  pages: readonly KeptPage[],
  lang: SiteLang,
  languages: readonly SiteLang[],
): Map<string, string> {
  const taken = new Set<string>()
  const found = new Map<string, string>()
  for (const { id, page } of pages) {
    const wanted = pathOf(page, lang, languages)
    if (wanted === null) continue
    const stem = wanted.replace(/\.html$/, '')
    let path = isList(wanted) ? `${stem}-2.html` : wanted
    for (let number = 2; taken.has(path); number += 1) path = `${stem}-${number}.html`
    taken.add(path)
    found.set(id, path)
  }
  return found
}

/** Names under which lists, the search and what is lost lie. */
const isList = (path: string): boolean =>
  /(^|\/)(aktuelles|termine)\/(index|archiv|seite-\d+)\.html$|(^|\/)(suche|404)\.html$/.test(path)
