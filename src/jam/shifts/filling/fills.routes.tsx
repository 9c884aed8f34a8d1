import { Hono } from 'hono'
import { act, type Env, formOf, goOn, idParam, read } from '#kernel/http.ts'
import { show } from '#look/show.tsx'
import { mustFindJam } from '../../profile/jams.ts'
import { listShifts } from '../shifts.ts'
import { FillPage } from './fills.pages.tsx'
import { fillWords } from './fills.text.ts'
import { askForProposal, askProposed, findProposal } from './fills.ts'

export const fillRoutes = new Hono<Env>()
  .get('/jams/:jam/shifts/proposals', async (c) => {
    const page = await read(c, async (desk) => {
      const jam = await mustFindJam(desk, c.req.param('jam'))
      return {
        place: { jam, actor: desk.actor, now: desk.now },
        proposal: await findProposal(desk, jam),
        shifts: new Map((await listShifts(desk, jam.id)).map((shift) => [shift.id, shift])),
      }
    })
    return show(c, <FillPage {...page} />)
  })
  .post('/jams/:jam/shifts/proposals', async (c) => {
    await act(c, async (desk) => askForProposal(desk, await mustFindJam(desk, c.req.param('jam'))))
    return goOn(c, `/jams/${c.req.param('jam')}/shifts/proposals`, fillWords(c.get('lang')).asked)
  })
  .post('/jams/:jam/shifts/proposals/:id/requests', async (c) => {
    const { pair, all } = await formOf(c)
    const chosen = all ? null : [pair ?? []].flat()
    const asked = await act(c, async (desk) =>
      askProposed(desk, await mustFindJam(desk, c.req.param('jam')), idParam(c), chosen),
    )
    return goOn(c, `/jams/${c.req.param('jam')}/shifts/proposals`, fillWords(c.get('lang')).sent(asked))
  })
