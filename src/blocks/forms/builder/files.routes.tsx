import { Hono } from 'hono'
import { act, type Ctx, type Env, fileOf, formOf, idParam, read } from '#kernel/http.ts'
import { mustFind } from '#kernel/refusal.ts'
import type { Problems } from '#look/form.tsx'
import { show } from '#look/show.tsx'
import { outcomeOf, sayBad } from '../exchange/report.ts'
import { exportForm, outFormats } from '../exchange/writing.ts'
import { mustFindDraft } from '../forms.ts'
import { FilesPage, ReadPage } from './files.pages.tsx'
import { fileWords } from './files.text.ts'
import { countQuestions } from './items.ts'
import { takeIn } from './taking-in.ts'

const types = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  md: 'text/markdown; charset=utf-8',
  json: 'application/json',
}

export const formFileRoutes = new Hono<Env>()
  .get('/services/:id/form/file', (c) => showFiles(c))
  .post('/services/:id/form/file', async (c) => {
    const id = idParam(c)
    const t = fileWords(c.get('lang')).problem
    const { service, draft } = await read(c, (desk) => mustFindDraft(desk, id))
    const file = await fileOf(c, 'file')
    const unsure = countQuestions(draft.form) > 0 && (await formOf(c)).replace !== 'yes'
    if (!file || unsure)
      return showFiles(c, {
        ...(!file && { file: t['file.missing'] }),
        ...(unsure && { replace: t['replace.missing'] }),
      })
    const outcome = outcomeOf({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })
    if ('bad' in outcome) return showFiles(c, { file: sayBad(outcome.bad, c.get('lang')) })
    const { form } = outcome.imported
    if (!form) return showFiles(c, { file: t['file.no-form'] })
    await act(c, (desk) => takeIn(desk, id, form))
    return show(c, <ReadPage service={service} imported={outcome.imported} />)
  })
  .get('/services/:id/form/file/:format', async (c) => {
    const format = mustFind(outFormats.find((one) => one === c.req.param('format')))
    const { draft } = await read(c, (desk) => mustFindDraft(desk, idParam(c)))
    const bytes = new Uint8Array(exportForm(draft.form, format))
    return c.body(bytes, 200, {
      'content-type': types[format],
      'content-disposition': `attachment; filename="${draft.slug}.${format}"`,
      'cache-control': 'private, no-store',
    })
  })

async function showFiles(c: Ctx, problems?: Problems): Promise<Response> {
  const { service, draft } = await read(c, (desk) => mustFindDraft(desk, idParam(c)))
  const questions = countQuestions(draft.form)
  return show(c, <FilesPage {...{ service, questions, problems }} />, problems ? 422 : 200)
}
