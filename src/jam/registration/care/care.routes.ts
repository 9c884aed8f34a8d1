import { z } from 'zod'
import { answer, custodyDoor, done, jsonOf, sealedId } from '#custody/door.ts'
import { act, idParam, read } from '#kernel/http.ts'
import { mustFindJam } from '../../profile/jams.ts'
import { listCareJams, nameSpace, readProof } from './cares.ts'

const spaceBody = z.strictObject({ space: sealedId })

/** For browsers that seal and open: JSON, and nothing of it kept on the way. */
export const careRoutes = custodyDoor()
  .get('/jams/:jam/care/proof', async (c) =>
    answer(c, await read(c, async (desk) => readProof(desk, await mustFindJam(desk, c.req.param('jam'))))),
  )
  .get('/vault/organisations/:id/care', async (c) =>
    answer(c, { jams: await read(c, (desk) => listCareJams(desk, idParam(c))) }),
  )
  .put('/vault/organisations/:id/care/:jam', async (c) => {
    const [organisation, { space }] = [idParam(c), await jsonOf(c, spaceBody)]
    await act(c, (desk) => nameSpace(desk, idParam(c, 'jam'), organisation, space))
    return done(c)
  })
