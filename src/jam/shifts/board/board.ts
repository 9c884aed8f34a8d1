import { day, hour, later } from '#kernel/clock.ts'
import { localText, momentAt } from '#kernel/zone.ts'
import { type FilledShift, placesLeft } from '../shift.ts'

/** What everybody may see of the shifts: numbers, times and places, never a name. */
export type Board = {
  soon: FilledShift[]
  tonight: FilledShift[]
  next: FilledShift[]
  /** Places at work in this moment, and hours that nobody has taken yet. */
  running: number
  openHours: number
}

/** Who is needed in the next three hours, tonight, and after that. */
export function boardOf(shifts: readonly FilledShift[], now: Date, zone: string): Board {
  const open = shifts.filter((shift) => shift.endsAt > now && placesLeft(shift) > 0)
  const soon = open.filter(({ startsAt }) => startsAt < later(now, 3 * hour))
  const [from, until] = nightAfter(now, zone)
  const tonight = open.filter(
    (shift) => !soon.includes(shift) && shift.startsAt < until && shift.endsAt > from,
  )
  const left = (shift: FilledShift) => placesLeft(shift) * (shift.endsAt.getTime() - startOf(shift, now))
  return {
    soon,
    tonight,
    next: open.filter((shift) => !soon.includes(shift) && !tonight.includes(shift)).slice(0, 6),
    running: shifts
      .filter(({ startsAt, endsAt }) => startsAt <= now && now < endsAt)
      .reduce((sum, { taken }) => sum + taken, 0),
    openHours: Math.round(open.reduce((sum, shift) => sum + left(shift), 0) / hour),
  }
}

/** From ten in the evening to six in the morning: the night that is, or the next one. */
function nightAfter(now: Date, zone: string): [Date, Date] {
  const dateAt = (moment: Date) => localText(moment, zone).slice(0, 10)
  const at = (date: string, clock: string) => momentAt(`${date}T${clock}`, zone) ?? now
  const morning = at(dateAt(now), '06:00')
  if (now < morning) return [at(dateAt(later(now, -day)), '22:00'), morning]
  const evening = at(dateAt(now), '22:00')
  return [evening, at(dateAt(later(evening, 12 * hour)), '06:00')]
}

const startOf = ({ startsAt }: FilledShift, now: Date) => Math.max(startsAt.getTime(), now.getTime())
