import type { Desk } from '#kernel/desk.ts'
import type { Post } from './post.ts'

declare module '#kernel/db.ts' {
  interface Tables {
    post: { id: string; jam: string; title: string; text: string; posted_at: Date }
  }
}

export const listPostRows = (desk: Desk, jam: string, most: number): Promise<Post[]> =>
  desk.tx
    .selectFrom('post')
    .select(['id', 'jam', 'title', 'text', 'posted_at as postedAt'])
    .where('jam', '=', jam)
    .orderBy('posted_at', 'desc')
    .orderBy('id')
    .limit(most)
    .execute()

/** @returns whether it was added; the same words twice are one update (sent twice by one click). */
export async function addPost(desk: Desk, { postedAt, ...post }: Post): Promise<boolean> {
  const added = await desk.tx
    .insertInto('post')
    .values({ ...post, posted_at: postedAt })
    .onConflict((oc) => oc.doNothing())
    .executeTakeFirst()
  return added.numInsertedOrUpdatedRows === 1n
}

export async function removePost(desk: Desk, jam: string, id: string): Promise<boolean> {
  const removed = await desk.tx
    .deleteFrom('post')
    .where('jam', '=', jam)
    .where('id', '=', id)
    .returning('id')
    .execute()
  return removed.length === 1
}
