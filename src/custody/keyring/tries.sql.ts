import type { Desk } from '#kernel/desk.ts'

type TryTable = { member: string; count: number; last_at: Date; challenge: string }

declare module '#kernel/db.ts' {
  interface Tables {
    unlock_try: TryTable
  }
}

/** The tries on a keyring, locked, so that many at once count as many. */
export async function lockTries(desk: Desk, member: string): Promise<Omit<TryTable, 'member'>> {
  const first = { member, count: 0, last_at: desk.now, challenge: '' }
  await desk.tx
    .insertInto('unlock_try')
    .values(first)
    .onConflict((oc) => oc.doNothing())
    .execute()
  return desk.tx
    .selectFrom('unlock_try')
    .select(['count', 'last_at', 'challenge'])
    .where('member', '=', member)
    .forUpdate()
    .executeTakeFirstOrThrow()
}

export const saveTries = (desk: Desk, member: string, tries: Partial<TryTable>) =>
  desk.tx.updateTable('unlock_try').set(tries).where('member', '=', member).execute()
