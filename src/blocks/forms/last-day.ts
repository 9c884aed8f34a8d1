/** The day until which something of this day is kept, so many months: never a day that its month has not got. */
export function lastDayOf({ keepMonths }: { keepMonths: number }, now: Date): string | null {
  if (keepMonths <= 0) return null
  const day = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + keepMonths + 1, 0))
  const last = Math.min(now.getUTCDate(), day.getUTCDate())
  return new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth(), last)).toISOString().slice(0, 10)
}
