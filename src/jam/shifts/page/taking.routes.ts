import { Hono } from 'hono'
import type { Desk } from '#kernel/desk.ts'
import { act, type Ctx, type Env, formOf, goOn, idParam } from '#kernel/http.ts'
import { mustBeSomebody } from '#people/role.ts'
import type { Jam } from '../../profile/jam.ts'
import { mustFindJam } from '../../profile/jams.ts'
import { acceptRequest, declineRequest } from '../asking/requests.ts'
import { comeToShift, goFromShift } from '../coming.ts'
import { standBy, standDown } from '../standby/standby.ts'
import { approveSwap, declineSwap, offerSwap, takeSwap, withdrawSwap } from '../swaps/swaps.ts'
import { shiftWords } from './shifts.text.ts'
import { orWhy } from './shown.tsx'
import { takingWords } from './taking.text.ts'

/** What helpers do with shifts beside taking them: jump in, swap, answer, come and go. */
export const takingRoutes = new Hono<Env>()
  .post('/jams/:jam/shifts/:id/standby', async (c) => {
    const { title } = await inJam(c, (desk, jam) => standBy(desk, jam, idParam(c)))
    return back(c, words(c).standingBy(title))
  })
  .post('/jams/:jam/shifts/:id/standby/withdrawal', async (c) => {
    await inJam(c, (desk, jam) => standDown(desk, jam, idParam(c)))
    return back(c, words(c).standingDown)
  })
  .post('/jams/:jam/shifts/:id/swap', async (c) => {
    const { title } = await inJam(c, (desk, jam) => offerSwap(desk, jam, idParam(c)))
    return back(c, words(c).offered(title))
  })
  .post('/jams/:jam/shifts/:id/swap/withdrawal', async (c) => {
    await inJam(c, (desk, jam) => withdrawSwap(desk, jam, idParam(c)))
    return back(c, words(c).kept)
  })
  .post('/jams/:jam/shifts/:id/swaps/:giver/taking', (c) =>
    orWhy(c, async (desk, jam) => {
      const { shift, isMine } = await takeSwap(desk, jam, idParam(c), idParam(c, 'giver'))
      return back(c, isMine ? words(c).takenOver(shift.title) : words(c).wanted(shift.title))
    }),
  )
  .post('/jams/:jam/shifts/:id/swaps/:giver/approval', (c) =>
    orWhy(c, async (desk, jam) => {
      await approveSwap(desk, jam, idParam(c), idParam(c, 'giver'))
      return back(c, words(c).approved)
    }),
  )
  .post('/jams/:jam/shifts/:id/swaps/:giver/refusal', async (c) => {
    await inJam(c, (desk, jam) => declineSwap(desk, jam, idParam(c), idParam(c, 'giver')))
    return back(c, words(c).swapDeclined)
  })
  .post('/jams/:jam/shifts/:id/request', async (c) => {
    const { answer } = await formOf(c)
    if (answer !== 'yes') {
      await inJam(c, (desk, jam) => declineRequest(desk, jam, idParam(c)))
      return back(c, words(c).declined)
    }
    return orWhy(c, async (desk, jam) => {
      const { title } = await acceptRequest(desk, jam, idParam(c))
      return back(c, shiftWords(c.get('lang')).taken(title))
    })
  })
  .post('/jams/:jam/shifts/:id/coming', async (c) => {
    const { title } = await inJam(c, (desk, jam) => comeToShift(desk, jam, idParam(c), mustBeSomebody(desk)))
    return back(c, words(c).came(title))
  })
  .post('/jams/:jam/shifts/:id/going', async (c) => {
    const { title } = await inJam(c, (desk, jam) => goFromShift(desk, jam, idParam(c), mustBeSomebody(desk)))
    return back(c, words(c).gone(title))
  })

const words = (c: Ctx) => takingWords(c.get('lang'))
const back = (c: Ctx, notice: string) => goOn(c, `/jams/${c.req.param('jam')}/shifts`, notice)

const inJam = <T>(c: Ctx, work: (desk: Desk, jam: Jam) => Promise<T>): Promise<T> =>
  act(c, async (desk) => work(desk, await mustFindJam(desk, c.req.param('jam'))))
