const day = 1440

/** Minutes since 1970 of a day, a moment, a month or a year; NaN for everything else. Clocks are those of the place. */
export function minutesOf(text: string): number {
  const found = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?(?:T(\d\d):(\d\d))?/.exec(text)
  if (!found) return Number.NaN
  const [, year, month = '01', date = '01', hour = '00', minute = '00'] = found
  return Date.UTC(Number(year), Number(month) - 1, Number(date), Number(hour), Number(minute)) / 60_000
}

/** What a day, a month, a year covers: from its first minute to before the first one after it. */
export function spanOf(text: string): { from: number; until: number } {
  const from = minutesOf(text)
  if (text.length === 4) return { from, until: minutesOf(String(Number(text) + 1)) }
  if (text.length === 7) return { from, until: nextMonth(text) }
  return { from, until: from + (text.length > 10 ? 1 : day) }
}

function nextMonth(month: string): number {
  const [year = 0, at = 1] = month.split('-').map(Number)
  return Date.UTC(year, at, 1) / 60_000
}
