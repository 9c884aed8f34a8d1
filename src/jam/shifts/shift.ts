import { z } from 'zod'
import { lineField, optionalLine, wholeNumber } from '#field/text-field.ts'
import { hour, later } from '#kernel/clock.ts'
import { isId } from '#kernel/id.ts'
import { momentAt } from '#kernel/zone.ts'
import type { Jam } from '../profile/jam.ts'

/** A shift (Schicht): some hours in which helpers are needed at a place. */
export type Shift = {
  id: string
  jam: string
  title: string
  place: string
  startsAt: Date
  endsAt: Date
  needed: number
  /** What one does in it; null for a shift that anybody can do. */
  duty: string | null
}

/** A shift with how many have taken it. */
export type FilledShift = Shift & { taken: number }

/** A shift somebody has taken, with whether they came. */
export type TakenShift = Shift & Attendance
/** A place in a shift that somebody has, with who it is. */
export type HelperShift = TakenShift & { account: string; name: string }
/** Somebody who has a place in one shift. */
export type ShiftHelper = Attendance & { account: string; name: string }
export type Attendance = { cameAt: Date | null; goneAt: Date | null; missedAt: Date | null }

export const placesLeft = (shift: FilledShift): number => Math.max(0, shift.needed - shift.taken)

const wherePart = {
  place: optionalLine('place', 80),
  needed: wholeNumber('needed', 1, 200),
  duty: z
    .string()
    .optional()
    .transform((id) => (isId(id) ? id : null)),
}

/** The form that changes a shift; without times they stay as they are. */
export const changeForm = (zone: string) =>
  z
    .object({ ...wherePart, startsAt: z.string().prefault(''), endsAt: z.string().prefault('') })
    .transform(({ startsAt, endsAt, ...form }, ctx) => {
      if (!startsAt && !endsAt) return { ...form, times: null }
      const times = timesFrom(startsAt, endsAt, zone, ctx)
      return times ? { ...form, times } : z.NEVER
    })

/** The form of a shift; its times are meant on the clocks of the jam. */
export const shiftForm = (zone: string) =>
  z
    .object({
      title: lineField('title', 80),
      ...wherePart,
      startsAt: z.string('start.wrong'),
      endsAt: z.string('end.wrong'),
    })
    .transform((form, ctx) => {
      const times = timesFrom(form.startsAt, form.endsAt, zone, ctx)
      return times ? { ...form, ...times } : z.NEVER
    })
export type ShiftForm = Omit<Shift, 'id' | 'jam'>

export type Times = Pick<Shift, 'startsAt' | 'endsAt'>

function timesFrom(from: string, until: string, zone: string, ctx: z.RefinementCtx): Times | null {
  const [startsAt, endsAt] = [momentAt(from.trim(), zone), momentAt(until.trim(), zone)]
  if (!startsAt) ctx.addIssue({ code: 'custom', path: ['startsAt'], message: 'start.wrong' })
  if (!endsAt || (startsAt && (endsAt <= startsAt || endsAt > later(startsAt, longest))))
    ctx.addIssue({ code: 'custom', path: ['endsAt'], message: 'end.wrong' })
  return startsAt && endsAt ? { startsAt, endsAt } : null
}

/** The item of the programme a shift was made from, and when that began then. */
export type Origin = { item: string; itemStartsAt: Date }

/** What may change without asking anybody who has signed up. Times are another thing: see moveShift. */
export type ShiftChange = Pick<Shift, 'place' | 'needed' | 'duty'>

// Nobody helps well for longer, least of all at night.
const longest = 12 * hour

/** What 24 hours usually need: from before the doors open until all is tidy. Hours are counted from the start. */
export const usualHours = {
  door: [-2, 2, 2],
  supper: [5, 9, 3],
  technology: [-1, 5, 2],
  night: [10, 16, 2],
  breakfast: [18, 21, 3],
  tidying: [23, 26, 4],
} as const satisfies Record<string, readonly [from: number, to: number, needed: number]>

export type UsualShift = keyof typeof usualHours

export function usualShifts(jam: Jam, titles: Record<UsualShift, string>): ShiftForm[] {
  return (Object.keys(usualHours) as UsualShift[]).map((name) => {
    const [from, to, needed] = usualHours[name]
    const [startsAt, endsAt] = [later(jam.startsAt, from * hour), later(jam.startsAt, to * hour)]
    return { title: titles[name], place: '', startsAt, endsAt, needed, duty: null }
  })
}
