import type { KeptPage, Page } from './page.ts'
import { shareFolder } from './paths.ts'
import { freePageSlug, isSlug, isTakenSlug } from './slug.ts'

/** Whether a page goes out with what is published at a moment. */
export const goesOut = ({ state, notBefore }: Pick<KeptPage, 'state' | 'notBefore'>, now: Date): boolean =>
  state === 'ready' && (notBefore === null || notBefore <= now)

/** The page a visit begins with. */
export const isFirstPage = ({ kind, variants }: Page): boolean =>
  kind === 'page' && Object.values(variants).some(({ slug }) => slug === 'index')

/** What a page is called, in a language or else in any it has. */
export const titleOf = ({ variants }: Page, lang: string): string =>
  variants[lang]?.title || Object.values(variants).find(({ title }) => title !== '')?.title || ''

/** The same page with slugs that no other page of the site has in that language. */
export function withFreeSlugs(page: Page, others: readonly Page[]): Page {
  const variants = Object.entries(page.variants).map(([lang, variant]) => {
    const near = others.filter(({ kind }) => shareFolder(kind, page.kind))
    const taken = new Set(near.flatMap(({ variants }) => variants[lang]?.slug ?? []))
    const { slug } = variant
    const free =
      isSlug(slug) && !taken.has(slug) && (!isTakenSlug(slug) || (slug === 'index' && page.kind === 'page'))
    return [lang, free ? variant : { ...variant, slug: freePageSlug(slug || variant.title, taken) }]
  })
  return { ...page, variants: Object.fromEntries(variants) }
}

type Standing = Pick<KeptPage, 'id'> & { page: Pick<Page, 'kind' | 'parent'> }

/** Whether a page may stand below another in the menu: two levels, and never below itself. */
export function mayStandBelow(pages: readonly Standing[], id: string, parent: string | null): boolean {
  if (parent === null) return true
  const above = pages.find((one) => one.id === parent)
  const hasChildren = pages.some(({ page }) => page.parent === id)
  return parent !== id && above?.page.kind === 'page' && above.page.parent === null && !hasChildren
}

/** The ids of all pages after one of them was moved to a place; ends are never passed. */
export function reordered(ids: readonly string[], id: string, place: number): string[] {
  const others = ids.filter((one) => one !== id)
  const at = Math.max(0, Math.min(others.length, Math.trunc(place)))
  return [...others.slice(0, at), id, ...others.slice(at)]
}
