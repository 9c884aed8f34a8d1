import { hour, later } from '#kernel/clock.ts'
import type { FilledShift } from '../shift.ts'

export type Need = { needed: number; taken: number }
/** One real hour: how many are needed at each place, and how many have said yes. */
export type DemandHour = { from: Date; at: Map<string, Need>; all: Need }

/**
 * What is needed per place and hour. A shift that runs for part of an hour is needed in it. Hours in which nobody is
 * needed are left out, so that days of building up do not drown the night.
 */
export function demandOf(
  shifts: readonly FilledShift[],
  placeOf: (shift: FilledShift) => string,
): DemandHour[] {
  const first = Math.min(...shifts.map(({ startsAt }) => Math.floor(startsAt.getTime() / hour) * hour))
  const last = Math.max(...shifts.map(({ endsAt }) => endsAt.getTime()))
  const list: DemandHour[] = []
  for (let from = new Date(first); from.getTime() < last; from = later(from, hour)) {
    const running = shifts.filter(({ startsAt, endsAt }) => startsAt < later(from, hour) && endsAt > from)
    if (running.length === 0) continue
    const at = new Map<string, Need>()
    const all = { needed: 0, taken: 0 }
    for (const shift of running) {
      const need = at.get(placeOf(shift)) ?? { needed: 0, taken: 0 }
      at.set(placeOf(shift), { needed: need.needed + shift.needed, taken: need.taken + shift.taken })
      all.needed += shift.needed
      all.taken += shift.taken
    }
    list.push({ from, at, all })
  }
  return list
}
