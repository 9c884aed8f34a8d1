import { slugOf } from '#kernel/slug.ts'

/** Lower case letters without accents, digits and hyphens; the last part of an address. */
export const isSlug = (text: string): boolean => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text) && text.length <= 60

/** Names of what lies beside the pages of a site, and the first page's own. */
const taken = new Set([
  'index',
  '404',
  'suche',
  'bilder',
  'dateien',
  'aktuelles',
  'termine',
  'pagefind',
  'atom',
  'site',
])

/** A slug for a title that none of `others` has: `verein`, else `verein-2`. Titles without a letter become `seite`. */
export function freePageSlug(title: string, others: ReadonlySet<string>): string {
  const base = slugOf(title).slice(0, 50).replace(/-+$/, '') || 'seite'
  for (let at = 1; ; at += 1) {
    const slug = at === 1 ? base : `${base}-${at}`
    if (!others.has(slug) && !taken.has(slug)) return slug
  }
}

export const isTakenSlug = (slug: string): boolean => taken.has(slug)
