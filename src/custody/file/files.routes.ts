import { Readable } from 'node:stream'
import { act, type Ctx, read } from '#kernel/http.ts'
import { Refusal } from '#kernel/refusal.ts'
import { eraseFile } from '../deletion/erasing.ts'
import { answer, custodyDoor, done, jsonOf, sealedParam } from '../door.ts'
import { beginFile, completeFile, fetchFile, keepPart, lookAtFile } from './files.ts'
import { readParts } from './parts.ts'
import { fileForm, rangeOf } from './sealed-file.ts'

export const fileRoutes = custodyDoor()
  .post('/vault/spaces/:space/files', async (c) => {
    const [space, form] = [sealedParam(c, 'space'), await jsonOf(c, fileForm)]
    return answer(c, await act(c, (desk) => beginFile(desk, space, form)), 201)
  })
  .delete('/vault/spaces/:space/files/:file', async (c) => {
    const [space, file] = [sealedParam(c, 'space'), sealedParam(c, 'file')]
    await act(c, (desk) => eraseFile(desk, space, file))
    return done(c)
  })
  .get('/vault/files/:file', async (c) => {
    const file = sealedParam(c, 'file')
    return answer(c, await read(c, (desk) => lookAtFile(desk, file)))
  })
  .put('/vault/files/:file/parts/:number{[0-9]{1,6}}', async (c) => {
    const [file, number, bytes] = [sealedParam(c, 'file'), Number(c.req.param('number')), await bytesOf(c)]
    await act(c, (desk) => keepPart(desk, file, number, bytes))
    return done(c)
  })
  .post('/vault/files/:file/completion', async (c) => {
    const file = sealedParam(c, 'file')
    await act(c, (desk) => completeFile(desk, file))
    return done(c)
  })
  .get('/vault/files/:file/content', sendContent)

const mostInPart = 8 * 1024 * 1024

/** The raw bytes of a part. @throws Refusal `file.part-type`, `file.part-size` */
async function bytesOf(c: Ctx): Promise<Uint8Array> {
  if (c.req.header('content-type') !== 'application/octet-stream')
    throw new Refusal('invalid', 'file.part-type')
  const bytes = new Uint8Array(await c.req.arrayBuffer())
  if (bytes.length === 0 || bytes.length > mostInPart) throw new Refusal('invalid', 'file.part-size')
  return bytes
}

/** The ciphertext, or the part of it that a download which was interrupted still lacks. */
async function sendContent(c: Ctx): Promise<Response> {
  const id = sealedParam(c, 'file')
  const { size, partSize } = await act(c, (desk) => fetchFile(desk, id))
  const range = rangeOf(c.req.header('range'), size)
  c.header('cache-control', 'private, no-store')
  c.header('accept-ranges', 'bytes')
  if (!range) {
    c.header('content-range', `bytes */${size}`)
    return c.body(null, 416)
  }
  const { start, end } = range
  c.header('content-type', 'application/octet-stream')
  c.header('content-disposition', 'attachment')
  c.header('content-length', String(end - start + 1))
  const isPart = end - start + 1 < size
  if (isPart) c.header('content-range', `bytes ${start}-${end}/${size}`)
  const body = Readable.toWeb(Readable.from(readParts(c.get('house'), id, partSize, start, end)))
  return c.body(body as ReadableStream, isPart ? 206 : 200)
}
