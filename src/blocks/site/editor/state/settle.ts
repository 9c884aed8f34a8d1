import type { Page, Variant } from '../../model/page.ts'
import type { Section } from '../../model/section.ts'
import {
  changeVariant,
  findSection,
  insertSection,
  removeLanguage,
  removeSection,
  sectionsOf,
  withMembers,
} from './edits.ts'
import type { Clash } from './merge.ts'

export type Way = 'mine' | 'theirs' | 'both'

/** Settles one clash. Mine stands in the page already; of `both` theirs comes below mine, under a new id. */
export function settle(page: Page, clash: Clash, way: Way, fresh: string): Page {
  const { lang, where, is } = clash
  if (is === 'variant' && lang) return settleVariant(page, clash, way)
  if (is === 'section' && lang) return settleSection(page, clash, way, fresh)
  if (way !== 'theirs') return page
  if (lang)
    return changeVariant(page, lang, (one) => withMembers(one, { [where]: clash.theirs } as Partial<Variant>))
  const [inner, name] = where.split('.')
  if (inner !== 'happening' || !name) return withMembers(page, { [where]: clash.theirs } as Partial<Page>)
  return page.happening ? { ...page, happening: withMembers(page.happening, { [name]: clash.theirs }) } : page
}

function settleVariant(page: Page, { lang, mine, theirs }: Clash, way: Way): Page {
  const chosen = way === 'theirs' ? theirs : mine
  if (!lang || way === 'both') return page
  return chosen ? page : removeLanguage(page, lang)
}

function settleSection(page: Page, { lang, where, mine, theirs }: Clash, way: Way, fresh: string): Page {
  const at = sectionsOf(page, lang ?? '').findIndex((one) => one.id === where)
  if (!lang || at < 0) return page
  const other = theirs as Section | undefined
  if (way === 'both' && mine && other) return insertSection(page, lang, { ...other, id: fresh }, at + 1)
  const chosen = (way === 'theirs' ? theirs : mine) as Section | undefined
  if (way === 'both' || chosen === findSection(page, lang, where)) return page
  const without = removeSection(page, lang, where)
  return chosen ? insertSection(without, lang, chosen, at) : without
}
