import { hour } from '#kernel/clock.ts'
import type { Jam } from '../profile/jam.ts'
import type { Participant, ParticipantKind } from '../registration/participant.ts'

/** What somebody did in a jam, on paper (Bescheinigung). */
export type Certificate = {
  name: string
  kind: ParticipantKind
  /** Hours present; null for helpers and hosts, whose time is not their presence. */
  hours: number | null
  teams: TeamOnPaper[]
}

export type TeamOnPaper = { name: string; organisation: string }

/** Only who was there gets one. The hours are those of the impact page: from check-in to the end. */
export function certificateOf(
  jam: Jam,
  { name, kind, arrivedAt }: Participant,
  teams: TeamOnPaper[],
  now: Date,
): Certificate | null {
  if (!arrivedAt) return null
  const until = Math.min(now.getTime(), jam.endsAt.getTime())
  const hours = Math.max(0, until - Math.max(arrivedAt.getTime(), jam.startsAt.getTime())) / hour
  const isBuilder = kind === 'professional' || kind === 'mentor'
  return {
    name,
    kind,
    hours: isBuilder ? Math.round(hours) : null,
    teams: kind === 'professional' ? teams : [],
  }
}
