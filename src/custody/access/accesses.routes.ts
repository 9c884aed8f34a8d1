import { idParam, read } from '#kernel/http.ts'
import { answer, custodyDoor, numberIn } from '../door.ts'
import { listAccess } from './accesses.ts'

export const accessRoutes = custodyDoor().get('/vault/organisations/:id/accesses', async (c) => {
  const organisation = idParam(c)
  const before = numberIn(c, 'before', 0, Number.MAX_SAFE_INTEGER) || undefined
  return answer(c, await read(c, (desk) => listAccess(desk, organisation, before, 200)))
})
