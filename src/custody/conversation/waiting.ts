import { asHouse, type Desk } from '#kernel/desk.ts'
import { countWaiting, type Waiting } from './waiting.sql.ts'

export type { Waiting } from './waiting.sql.ts'

/**
 * How many conversations of these spaces nobody has accepted yet, and since when the oldest waits: numbers alone, for an act that
 * tells those on duty.
 */
export const listWaiting = (desk: Desk, spaces: readonly string[]): Promise<Waiting[]> =>
  spaces.length === 0 ? Promise.resolve([]) : asHouse(desk, () => countWaiting(desk, spaces))
