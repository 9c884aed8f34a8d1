import { z } from 'zod'
import { plainText } from '#kernel/plain.ts'
import { Refusal } from '#kernel/refusal.ts'

export const answers = ['in-use', 'not-in-use', 'need-help'] as const
export type Answer = (typeof answers)[number]

/** A follow-up (Nachfrage): whether a service is still in use, so many days after its handover. */
export type FollowUp = {
  id: string
  jam: string
  handover: string
  organisation: string
  day: number
  askedAt: Date
  remindedAt: Date | null
  answeredAt: Date | null
  answer: Answer | null
  /** How many people it has reached, as the organisation counts. */
  reached: number | null
  words: string
  quotable: boolean
  helpedAt: Date | null
}

/** Who needs help with a service uses it; or they would not ask. */
export const isAlive = (answer: Answer | null): boolean => answer === 'in-use' || answer === 'need-help'

export const wantsHelp = ({ answer, helpedAt }: FollowUp): boolean =>
  answer === 'need-help' && helpedAt === null

/** @throws Refusal `followup.answered`: one link, one answer. */
export function mustBeUnanswered(followUp: FollowUp): void {
  if (followUp.answeredAt) throw new Refusal('gone', 'followup.answered')
}

/** Whether something may still be added to an answer: once. */
export const mayTell = ({ answeredAt, reached, words }: FollowUp): boolean =>
  answeredAt !== null && reached === null && words === ''

const most = 10_000_000

export const tellForm = z.object({
  reached: z
    .string('reached.wrong')
    .optional()
    .transform((text) => (text ?? '').replace(/[\s.]/g, ''))
    .refine((text) => text === '' || (/^\d{1,8}$/.test(text) && Number(text) <= most), 'reached.wrong')
    .transform((text) => (text === '' ? null : Number(text))),
  words: z
    .string('words.wrong')
    .default('')
    .pipe(plainText(0, 600, 'words.wrong', 'words.long')),
  quotable: z
    .string()
    .optional()
    .transform((value) => value === 'yes'),
})
export type Told = z.infer<typeof tellForm>
