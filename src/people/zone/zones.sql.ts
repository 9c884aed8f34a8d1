import type { Desk } from '#kernel/desk.ts'

declare module '#kernel/db.ts' {
  interface Tables {
    own_zone: { account: string; zone: string }
  }
}

export async function findZoneOf(desk: Desk, account: string): Promise<string | null> {
  const row = await desk.tx
    .selectFrom('own_zone')
    .select('zone')
    .where('account', '=', account)
    .executeTakeFirst()
  return row?.zone ?? null
}

export async function keepZone(desk: Desk, account: string, zone: string | null): Promise<void> {
  if (!zone) {
    await desk.tx.deleteFrom('own_zone').where('account', '=', account).execute()
    return
  }
  await desk.tx
    .insertInto('own_zone')
    .values({ account, zone })
    .onConflict((oc) => oc.column('account').doUpdateSet({ zone }))
    .execute()
}
