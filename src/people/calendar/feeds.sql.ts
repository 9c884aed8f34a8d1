import type { Desk } from '#kernel/desk.ts'
import type { Feed, What } from './feed.ts'

declare module '#kernel/db.ts' {
  interface Tables {
    calendar_feed: { id: string; account: string; jam: string; what: What; made_at: Date }
  }
}

const rows = (desk: Desk) =>
  desk.tx.selectFrom('calendar_feed').select(['id', 'account', 'jam', 'what', 'made_at as madeAt'])

export const listFeedRows = (desk: Desk, account: string, jam: string): Promise<Feed[]> =>
  rows(desk).where('account', '=', account).where('jam', '=', jam).orderBy('made_at').execute()

export const findFeedRow = (desk: Desk, id: string): Promise<Feed | undefined> =>
  rows(desk).where('id', '=', id).executeTakeFirst()

export const addFeed = (desk: Desk, { id, account, jam, what, madeAt }: Feed) =>
  desk.tx.insertInto('calendar_feed').values({ id, account, jam, what, made_at: madeAt }).execute()

export async function removeFeed(desk: Desk, account: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await desk.tx
    .deleteFrom('calendar_feed')
    .where('account', '=', account)
    .where('id', '=', id)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

export const findPerson = (desk: Desk, account: string) =>
  desk.tx
    .selectFrom('account')
    .select(['name', 'email', 'lang'])
    .where('id', '=', account)
    .where('erased_at', 'is', null)
    .executeTakeFirst()
