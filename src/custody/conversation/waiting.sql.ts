import type { Desk } from '#kernel/desk.ts'

/** What waits in a space. */
export type Waiting = { space: string; count: number; oldestAt: Date; newest: number }

export const countWaiting = (desk: Desk, spaces: readonly string[]): Promise<Waiting[]> =>
  desk.tx
    .selectFrom('conversation')
    .select(({ fn }) => [
      'space',
      fn.countAll<number>().as('count'),
      fn.min<Date>('opened_at').as('oldestAt'),
      // The order in which they came: hours are blurred, and ids are random.
      fn.max<number>('number').as('newest'),
    ])
    .where('space', 'in', [...spaces])
    .where('seated', '=', 0)
    .groupBy('space')
    .execute()
