import { Hono } from 'hono'
import { mustFindJam } from '#jam/profile/jams.ts'
import { calendarType } from '#kernel/calendar.ts'
import { act, type Env, formOf, goOn, idParam, read } from '#kernel/http.ts'
import { Refusal } from '#kernel/refusal.ts'
import { show } from '#look/show.tsx'
import { isWhat } from '#people/calendar/feed.ts'
import { listMyFeeds, mustOpenFeed, revokeFeed, subscribe } from '#people/calendar/feeds.ts'
import { CalendarPage } from './calendars.pages.tsx'
import { calendarWords } from './calendars.text.ts'
import { calendarFor } from './calendars.ts'

/** Calendars to subscribe to: their page, and what a calendar program reads behind the secret address. */
export const calendarRoutes = new Hono<Env>()
  .get('/jams/:jam/calendar', async (c) => {
    const { config, secret } = c.get('house')
    const page = await read(c, async (desk) => {
      const jam = await mustFindJam(desk, c.req.param('jam'))
      const place = { jam, actor: desk.actor, now: desk.now }
      return { place, feeds: await listMyFeeds(desk, jam.id) }
    })
    return show(c, <CalendarPage {...page} address={config.address} secret={secret} />)
  })
  .post('/jams/:jam/calendar', async (c) => {
    const { what } = await formOf(c)
    await act(c, async (desk) => {
      const jam = await mustFindJam(desk, c.req.param('jam'))
      if (!isWhat(what)) throw new Refusal('invalid', 'page.missing')
      await subscribe(desk, jam.id, what)
    })
    return goOn(c, `/jams/${c.req.param('jam')}/calendar`, calendarWords(c.get('lang')).made)
  })
  .post('/jams/:jam/calendar/:id/revocation', async (c) => {
    const id = idParam(c)
    await act(c, async (desk) => revokeFeed(desk, (await mustFindJam(desk, c.req.param('jam'))).id, id))
    return goOn(c, `/jams/${c.req.param('jam')}/calendar`, calendarWords(c.get('lang')).revoked)
  })
  .get('/calendars/:key', async (c) => {
    const { jam, text } = await read(c, async (desk) => {
      const { feed, as } = await mustOpenFeed(desk, c.req.param('key'))
      return calendarFor(as, feed.jam, feed.what)
    })
    c.header('content-disposition', `inline; filename="${jam.slug}.ics"`)
    // Nobody but this calendar keeps it.
    c.header('cache-control', 'private, no-cache')
    return c.body(text, 200, { 'content-type': calendarType })
  })
