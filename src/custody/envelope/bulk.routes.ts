import { z } from 'zod'
import { act, type Ctx } from '#kernel/http.ts'
import { Refusal } from '#kernel/refusal.ts'
import { readFrames } from '#vault/space/frames.ts'
import { eraseRecords } from '../deletion/erasing.ts'
import { answer, custodyDoor, done, jsonOf, numberIn, sealedId, sealedParam } from '../door.ts'
import { type Bulk, keepInBulk, readInBulk, readOldInBulk, replaceInBulk, type Sent } from './bulk.ts'

const longest = 24 * 1024 * 1024
const mostFetched = 4000
const mostSent = 2000
const mostErased = 500

const erasureForm = z.strictObject({ ids: z.array(sealedId).min(1).max(mostErased) })

/** Envelopes as bytes, for where there are very many of them (`#vault/space/frames.ts`). */
export const bulkRoutes = custodyDoor()
  .get('/vault/spaces/:space/frames', async (c) => {
    const [space, since] = [sealedParam(c, 'space'), c.req.query('since')]
    const limit = Math.max(1, numberIn(c, 'limit', 2000, mostFetched))
    return sendBulk(c, await act(c, (desk) => readInBulk(desk, space, since, limit)))
  })
  .post('/vault/spaces/:space/frames', async (c) => {
    const space = sealedParam(c, 'space')
    const sent = await framesIn(c, space)
    return answer(c, await act(c, (desk) => keepInBulk(desk, space, sent)), 201)
  })
  .get('/vault/spaces/:space/rotation/frames', async (c) => {
    const [space, after] = [sealedParam(c, 'space'), c.req.query('after')]
    const limit = Math.max(1, numberIn(c, 'limit', 1000, mostSent))
    return sendBulk(c, await act(c, (desk) => readOldInBulk(desk, space, after, limit)))
  })
  .post('/vault/spaces/:space/rotation/frames', async (c) => {
    const space = sealedParam(c, 'space')
    const sent = await framesIn(c, space)
    return answer(c, await act(c, (desk) => replaceInBulk(desk, space, sent)))
  })
  .post('/vault/spaces/:space/erasures', async (c) => {
    const [space, { ids }] = [sealedParam(c, 'space'), await jsonOf(c, erasureForm)]
    await act(c, (desk) => eraseRecords(desk, space, ids))
    return done(c)
  })

/**
 * A page as it came in: nothing unsealed has its form, and no record stands twice in it.
 * @throws Refusal `json.large`, `json.form`, `envelope.other-place`; VaultFault `envelope.form`, `envelope.suite`
 */
async function framesIn(c: Ctx, space: string): Promise<Sent> {
  if (c.req.header('content-type') !== 'application/octet-stream') throw new Refusal('invalid', 'json.type')
  if (Number(c.req.header('content-length') ?? 0) > longest) throw new Refusal('invalid', 'json.large')
  const bytes = new Uint8Array(await c.req.arrayBuffer())
  if (bytes.length > longest) throw new Refusal('invalid', 'json.large')
  const { head, frames } = readFrames(bytes)
  if (head.space !== space) throw new Refusal('invalid', 'envelope.other-place')
  const places = new Set(frames.map(({ id, version }) => `${id}/${version}`))
  if (frames.length === 0 || frames.length > mostSent || places.size < frames.length)
    throw new Refusal('invalid', 'json.form')
  return { bytes, frames }
}

const magic = Buffer.from('JRF1')

function sendBulk(c: Ctx, { head, frames }: Bulk): Response {
  const said = Buffer.from(JSON.stringify(head))
  const most = frames.reduce((sum, { length }) => sum + length, magic.length + 4 + said.length)
  const page = Buffer.alloc(most)
  let at = magic.copy(page)
  at = page.writeUInt32BE(said.length, at)
  at += said.copy(page, at)
  for (const frame of frames) at += page.write(frame, at, 'base64')
  c.header('cache-control', 'private, no-store')
  c.header('content-type', 'application/octet-stream')
  c.header('content-disposition', 'attachment')
  return c.body(page.subarray(0, at))
}
