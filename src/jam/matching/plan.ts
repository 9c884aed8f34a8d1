/** Level of a skill (Fertigkeit), as people rate themselves: 1 a little, 2 well, 3 very well. */
export type SkillLevel = 1 | 2 | 3
/** Where somebody works and where a need is worked on (vor Ort, von fern, beides). */
export type Mode = 'onsite' | 'remote' | 'both'
/** A wish (Wunsch): the smaller the rank, the dearer. Equal ranks are allowed. */
export type Wish = { need: string; rank: number }
/** A placement (Zuteilung): one person in the team of one need. */
export type Placement = { person: string; need: string }

/** A person to be placed. `venue: null` means any venue will do. */
export type MatchingPerson = {
  id: string
  skills: Record<string, SkillLevel>
  mode: Mode
  venue: string | null
  experienced: boolean
  wishes: Wish[]
  company: string | null
}

/** A required skill (gesuchte Fertigkeit). Without a `must` skill there is no team. */
export type RequiredSkill = { skill: string; level: SkillLevel; must: boolean }

/** A need that asks for a team of `min` to `max` people. */
export type MatchingNeed = {
  id: string
  min: number
  max: number
  skills: RequiredSkill[]
  mode: Mode
  venue: string | null
}

/** Everything the matching (Zuteilung) knows. Ids only: names and titles stay outside. */
export type MatchingInput = {
  people: MatchingPerson[]
  needs: MatchingNeed[]
  /** Colleagues who stay together: one team or the reserve, all of them. */
  together: string[][]
  /** Colleagues who want to meet others: never two of them in one team. */
  apart: string[][]
  /** What must not be: bias, a bad memory, or the organiser's forbiddance. */
  conflicts: Placement[]
  /** What the organiser has settled. */
  pins: Placement[]
  /** The plan people already know; leaving it counts as a move. */
  previous: Placement[]
  /** Stay bonus: fewest moves come before better wishes, as after no-shows. */
  calm: boolean
}
