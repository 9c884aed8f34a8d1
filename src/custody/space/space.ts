import type { Wrap } from '#vault/space/space.ts'

/** A space (Raum): what is shared with the same people. What it is called, only its readers know. */
export type SpaceRow = {
  id: string
  organisation: string
  epoch: number
  keepsVersions: boolean
  /** Since a new epoch was opened: older envelopes are still being sealed anew. */
  rotatingSince: Date | null
}

/** A space with the keys of it that are for the one who looks (and for the board). */
export type SpaceView = Omit<SpaceRow, 'organisation'> & { wraps: Wrap[] }
