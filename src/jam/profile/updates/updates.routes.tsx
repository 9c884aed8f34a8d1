import { Hono } from 'hono'
import { calendarType } from '#kernel/calendar.ts'
import { type Env, read } from '#kernel/http.ts'
import { Button } from '#look/form.tsx'
import { Empty, PageHead } from '#look/parts.tsx'
import { showPublic } from '#look/show.tsx'
import { useView } from '#look/view.ts'
import { JamPage, type Place } from '../frame.tsx'
import { mustFindJam } from '../jams.ts'
import type { ShownPost } from './post.ts'
import { PostCards } from './post-cards.tsx'
import { listPosts } from './posts.ts'
import { calendarOfJam, feedOf } from './publications.ts'
import { updateWords } from './updates.text.ts'

export const updateRoutes = new Hono<Env>()
  .get('/jams/:jam/updates', async (c) => {
    const page = await read(c, async (desk) => {
      const jam = await mustFindJam(desk, c.req.param('jam'))
      const posts = await listPosts(desk, jam.id, 200)
      return { place: { jam, actor: desk.actor, now: desk.now }, posts }
    })
    return showPublic(c, <UpdatesPage {...page} />, page.place.jam.id)
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

/** What happened so far, told by the jam, its teams and organisations. */
function UpdatesPage({ place, posts }: { place: Place; posts: readonly ShownPost[] }) {
  const t = updateWords(useView().lang)
  const at = `/jams/${place.jam.slug}`
  return (
    <JamPage place={place} title={t.title} description={t.publicLead} menu={false} narrow>
      <PageHead title={t.title} lead={t.publicLead} back={{ href: at, label: place.jam.title }}>
        <Button href={`${at}/updates.atom`} tone="quiet">
          {t.feed}
        </Button>
      </PageHead>
      {posts.length === 0 && (
        <Empty level={2} title={t.none}>
          {t.nonePublic}
        </Empty>
      )}
      <PostCards posts={posts} level={2} />
    </JamPage>
  )
}
