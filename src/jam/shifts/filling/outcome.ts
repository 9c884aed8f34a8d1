import type { FillValue } from './fill.ts'

/** A proposal as it is kept: ids alone, so that it says nothing when people or shifts are gone. */
export type FillOutcome = {
  pairs: { shift: string; account: string }[]
  values: FillValue[]
  /** Places that were open, and how many of them a simple hand gets filled. */
  open: number
  floor: number
}
