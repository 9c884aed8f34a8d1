import { z } from 'zod'
import { act, idParam, read } from '#kernel/http.ts'
import { answer, custodyDoor, done, jsonOf, sealedParam } from '../door.ts'
import { wrapsForm } from '../log/vault.ts'
import { listSpaces, lookAtSpace } from './spaces.ts'
import { giveWraps } from './wraps.ts'

const wrapsBody = z.strictObject({ wraps: wrapsForm.min(1) })
const most = 4 * 1024 * 1024

export const spaceRoutes = custodyDoor()
  .get('/vault/organisations/:id/spaces', async (c) => {
    const organisation = idParam(c)
    return answer(c, { spaces: await read(c, (desk) => listSpaces(desk, organisation)) })
  })
  .post('/vault/organisations/:id/wraps', async (c) => {
    const [organisation, { wraps }] = [idParam(c), await jsonOf(c, wrapsBody, most)]
    await act(c, (desk) => giveWraps(desk, organisation, wraps))
    return done(c)
  })
  .get('/vault/spaces/:space', async (c) => {
    const space = sealedParam(c, 'space')
    return answer(c, await read(c, (desk) => lookAtSpace(desk, space)))
  })
