import { act, type Ctx } from '#kernel/http.ts'
import { Refusal } from '#kernel/refusal.ts'
import { eraseRecord } from '../deletion/erasing.ts'
import { answer, custodyDoor, done, jsonOf, numberIn, sealedParam } from '../door.ts'
import { idempotencyKey, putForm, rotationForm } from './envelope.ts'
import { fetchEnvelope, listEnvelopes, putEnvelopes } from './envelopes.ts'
import { listOldEnvelopes, replaceEnvelopes } from './rotation.ts'

const most = 16 * 1024 * 1024

export const envelopeRoutes = custodyDoor()
  .get('/vault/spaces/:space/envelopes', async (c) => {
    const [space, since] = [sealedParam(c, 'space'), c.req.query('since')]
    const limit = Math.max(1, numberIn(c, 'limit', 500, 1000))
    // Reading is noted, so it is an act.
    return answer(c, await act(c, (desk) => listEnvelopes(desk, space, since, limit)))
  })
  .post('/vault/spaces/:space/envelopes', async (c) => {
    const [space, key, form] = [sealedParam(c, 'space'), keyOf(c), await jsonOf(c, putForm, most)]
    return answer(c, await act(c, (desk) => putEnvelopes(desk, space, key, form)), 201)
  })
  .get('/vault/spaces/:space/envelopes/:record', async (c) => {
    const [space, record] = [sealedParam(c, 'space'), sealedParam(c, 'record')]
    const version = numberIn(c, 'version', 0, 1_000_000_000) || undefined
    return answer(c, await act(c, (desk) => fetchEnvelope(desk, space, record, version)))
  })
  .delete('/vault/spaces/:space/envelopes/:record', async (c) => {
    const [space, record] = [sealedParam(c, 'space'), sealedParam(c, 'record')]
    await act(c, (desk) => eraseRecord(desk, space, record))
    return done(c)
  })
  .get('/vault/spaces/:space/rotation', async (c) => {
    const space = sealedParam(c, 'space')
    const limit = Math.max(1, numberIn(c, 'limit', 500, 500))
    return answer(c, await act(c, (desk) => listOldEnvelopes(desk, space, limit)))
  })
  .post('/vault/spaces/:space/rotation', async (c) => {
    const [space, { envelopes }] = [sealedParam(c, 'space'), await jsonOf(c, rotationForm, most)]
    return answer(c, await act(c, (desk) => replaceEnvelopes(desk, space, envelopes)))
  })

/** @throws Refusal `key.missing` */
function keyOf(c: Ctx): string {
  const key = idempotencyKey.safeParse(c.req.header('idempotency-key'))
  if (!key.success) throw new Refusal('invalid', 'key.missing')
  return key.data
}
