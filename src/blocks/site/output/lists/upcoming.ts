import { isPast } from '../../model/occurrences.ts'
import type { Happening, KeptPage, Variant } from '../../model/page.ts'
import type { SiteLang } from '../../model/text.ts'
import type { Site } from '../scene.ts'
import { comingOf, lastOf } from './occurring.ts'

/** An event on one of its days, in a language. */
export type Coming = {
  page: KeptPage
  variant: Variant
  happening: Happening
  path: string
  from: string
  to: string
}

/** The events ahead, those that go on too, the next one first; of one that repeats itself so many times at most. */
export const upcomingOf = (site: Site, lang: SiteLang, mostOfOne: number): Coming[] =>
  eventsOf(site, lang)
    .flatMap((event) =>
      comingOf(event.happening, site.options.now, mostOfOne).map((one) => ({ ...event, ...one })),
    )
    .toSorted(byDay)

/** Events that are over for good, the latest first. */
export const pastOf = (site: Site, lang: SiteLang): Coming[] =>
  eventsOf(site, lang)
    .filter(({ happening }) => isPast(happening, site.options.now))
    .map((event) => ({ ...event, ...lastOf(event.happening) }))
    .toSorted((one, other) => byDay(other, one))

export function eventsOf(site: Site, lang: SiteLang): Coming[] {
  return site.places.inLang(lang, 'event').flatMap((page) => {
    const { happening, variants } = page.page
    const variant = variants[lang]
    const path = site.places.pathOf(page.id, lang)
    if (!happening || !variant || !path) return []
    return [{ page, variant, happening, path, from: happening.from, to: happening.to }]
  })
}

const byDay = (one: Coming, other: Coming): number =>
  one.from === other.from ? (one.page.id < other.page.id ? -1 : 1) : one.from < other.from ? -1 : 1
