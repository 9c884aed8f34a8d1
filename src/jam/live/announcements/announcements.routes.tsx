import { Hono } from 'hono'
import { act, type Ctx, type Env, type FormValues, formOf, goOn, idParam, read } from '#kernel/http.ts'
import { isId } from '#kernel/id.ts'
import type { Problems } from '#look/form.tsx'
import { problemsOf } from '#look/problems.ts'
import { show } from '#look/show.tsx'
import { mustBe } from '#people/role.ts'
import { mustFindJam } from '../../profile/jams.ts'
import { keyOf } from '../once.ts'
import { announcementForm } from './announcement.ts'
import { AnnouncementsPage, ReadersPage } from './announcements.pages.tsx'
import { announcementWords } from './announcements.text.ts'
import {
  announce,
  listAddressees,
  listAnnouncements,
  noteRead,
  readStates,
  whoHasRead,
  withdrawAnnouncement,
} from './announcements.ts'

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
      await announce(desk, jam.id, keyOf(values), form.data)
    })
    return goOn(c, pathOf(c), words(c).sent)
  })
  .get('/jams/:jam/announcements/reads', (c) => goOn(c, pathOf(c)))
  .post('/jams/:jam/announcements/reads', async (c) => {
    const { ids } = await formOf(c)
    const known = String(ids ?? '')
      .split(' ')
      .filter(isId)
      .slice(0, 100)
    return note(c, known, false, 'readNotice')
  })
  .get('/jams/:jam/announcements/:id', async (c) => {
    const page = await read(c, async (desk) => {
      const jam = await mustFindJam(desk, c.req.param('jam'))
      const told = await whoHasRead(desk, jam.id, idParam(c))
      return { place: { jam, actor: desk.actor, now: desk.now }, ...told }
    })
    return show(c, <ReadersPage {...page} />)
  })
  .post('/jams/:jam/announcements/:id/confirmation', (c) => note(c, [idParam(c)], true, 'confirmedNotice'))
  .post('/jams/:jam/announcements/:id/withdrawal', async (c) => {
    await act(c, async (desk) => {
      const jam = await mustFindJam(desk, c.req.param('jam'))
      await withdrawAnnouncement(desk, jam.id, idParam(c))
    })
    return goOn(c, pathOf(c), words(c).withdrawn)
  })

const words = (c: Ctx) => announcementWords(c.get('lang'))
const pathOf = (c: Ctx) => `/jams/${c.req.param('jam')}/announcements`

async function note(c: Ctx, ids: string[], confirms: boolean, notice: 'readNotice' | 'confirmedNotice') {
  await act(c, async (desk) => {
    const jam = await mustFindJam(desk, c.req.param('jam'))
    await noteRead(desk, jam.id, ids, confirms)
  })
  return goOn(c, pathOf(c), words(c)[notice])
}

async function showList(c: Ctx, sent?: { values: FormValues; problems: Problems }): Promise<Response> {
  const page = await read(c, async (desk) => {
    const jam = await mustFindJam(desk, c.req.param('jam'))
    if (sent) mustBe(desk, jam.id, 'organiser')
    const list = await listAnnouncements(desk, jam.id)
    const counts = await readStates(desk, jam.id)
    const addressees = await listAddressees(desk, jam.id)
    return { place: { jam, actor: desk.actor, now: desk.now }, list, counts, addressees }
  })
  return show(c, <AnnouncementsPage {...page} {...sent} />, sent ? 422 : 200)
}
