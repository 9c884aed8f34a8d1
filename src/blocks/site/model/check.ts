import type { Around } from './around.ts'
import { checkSection } from './check-section.ts'
import { type Finding, findingOf } from './finding.ts'
import type { Page, Variant } from './page.ts'
import { isFirstPage } from './pages.ts'
import type { SiteLang } from './text.ts'

export type { Around } from './around.ts'
export type { Finding, FindingCode, Where } from './finding.ts'

/** What is wrong with a page, in all its languages; findings that block keep it from going out. */
export function checkPage(page: Page, site: Around): Finding[] {
  const langs = Object.keys(page.variants).filter((lang) => site.settings.languages.includes(lang))
  const found = langs.flatMap((lang) => checkVariant(page, lang, page.variants[lang] as Variant, site))
  const picture = page.picture
  if (picture && !site.pictures.some(({ id }) => id === picture))
    found.push(findingOf('picture-gone', { lang: null, field: 'picture' }))
  return langs.length === 0
    ? [findingOf('title-missing', { lang: null })]
    : [...found, ...checkHappening(page)]
}

function checkVariant(page: Page, lang: SiteLang, variant: Variant, site: Around): Finding[] {
  const { title, description, sections } = variant
  const at = (field: string) => ({ lang, field })
  const found: Finding[] = []
  if (title === '') found.push(findingOf('title-missing', at('title')))
  if (title.length > 70) found.push(findingOf('title-long', at('title')))
  if (isTwice(page, lang, title, site)) found.push(findingOf('title-twice', at('title'), title))
  if (description === '' && page.kind !== 'legal')
    found.push(findingOf('description-missing', at('description')))
  if (description.length > 200) found.push(findingOf('description-long', at('description')))
  if (sections.length === 0) found.push(findingOf('page-empty', { lang }))
  return [...found, ...sections.flatMap((section) => checkSection(section, lang, site))]
}

function isTwice(page: Page, lang: SiteLang, title: string, { pages }: Around): boolean {
  if (title === '' || page.kind !== 'page') return false
  const same = pages.filter((one) => one.page.kind === 'page' && one.page.variants[lang]?.title === title)
  return same.length > 1
}

function checkHappening({ kind, happening }: Page): Finding[] {
  if (kind !== 'event' || !happening) return []
  const at = (field: string) => ({ lang: null, field })
  return [
    ...(happening.to < happening.from ? [findingOf('event-over-before-begun', at('happening.to'))] : []),
    ...(happening.access === '' && !happening.online
      ? [findingOf('event-without-access', at('happening.access'))]
      : []),
  ]
}

/** What keeps a whole site from going out. */
export type SiteFinding = 'first-page-missing' | 'nothing-ready'

export function checkSite({ pages }: Pick<Around, 'pages'>): SiteFinding[] {
  const ready = pages.filter(({ state }) => state === 'ready')
  if (ready.length === 0) return ['nothing-ready']
  return ready.some(({ page }) => isFirstPage(page)) ? [] : ['first-page-missing']
}
