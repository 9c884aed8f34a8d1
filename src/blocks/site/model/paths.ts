import type { Page, PageKind } from './page.ts'
import { easy, type SiteLang } from './text.ts'

/** The folder of a language: none for the original, `leicht/` for Leichte Sprache, `en/` for English. */
export function folderOf(lang: SiteLang, languages: readonly SiteLang[]): string {
  if (lang === languages[0]) return ''
  return lang === easy ? 'leicht/' : `${lang.toLowerCase()}/`
}

const folders: { [K in PageKind]: string } = { page: '', legal: '', post: 'aktuelles/', event: 'termine/' }

/** The file of a page in a language, from the root of the site: `verein.html`, `en/aktuelles/summer-party.html`. */
export function pathOf(page: Page, lang: SiteLang, languages: readonly SiteLang[]): string | null {
  const slug = page.variants[lang]?.slug
  return slug ? `${folderOf(lang, languages)}${folders[page.kind]}${slug}.html` : null
}

/** Whether two pages of one language would lie in the same file if they had the same slug. */
export const shareFolder = (one: PageKind, other: PageKind): boolean => folders[one] === folders[other]
