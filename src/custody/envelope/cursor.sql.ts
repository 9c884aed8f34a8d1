import type { Desk } from '#kernel/desk.ts'

declare module '#kernel/db.ts' {
  interface Tables {
    house_secret: { name: string; value: string }
  }
}

/** The name of this line of history: a database that was restored from a backup begins another one. */
export async function findOrMakeLine(desk: Desk, fresh: string): Promise<string> {
  await desk.tx
    .insertInto('house_secret')
    .values({ name: 'line', value: fresh })
    .onConflict((oc) => oc.doNothing())
    .execute()
  const row = await desk.tx
    .selectFrom('house_secret')
    .select('value')
    .where('name', '=', 'line')
    .executeTakeFirstOrThrow()
  return row.value
}
