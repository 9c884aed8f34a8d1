import { z } from 'zod'
import { act, idParam, read } from '#kernel/http.ts'
import { answer, custodyDoor, done, jsonOf, numberIn, sealedId, sealedParam } from '../door.ts'
import { listDeletions } from './journal.ts'
import { trimRecords } from './trimming.ts'

const trimForm = z.strictObject({
  trims: z
    .array(
      z.strictObject({
        id: sealedId,
        below: z.int().min(2).max(2_000_000_000),
        files: z.array(sealedId).max(50).default([]),
      }),
    )
    .min(1)
    .max(500)
    .refine((trims) => new Set(trims.map(({ id }) => id)).size === trims.length),
})

export const deletionRoutes = custodyDoor()
  .get('/vault/organisations/:id/deletions', async (c) => {
    const organisation = idParam(c)
    const before = numberIn(c, 'before', 0, Number.MAX_SAFE_INTEGER) || undefined
    return answer(c, await read(c, (desk) => listDeletions(desk, organisation, before, 200)))
  })
  .post('/vault/spaces/:space/trims', async (c) => {
    const [space, { trims }] = [sealedParam(c, 'space'), await jsonOf(c, trimForm, 1024 * 1024)]
    await act(c, (desk) => trimRecords(desk, space, trims))
    return done(c)
  })
