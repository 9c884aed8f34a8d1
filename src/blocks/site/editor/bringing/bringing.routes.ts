import { Hono } from 'hono'
import { z } from 'zod'
import { answer, jsonOf } from '#custody/door.ts'
import { act, type Ctx, type Env, fileOf, idParam, read } from '#kernel/http.ts'
import { Refusal, statusOf } from '#kernel/refusal.ts'
import { addFile } from '../../downloads/downloads.ts'
import { readLine } from '../../model/read-text.ts'
import { cutPicture, drawPicture } from '../../pictures/drawing.ts'
import { shows } from '../../pictures/picture.ts'
import { aboutPicture, addPicture, fetchMaster } from '../../pictures/pictures.ts'
import { mustFindSite } from '../../sites.ts'
import { editorWords } from '../words.ts'

const share = z.number().min(0).max(1)
const about = z.strictObject({
  alt: z.record(z.string().max(20), z.string().max(300)),
  focus: z.strictObject({ x: share, y: share }),
  crop: z
    .strictObject({ x: share, y: share, width: z.number().gt(0).max(1), height: z.number().gt(0).max(1) })
    .nullable(),
  credit: z.string().max(300),
  shows: z.enum(shows),
})

/** Pictures and files that somebody brings along while they write. */
export const bringingRoutes = new Hono<Env>()
  .onError(answerRefusal)
  .post('/services/:id/site/editor/pictures', async (c) => {
    const service = idParam(c)
    // Whoever may not shape the site is not kept waiting for a drawing.
    await read(c, (desk) => mustFindSite(desk, service))
    const file = await mustBring(c)
    const drawn = await drawPicture(new Uint8Array(await file.arrayBuffer()))
    const name = readLine(file.name, 120) || 'Bild'
    return answer(c, { picture: await act(c, (desk) => addPicture(desk, service, drawn, { name })) }, 201)
  })
  .put('/services/:id/site/editor/pictures/:picture', async (c) => {
    const [service, id] = [idParam(c), idParam(c, 'picture')]
    const said = await jsonOf(c, about)
    const master = await read(c, (desk) => fetchMaster(desk, service, id))
    const cut = await cutPicture(master, said.crop)
    return answer(c, { picture: await act(c, (desk) => aboutPicture(desk, service, id, said, cut)) })
  })
  .get('/services/:id/site/editor/pictures/:picture', async (c) => {
    const [service, id] = [idParam(c), idParam(c, 'picture')]
    const master = await read(c, (desk) => fetchMaster(desk, service, id))
    c.header('cache-control', 'private, max-age=3600')
    return c.body(new Uint8Array(master), 200, { 'content-type': 'image/webp' })
  })
  .post('/services/:id/site/editor/files', async (c) => {
    const service = idParam(c)
    await read(c, (desk) => mustFindSite(desk, service))
    const file = await mustBring(c)
    const bytes = new Uint8Array(await file.arrayBuffer())
    return answer(
      c,
      { file: await act(c, (desk) => addFile(desk, service, { name: file.name, bytes })) },
      201,
    )
  })

async function mustBring(c: Ctx): Promise<File> {
  const file = await fileOf(c, 'file')
  if (!file) throw new Refusal('invalid', 'form.unreadable')
  return file
}

function answerRefusal(error: Error, c: Ctx): Response {
  if (!(error instanceof Refusal)) throw error
  const t = editorWords(c.get('lang'))
  c.header('cache-control', 'private, no-store')
  return c.json({ code: error.code, says: t.bring[error.code] ?? t.bringFailed }, statusOf[error.reason])
}
