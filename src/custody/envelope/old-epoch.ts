import { asHouse, type Desk } from '#kernel/desk.ts'
import { countBelow } from './old-epoch.sql.ts'

/** How many envelopes of a space still need the key of an earlier epoch, whoever may read them. */
export const countOlderThan = (desk: Desk, space: string, epoch: number): Promise<number> =>
  // Who closes an epoch must not overlook what lies behind a wall.
  asHouse(desk, () => countBelow(desk, space, epoch))
