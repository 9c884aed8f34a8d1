import { Hono } from 'hono'
import type { Desk } from '#kernel/desk.ts'
import {
  act,
  type Ctx,
  type Env,
  type FormValues,
  fileOf,
  formOf,
  goOn,
  idParam,
  read,
} from '#kernel/http.ts'
import { show } from '#look/show.tsx'
import { mustFindJam } from '../../profile/jams.ts'
import { CheckPage, ImportPage } from './import.pages.tsx'
import { importWords } from './import.text.ts'
import type { Batch } from './imports.sql.ts'
import { importNeeds, keepNeedFile, listImports, mapColumns, mustFindBatch, undoImport } from './imports.ts'
import { readNeedFile, textOfFile } from './need-file.ts'
import { importFields } from './need-row.ts'
import type { Mapping } from './need-table.ts'

const largest = 5 * 1024 * 1024

export const needImportRoutes = new Hono<Env>()
  .get('/jams/:jam/needs/import', (c) => showImports(c))
  .post('/jams/:jam/needs/import', async (c) => {
    const file = await fileOf(c, 'file')
    if (!file) return showImports(c, 'file.missing')
    if (file.size > largest) return showImports(c, 'file.big')
    const text = textOfFile(await file.bytes())
      .replaceAll('\0', '')
      .toWellFormed()
    const { rows, columns, problems } = readNeedFile(text)
    // A table whose columns are not recognised goes on: they can be chosen on the next page.
    if (rows.length === 0 && columns.length === 0) return showImports(c, problems[0]?.code ?? 'file.table')
    const batch = await act(c, async (desk) =>
      keepNeedFile(desk, (await jamOf(c, desk)).id, nameOf(file), text),
    )
    return goOn(c, `${addressOf(c)}/${batch}`)
  })
  .get('/jams/:jam/needs/import/:id', async (c) => {
    const { place, batch, file, looked } = await read(c, async (desk) => {
      const jam = await jamOf(c, desk)
      const batch = await mustFindBatch(desk, jam.id, idParam(c))
      const file = readNeedFile(batch.content, batch.mapping)
      const looked = await importNeeds(desk, jam.id, file.rows, { name: batch.name, dryRun: true })
      return { place: { jam, actor: desk.actor, now: desk.now }, batch, file, looked }
    })
    if (batch.importedAt) return goOn(c, addressOf(c), importWords(c.get('lang')).doneBefore)
    return show(c, <CheckPage {...{ place, batch, file }} fresh={looked.rows} known={looked.problems} />)
  })
  .post('/jams/:jam/needs/import/:id/columns', async (c) => {
    const form = await formOf(c)
    await act(c, async (desk) => mapColumns(desk, await batchOf(c, desk), mappingOf(form)))
    return goOn(c, `${addressOf(c)}/${idParam(c)}`)
  })
  .post('/jams/:jam/needs/import/:id/needs', async (c) => {
    const t = importWords(c.get('lang'))
    const says = await act(c, async (desk) => {
      const batch = await batchOf(c, desk)
      // Pressed twice: the first press has done it.
      if (batch.importedAt) return t.doneBefore
      const { rows } = readNeedFile(batch.content, batch.mapping)
      const done = await importNeeds(desk, batch.jam, rows, { name: batch.name, batch: batch.id })
      return t.done(done.rows.length)
    })
    return goOn(c, addressOf(c), says)
  })
  .post('/jams/:jam/needs/import/:id/withdrawal', async (c) => {
    const done = await act(c, async (desk) => undoImport(desk, (await jamOf(c, desk)).id, idParam(c)))
    const kept = done.kept.map(({ title }) => title)
    return goOn(c, addressOf(c), importWords(c.get('lang')).undone(done.removed, kept))
  })

async function showImports(c: Ctx, problem?: string): Promise<Response> {
  const { place, past } = await read(c, async (desk) => {
    const jam = await jamOf(c, desk)
    return { place: { jam, actor: desk.actor, now: desk.now }, past: await listImports(desk, jam.id) }
  })
  const problems = problem ? { file: importWords(c.get('lang')).code[problem] } : {}
  return show(c, <ImportPage place={place} past={past} problems={problems} />, problem ? 422 : 200)
}

const jamOf = (c: Ctx, desk: Desk) => mustFindJam(desk, c.req.param('jam'))

const addressOf = (c: Ctx): string => `/jams/${c.req.param('jam')}/needs/import`

async function batchOf(c: Ctx, desk: Desk): Promise<Batch> {
  return mustFindBatch(desk, (await jamOf(c, desk)).id, idParam(c), true)
}

const mappingOf = (form: FormValues): Mapping =>
  Object.fromEntries(
    importFields.flatMap((field) =>
      typeof form[field] === 'string' ? [[field, form[field].slice(0, 200)]] : [],
    ),
  )

const nameOf = (file: File): string =>
  file.name
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .toWellFormed()
    .slice(0, 80) || 'Datei'
