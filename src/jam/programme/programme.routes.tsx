import { Hono } from 'hono'
import { calendarText, calendarType } from '#kernel/calendar.ts'
import { asHouse, type Desk } from '#kernel/desk.ts'
import { type Ctx, type Env, read } from '#kernel/http.ts'
import { showPublic } from '#look/show.tsx'
import { isInJam } from '#people/role.ts'
import { findMyZone } from '#people/zone/zones.ts'
import type { Jam } from '../profile/jam.ts'
import { mustFindJam } from '../profile/jams.ts'
import type { Own } from './countdowns.tsx'
import { titleOf } from './item.ts'
import { PlacesPage, ProgrammePage } from './programme.pages.tsx'
import { isOnline } from './programme.sql.ts'
import { listProgramme } from './programme.ts'

/** Finds what somebody waits for themselves: their next shift. */
export type FindOwn = (desk: Desk, jam: Jam) => Promise<Own | undefined>

/** The programme as it is read. `findOwn` comes from the room that knows what people have taken on. */
export const programmeRoutes = (findOwn: FindOwn) =>
  new Hono<Env>()
    .get('/clock', (c) => {
      // What every countdown is set by, whatever the clock of a device says.
      c.header('cache-control', 'no-store')
      return c.text(c.get('house').clock.now().toISOString())
    })
    .get('/jams/:jam/programme', async (c) => {
      const page = await planOf(c, findOwn)
      return showPublic(c, <ProgrammePage {...page} />, page.place.jam.id)
    })
    .get('/jams/:jam/programme/places', async (c) => {
      const page = await planOf(c)
      return showPublic(c, <PlacesPage {...page} />, page.place.jam.id)
    })
    .get('/jams/:jam/programme.ics', async (c) => calendarOf(c, await planOf(c)))

const planOf = (c: Ctx, findOwn?: FindOwn) =>
  read(c, async (desk) => {
    const jam = await mustFindJam(desk, c.req.param('jam') ?? '')
    const isIn = isInJam(desk.actor, jam.id)
    const own = findOwn && isIn ? await findOwn(desk, jam) : undefined
    const place = { jam, actor: desk.actor, now: desk.now }
    const zone = isIn ? await findMyZone(desk) : null
    const online = await asHouse(desk, () => isOnline(desk, jam.id))
    return { place, items: await listProgramme(desk, jam), own, zone, isOnline: online }
  })

function calendarOf(
  c: Ctx,
  { place: { jam, now }, items, isOnline }: Awaited<ReturnType<typeof planOf>>,
): Response {
  const lang = c.get('lang')
  const { address } = c.get('house').config
  const url = `${address}/jams/${jam.slug}/programme`
  // While the jam is remote nobody should stand before a closed door: the way in leads to the video rooms.
  const lobby = `${address}/jams/${jam.slug}/lobby`
  const appointments = items.map((item) => ({
    id: item.id,
    title: titleOf(item, lang),
    start: item.startsAt,
    end: item.endsAt,
    place: isOnline ? lobby : [item.place, jam.place].filter(Boolean).join(', '),
    url: isOnline ? lobby : url,
  }))
  const text = calendarText({ name: jam.title, zone: jam.timeZone, now, appointments })
  c.header('content-disposition', `attachment; filename="${jam.slug}.ics"`)
  return c.body(text, 200, { 'content-type': calendarType })
}
