import { Hono } from 'hono'
import { act, type Env, goOn, idParam, read } from '#kernel/http.ts'
import { showPublic } from '#look/show.tsx'
import { mustFindJam } from '../profile/jams.ts'
import { NeedsPage } from './needs.pages.tsx'
import { needWords } from './needs.text.ts'
import { listAcceptedNeeds, mustFindNeed, withdrawNeed } from './needs.ts'

export const needRoutes = new Hono<Env>()
  .get('/jams/:jam/needs', async (c) => {
    const { place, needs } = await read(c, async (desk) => {
      const jam = await mustFindJam(desk, c.req.param('jam'))
      return {
        place: { jam, actor: desk.actor, now: desk.now },
        needs: await listAcceptedNeeds(desk, jam.id),
      }
    })
    return showPublic(c, <NeedsPage place={place} needs={needs} />, place.jam.id)
  })
  .post('/jams/:jam/needs/:id/withdrawal', async (c) => {
    await act(c, async (desk) => withdrawNeed(desk, await mustFindNeed(desk, idParam(c))))
    return goOn(c, `/jams/${c.req.param('jam')}/needs/${idParam(c)}`, needWords(c.get('lang')).withdrawn)
  })
