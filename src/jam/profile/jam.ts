import { day, hour, later } from '#kernel/clock.ts'
import type { Lang } from '#kernel/text.ts'

/** The sections of a profile that districts and funders ask for, in their order. */
export const sectionNames = [
  'description',
  'place',
  'activation',
  'focus',
  'measures',
  'obstacles',
  'impact',
  'partners',
  'funding',
] as const

export type SectionName = (typeof sectionNames)[number]

export type Sections = Partial<Record<Lang, Partial<Record<SectionName, string>>>>

/** A Digital Service Jam: 24 hours with a place, dates and a public profile. */
export type Jam = {
  id: string
  slug: string
  title: string
  place: string
  timeZone: string
  startsAt: Date
  endsAt: Date
  callOpensAt: Date
  callClosesAt: Date
  registrationClosesAt: Date
  sections: Sections
  sample: boolean
  publishedAt: Date | null
  /** It does not take place. */
  cancelledAt?: Date | null
  cancelReason?: string
}

/** Where a jam stands, by its dates alone. */
export type Phase = 'planned' | 'call' | 'registration' | 'teams' | 'live' | 'afterwards'

export function phaseOf(jam: Jam, now: Date): Phase {
  if (now >= jam.endsAt) return 'afterwards'
  if (now >= jam.startsAt) return 'live'
  if (now >= jam.registrationClosesAt) return 'teams'
  if (now >= jam.callClosesAt) return 'registration'
  if (now >= jam.callOpensAt) return 'call'
  return 'planned'
}

export const isCallOpen = (jam: Jam, now: Date): boolean =>
  !jam.cancelledAt && now >= jam.callOpensAt && now < jam.callClosesAt

/** Registration opens with the call: professionals may come before all needs are known. */
export const isRegistrationOpen = (jam: Jam, now: Date): boolean =>
  !jam.cancelledAt && now >= jam.callOpensAt && now < jam.registrationClosesAt

/** Training, documents and handover happen inside the jam: what is new after hour 21 waits. */
export const freezeOf = (jam: Jam): Date => new Date(jam.startsAt.getTime() + 21 * hour)

/** The text of a section in the asked language, else in the other, with the language it is in. */
export function sectionText(jam: Jam, name: SectionName, lang: Lang): { text: string; lang: Lang } | null {
  const other: Lang = lang === 'de' ? 'en' : 'de'
  for (const tried of [lang, other]) {
    const text = jam.sections[tried]?.[name]
    if (text) return { text, lang: tried }
  }
  return null
}

export type Dates = Pick<Jam, 'endsAt' | 'callOpensAt' | 'callClosesAt' | 'registrationClosesAt'>

/**
 * Dates that suit most jams, from the start alone: the call ends four weeks before, registration one week. When
 * there is less time, the time there is is shared out in the same way.
 */
export function datesFor(startsAt: Date, now: Date): Dates {
  const callOpensAt = fullHour(new Date(Math.min(now.getTime(), startsAt.getTime() - 2 * hour)))
  const left = startsAt.getTime() - callOpensAt.getTime()
  const before = (days: number, share: number) =>
    fullHour(later(startsAt, -Math.min(days * day, left * share)))
  return {
    endsAt: later(startsAt, 24 * hour),
    callOpensAt,
    callClosesAt: before(28, 0.5),
    registrationClosesAt: before(7, 0.15),
  }
}

const fullHour = (at: Date): Date => new Date(Math.floor(at.getTime() / hour) * hour)

/** `Quartier Südstadt 2027` → `quartier-suedstadt-2027`: what stands in the address. */
export function slugOf(title: string): string {
  const spelt = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' } as Record<string, string>
  return title
    .toLowerCase()
    .replace(/[äöüß]/g, (letter) => spelt[letter] ?? letter)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '')
}

/** The sections that say nothing yet in a language. */
export const missingSections = (jam: Jam, lang: Lang): SectionName[] =>
  sectionNames.filter((name) => !jam.sections[lang]?.[name])
