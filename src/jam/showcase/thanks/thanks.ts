import { z } from 'zod'
import { optionalText } from '#field/text-field.ts'
import type { Lang } from '#kernel/text.ts'

/** Thanks (Dank) to everybody of a jam: in the organisers' own words, on a page and by letter. */
export type Thanks = { words: Partial<Record<Lang, string>>; shownAt: Date | null; sentAt: Date | null }

/** What somebody gave, as far as the house knows; whoever gave nothing it knows of is not thanked for something. */
export type Gift = {
  account: string
  email: string | null
  name: string
  lang: Lang
  teams: { name: string; organisation: string }[]
  isThere: boolean
  helpedHours: number
  helpedTeams: number
  reviews: number
  venues: string[]
  company: { name: string; people: number } | null
  needs: string[]
}

export const hasGiven = (gift: Gift): boolean =>
  gift.teams.length + gift.venues.length + gift.needs.length > 0 ||
  gift.isThere ||
  gift.helpedHours + gift.helpedTeams + gift.reviews > 0 ||
  gift.company !== null

/** What everybody may read of those who gave: names only of people who agreed to be named. */
export type PublicThanks = {
  teams: { name: string; organisation: string; named: string[]; others: number }[]
  companies: { name: string; people: number }[]
  venues: string[]
  helpers: { named: string[]; others: number }
}

export const thanksForm = z.object({ de: optionalText('words', 4000), en: optionalText('words', 4000) })

export const noThanks: Thanks = { words: {}, shownAt: null, sentAt: null }

/** The words in a language, else in the other. */
export const wordsIn = ({ words }: Pick<Thanks, 'words'>, lang: Lang): string =>
  words[lang] || words.de || words.en || ''
