import { Hono } from 'hono'
import { answer, custodyDoor } from '#custody/door.ts'
import { type Env, idParam, read } from '#kernel/http.ts'
import { show } from '#look/show.tsx'
import { isMember } from '#people/role.ts'
import { mustEnter, mustEnterAsMember } from '../law/declarations.ts'
import { listOffices } from '../offices/offices.ts'
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
    return { offices: (await listOffices(desk, id)).map(roomOffice) }
  })
  return answer(c, told)
})

export const counsellingRoomRoutes = new Hono<Env>().route('/', pages).route('/', json)
