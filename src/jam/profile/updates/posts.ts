import { asHouse, type Desk } from '#kernel/desk.ts'
import { record } from '#kernel/event.ts'
import { newId } from '#kernel/id.ts'
import { mustFind, Refusal } from '#kernel/refusal.ts'
import { isMember, mustBe } from '#people/role.ts'
import type { Jam } from '../jam.ts'
import { forgetPicture, keepPublicPicture } from '../pictures.ts'
import type { Post, PostForm, ShownPost } from './post.ts'
import {
  addPost,
  findPostRow,
  hidePostRow,
  listNewestPostRows,
  listPostRows,
  removePost,
  savePost,
  showFile,
} from './posts.sql.ts'

/** The updates of a jam that everybody sees, the newest first; of one project when its need is named. */
export const listPosts = (desk: Desk, jam: string, most = 100, need?: string): Promise<ShownPost[]> =>
  listPostRows(desk, jam, most, need ? { need } : {})

/** The newest updates of all public jams of this house. */
export const listNewestPosts = (desk: Desk, most = 60): Promise<ShownPost[]> => listNewestPostRows(desk, most)

/** All updates as those see them who write them, hidden ones too. */
export const listOwnPosts = (desk: Desk, jam: string, need?: string): Promise<ShownPost[]> =>
  listPostRows(desk, jam, 200, { hidden: true, ...(need ? { need } : {}) })

/** @throws Refusal `missing` */
export async function mustFindPost(desk: Desk, jam: Jam, id: string): Promise<ShownPost> {
  return mustFind(await findPostRow(desk, jam.id, id))
}

/** In whose name somebody writes: the jam's, or a project's. */
export type Author = Pick<Post, 'voice' | 'need' | 'organisation'>
export const theJam: Author = { voice: 'jam', need: null, organisation: null }

/**
 * Publishes an update. Whoever writes for a team is known to its room, which has asked; the wall asks again.
 * @throws Refusal `alt.empty` for a picture that nobody describes, `file.*`
 */
export async function publishPost(
  desk: Desk,
  jam: Jam,
  form: PostForm,
  author: Author = theJam,
  file?: File,
): Promise<void> {
  mustWrite(desk, { jam: jam.id, ...author })
  const picture = file ? await keepPicture(desk, jam, form, file) : null
  const at = { postedAt: desk.now, changedAt: null, hiddenAt: null }
  const post: Post = { ...form, ...author, ...at, id: newId(), jam: jam.id, picture }
  if (await addPost(desk, post)) await record(desk, 'post.published', post.id, concernOf(post))
  else await forgetPicture(desk, picture)
}

/** Changes an update; a new picture takes the place of the old one. @throws Refusal as above, `missing` */
export async function changePost(
  desk: Desk,
  jam: Jam,
  post: ShownPost,
  form: PostForm,
  { file, bare = false }: { file?: File | undefined; bare?: boolean } = {},
): Promise<void> {
  mustWrite(desk, post)
  const picture = file ? await keepPicture(desk, jam, form, file) : bare ? null : post.picture
  if (picture && !form.alt) throw new Refusal('invalid', 'alt.empty')
  mustFind((await savePost(desk, post, { ...form, picture })) || null)
  if (post.hiddenAt && file && picture) await asHouse(desk, () => showFile(desk, picture, false))
  if (picture !== post.picture) await forgetPicture(desk, post.picture)
  await record(desk, 'post.changed', post.id, concernOf(post))
}

/** @throws Refusal `missing` when it is gone already. */
export async function withdrawPost(desk: Desk, post: ShownPost): Promise<void> {
  mustWrite(desk, post)
  mustFind((await removePost(desk, post.jam, post.id)) || null)
  await forgetPicture(desk, post.picture)
  await record(desk, 'post.withdrawn', post.id, concernOf(post))
}

/** Takes an update off the public pages and the feed, or puts it back. Its authors keep it and see that it is hidden. */
export async function hidePost(desk: Desk, post: ShownPost, hidden: boolean): Promise<void> {
  mustBe(desk, post.jam, 'organiser')
  if (!(await hidePostRow(desk, post, hidden))) return
  const { picture } = post
  // The wall lets only whoever uploaded a picture say whether it is public.
  if (picture) await asHouse(desk, () => showFile(desk, picture, !hidden))
  await record(desk, hidden ? 'post.hidden' : 'post.shown', post.id, concernOf(post))
}

/** Organisers write for the jam and mend what others wrote; members of an organisation write for it. */
function mustWrite(desk: Desk, { jam, voice, organisation }: Pick<Post, 'jam' | 'voice' | 'organisation'>) {
  if (voice === 'team') return
  if (voice === 'organisation' && organisation && isMember(desk.actor, organisation)) return
  mustBe(desk, jam, 'organiser')
}

const concernOf = ({ jam, organisation }: Pick<Post, 'jam' | 'organisation'>) => ({ jam, organisation })

async function keepPicture(desk: Desk, jam: Jam, form: PostForm, file: File): Promise<string> {
  if (!form.alt) throw new Refusal('invalid', 'alt.empty')
  return keepPublicPicture(desk, jam.id, file)
}
