import { Hono } from 'hono'
import { act, type Ctx, type Env, formOf, goOn, read } from '#kernel/http.ts'
import { mustFind } from '#kernel/refusal.ts'
import { show } from '#look/show.tsx'
import { mustBeSomebody } from '#people/role.ts'
import { mustFindJam } from '../../profile/jams.ts'
import { findMyParticipants } from '../participants.ts'
import { confirm, confirmBy, type Leaving, mustFindAsked, refuseBy } from './confirmations.ts'
import { declineOffer, mustFindOffer, takeOffer } from './offers.ts'
import { AskedPage, OfferPage } from './places.pages.tsx'
import { placeWords } from './places.text.ts'
import { leaveLine } from './waitings.ts'

/** Links that come by mail, and the same on one's own page. */
export const placeRoutes = (leave: Leaving) =>
  new Hono<Env>()
    .get('/jams/:jam/places/:token', async (c) => {
      const token = c.req.param('token')
      const props = await read(c, async (desk) => {
        const jam = await mustFindJam(desk, c.req.param('jam'))
        const offer = await mustFindOffer(desk, jam, token)
        return { place: { jam, actor: desk.actor, now: desk.now }, offer }
      })
      return show(c, <OfferPage {...props} token={token} />)
    })
    .post('/jams/:jam/places/:token', async (c) => {
      const { name } = await act(c, async (desk) =>
        takeOffer(desk, await mustFindJam(desk, c.req.param('jam')), c.req.param('token')),
      )
      return goOn(c, jamOf(c), placeWords(c.get('lang')).taken(name))
    })
    .post('/jams/:jam/places/:token/refusal', async (c) => {
      await act(c, async (desk) =>
        declineOffer(desk, await mustFindJam(desk, c.req.param('jam')), c.req.param('token')),
      )
      return goOn(c, jamOf(c), placeWords(c.get('lang')).declined)
    })
    .get('/jams/:jam/coming/:token', async (c) => {
      const token = c.req.param('token')
      const props = await read(c, async (desk) => {
        const jam = await mustFindJam(desk, c.req.param('jam'))
        return {
          place: { jam, actor: desk.actor, now: desk.now },
          one: await mustFindAsked(desk, jam, token),
        }
      })
      return show(c, <AskedPage {...props} token={token} />)
    })
    .post('/jams/:jam/coming/:token', async (c) => {
      await act(c, async (desk) =>
        confirmBy(desk, await mustFindJam(desk, c.req.param('jam')), c.req.param('token')),
      )
      return goOn(c, jamOf(c), placeWords(c.get('lang')).confirmed)
    })
    .post('/jams/:jam/coming/:token/refusal', async (c) => {
      await act(c, async (desk) =>
        refuseBy(desk, await mustFindJam(desk, c.req.param('jam')), c.req.param('token'), leave),
      )
      return goOn(c, jamOf(c), placeWords(c.get('lang')).refused)
    })
    .post('/jams/:jam/me/coming', async (c) => {
      const { kind } = await formOf(c)
      await act(c, async (desk) => {
        const jam = await mustFindJam(desk, c.req.param('jam'))
        mustBeSomebody(desk)
        const mine = await findMyParticipants(desk, jam.id)
        await confirm(desk, mustFind(mine.find((one) => one.kind === kind)))
      })
      return goOn(c, `${jamOf(c)}/me`, placeWords(c.get('lang')).confirmed)
    })
    .post('/jams/:jam/me/waiting/departure', async (c) => {
      const { role } = await formOf(c)
      await act(c, async (desk) => leaveLine(desk, await mustFindJam(desk, c.req.param('jam')), role))
      return goOn(c, `${jamOf(c)}/me`, placeWords(c.get('lang')).left)
    })

const jamOf = (c: Ctx): string => `/jams/${c.req.param('jam')}`
