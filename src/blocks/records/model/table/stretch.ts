import type { Stretch } from '../view.ts'

const minute = 60_000
const day = 1440

/** The minutes a stretch covers, seen from today. `many` counts from the one at `at` on, or back if it lies in the past. */
export function stretchOf({ unit, at, many = 1 }: Stretch, today: string): { from: number; until: number } {
  const steps = Math.max(1, Math.min(1000, Math.trunc(many)))
  const place = Math.trunc(at)
  const first = place < 0 ? place - steps + 1 : place
  return { from: beginning(unit, first, today), until: beginning(unit, first + steps, today) }
}

/** The first minute of the unit that lies so many units after the one of today. Weeks begin on Monday. */
function beginning(unit: Stretch['unit'], places: number, today: string): number {
  const [year = 1970, month = 1, date = 1] = today.split('-').map(Number)
  const here = Date.UTC(year, month - 1, date) / minute
  switch (unit) {
    case 'day':
      return here + places * day
    case 'week': {
      const sinceMonday = (new Date(here * minute).getUTCDay() + 6) % 7
      return here - sinceMonday * day + places * 7 * day
    }
    case 'month':
      return Date.UTC(year, month - 1 + places, 1) / minute
    case 'quarter':
      return Date.UTC(year, Math.floor((month - 1) / 3) * 3 + places * 3, 1) / minute
    default:
      return Date.UTC(year + places, 0, 1) / minute
  }
}
