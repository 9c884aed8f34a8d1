import { Hono } from 'hono'
import { type Env, read } from '#kernel/http.ts'
import { show } from '#look/show.tsx'
import { mustFindJam } from '../../profile/jams.ts'
import { listShifts } from '../shifts.ts'
import { BoardPage } from './board.pages.tsx'
import { boardOf } from './board.ts'

/** Not kept on the shelf: what is needed in the next three hours changes with the clock, not only with events. */
export const neededRoutes = new Hono<Env>().get('/jams/:jam/shifts/needed', async (c) => {
  const page = await read(c, async (desk) => {
    const jam = await mustFindJam(desk, c.req.param('jam'))
    // A jam that is cancelled needs nobody; its page says so.
    const shifts = jam.cancelledAt ? [] : await listShifts(desk, jam.id)
    return {
      place: { jam, actor: desk.actor, now: desk.now },
      board: boardOf(shifts, desk.now, jam.timeZone),
      isEmpty: shifts.length === 0,
    }
  })
  return show(c, <BoardPage {...page} />)
})
