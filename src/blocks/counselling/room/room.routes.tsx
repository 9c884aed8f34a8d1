import { Hono } from 'hono'
import { answer, custodyDoor, done, jsonOf } from '#custody/door.ts'
import { act, type Env, idParam, read } from '#kernel/http.ts'
import { show } from '#look/show.tsx'
import { isMember } from '#people/role.ts'
import { mustEnter, mustEnterAsMember } from '../law/declarations.ts'
import { listOffices } from '../offices/offices.ts'
import { awayForm } from '../roster/duty.ts'
import { beAway, comeBack, listDuties } from '../roster/rosters.ts'
import { CounsellingRoomPage } from './room.pages.tsx'
import { roomOffice } from './room-office.ts'

const pages = new Hono<Env>().get('/services/:id/counselling/room', async (c) => {
  const found = await read(c, async (desk) => {
    const { service } = await mustEnter(desk, idParam(c))
    const offices = await listOffices(desk, service.id)
    return {
      ...{ service, person: desk.actor.name, isReady: offices.some(({ space }) => space !== null) },
      own: isMember(desk.actor, service.organisation),
      admin: isMember(desk.actor, service.organisation, 'admin'),
    }
  })
  c.set('sight', true)
  return show(c, <CounsellingRoomPage {...found} />)
})

/** What a counsellor's browser needs to find the conversations: where they lie. None of it is secret. */
const json = custodyDoor().get('/services/:id/counselling/room/offices', async (c) => {
  const id = idParam(c)
  const told = await read(c, async (desk) => {
    await mustEnterAsMember(desk, id)
    const { absences } = await listDuties(desk, id)
    return { offices: (await listOffices(desk, id)).map(roomOffice), absences }
  })
  return answer(c, told)
})
// The roster alone says who is away: those on duty are told by it, and the room says the same.
json
  .put('/services/:id/counselling/room/absence', async (c) => {
    const [id, form] = [idParam(c), await jsonOf(c, awayForm)]
    await act(c, (desk) => beAway(desk, id, form))
    return done(c)
  })
  .delete('/services/:id/counselling/room/absence', async (c) => {
    const id = idParam(c)
    await act(c, (desk) => comeBack(desk, id))
    return done(c)
  })

export const counsellingRoomRoutes = new Hono<Env>().route('/', pages).route('/', json)
