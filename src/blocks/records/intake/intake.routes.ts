import type { Hono } from 'hono'
import { answer, custodyDoor } from '#custody/door.ts'
import { type Env, idParam, read } from '#kernel/http.ts'
import { mustFind } from '#kernel/refusal.ts'
import type { Sources } from '../../intake.ts'
import { mustFindOwn } from '../../services.ts'

/** From where answers can become records: what the organisation has, for its members alone. */
export const recordsIntakeRoutes = (sources: Sources): Hono<Env> =>
  custodyDoor()
    .get('/services/:id/records/sources', async (c) => {
      const list = await read(c, async (desk) => {
        const { organisation } = await mustFindOwn(desk, idParam(c))
        return sources.list(desk, organisation)
      })
      return answer(c, { sources: list })
    })
    .get('/services/:id/records/sources/:source', async (c) => {
      const versions = await read(c, async (desk) => {
        const { organisation } = await mustFindOwn(desk, idParam(c))
        return mustFind(await sources.asked(desk, organisation, idParam(c, 'source')), 'service.missing')
      })
      return answer(c, { versions })
    })
