import { z } from 'zod'
import { plainLine } from '#kernel/plain.ts'

/** What a team has settled (Entscheidung): by whom, when, and why. */
export type Decision = { id: string; text: string; why: string; name: string; at: Date }

/** An address that the team wants to find again. */
export type TeamLink = { id: string; title: string; address: string; name: string; at: Date }

/** A plain file of the team. What was entrusted does not belong here but into the sealed notebook. */
export type TeamFile = { file: string; title: string; filename: string; size: number; name: string; at: Date }

/** All of it, newest first. */
export type Notes = { decisions: Decision[]; links: TeamLink[]; files: TeamFile[] }

export const decisionForm = z.object({
  text: plainLine(3, 200, 'decision.short', 'decision.long'),
  why: plainLine(0, 300, 'why.long', 'why.long'),
})

export type DecisionForm = z.infer<typeof decisionForm>

export const linkForm = z.object({
  title: plainLine(2, 100, 'link.short', 'link.long'),
  address: z
    .string('address.wrong')
    .trim()
    .max(500, 'address.wrong')
    .refine((text) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol), 'address.wrong'),
})

export type LinkForm = z.infer<typeof linkForm>

export const fileForm = z.object({ title: plainLine(0, 100, 'link.long', 'link.long') })

/** So many files are a team's to keep in order; more belong into a place of their own. */
export const mostFiles = 40
