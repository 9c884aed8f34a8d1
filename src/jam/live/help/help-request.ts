import { z } from 'zod'
import { plainLine, plainText } from '#kernel/plain.ts'
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
  mode: HelpMode
  /** Where in the hall, or the address of a video room. */
  place: string
  firstTakenAt: Date | null
  /** The mentor to whom another has passed it on. */
  passedTo: string | null
  passedName: string
  /** How far the call has gone: the queue, all mentors, the organisers. */
  escalation: number
}

export const helpModes = ['here', 'remote'] as const

/** Whether somebody should come by, or join from afar. Both work the same. */
export type HelpMode = (typeof helpModes)[number]

/** The place as an address to open, when it is one. */
export const linkIn = (place: string): string | undefined =>
  /^https?:\/\//.test(place) && URL.canParse(place) ? place : undefined

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
  mode: z.enum(helpModes).catch('here'),
  place: plainLine(0, 200, 'place.long', 'place.long').default(''),
})

export type HelpForm = z.infer<typeof helpForm>

export const noteForm = z.object({ note: plainText(0, 500, 'note.long', 'note.long') })

export const passForm = z.object({ to: z.string('pass.nobody').min(1, 'pass.nobody') })
