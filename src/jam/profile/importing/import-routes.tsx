import { Hono } from 'hono'
import { type ColumnMap, textOfFile } from '#field/table-file.ts'
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
import { mustFindJam } from '../jams.ts'
import { batchesOf } from './batches.ts'
import type { Import, Problem } from './import.ts'
import { CheckPage, ImportPage } from './import-pages.tsx'

const largest = 5 * 1024 * 1024

/** Things of one kind out of a file: looked at first, columns chosen, brought in, taken back. */
export function importRoutes<Field extends string, Row, P extends Problem>(of: Import<Field, Row, P>) {
  const path = `/jams/:jam/${of.things}/import`
  const batches = batchesOf<Field>(of.things)
  const words = (c: Ctx) => of.words(c.get('lang'))
  const listAt = (c: Ctx): string => `/jams/${c.req.param('jam')}/${of.things}/import`

  async function showImports(c: Ctx, problem?: string): Promise<Response> {
    const { place, past } = await read(c, async (desk) => {
      const jam = await jamOf(c, desk)
      return { place: { jam, actor: desk.actor, now: desk.now }, past: await batches.list(desk, jam.id) }
    })
    const problems = problem ? { file: words(c).code[problem] } : {}
    return show(c, <ImportPage of={of} place={place} past={past} problems={problems} />, problem ? 422 : 200)
  }

  async function takeFile(c: Ctx): Promise<Response> {
    const file = await fileOf(c, 'file')
    if (!file) return showImports(c, 'file.missing')
    if (file.size > largest) return showImports(c, 'file.big')
    const text = textOfFile(await file.bytes())
      .replaceAll('\0', '')
      .toWellFormed()
    const { rows, columns, problems } = of.read(text)
    // A table whose columns are not recognised goes on: they can be chosen on the next page.
    if (rows.length === 0 && columns.length === 0) return showImports(c, problems[0]?.code ?? 'file.table')
    const batch = await act(c, async (desk) =>
      batches.keep(desk, (await jamOf(c, desk)).id, nameOf(file), text),
    )
    return goOn(c, `${listAt(c)}/${batch}`)
  }

  async function showCheck(c: Ctx): Promise<Response> {
    const page = await read(c, async (desk) => {
      const jam = await jamOf(c, desk)
      const batch = await batches.mustFind(desk, jam.id, idParam(c))
      const file = of.read(batch.content, batch.mapping)
      const looked = await of.look(desk, jam, file.rows)
      return { place: { jam, actor: desk.actor, now: desk.now }, batch, file, looked }
    })
    if (page.batch.importedAt) return goOn(c, listAt(c), words(c).doneBefore)
    return show(c, <CheckPage of={of} {...page} />)
  }

  return new Hono<Env>()
    .get(path, (c) => showImports(c))
    .post(path, takeFile)
    .get(`${path}/:id`, showCheck)
    .post(`${path}/:id/columns`, async (c) => {
      const mapping = mappingOf(of.fields, await formOf(c))
      await act(c, async (desk) => {
        const jam = await jamOf(c, desk)
        await batches.map(desk, await batches.mustFind(desk, jam.id, idParam(c), true), mapping)
      })
      return goOn(c, `${listAt(c)}/${idParam(c)}`)
    })
    .post(`${path}/:id/${of.things}`, async (c) => {
      const says = await act(c, async (desk) => {
        const jam = await jamOf(c, desk)
        const batch = await batches.mustFind(desk, jam.id, idParam(c), true)
        // Pressed twice: the first press has done it.
        if (batch.importedAt) return words(c).doneBefore
        const { rows } = of.read(batch.content, batch.mapping)
        return words(c).done(await of.bringIn(desk, jam, batch, rows))
      })
      return goOn(c, listAt(c), says)
    })
    .post(`${path}/:id/withdrawal`, async (c) => {
      const { removed, kept } = await act(c, async (desk) =>
        of.takeBack(desk, await jamOf(c, desk), idParam(c)),
      )
      return goOn(c, listAt(c), words(c).undone(removed, kept))
    })
}

const jamOf = (c: Ctx, desk: Desk) => mustFindJam(desk, c.req.param('jam'))

const mappingOf = <Field extends string>(fields: readonly Field[], form: FormValues): ColumnMap<Field> =>
  Object.fromEntries(
    fields.flatMap((field) => {
      const value = form[field]
      return typeof value === 'string' ? [[field, value.slice(0, 200)]] : []
    }),
  ) as ColumnMap<Field>

const nameOf = (file: File): string =>
  file.name
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .toWellFormed()
    .slice(0, 80) || 'Datei'
