import { type Hours, hoursOf, type ShiftRules, sumOf } from '../rules/shift-rules.ts'
import type { HelperShift, TakenShift } from '../shift.ts'

/** How much one helper has taken on, and what of it is done. */
export type Burden = { account: string; name: string; shifts: number; taken: Hours; done: Hours }

/** The hours of a shift that were really done: until its end, or until somebody left. Missed and open ones are none. */
export function doneOf(shift: TakenShift, rules: ShiftRules, zone: string, now: Date): Hours {
  const end = shift.goneAt && shift.goneAt < shift.endsAt ? shift.goneAt : shift.endsAt
  if (!shift.cameAt || end > now || end <= shift.startsAt) return sumOf([])
  return hoursOf({ startsAt: shift.startsAt, endsAt: end }, rules, zone)
}

/** Helpers with what they have taken on, the least burdened first: a night counts for more. */
export function spreadOf(list: readonly HelperShift[], rules: ShiftRules, zone: string, now: Date): Burden[] {
  return [...Map.groupBy(list, ({ account }) => account)]
    .map(([account, shifts]) => ({
      account,
      name: shifts[0]?.name ?? '',
      shifts: shifts.length,
      taken: sumOf(shifts.map((shift) => hoursOf(shift, rules, zone))),
      done: sumOf(shifts.map((shift) => doneOf(shift, rules, zone, now))),
    }))
    .toSorted((a, b) => a.taken.counted - b.taken.counted || a.name.localeCompare(b.name, 'de'))
}
