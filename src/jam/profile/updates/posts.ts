import type { z } from 'zod'
import type { Desk } from '#kernel/desk.ts'
import { record } from '#kernel/event.ts'
import { newId } from '#kernel/id.ts'
import { mustFind } from '#kernel/refusal.ts'
import { mustBe } from '#people/role.ts'
import type { Jam } from '../jam.ts'
import type { Post, postForm } from './post.ts'
import { addPost, listPostRows, removePost } from './posts.sql.ts'

/** The updates of a jam, the newest first. */
export const listPosts = (desk: Desk, jam: string, most = 100): Promise<Post[]> =>
  listPostRows(desk, jam, most)

export async function publishPost(desk: Desk, jam: Jam, form: z.infer<typeof postForm>): Promise<void> {
  mustBe(desk, jam.id, 'organiser')
  const post: Post = { ...form, id: newId(), jam: jam.id, postedAt: desk.now }
  if (await addPost(desk, post)) await record(desk, 'post.published', post.id, { jam: jam.id })
}

/** @throws Refusal `missing` when it is gone already. */
export async function withdrawPost(desk: Desk, jam: Jam, id: string): Promise<void> {
  mustBe(desk, jam.id, 'organiser')
  mustFind((await removePost(desk, jam.id, id)) || null)
  await record(desk, 'post.withdrawn', id, { jam: jam.id })
}
