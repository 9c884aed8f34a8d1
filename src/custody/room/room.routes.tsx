import { Hono } from 'hono'
import { type Ctx, type Env, idParam, read } from '#kernel/http.ts'
import { mustFind } from '#kernel/refusal.ts'
import { show } from '#look/show.tsx'
import { listMyOrganisations } from '#people/organisations.ts'
import { mustSpeakFor } from '#people/role.ts'
import { ProvenPage, RoomPage } from './room.pages.tsx'

/** The pages behind a lock. The server knows which one was asked for and nothing of what is on it. */
export const vaultRoomRoutes = new Hono<Env>()
  .get('/organisations/:id/vault', showRoom)
  .get('/organisations/:id/vault/:page{people|care|readers|protocol|drill|keys|archive}', showRoom)
  .get('/organisations/:id/vault/readers/:space', showRoom)
  .get('/organisations/:id/vault/proven', async (c) => {
    await read(c, async (desk) => mustSpeakFor(desk, idParam(c)))
    return show(c, <ProvenPage />)
  })
  .get('/organisations/:id/notebook', showRoom)
  .get('/organisations/:id/notebook/:note', showRoom)

async function showRoom(c: Ctx): Promise<Response> {
  const id = idParam(c)
  const props = await read(c, async (desk) => {
    mustSpeakFor(desk, id)
    const organisation = mustFind((await listMyOrganisations(desk)).find((one) => one.id === id))
    const isAdmin = desk.actor.memberships.some((held) => held.organisation === id && held.role === 'admin')
    return { organisation, isAdmin, person: desk.actor.name }
  })
  return show(c, <RoomPage {...props} />)
}
