import { Hono } from 'hono'
import { act, type Ctx, type Env, type FormValues, formOf, goOn, idParam, read } from '#kernel/http.ts'
import type { Problems } from '#look/form.tsx'
import { problemsOf } from '#look/problems.ts'
import { show } from '#look/show.tsx'
import { mustBe } from '#people/role.ts'
import { mustFindJam } from '../../profile/jams.ts'
import { keyOf } from '../once.ts'
import { announcementForm } from './announcement.ts'
import { AnnouncementsPage } from './announcements.pages.tsx'
import { announcementWords } from './announcements.text.ts'
import { announce, listAnnouncements, withdrawAnnouncement } from './announcements.ts'

export const announcementRoutes = new Hono<Env>()
  .get('/jams/:jam/announcements', (c) => showList(c))
  .post('/jams/:jam/announcements', async (c) => {
    const values = await formOf(c)
    const form = announcementForm.safeParse(values)
    if (!form.success) {
      return showList(c, { values, problems: problemsOf(form.error, words(c).problem) })
    }
    await act(c, async (desk) => {
      const jam = await mustFindJam(desk, c.req.param('jam'))
      await announce(desk, jam.id, keyOf(values), form.data.text)
    })
    return goOn(c, pathOf(c), words(c).sent)
  })
  .post('/jams/:jam/announcements/:id/withdrawal', async (c) => {
    await act(c, async (desk) => {
      const jam = await mustFindJam(desk, c.req.param('jam'))
      await withdrawAnnouncement(desk, jam.id, idParam(c))
    })
    return goOn(c, pathOf(c), words(c).withdrawn)
  })

const words = (c: Ctx) => announcementWords(c.get('lang'))
const pathOf = (c: Ctx) => `/jams/${c.req.param('jam')}/announcements`

async function showList(c: Ctx, sent?: { values: FormValues; problems: Problems }): Promise<Response> {
  const page = await read(c, async (desk) => {
    const jam = await mustFindJam(desk, c.req.param('jam'))
    if (sent) mustBe(desk, jam.id, 'organiser')
    const list = await listAnnouncements(desk, jam.id)
    return { place: { jam, actor: desk.actor, now: desk.now }, list }
  })
  return show(c, <AnnouncementsPage {...page} {...sent} />, sent ? 422 : 200)
}
