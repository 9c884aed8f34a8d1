import { Hono } from 'hono'
import { asHouse } from '#kernel/desk.ts'
import { act, type Env, formOf, goOn, idParam, read } from '#kernel/http.ts'
import { mustFind } from '#kernel/refusal.ts'
import { show } from '#look/show.tsx'
import { mustBe } from '#people/role.ts'
import { mustFindJam } from '../../profile/jams.ts'
import { findParticipant, markArrived } from '../../registration/participants.ts'
import { letIn } from '../presence/presence.ts'
import { AttendancePage } from './attendance.pages.tsx'
import { findGuests } from './attendance.sql.ts'
import { attendanceWords } from './attendance.text.ts'

export const attendanceRoutes = new Hono<Env>()
  .get('/jams/:jam/attendance', async (c) => {
    const wanted = (c.req.query('q') ?? '').replaceAll('\0', '').trim().slice(0, 80)
    const page = Math.min(Math.max(1, Math.floor(Number(c.req.query('page')) || 1)), 1000)
    const { place, list } = await read(c, async (desk) => {
      const jam = await mustFindJam(desk, c.req.param('jam'))
      mustBe(desk, jam.id, 'organiser', 'helper')
      const list = await findGuests(desk, jam.id, wanted, page)
      return { place: { jam, actor: desk.actor, now: desk.now }, list }
    })
    return show(c, <AttendancePage {...{ place, list, wanted, page }} />)
  })
  .post('/jams/:jam/attendance/:participant', async (c) => {
    const { q } = await formOf(c)
    const { jam, guest } = await act(c, async (desk) => {
      const jam = await mustFindJam(desk, c.req.param('jam'))
      mustBe(desk, jam.id, 'organiser', 'helper')
      // Helpers at the door have no right to other people's rows.
      const found = await asHouse(desk, () => findParticipant(desk, idParam(c, 'participant')))
      const guest = mustFind(found?.jam === jam.id && !found.withdrawnAt ? found : undefined)
      await markArrived(desk, guest)
      await letIn(desk, jam, guest.account)
      return { jam, guest }
    })
    const query = typeof q === 'string' && q ? `?q=${encodeURIComponent(q.slice(0, 80))}` : ''
    return goOn(c, `/jams/${jam.slug}/attendance${query}`, attendanceWords(c.get('lang')).marked(guest.name))
  })
