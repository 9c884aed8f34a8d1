import type { Problems, Values } from '#look/form.tsx'
import type { Place } from '../profile/frame.tsx'
import type { Chooser } from './choice.ts'
import type { Tired } from './rest.ts'
import type { FilledShift, Shift, TakenShift } from './shift.ts'
import type { Swap } from './swaps/swaps.ts'

/** All that the page of shifts is made of, as whoever looks may see it. */
export type ShiftsProps = {
  place: Place
  shifts: readonly FilledShift[]
  mine: readonly TakenShift[]
  isHelper: boolean
  chooser: Chooser
  swaps: readonly Swap[]
  requests: readonly Shift[]
  /** Shifts for which the actor would jump in. */
  standbys: ReadonlySet<string>
  burden: { mine: number; mean: number } | null
  /** For organisers only: who has taken which. */
  helpers: ReadonlyMap<string, string[]> | null
  values?: Values
  problems?: Problems
  tired?: Tired | undefined
}
