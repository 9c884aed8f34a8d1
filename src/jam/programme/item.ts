import { z } from 'zod'
import { checkField } from '#field/text-field.ts'
import { plainLine } from '#kernel/plain.ts'
import type { Lang } from '#kernel/text.ts'

export const itemKinds = [
  'arrival',
  'opening',
  'pitches',
  'teams',
  'checkin',
  'meal',
  'night',
  'freeze',
  'training',
  'documents',
  'handover',
  'closing',
  'other',
] as const

export type ItemKind = (typeof itemKinds)[number]

/** One thing of a jam's programme (Programmpunkt). `version` changes with each change of it. */
export type Item = {
  id: string
  kind: ItemKind
  startsAt: Date
  endsAt: Date
  title: string
  /** Empty: the title is said in both languages. */
  titleEn: string
  place: string
  /** Stays where it is when what stands before it moves. */
  fixed: boolean
  version: string
}

export const titleOf = (item: Pick<Item, 'title' | 'titleEn'>, lang: Lang): string =>
  (lang === 'en' && item.titleEn) || item.title

/** What runs at a moment and what follows it. Several things may run at once. */
export function nowAndNext(items: readonly Item[], now: Date): { now: Item[]; next: Item | undefined } {
  return {
    now: items.filter((item) => item.startsAt <= now && now < item.endsAt),
    next: items.find((item) => item.startsAt > now),
  }
}

/** The check-in that is due, or the last one that was: teams answer each. */
export const lastCheckinOf = (items: readonly Item[], now: Date): Item | undefined =>
  items.findLast((item) => item.kind === 'checkin' && item.startsAt <= now)

export const itemForm = z.object({
  title: plainLine(2, 120, 'title.short', 'title.long'),
  titleEn: plainLine(0, 120, 'title.short', 'title.long'),
  place: plainLine(0, 120, 'place.long', 'place.long'),
  kind: z.enum(itemKinds, 'kind.missing'),
  fixed: checkField,
  from: z.string('time.wrong'),
  until: z.string('time.wrong'),
})
