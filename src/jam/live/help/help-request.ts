import { z } from 'zod'
import { plainText } from '#kernel/plain.ts'
import { isSkill, type Skill } from '../../profile/skill.ts'

/** A help request (Hilferuf) of a team. One mentor takes it; until then it waits in the queue. */
export type HelpRequest = {
  id: string
  jam: string
  organisation: string
  team: string
  teamName: string
  text: string
  skill: Skill | null
  askedName: string
  askedAt: Date
  takenBy: string | null
  takenName: string | null
  takenAt: Date | null
  note: string
  solvedAt: Date | null
}

export type HelpState = 'open' | 'taken' | 'solved'

export function stateOf({ solvedAt, takenAt }: Pick<HelpRequest, 'solvedAt' | 'takenAt'>): HelpState {
  if (solvedAt) return 'solved'
  return takenAt ? 'taken' : 'open'
}

export const helpForm = z.object({
  text: plainText(5, 1000, 'help.short', 'help.long'),
  skill: z
    .string()
    .default('')
    .transform((id) => (isSkill(id) ? id : null)),
})

export type HelpForm = z.infer<typeof helpForm>

export const noteForm = z.object({ note: plainText(0, 500, 'note.long', 'note.long') })
