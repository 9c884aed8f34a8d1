import { Hono } from 'hono'
import { calendarType } from '#kernel/calendar.ts'
import { act, type Ctx, type Env, formOf, goOn, idParam, read } from '#kernel/http.ts'
import { TextArea, TextField } from '#look/fields.tsx'
import { Confirm, Form, type Problems, Submit, type Values } from '#look/form.tsx'
import { Card, Empty, PageHead, Prose, Section } from '#look/parts.tsx'
import { problemsOf } from '#look/problems.ts'
import { show } from '#look/show.tsx'
import { When } from '#look/table.tsx'
import { useView } from '#look/view.ts'
import { mustBe } from '#people/role.ts'
import { JamPage, type Place } from '../frame.tsx'
import { mustFindJam } from '../jams.ts'
import { type Post, postForm } from './post.ts'
import { listPosts, publishPost, withdrawPost } from './posts.ts'
import { calendarOfJam, feedOf } from './publications.ts'
import { updateWords } from './updates.text.ts'

export const updateRoutes = new Hono<Env>()
  .get('/jams/:jam/posts', (c) => showPosts(c))
  .post('/jams/:jam/posts', async (c) => {
    const form = await formOf(c)
    const t = updateWords(c.get('lang'))
    const checked = postForm.safeParse(form)
    if (!checked.success) return showPosts(c, form, problemsOf(checked.error, t.problem), 422)
    const { slug } = await act(c, async (desk) => {
      const jam = await mustFindJam(desk, c.req.param('jam'))
      await publishPost(desk, jam, checked.data)
      return jam
    })
    return goOn(c, `/jams/${slug}/posts`, t.published)
  })
  .post('/jams/:jam/posts/:id/withdrawal', async (c) => {
    const id = idParam(c)
    await act(c, async (desk) => withdrawPost(desk, await mustFindJam(desk, c.req.param('jam')), id))
    return goOn(c, `/jams/${c.req.param('jam')}/posts`, updateWords(c.get('lang')).removed)
  })
  .get('/jams/:jam/updates.atom', async (c) => {
    const { address } = c.get('house').config
    const text = await read(c, async (desk) => {
      const jam = await mustFindJam(desk, c.req.param('jam'))
      return feedOf(jam, await listPosts(desk, jam.id, 50), address, c.get('lang'))
    })
    return c.body(text, 200, { 'content-type': 'application/atom+xml; charset=utf-8' })
  })
  .get('/jams/:jam/calendar.ics', async (c) => {
    const { address } = c.get('house').config
    const text = await read(c, async (desk) => {
      const jam = await mustFindJam(desk, c.req.param('jam'))
      return calendarOfJam(jam, address, desk.now, c.get('lang'))
    })
    const disposition = `attachment; filename="${c.req.param('jam')}.ics"`
    return c.body(text, 200, { 'content-type': calendarType, 'content-disposition': disposition })
  })

async function showPosts(c: Ctx, values: Values = {}, problems: Problems = {}, status = 200) {
  const props = await read(c, async (desk) => {
    const jam = await mustFindJam(desk, c.req.param('jam'))
    mustBe(desk, jam.id, 'organiser')
    return { place: { jam, actor: desk.actor, now: desk.now }, posts: await listPosts(desk, jam.id) }
  })
  return show(c, <PostsPage {...props} values={values} problems={problems} />, status)
}

type PostsProps = { place: Place; posts: Post[]; values: Values; problems: Problems }

function PostsPage({ place, posts, values, problems }: PostsProps) {
  const t = updateWords(useView().lang)
  return (
    <JamPage place={place} title={t.title}>
      <PageHead title={t.title} lead={t.says} />
      <Section title={t.write}>
        <Form action={`/jams/${place.jam.slug}/posts`} values={values} problems={problems}>
          <TextField name="title" label={t.heading} maxLength={120} required />
          <TextArea name="text" label={t.text} hint={t.textHint} maxLength={4000} required />
          <Submit>{t.publish}</Submit>
        </Form>
      </Section>
      <Section title={t.title}>
        {posts.length === 0 && <Empty title={t.none}>{t.noneSays}</Empty>}
        {posts.map((post) => (
          <OnePost key={post.id} post={post} place={place} />
        ))}
      </Section>
    </JamPage>
  )
}

function OnePost({ post, place }: { post: Post; place: Place }) {
  const t = updateWords(useView().lang)
  const { slug, timeZone } = place.jam
  return (
    <Card title={post.title} who={<When at={post.postedAt} zone={timeZone} />}>
      <Prose text={post.text} />
      <Confirm
        label={t.remove}
        question={t.removeAsk}
        explain={t.removeExplain}
        action={`/jams/${slug}/posts/${post.id}/withdrawal`}
        of={post.title}
        tone="danger"
      >
        {t.removeYes}
      </Confirm>
    </Card>
  )
}
