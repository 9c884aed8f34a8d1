import type { Lang } from '#kernel/text.ts'

/** What is offered, in months from now. */
const offered = [1, 3, 6, 12, 24, 36, 72, 120]

/** The months after which something can be erased, as the server knows them: `2031-12`. */
export const monthsFrom = (now: string): { month: string; after: number }[] =>
  offered.map((after) => ({ month: monthAfter(now, after), after }))

function monthAfter(now: string, after: number): string {
  const [year = 0, month = 0] = now.slice(0, 7).split('-').map(Number)
  return new Date(Date.UTC(year, month - 1 + after, 1)).toISOString().slice(0, 7)
}

/** `Dezember 2031` */
export const monthName = (month: string, lang: Lang): string =>
  new Intl.DateTimeFormat(lang === 'de' ? 'de-DE' : 'en-GB', {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${month}-01T00:00:00Z`))
