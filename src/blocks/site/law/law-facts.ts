import type { Placeable } from '../../placing.ts'
import type { KeptPage } from '../model/page.ts'
import { isEmptyRich } from '../model/rich.ts'
import type { Section } from '../model/section.ts'
import type { Draft, SiteSettings } from '../model/site.ts'
import { easy } from '../model/text.ts'

/** What stands on the site, as the law asks about it. `elsewhere`: by another house, about which nothing is known here. */
export type PlacedThing =
  | (Placeable & { elsewhere: false })
  | { kind: 'form' | 'counselling' | 'newsletter'; name: string; address: string; elsewhere: true }

/** What the system knows of a site: out of this the pages of law are written, and nothing else. */
export type LawFacts = {
  settings: SiteSettings
  /** The name of this house on the net, `jam.example.org`. */
  house: string
  placed: PlacedThing[]
  hasPosts: boolean
  hasDonation: boolean
  hasJobs: boolean
  hasPeoplePictures: boolean
  hasMap: boolean
  hasEasy: boolean
  hasSignLanguage: boolean
  films: number
  filmsWithoutCaptions: number
}

export type FactsDraft = Pick<Draft<KeptPage>, 'settings' | 'pages' | 'pictures'>

/** Gathers what is true of a site. Pages that are still drafts count: they are about to go out. */
export function lawFactsOf(draft: FactsDraft, house: string, known: readonly Placeable[]): LawFacts {
  const sections = draft.pages.flatMap(({ page }) =>
    Object.values(page.variants).flatMap((one) => one.sections),
  )
  const has = (kind: Section['kind']) => sections.some((one) => one.kind === kind)
  const films = sections.filter((one) => one.kind === 'film')
  return {
    ...{ settings: draft.settings, house, placed: placedOf(sections, known) },
    hasPosts: draft.pages.some(({ page }) => page.kind === 'post'),
    hasDonation: has('donation'),
    hasJobs: has('jobs'),
    hasMap: has('map'),
    hasPeoplePictures: draft.pictures.some(({ shows }) => shows === 'people'),
    hasEasy: draft.pages.some(({ page }) => page.variants[easy] !== undefined),
    hasSignLanguage: films.some(({ title }) => /geb[äa]rden|\bdgs\b|sign language/i.test(title ?? '')),
    films: films.length,
    filmsWithoutCaptions: films.filter(({ captions, text }) => !captions && isEmptyRich(text)).length,
  }
}

function placedOf(sections: readonly Section[], known: readonly Placeable[]): PlacedThing[] {
  const found = new Map<string, PlacedThing>()
  for (const section of sections) {
    if (section.kind !== 'form' && section.kind !== 'counselling' && section.kind !== 'newsletter') continue
    const { kind, title, says, address } = section
    const own = known.find((one) => bare(one.address) === bare(address))
    if (address === '' || found.has(bare(address))) continue
    found.set(
      bare(address),
      own ? { ...own, elsewhere: false } : { kind, name: title || says, address, elsewhere: true },
    )
  }
  return [...found.values()]
}

// The fingerprint behind the `#` is no part of what is placed.
const bare = (address: string): string => address.split('#', 1)[0] ?? ''
