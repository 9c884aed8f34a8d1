import { idParam, read } from '#kernel/http.ts'
import { answer, custodyDoor, numberIn } from '../door.ts'
import { listDeletions } from './journal.ts'

export const deletionRoutes = custodyDoor().get('/vault/organisations/:id/deletions', async (c) => {
  const organisation = idParam(c)
  const before = numberIn(c, 'before', 0, Number.MAX_SAFE_INTEGER) || undefined
  return answer(c, await read(c, (desk) => listDeletions(desk, organisation, before, 200)))
})
