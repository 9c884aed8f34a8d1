import { type Duty, missingFor, type Requirement, signupOf } from './duties/duty.ts'
import type { Fitness } from './duties/standing.ts'
import { findTired, type Tired } from './rules/rest.ts'
import type { ShiftRules } from './rules/shift-rules.ts'
import { type FilledShift, placesLeft, type Shift } from './shift.ts'

/** What somebody can do with a shift, and if nothing, why: said before they press a button. */
export type Choice =
  | { can: 'take' }
  | { can: 'nothing'; why: 'mine' | 'over' | 'overlap' | 'closed' | 'ended' }
  | { can: 'stand-by' }
  | { can: 'nothing'; why: 'missing'; missing: (Requirement | 'letting-in')[] }
  | { can: 'nothing'; why: 'tired'; tired: Tired }

export type Chooser = {
  now: Date
  mine: readonly Shift[]
  duties: readonly Duty[]
  fitness: Fitness
  rules: ShiftRules
}

/** The same rules that signing up asks; there they are asked again, under locks. */
export function choiceOf(shift: FilledShift, { now, mine, duties, fitness, rules }: Chooser): Choice {
  const nothing = (why: 'mine' | 'over' | 'overlap' | 'closed' | 'ended'): Choice => ({ can: 'nothing', why })
  if (mine.some(({ id }) => id === shift.id)) return nothing('mine')
  if (shift.endsAt <= now) return nothing('over')
  const duty = duties.find(({ id }) => id === shift.duty)
  const standing = duty && fitness.standings.get(duty.id)
  const signup = signupOf(duty, standing, rules.opensAt, now)
  if (signup !== 'open') return nothing(signup === 'ended' ? 'ended' : 'closed')
  const missing = duty ? missingFor(duty, standing, fitness.shown) : []
  if (missing.length > 0) return { can: 'nothing', why: 'missing', missing }
  if (mine.some((one) => one.startsAt < shift.endsAt && shift.startsAt < one.endsAt))
    return nothing('overlap')
  const tired = findTired([...mine, shift], rules)
  if (tired) return { can: 'nothing', why: 'tired', tired }
  return placesLeft(shift) > 0 ? { can: 'take' } : { can: 'stand-by' }
}
