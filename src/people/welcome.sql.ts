import type { Desk } from '#kernel/desk.ts'

declare module '#kernel/db.ts' {
  interface Tables {
    welcome: { token_hash: string; ends_at: Date }
  }
}

export async function hasOrganiser(desk: Desk): Promise<boolean> {
  const row = await desk.tx
    .selectFrom('role')
    .select('id')
    .where('role', '=', 'organiser')
    .where('jam', 'is', null)
    .executeTakeFirst()
  return row !== undefined
}

/** Keeps the newest link only. */
export async function keepWelcome(desk: Desk, welcome: { token_hash: string; ends_at: Date }): Promise<void> {
  await desk.tx.deleteFrom('welcome').execute()
  await desk.tx.insertInto('welcome').values(welcome).execute()
}

export const findWelcome = (desk: Desk, hash: string) =>
  desk.tx
    .selectFrom('welcome')
    .selectAll()
    .where('token_hash', '=', hash)
    .where('ends_at', '>', desk.now)
    .executeTakeFirst()

/** @returns whether this request is the one that used the link. */
export async function useWelcome(desk: Desk, hash: string): Promise<boolean> {
  const used = await desk.tx
    .deleteFrom('welcome')
    .where('token_hash', '=', hash)
    .where('ends_at', '>', desk.now)
    .returning('token_hash')
    .execute()
  return used.length === 1
}
