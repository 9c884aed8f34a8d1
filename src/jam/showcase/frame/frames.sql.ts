import type { Desk } from '#kernel/desk.ts'

declare module '#kernel/db.ts' {
  interface Tables {
    showcase_frame: { jam: string; origins: string[]; changed_at: Date }
  }
}

export async function findOrigins(desk: Desk, jam: string): Promise<string[]> {
  const row = await desk.tx
    .selectFrom('showcase_frame')
    .select('origins')
    .where('jam', '=', jam)
    .executeTakeFirst()
  return row?.origins ?? []
}

export async function saveOrigins(desk: Desk, jam: string, origins: string[]): Promise<void> {
  const row = { origins, changed_at: desk.now }
  await desk.tx
    .insertInto('showcase_frame')
    .values({ jam, ...row })
    .onConflict((oc) => oc.column('jam').doUpdateSet(row))
    .execute()
}
