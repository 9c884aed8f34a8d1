import type { Skills } from '#jam/profile/skill.ts'

export const participantKinds = ['professional', 'helper', 'mentor', 'host'] as const
export type ParticipantKind = (typeof participantKinds)[number]

export const workModes = ['onsite', 'remote', 'both'] as const
export type WorkMode = (typeof workModes)[number]

/** Somebody who takes part in a jam (Mitwirkende). A person is in a jam once per kind. */
export type Participant = {
  id: string
  jam: string
  account: string
  name: string
  kind: ParticipantKind
  company: string | null
  companyName: string | null
  mode: WorkMode
  experienced: boolean
  skills: Skills
  learns: string
  registeredAt: Date
  withdrawnAt: Date | null
  arrivedAt: Date | null
}

/** Colleagues (Kolleg*innen) who stay in one team, or want to meet others. */
export type CircleKind = 'together' | 'apart'
export type Circle = { kind: CircleKind; members: string[] }

/** How many needs a person may rank. */
export const mostWishes = 5

/** How many colleagues may stay together: a team has to hold them all. */
export const mostInCircle = 4
