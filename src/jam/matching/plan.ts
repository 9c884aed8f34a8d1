/** Level of a skill (Fertigkeit), as people rate themselves: 1 the basics, 2 practised, 3 fluent, 4 can lead. */
export type SkillLevel = 1 | 2 | 3 | 4
/** Where somebody works and where a need is worked on (vor Ort, von fern, beides). */
export type Mode = 'onsite' | 'remote' | 'both'
/** A wish (Wunsch): the smaller the rank, the dearer; equal ranks are allowed. */
export type Wish = { need: string; rank: number }
/** A placement (Zuteilung): one person in the team of one need. */
export type Placement = { person: string; need: string }

/** A person to be placed (Mitwirkende). `venue: null` means any venue will do. */
export type MatchingPerson = {
  id: string
  skills: Record<string, SkillLevel>
  mode: Mode
  venue: string | null
  experienced: boolean
  /** Nobody's wishes are read as "every team is fine", not as "none". */
  wishes: Wish[]
  /** Skills they want to learn. It decides only between teams that are equal otherwise. */
  wants?: string[]
  company: string | null
}

/** A required skill (gesuchte Fertigkeit). Without its `must` skills there is no team. */
export type RequiredSkill = { skill: string; level: SkillLevel; must: boolean }

/** A need (Bedarf) that asks for a team of `min` to `max` people, one of them experienced. */
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
  /** Colleagues who stay together: all in one team, or all in the reserve. */
  together: string[][]
  /** Colleagues who want to meet others: never two of them in one team. */
  apart: string[][]
  /** What must not be: bias, a bad memory, the organiser's forbiddance. */
  conflicts: Placement[]
  /** What the organiser has settled. */
  pins: Placement[]
  /** The plan people already know; leaving its team is a move. */
  previous: Placement[]
  /** Stay bonus: fewest moves come before better wishes, as after no-shows. */
  calm: boolean
}

/** What is optimised, one after the other; no level ever pays for a later one. */
export type LevelName =
  | 'staffed'
  | 'covered'
  | 'unassigned'
  | 'unranked'
  | 'moves'
  | 'learning'
  | `rank-${number}`

/** A level's value (Stufe), and how good it could be at best: `null` when nobody asked to the end. */
export type LevelValue = {
  level: LevelName
  value: number
  bound: number | null
  proven: boolean
  seconds: number
}

/** The plan (Zuteilungsplan): who works on what, why, and how sure we are that it is the best one. */
export type Plan = {
  placements: Placement[]
  reserve: string[]
  needs: NeedOutcome[]
  whys: Why[]
  levels: LevelValue[]
  seconds: number
  /** A group that stays together counts as one. `searched` is smaller only for very large jams. */
  pairs: { allowed: number; searched: number }
}

/** What became of one need: its team, or the reason why there is none. */
export type NeedOutcome = {
  need: string
  team: string[]
  covered: string[]
  missing: string[]
  unstaffed: Unstaffed | null
}

/**
 * Why a need has no team (Grund). `alone`: it could not have one even if it were the only need. `beside`: it
 * could, but not beside the teams there are.
 */
export type Unstaffed = { scope: 'alone' | 'beside'; sure: boolean; could: number; wanted: number } & Lack
/** The one thing that, if it were different, would give the need a team. */
export type Lack =
  | { lack: 'people'; people: number; demands: Demand[] }
  | { lack: 'skill'; skill: string; level: SkillLevel }
  | { lack: 'experience' | 'place' | 'together' | 'apart' | 'conflicts' | 'several' }
/** What one of the missing people would have to bring. */
export type Demand = 'experience' | { skill: string; level: SkillLevel }

/** Why a person is where they are (Begründung), as data. */
export type Why = {
  person: string
  need: string | null
  /** Rank of the wish that came true; null for a team off the list or the reserve. */
  rank: number | null
  /** Somebody without wishes takes every team gladly. */
  open: boolean
  pinned: boolean
  stayed: boolean | null
  brings: string[]
  /** What nobody else in the team brings. */
  alone: string[]
  onlyExperienced: boolean
  /** What they want to learn and the need asks for; plans of before do not tell. */
  learns?: string[]
  with: string[]
  dearer: Alternative[]
}

/** A dearer wish, and what stands in its way (Alternative). */
export type Alternative = { need: string; rank: number; because: Obstacle }
export type Obstacle =
  | { kind: 'unstaffed' | 'full' | 'conflict' | 'mode' | 'venue' | 'together' | 'apart' | 'pinned' | 'free' }
  /** Somebody must stay: without them this level would be worse; `skill` says which one would go missing. */
  | { kind: 'needed'; level: LevelName; skill: string | null }

/** What cannot hold at once (Widerspruch). A pin's partner is the pin or rule it collides with. */
export type Contradiction =
  | { kind: 'pinned-twice'; pins: [Placement, Placement] }
  | { kind: 'together-torn'; pins: [Placement, Placement] }
  | { kind: 'apart-joined'; pins: [Placement, Placement] }
  | { kind: 'forbidden' | 'mode' | 'venue'; pin: Placement; person: string }
  | { kind: 'too-many'; need: string; pins: Placement[]; max: number }
  | { kind: 'together-apart'; people: [string, string] }
  | { kind: 'no-team'; pin: Placement }
  | { kind: 'clash'; pins: Placement[] }

/** What a run ends with. `stopped`: it was stopped before there was any plan. */
export type MatchingOutcome =
  | { kind: 'plan'; plan: Plan }
  | { kind: 'contradiction'; contradictions: Contradiction[] }
  | { kind: 'stopped' }

/** News from a run (Fortschritt). */
export type Progress = {
  step: 'start' | 'reasons' | LevelName
  done: number
  steps: number
  value: number | null
  bound: number | null
  seconds: number
}
