import { z } from 'zod'
import { optionalText, textField } from '#field/text-field.ts'
import { hour } from '#kernel/clock.ts'
import type { Jam } from '../../profile/jam.ts'
import type { Participant, ParticipantKind } from '../../registration/participant.ts'

/** What somebody did in a jam, on paper (Bescheinigung). */
export type Certificate = {
  name: string
  kind: ParticipantKind
  /** Hours present, for helpers those of their shifts; null for hosts, who gave a place. */
  hours: number | null
  teams: TeamOnPaper[]
}

export type TeamOnPaper = { name: string; organisation: string }

/** Only who was there gets one. The hours are those of the impact page: from check-in to the end. */
export function certificateOf(
  jam: Jam,
  { name, kind, arrivedAt }: Participant,
  teams: TeamOnPaper[],
  shiftHours: number,
  now: Date,
): Certificate | null {
  if (!arrivedAt) return null
  const until = Math.min(now.getTime(), jam.endsAt.getTime())
  const hours = Math.max(0, until - Math.max(arrivedAt.getTime(), jam.startsAt.getTime())) / hour
  const isBuilder = kind === 'professional' || kind === 'mentor'
  return {
    name,
    kind,
    hours: isBuilder ? Math.round(hours) : kind === 'helper' ? Math.round(shiftHours) : null,
    teams: kind === 'professional' ? teams : [],
  }
}

/** What somebody learnt, in their own words. */
export const learntForm = z.object({ learnt: optionalText('learnt', 600) })

export const revokeForm = z.object({ why: textField('why', 300) })
