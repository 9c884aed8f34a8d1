import { Hono } from 'hono'
import { z } from 'zod'
import { answer, custodyDoor, done, jsonOf, sealedId } from '#custody/door.ts'
import { act, type Env, idParam, read } from '#kernel/http.ts'
import { show } from '#look/show.tsx'
import { isMember } from '#people/role.ts'
import { mustFindPlan, mustFindRecords, placePlan } from '../records.ts'
import { RecordsRoomPage } from './room.pages.tsx'

const pages = new Hono<Env>().get('/services/:id/records/room', async (c) => {
  const found = await read(c, async (desk) => {
    const { service } = await mustFindRecords(desk, idParam(c))
    return {
      ...{ service, person: desk.actor.name, isReady: true },
      own: isMember(desk.actor, service.organisation),
      admin: isMember(desk.actor, service.organisation, 'admin'),
    }
  })
  return show(c, <RecordsRoomPage {...found} />)
})

/** What a browser needs to find the records: the space of their plan, and no more. */
const json = custodyDoor()
  .get('/services/:id/records/plan', async (c) => {
    const plan = await read(c, (desk) => mustFindPlan(desk, idParam(c)))
    return answer(c, { plan })
  })
  .put('/services/:id/records/plan', async (c) => {
    const { plan } = await jsonOf(c, z.strictObject({ plan: sealedId }))
    await act(c, (desk) => placePlan(desk, idParam(c), plan))
    return done(c)
  })

export const recordsRoomRoutes = new Hono<Env>().route('/', pages).route('/', json)
