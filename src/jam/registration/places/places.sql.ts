import type { Desk } from '#kernel/desk.ts'
import type { Lang } from '#kernel/text.ts'
import type { PlacedRole } from './rule.ts'

export async function countTaken(desk: Desk, jam: string, role: PlacedRole): Promise<number> {
  const { count } = await desk.tx
    .selectFrom('participant')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('jam', '=', jam)
    .where('kind', '=', role)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirstOrThrow()
  return count
}

/** What everybody who has a place brings. */
export const listBrought = (desk: Desk, jam: string) =>
  desk.tx
    .selectFrom('participant')
    .select('skills')
    .where('jam', '=', jam)
    .where('kind', '=', 'professional')
    .where('withdrawn_at', 'is', null)
    .execute()

/** Where somebody is written to, and in which language. */
export const findReader = (
  desk: Desk,
  account: string,
): Promise<{ account: string; email: string | null; lang: Lang } | undefined> =>
  desk.tx
    .selectFrom('account')
    .select(['id as account', 'email', 'lang'])
    .where('id', '=', account)
    .where('erased_at', 'is', null)
    .executeTakeFirst()
