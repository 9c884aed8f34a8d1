import { z } from 'zod'
import { checkField, wholeNumber } from '#field/text-field.ts'
import { day, hour } from '#kernel/clock.ts'
import type { Jam } from '../../profile/jam.ts'

/** Who registers by a form; reviewers and mentors are invited. */
export const registrationRoles = ['professional', 'helper', 'company', 'host'] as const
export type RegistrationRole = (typeof registrationRoles)[number]

/** The roles whose places are counted: each of these is one person in the house. */
export const placedRoles = ['professional', 'helper'] as const satisfies readonly RegistrationRole[]
export type PlacedRole = (typeof placedRoles)[number]

export const isPlaced = (role: unknown): role is PlacedRole =>
  (placedRoles as readonly unknown[]).includes(role)

/** Who is next in line (Nachrücken): whoever came first, or whoever brings most of what is still missing. */
export const lineRules = ['arrival', 'skills'] as const
export type LineRule = (typeof lineRules)[number]

/** How a role registers in a jam (Regel): whether at all, how many, who is next, and when they are asked to confirm. */
export type RoleRule = {
  jam: string
  role: RegistrationRole
  isOpen: boolean
  quota: number | null
  rule: LineRule
  offerHours: number
  askDays: number | null
  answerDays: number
}

/** Without a word from the organisers a role is open and has places for everybody. */
export const openRule = (jam: string, role: RegistrationRole): RoleRule => ({
  jam,
  role,
  isOpen: true,
  quota: null,
  rule: 'arrival',
  offerHours: 48,
  askDays: null,
  answerDays: 4,
})

const orNothing = (name: string, least: number, most: number) =>
  z.union([
    z
      .string()
      .trim()
      .length(0)
      .transform(() => null),
    wholeNumber(name, least, most),
  ])

/** The form of one role. What does not concern a role is left out and keeps its default. */
export const ruleForm = z.object({
  isOpen: checkField,
  quota: orNothing('quota', 1, 5000).prefault(''),
  rule: z.enum(lineRules, 'rule.wrong').prefault('arrival'),
  offerHours: wholeNumber('offerHours', 1, 336).prefault('48'),
  askDays: orNothing('askDays', 1, 90).prefault(''),
  answerDays: wholeNumber('answerDays', 1, 30).prefault('4'),
})
export type RuleForm = z.infer<typeof ruleForm>

/** Until when an offered place is held. Close to the start nobody may hold it for long. */
export function endOfOffer(jam: Jam, hours: number, now: Date): Date {
  const left = Math.max(0, jam.startsAt.getTime() - now.getTime())
  const most = left > 0 ? Math.max(hour, left / 4) : hour
  return new Date(now.getTime() + Math.min(hours * hour, most))
}

/** When everybody is asked whether they come; null when nobody is. */
export const askAt = (jam: Jam, { askDays }: Pick<RoleRule, 'askDays'>): Date | null =>
  askDays === null ? null : new Date(jam.startsAt.getTime() - askDays * day)

/** Until when the answer is waited for: some days, but not into the jam. */
export function answerBy(jam: Jam, { answerDays }: Pick<RoleRule, 'answerDays'>, now: Date): Date {
  const latest = jam.startsAt.getTime() - 12 * hour
  return new Date(Math.max(now.getTime() + hour, Math.min(now.getTime() + answerDays * day, latest)))
}
