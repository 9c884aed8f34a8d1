import { Hono } from 'hono'
import type { Form } from '#field/form/form.ts'
import { readForm } from '#field/form/read-form.ts'
import { act, type Ctx, type Env, fileOf, formOf, goOn, idParam, read } from '#kernel/http.ts'
import { mustFind } from '#kernel/refusal.ts'
import type { Problems } from '#look/form.tsx'
import { show } from '#look/show.tsx'
import { outcomeOf, sayBad } from '../exchange/report.ts'
import { exportForm, outFormats } from '../exchange/writing.ts'
import { mustFindDraft } from '../forms.ts'
import { CheckPage, FilesPage, ReadPage, TakenPage } from './files.pages.tsx'
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
    if (!file) return showFiles(c, { file: t['file.missing'] })
    const outcome = outcomeOf({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })
    if ('bad' in outcome) return showFiles(c, { file: sayBad(outcome.bad, c.get('lang')) })
    const { imported } = outcome
    if (!imported.form) return showFiles(c, { file: t['file.no-form'] })
    // Nothing is replaced before somebody has seen what would come.
    if (countQuestions(draft.form) > 0)
      return show(c, <CheckPage {...{ service, imported, form: imported.form, revision: draft.revision }} />)
    const { form } = imported
    await act(c, (desk) => takeIn(desk, id, form))
    return show(c, <ReadPage service={service} imported={imported} />)
  })
  .post('/services/:id/form/file/taking', async (c) => {
    const id = idParam(c)
    const t = fileWords(c.get('lang'))
    const said = await formOf(c)
    const form = formIn(said.form)
    if (!form) return showFiles(c, { file: t.problem['file.no-form'] })
    const whole = said.whole === 'yes'
    const taken = await act(c, (desk) => takeIn(desk, id, form, { revision: Number(said.revision), whole }))
    if (!taken) return showFiles(c, { file: t.problem['file.changed'] })
    if (whole) return goOn(c, `/services/${id}/form`, t.undone)
    const { service } = await read(c, (desk) => mustFindDraft(desk, id))
    return show(c, <TakenPage service={service} {...taken} />)
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

/** The form that a page of ours has carried along. */
function formIn(said: unknown): Form | null {
  try {
    const read = typeof said === 'string' ? readForm(JSON.parse(said)) : null
    return read && 'form' in read ? read.form : null
  } catch {
    return null
  }
}

async function showFiles(c: Ctx, problems?: Problems): Promise<Response> {
  const { service, draft } = await read(c, (desk) => mustFindDraft(desk, idParam(c)))
  const questions = countQuestions(draft.form)
  return show(c, <FilesPage {...{ service, questions, problems }} />, problems ? 422 : 200)
}
