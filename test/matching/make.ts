import type { MatchingInput, MatchingNeed, MatchingPerson, SkillLevel } from '#jam/matching/plan.ts'

/** Somebody who can work anywhere, wants nothing and is experienced, unless said otherwise. */
export const somebody = (id: string, change: Partial<MatchingPerson> = {}): MatchingPerson => ({
  id,
  skills: {},
  mode: 'both',
  venue: null,
  experienced: true,
  wishes: [],
  company: null,
  ...change,
})

/** A need for two or three people anywhere, unless said otherwise. */
export const someNeed = (id: string, change: Partial<MatchingNeed> = {}): MatchingNeed => ({
  id,
  min: 2,
  max: 3,
  skills: [],
  mode: 'both',
  venue: null,
  ...change,
})

export const jamOf = (
  people: MatchingPerson[],
  needs: MatchingNeed[],
  change: Partial<MatchingInput> = {},
): MatchingInput => ({
  people,
  needs,
  together: [],
  apart: [],
  conflicts: [],
  pins: [],
  previous: [],
  calm: false,
  ...change,
})

export const wishing = (...needs: string[]) => ({ wishes: needs.map((need, at) => ({ need, rank: at + 1 })) })
export const must = (skill: string, level: SkillLevel = 1) => ({ skill, level, must: true })
