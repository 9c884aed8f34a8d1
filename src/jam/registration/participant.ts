import { isRegistrationOpen, type Jam } from '../profile/jam.ts'
import type { Skill, Skills } from '../profile/skill.ts'

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
  /** Skills they want to learn. */
  wants: Skill[]
  /** Agrees to be named on public pages of team and project. */
  named: boolean
  registeredAt: Date
  withdrawnAt: Date | null
  arrivedAt: Date | null
  /** Says that they really come. */
  confirmedAt: Date | null
  askedAt: Date | null
  answerBy: Date | null
}

/** Colleagues (Kolleg*innen) who stay in one team, or want to meet others. */
export type CircleKind = 'together' | 'apart'
export type Circle = { kind: CircleKind; members: string[] }

/** How many needs a person may rank. */
export const mostWishes = 5

/** How many colleagues may stay together: a team has to hold them all. */
export const mostInCircle = 4

/** Professionals come until the teams are made, helpers until the end: shifts are filled to the last. */
export function mayRegister(jam: Jam, kind: ParticipantKind, now: Date): boolean {
  if (jam.cancelledAt) return false
  return kind === 'professional' ? isRegistrationOpen(jam, now) : now >= jam.callOpensAt && now < jam.endsAt
}

/** Wishes move until the jam begins. */
export const mayWish = (jam: Jam, now: Date): boolean => now < jam.startsAt

/** Wishes as they shall be after a step: moved by one place, one added, one taken away. Only what exists stays. */
export function reorder(
  order: readonly string[],
  step: { move?: string | undefined; add?: string | undefined; remove?: string | undefined },
  offered: ReadonlySet<string>,
): string[] {
  const wishes = [...new Set([...order, ...(step.add ? [step.add] : [])])].filter(
    (need) => offered.has(need) && need !== step.remove,
  )
  const [need = '', way] = step.move?.split(':') ?? []
  const from = wishes.indexOf(need)
  const to = way === 'up' ? from - 1 : from + 1
  if (from >= 0 && to >= 0 && to < wishes.length) wishes.splice(to, 0, ...wishes.splice(from, 1))
  return wishes.slice(0, mostWishes)
}
