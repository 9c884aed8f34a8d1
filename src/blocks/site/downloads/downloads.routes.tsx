import { Hono } from 'hono'
import { act, type Ctx, type Env, filesOf, goOn, idParam, read } from '#kernel/http.ts'
import { Refusal } from '#kernel/refusal.ts'
import { show } from '#look/show.tsx'
import { usesOf } from '../pictures/pictures.ts'
import { mustFindSite } from '../sites.ts'
import { FilesPage } from './downloads.pages.tsx'
import { downloadWords } from './downloads.text.ts'
import { addFile, eraseFile, fileBytes, listFiles, mustFindFile } from './downloads.ts'

const at = '/services/:id/site/files'

export const downloadRoutes = new Hono<Env>()
  .get(at, (c) => showFiles(c))
  .post(at, addAll)
  .get(`${at}/:file`, async (c) => {
    const file = await read(c, (desk) => mustFindFile(desk, idParam(c), idParam(c, 'file')))
    const bytes = await fileBytes(c.get('house'), file.id)
    return c.body(new Uint8Array(bytes), 200, {
      'content-type': file.type,
      'content-disposition': `attachment; filename="${file.name}"`,
    })
  })
  .post(`${at}/:file/removal`, async (c) => {
    await act(c, (desk) => eraseFile(desk, idParam(c), idParam(c, 'file')))
    return goOn(c, `/services/${idParam(c)}/site/files`, downloadWords(c.get('lang')).removed)
  })

async function showFiles(c: Ctx, problems: Record<string, string> = {}): Promise<Response> {
  const found = await read(c, async (desk) => {
    const site = await mustFindSite(desk, idParam(c))
    const files = await listFiles(desk, site.service)
    const ids = files.map(({ id }) => id)
    return { site, files, uses: await usesOf(desk, site.service, ids) }
  })
  const isWrong = Object.keys(problems).length > 0
  return show(c, <FilesPage {...found} problems={problems} />, isWrong ? 422 : 200)
}

async function addAll(c: Ctx): Promise<Response> {
  const id = idParam(c)
  await read(c, (desk) => mustFindSite(desk, id))
  const t = downloadWords(c.get('lang'))
  const files = await filesOf(c, 'files')
  const problems: string[] = files.length === 0 ? [t.problem['download.empty'] ?? ''] : []
  let added = 0
  for (const file of files) {
    try {
      const bytes = new Uint8Array(await file.arrayBuffer())
      await act(c, (desk) => addFile(desk, id, { name: file.name, bytes }))
      added += 1
    } catch (error) {
      const says = error instanceof Refusal && t.problem[error.code]
      if (!says) throw error
      problems.push(t.problemIn(file.name, says))
    }
  }
  if (problems.length > 0) return showFiles(c, { files: problems.join(' ') })
  return goOn(c, `/services/${id}/site/files`, t.added(added))
}
