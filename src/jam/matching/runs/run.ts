import { minute } from '#kernel/clock.ts'
import type { MatchingOutcome, Plan, Progress } from '../plan.ts'

export type RunState = 'running' | 'finished' | 'contradiction' | 'stopped' | 'failed'
/** What an organiser asks of a run: to take the best plan so far, or to throw everything away. */
export type RunWish = 'finish' | 'cancel'

/** A run (Lauf): one calculation of a plan, asked for by an organiser, done by whichever process is free. */
export type Run = {
  id: string
  jam: string
  askedName: string
  askedAt: Date
  seed: number
  calm: boolean
  state: RunState
  wish: RunWish | null
  beganAt: Date | null
  endedAt: Date | null
  publishedAt: Date | null
  progress: Progress | null
  /** Whether a process is at it right now. */
  isHeld: boolean
}

/** Where a run really stands: one whose process has died still says that it is running. */
export type Standing = 'waiting' | 'interrupted' | RunState

export function standingOf({ state, beganAt, isHeld }: Run): Standing {
  if (state !== 'running' || isHeld) return state
  return beganAt ? 'interrupted' : 'waiting'
}

export const isUnderWay = (run: Run): boolean => ['waiting', 'running'].includes(standingOf(run))

/** After this a run takes the best plan it has. */
export const longestRun = 5 * minute

export const planOf = (outcome: MatchingOutcome | null): Plan | null =>
  outcome?.kind === 'plan' ? outcome.plan : null

/** What an organiser has settled: somebody is in the team of a need, or is not. */
export type Rule = { person: string; need: string; kind: RuleKind }
export const ruleKinds = ['pin', 'forbid'] as const
export type RuleKind = (typeof ruleKinds)[number]
