/**
 * The end of a day as a person means it, in the time zone of their device: `2027-03-14` lasts until the next midnight
 * there. The log wants UTC to the second.
 * @returns null when it is no day, or one that is over
 */
export function endOfDay(day: string, now: Date): string | null {
  const [, year, month, date] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(day) ?? []
  if (!year || !month || !date) return null
  const end = new Date(Number(year), Number(month) - 1, Number(date) + 1)
  const isDay = new Date(Number(year), Number(month) - 1, Number(date)).getMonth() === Number(month) - 1
  return isDay && end > now ? `${end.toISOString().slice(0, 19)}Z` : null
}

/** A day as a date field takes it. */
export const dayOf = (at: Date): string =>
  [at.getFullYear(), at.getMonth() + 1, at.getDate()].map((part) => String(part).padStart(2, '0')).join('-')
