import { Hono } from 'hono'
import { act, type Ctx, type Env, fileOf, formOf, goOn, idParam, read } from '#kernel/http.ts'
import { Refusal } from '#kernel/refusal.ts'
import { show } from '#look/show.tsx'
import { addDocument, listDocuments, removeDocument } from './documents.ts'
import { addPicture, removePicture } from './pictures.ts'
import { line } from './service.ts'
import { serviceWords } from './services.text.ts'
import { mustFindMine, mustFindOwn } from './services.ts'
import { DocumentsPage, PicturePage } from './shaping.pages.tsx'

/** Files of a service: documents that its builders give, one picture that its organisation chooses. */
export const documentRoutes = new Hono<Env>()
  .get('/services/:id/documents', (c) => documentsPage(c))
  .post('/services/:id/documents', async (c) => {
    const id = idParam(c)
    const file = await fileOf(c, 'file')
    const title = line(120).safeParse((await formOf(c)).title ?? '')
    const t = serviceWords(c.get('lang'))
    if (!title.success) return documentsPage(c, { title: t.problem['text.long'] ?? '' })
    if (!file) return documentsPage(c, { file: t.problem['file.none'] ?? '' })
    const problem = await wrongFile(act(c, (desk) => addDocument(desk, id, file, title.data)))
    if (problem) return documentsPage(c, { file: t.problem[problem] ?? problem })
    return goOn(c, `/services/${id}/documents`, t.uploaded)
  })
  .post('/services/:id/documents/:file/removal', async (c) => {
    const id = idParam(c)
    await act(c, (desk) => removeDocument(desk, id, idParam(c, 'file')))
    return goOn(c, `/services/${id}/documents`, serviceWords(c.get('lang')).removed)
  })
  .get('/services/:id/picture', (c) => picturePage(c))
  .post('/services/:id/picture', async (c) => {
    const id = idParam(c)
    const file = await fileOf(c, 'file')
    const t = serviceWords(c.get('lang'))
    if (!file) return picturePage(c, { file: t.problem['file.none'] ?? '' })
    const problem = await wrongFile(act(c, (desk) => addPicture(desk, id, file)))
    if (problem) return picturePage(c, { file: t.problem[problem] ?? problem })
    return goOn(c, `/services/${id}`, t.pictured)
  })
  .post('/services/:id/picture/removal', async (c) => {
    const id = idParam(c)
    await act(c, (desk) => removePicture(desk, id))
    return goOn(c, `/services/${id}`, serviceWords(c.get('lang')).pictureGone)
  })

async function documentsPage(c: Ctx, problems: Record<string, string> = {}): Promise<Response> {
  const wrong = Object.keys(problems).length > 0
  const values = wrong ? await formOf(c) : {}
  const { service, documents } = await read(c, async (desk) => {
    const service = await mustFindMine(desk, idParam(c))
    return { service, documents: await listDocuments(desk, service) }
  })
  const page = { service, documents, values, problems }
  return show(c, <DocumentsPage {...page} />, wrong ? 422 : 200)
}

async function picturePage(c: Ctx, problems: Record<string, string> = {}): Promise<Response> {
  const service = await read(c, (desk) => mustFindOwn(desk, idParam(c)))
  const status = Object.keys(problems).length > 0 ? 422 : 200
  return show(c, <PicturePage service={service} values={{}} problems={problems} />, status)
}

/** What is wrong with a file, as a code that the form says at its field. */
async function wrongFile(work: Promise<void>): Promise<string | null> {
  try {
    await work
    return null
  } catch (error) {
    if (error instanceof Refusal && error.reason === 'invalid') return error.code
    throw error
  }
}
