import type { Desk } from '#kernel/desk.ts'
import type { HelperShift } from './shift.ts'

type Mark = 'came_at' | 'gone_at' | 'missed_at'

/** @returns whether this request is the one that noted it. Who came has not missed it, and the other way round. */
export async function noteOnSignup(desk: Desk, shift: string, account: string, mark: Mark): Promise<boolean> {
  const { numUpdatedRows } = await desk.tx
    .updateTable('shift_signup')
    .set({ [mark]: desk.now })
    .where('shift', '=', shift)
    .where('account', '=', account)
    .where(mark, 'is', null)
    .$if(mark === 'missed_at', (rows) => rows.where('came_at', 'is', null))
    .$if(mark === 'came_at', (rows) => rows.where('missed_at', 'is', null))
    .$if(mark === 'gone_at', (rows) => rows.where('came_at', 'is not', null))
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Every place taken in a jam, with who has it. Asked by the house where others look. */
export const listHelperShifts = (desk: Desk, jam: string, account?: string): Promise<HelperShift[]> =>
  desk.tx
    .selectFrom('shift_signup as u')
    .innerJoin('shift as s', 's.id', 'u.shift')
    .innerJoin('participant as p', 'p.id', 'u.participant')
    .select(['s.id', 's.jam', 's.title', 's.place', 's.needed', 's.duty'])
    .select(['s.starts_at as startsAt', 's.ends_at as endsAt', 'u.account', 'p.name'])
    .select(['u.came_at as cameAt', 'u.gone_at as goneAt', 'u.missed_at as missedAt'])
    .where('u.jam', '=', jam)
    .$if(account !== undefined, (rows) => rows.where('u.account', '=', account ?? ''))
    .orderBy('s.starts_at')
    .orderBy('s.title')
    .execute()
