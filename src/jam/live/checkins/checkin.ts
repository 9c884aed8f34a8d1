import { z } from 'zod'
import { minute } from '#kernel/clock.ts'
import { plainLine } from '#kernel/plain.ts'
import type { Item } from '../../programme/item.ts'
import { ageField } from '../late.ts'

export const lights = ['go', 'care', 'stop'] as const

/** How a team is doing (Ampel): it goes, it falters, it needs help. */
export type TrafficLight = (typeof lights)[number]

/** A check-in (Check-in): a light and a sentence. */
export type Checkin = { light: TrafficLight; sentence: string; name: string; at: Date }

export const checkinForm = z.object({
  light: z.enum(lights, 'light.missing'),
  sentence: plainLine(3, 200, 'sentence.short', 'sentence.long'),
  age: ageField,
})

export type CheckinForm = z.infer<typeof checkinForm>

/** Whoever reported half an hour before the question has answered it. */
const early = 30 * minute
const patience = 10 * minute

/** Whether a team has not answered the check-in that was due, ten minutes after it began. */
export function isOverdue(due: Item | undefined, last: Date | null, now: Date): boolean {
  if (!due || now.getTime() < due.startsAt.getTime() + patience) return false
  return last === null || last.getTime() < due.startsAt.getTime() - early
}

/** Whether a team is asked right now. */
export function isAsked(due: Item | undefined, last: Date | null): boolean {
  return due !== undefined && (last === null || last.getTime() < due.startsAt.getTime() - early)
}
