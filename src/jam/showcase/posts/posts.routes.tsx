import { Hono } from 'hono'
import type { Desk } from '#kernel/desk.ts'
import { act, type Ctx, type Env, formOf, goOn, idParam, read } from '#kernel/http.ts'
import { show } from '#look/show.tsx'
import { takeWithPicture } from '#look/taking.ts'
import { hasRole, mustBe } from '#people/role.ts'
import type { Jam } from '../../profile/jam.ts'
import { mustFindJam } from '../../profile/jams.ts'
import { type PostForm, postForm, type ShownPost } from '../../profile/updates/post.ts'
import {
  changePost,
  hidePost,
  listOwnPosts,
  mustFindPost,
  publishPost,
  theJam,
  withdrawPost,
} from '../../profile/updates/posts.ts'
import { EditPostPage, PostsPage, type Typed } from './posts.pages.tsx'
import { postWords } from './posts.text.ts'
import { mustFindOwnPost, mustSpeakOf } from './project-posts.ts'

/** Where updates are written, changed, hidden and removed. */
export const postRoutes = new Hono<Env>()
  .get('/jams/:jam/posts', (c) => showPosts(c))
  .post('/jams/:jam/posts', (c) =>
    take(c, showPosts, async (form, file) => {
      await act(c, async (desk) => publishPost(desk, await jamOf(c, desk), form, theJam, file))
      return goOn(c, `/jams/${c.req.param('jam')}/posts`, words(c).published)
    }),
  )
  .get('/jams/:jam/needs/:id/posts', (c) => showProject(c))
  .post('/jams/:jam/needs/:id/posts', (c) =>
    take(c, showProject, async (form, file) => {
      await act(c, async (desk) => {
        const { author } = await mustSpeakOf(desk, idParam(c))
        await publishPost(desk, await jamOf(c, desk), form, author, file)
      })
      return goOn(c, c.req.path, words(c).published)
    }),
  )
  .get('/jams/:jam/posts/:id', (c) => showEdit(c))
  .post('/jams/:jam/posts/:id', (c) =>
    take(c, showEdit, async (form, file, values) => {
      const back = await act(c, async (desk) => {
        const jam = await jamOf(c, desk)
        const post = await mustFindOwnPost(desk, jam, idParam(c))
        await changePost(desk, jam, post, form, { file, bare: values.bare !== undefined })
        return backTo(desk, jam, post)
      })
      return goOn(c, back, words(c).saved)
    }),
  )
  .post('/jams/:jam/posts/:id/withdrawal', async (c) => {
    const back = await act(c, async (desk) => {
      const jam = await jamOf(c, desk)
      const post = await mustFindOwnPost(desk, jam, idParam(c))
      await withdrawPost(desk, post)
      return backTo(desk, jam, post)
    })
    return goOn(c, back, words(c).removed)
  })
  .post('/jams/:jam/posts/:id/hiding', async (c) => {
    const hidden = (await formOf(c)).hidden !== 'no'
    await act(c, async (desk) => {
      const jam = await jamOf(c, desk)
      mustBe(desk, jam.id, 'organiser')
      await hidePost(desk, await mustFindPost(desk, jam, idParam(c)), hidden)
    })
    return goOn(c, `/jams/${c.req.param('jam')}/posts`, hidden ? words(c).hiddenNow : words(c).shownNow)
  })

type Work = Parameters<typeof takeWithPicture<PostForm>>[2]
type Again = (c: Ctx, typed: Typed) => Promise<Response>

const take = (c: Ctx, again: Again, work: Work): Promise<Response> =>
  takeWithPicture(c, { form: postForm, picture: 'picture', problems: words(c).problem, again }, work)

async function showPosts(c: Ctx, typed?: Typed): Promise<Response> {
  const page = await read(c, async (desk) => {
    const jam = await jamOf(c, desk)
    mustBe(desk, jam.id, 'organiser')
    return { place: placeOf(desk, jam), posts: await listOwnPosts(desk, jam.id) }
  })
  return show(c, <PostsPage {...page} {...typed} />, typed ? 422 : 200)
}

async function showProject(c: Ctx, typed?: Typed): Promise<Response> {
  const page = await read(c, async (desk) => {
    const jam = await jamOf(c, desk)
    const { need, author } = await mustSpeakOf(desk, idParam(c))
    const voice = author.voice === 'team' ? ('team' as const) : ('organisation' as const)
    const project = { need: need.id, title: need.title, voice }
    return { place: placeOf(desk, jam), project, posts: await listOwnPosts(desk, jam.id, need.id) }
  })
  return show(c, <PostsPage {...page} {...typed} />, typed ? 422 : 200)
}

async function showEdit(c: Ctx, typed?: Typed): Promise<Response> {
  const page = await read(c, async (desk) => {
    const jam = await jamOf(c, desk)
    const post = await mustFindOwnPost(desk, jam, idParam(c))
    return { place: placeOf(desk, jam), post, back: backTo(desk, jam, post) }
  })
  return show(c, <EditPostPage {...page} {...typed} />, typed ? 422 : 200)
}

const backTo = (desk: Desk, { id, slug }: Jam, { need }: ShownPost): string =>
  need && !hasRole(desk.actor, id, 'organiser') ? `/jams/${slug}/needs/${need}/posts` : `/jams/${slug}/posts`

const words = (c: Ctx) => postWords(c.get('lang'))
const jamOf = (c: Ctx, desk: Desk): Promise<Jam> => mustFindJam(desk, c.req.param('jam'))
const placeOf = (desk: Desk, jam: Jam) => ({ jam, actor: desk.actor, now: desk.now })
