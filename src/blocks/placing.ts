import type { Desk } from '#kernel/desk.ts'

/**
 * What of an organisation is open to everybody by its address (`/f/…`, `/c/…`), as another block may hear of it: a website leads
 * there, and its privacy statement says what becomes of what is entrusted there.
 */
export type Placeable = {
  kind: 'form' | 'counselling'
  service: string
  name: string
  address: string
  /** Months after which what came in is erased. */
  keepMonths: number
  /** Whether those who have no JavaScript are served too: then this house seals at its door. */
  sealedAtDoor: boolean
}

export type FindPlaceables = (desk: Desk, organisation: string) => Promise<Placeable[]>
