import { act, idParam, read } from '#kernel/http.ts'
import { answer, custodyDoor, done, jsonOf, sealedParam } from '../door.ts'
import { holdForm } from './hold.ts'
import { keepHold, liftHold, listHolds, placeHold } from './holds.ts'

export const holdRoutes = custodyDoor()
  .get('/vault/organisations/:id/holds', async (c) => {
    const organisation = idParam(c)
    return answer(c, { holds: await read(c, (desk) => listHolds(desk, organisation)) })
  })
  .put('/vault/organisations/:id/holds/:hold', async (c) => {
    const [organisation, hold] = [idParam(c), sealedParam(c, 'hold')]
    const form = await jsonOf(c, holdForm, 1024 * 1024)
    await act(c, (desk) => placeHold(desk, organisation, hold, form))
    return done(c)
  })
  .post('/vault/organisations/:id/holds/:hold/lifting', async (c) => {
    const [organisation, hold] = [idParam(c), sealedParam(c, 'hold')]
    return answer(c, { isLifted: await act(c, (desk) => liftHold(desk, organisation, hold)) })
  })
  .delete('/vault/organisations/:id/holds/:hold/lifting', async (c) => {
    const [organisation, hold] = [idParam(c), sealedParam(c, 'hold')]
    await act(c, (desk) => keepHold(desk, organisation, hold))
    return done(c)
  })
