import { z } from 'zod'
import { checkField, wholeNumber } from '#field/text-field.ts'
import { hour, later, minute } from '#kernel/clock.ts'
import { localText, momentAt } from '#kernel/zone.ts'
import type { RestRules, Span } from './rest.ts'

/** How a jam treats those who help (Regeln): rest, when one may sign up and leave, what a night counts. */
export type ShiftRules = RestRules & {
  /** Null: shifts are open as soon as they are planned. */
  opensAt: Date | null
  /** Until so many hours before its beginning a shift can be given back. */
  leaveHours: number
  nightFrom: number
  nightUntil: number
  /** An hour at night counts as so many. */
  nightWeight: number
  /** A swap between two who may both do it needs nobody's approval. */
  swapsPass: boolean
}

export const usualRules: ShiftRules = {
  mostHours: 10,
  restHours: 11,
  opensAt: null,
  leaveHours: 3,
  nightFrom: 23,
  nightUntil: 6,
  nightWeight: 2,
  swapsPass: false,
}

/** The form of the rules; its time is meant on the clocks of the jam. */
export const rulesForm = (zone: string) =>
  z
    .object({
      mostHours: wholeNumber('most', 1, 24),
      restHours: wholeNumber('rest', 0, 23),
      opensAt: z.string().trim().prefault(''),
      leaveHours: wholeNumber('leave', 0, 168),
      nightFrom: wholeNumber('night', 0, 23),
      nightUntil: wholeNumber('night', 0, 23),
      nightWeight: wholeNumber('weight', 1, 5),
      swapsPass: checkField,
    })
    .transform((form, ctx): ShiftRules => {
      const opensAt = form.opensAt ? momentAt(form.opensAt, zone) : null
      if (form.opensAt && !opensAt)
        ctx.addIssue({ code: 'custom', path: ['opensAt'], message: 'opens.wrong' })
      return { ...form, opensAt }
    })

/** Hours of a shift as they are, those of them at night, and what they count. */
export type Hours = { hours: number; night: number; counted: number }

/** Counted in quarters of an hour by the clocks of the jam; a night that is longer counts longer. */
export function hoursOf({ startsAt, endsAt }: Span, rules: ShiftRules, zone: string): Hours {
  const hours = (endsAt.getTime() - startsAt.getTime()) / hour
  let night = 0
  for (let at = startsAt; at < endsAt; at = later(at, quarter))
    if (isNight(at, rules, zone)) night += Math.min(quarter, endsAt.getTime() - at.getTime()) / hour
  return { hours, night, counted: hours + night * (rules.nightWeight - 1) }
}

export const sumOf = (list: readonly Hours[]): Hours =>
  list.reduce(
    (sum, one) => ({
      hours: sum.hours + one.hours,
      night: sum.night + one.night,
      counted: sum.counted + one.counted,
    }),
    { hours: 0, night: 0, counted: 0 },
  )

const quarter = 15 * minute

function isNight(at: Date, { nightFrom, nightUntil }: ShiftRules, zone: string): boolean {
  const shown = Number(localText(at, zone).slice(11, 13))
  return nightFrom <= nightUntil
    ? shown >= nightFrom && shown < nightUntil
    : shown >= nightFrom || shown < nightUntil
}
