import { z } from 'zod'

/** How the desk works: how many requests a mentor holds at once, and after how many minutes others are called. */
export type HelpRules = { claims: number; patience: number }

/** Who helps one team does it without looking at the clock; ten minutes are long when one is stuck. */
export const usualRules: HelpRules = { claims: 1, patience: 10 }

const within = (least: number, most: number, code: string) =>
  z
    .string(code)
    .trim()
    .regex(/^\d{1,3}$/, code)
    .transform(Number)
    .pipe(z.number().min(least, code).max(most, code))

export const rulesForm = z.object({
  claims: within(1, 10, 'claims.wrong'),
  patience: within(2, 120, 'patience.wrong'),
})
