import { Hono } from 'hono'
import { z } from 'zod'
import { answer, custodyDoor, done, jsonOf, sealedId, sealedParam } from '#custody/door.ts'
import { act, type Ctx, type Env, idParam, read } from '#kernel/http.ts'
import { Refusal, statusOf } from '#kernel/refusal.ts'
import { show } from '#look/show.tsx'
import { VaultFault } from '#vault/fault.ts'
import {
  checkIn,
  lookAtReferrals,
  mustFindCheckIn,
  openCheckIn,
  refer,
  refuseReferrals,
  takeReferrals,
} from './boxes.ts'
import { HereOverPage, HerePage } from './here.pages.tsx'
import { hereWords } from './here.text.ts'

const spaceForm = z.strictObject({ space: sealedId })
const letterForm = z.strictObject({ letter: z.unknown() })
const referralForm = z.strictObject({ to: z.uuid(), letter: z.unknown() })
/** Bytes of a case that is referred, with its timeline. */
const most = 2 * 1024 * 1024

/** The page behind the code on a screen: for whoever stands before it, with their own telephone. */
const pages = new Hono<Env>().get('/here/:id', async (c) => {
  // What a screen shows is of use for minutes, and nobody is to find it in a search.
  c.header('cache-control', 'no-store')
  c.header('referrer-policy', 'no-referrer')
  c.header('x-robots-tag', 'noindex')
  const box = await read(c, (desk) => mustFindCheckIn(desk, sealedParam(c, 'id'))).catch((error) => {
    if (error instanceof Refusal && error.reason === 'missing') return null
    throw error
  })
  return box ? show(c, <HerePage {...box} />) : show(c, <HereOverPage />, 404)
})

/** Whoever is there seals it in their browser; a refusal brings a sentence. */
const letters = new Hono<Env>().onError(answerRefusal).post('/here/:id/letters', async (c) => {
  const id = sealedParam(c, 'id')
  const { letter } = await jsonOf(c, letterForm)
  await act(c, (desk) => checkIn(desk, id, letter))
  return done(c)
})

/** For members, from within the room. */
const json = custodyDoor()
  .post('/services/:id/records/check-ins', async (c) => {
    const { space } = await jsonOf(c, spaceForm)
    const { id, until } = await act(c, (desk) => openCheckIn(desk, idParam(c), space))
    return answer(c, { id, until }, 201)
  })
  .get('/services/:id/records/referrals', async (c) =>
    answer(c, await read(c, (desk) => lookAtReferrals(desk, idParam(c)))),
  )
  .put('/services/:id/records/referrals', async (c) => {
    const { space } = await jsonOf(c, spaceForm)
    await act(c, (desk) => takeReferrals(desk, idParam(c), space))
    return done(c)
  })
  .delete('/services/:id/records/referrals', async (c) => {
    await act(c, (desk) => refuseReferrals(desk, idParam(c)))
    return done(c)
  })
  .post('/services/:id/records/referrals', async (c) => {
    const { to, letter } = await jsonOf(c, referralForm, most)
    await act(c, (desk) => refer(desk, idParam(c), to, letter))
    return done(c)
  })

export const recordsBoxRoutes = new Hono<Env>().route('/', pages).route('/', letters).route('/', json)

function answerRefusal(error: Error, c: Ctx): Response {
  const refusal = error instanceof VaultFault ? new Refusal('invalid', error.code) : error
  if (!(refusal instanceof Refusal)) throw error
  const { reason, code } = refusal
  const words = hereWords(c.get('lang')).problem
  c.header('cache-control', 'private, no-store')
  return c.json({ reason, code, says: words[code] ?? words.other }, statusOf[reason])
}
