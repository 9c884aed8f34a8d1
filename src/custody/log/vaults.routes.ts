import { act, idParam, read } from '#kernel/http.ts'
import { answer, custodyDoor, done, jsonOf } from '../door.ts'
import { appendForm } from './vault.ts'
import { appendToLog, foundVault, lookAtVault, readLog } from './vaults.ts'

const most = 4 * 1024 * 1024

export const vaultRoutes = custodyDoor()
  .get('/vault/organisations/:id', async (c) => {
    const organisation = idParam(c)
    return answer(c, await read(c, (desk) => lookAtVault(desk, organisation)))
  })
  .post('/vault/organisations/:id', async (c) => {
    const [organisation, form] = [idParam(c), await jsonOf(c, appendForm, most)]
    await act(c, (desk) => foundVault(desk, organisation, form))
    return done(c)
  })
  .get('/vault/organisations/:id/log', async (c) => {
    const organisation = idParam(c)
    const after = Number(c.req.query('after') ?? -1)
    const from = Number.isSafeInteger(after) ? after : -1
    return answer(c, await read(c, (desk) => readLog(desk, organisation, from)))
  })
  .post('/vault/organisations/:id/log', async (c) => {
    const [organisation, form] = [idParam(c), await jsonOf(c, appendForm, most)]
    await act(c, (desk) => appendToLog(desk, organisation, form))
    return done(c)
  })
