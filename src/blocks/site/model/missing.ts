import { isOutdated } from './follow.ts'
import type { KeptPage, Page } from './page.ts'
import { easy, type SiteLang } from './text.ts'

export type LangState = 'there' | 'outdated' | 'missing'

/** How far a page is in a language of its site. */
export function langStateOf(page: Page, lang: SiteLang, languages: readonly SiteLang[]): LangState {
  if (!page.variants[lang]) return 'missing'
  return isOutdated(page, lang, languages[0] ?? lang) ? 'outdated' : 'there'
}

export type Missing = { page: KeptPage; lang: SiteLang; state: 'outdated' | 'missing' }

/**
 * Languages in which pages are missing or behind their original. Leichte Sprache is asked for where it counts: the first page
 * and what stands in the menu.
 */
export function missingLanguages(pages: readonly KeptPage[], languages: readonly SiteLang[]): Missing[] {
  return pages.flatMap((page) =>
    languages.flatMap((lang) => {
      const state = langStateOf(page.page, lang, languages)
      if (state === 'there' || (state === 'missing' && !isAsked(page.page, lang))) return []
      return [{ page, lang, state }]
    }),
  )
}

const isAsked = ({ kind, inMenu }: Page, lang: SiteLang): boolean =>
  lang !== easy || (kind === 'page' && inMenu)
