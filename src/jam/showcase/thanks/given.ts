import type { Lang } from '#kernel/text.ts'
import { thanksWords } from './thanks.text.ts'
import type { Gift } from './thanks.ts'

/** What somebody gave, line by line, in words that they read. */
export function givenBy(gift: Gift, lang: Lang): string[] {
  const t = thanksWords(lang).gave
  const lines = [
    ...gift.teams.map(({ name, organisation }) => t.team(name, organisation)),
    gift.helpedHours > 0 && t.hours(gift.helpedHours),
    gift.helpedTeams > 0 && t.helped(gift.helpedTeams),
    gift.reviews > 0 && t.reviews(gift.reviews),
    ...gift.venues.map(t.venue),
    gift.company && t.company(gift.company.name, gift.company.people),
    ...gift.needs.map(t.need),
  ].filter((line) => typeof line === 'string')
  return lines.length > 0 ? lines : [t.there]
}
