import { hour } from '#kernel/clock.ts'
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

export const isCallOpen = (jam: Jam, now: Date): boolean => now >= jam.callOpensAt && now < jam.callClosesAt

/** Registration opens with the call: professionals may come before all needs are known. */
export const isRegistrationOpen = (jam: Jam, now: Date): boolean =>
  now >= jam.callOpensAt && now < jam.registrationClosesAt

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
