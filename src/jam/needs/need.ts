import { Refusal } from '#kernel/refusal.ts'
import type { SkillNeeded } from '../profile/skill.ts'

export const kinds = ['form', 'counselling', 'records', 'site', 'custom'] as const
/** The kind of service that would answer a need (Baustein). */
export type Kind = (typeof kinds)[number]

/** Whether it can be built in 24 hours: as it is, cut smaller, or not at a jam. */
export type Fit = 'fits' | 'smaller' | 'not'

export type NeedState = 'submitted' | 'asked' | 'accepted' | 'waiting' | 'declined' | 'withdrawn'

/** A need (Bedarf): what an organisation asks the jam to build, small enough for 24 hours. */
export type Need = {
  id: string
  jam: string
  organisation: string
  organisationName: string
  title: string
  teaser: string
  kind: Kind
  fit: Fit
  state: NeedState
  mode: 'onsite' | 'remote' | 'hybrid'
  teamMin: number
  teamMax: number
  skills: SkillNeeded[]
  credit: string
  submittedAt: Date
}

const mayBecome: Record<NeedState, NeedState[]> = {
  submitted: ['asked', 'accepted', 'waiting', 'declined', 'withdrawn'],
  asked: ['submitted', 'accepted', 'waiting', 'declined', 'withdrawn'],
  waiting: ['accepted', 'declined', 'withdrawn'],
  accepted: ['withdrawn'],
  declined: [],
  withdrawn: [],
}

/** @throws Refusal `need.settled` when the need has moved on, e.g. in another tab. */
export function become(need: Need, state: NeedState): Need {
  if (!mayBecome[need.state].includes(state)) throw new Refusal('conflict', 'need.settled')
  return { ...need, state }
}

/** Whether reviewers still work on it. */
export const isOpen = ({ state }: Need): boolean => ['submitted', 'asked', 'waiting'].includes(state)
