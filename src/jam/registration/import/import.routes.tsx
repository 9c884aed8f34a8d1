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
import { textOfFile } from '../../needs/import/need-file.ts'
import type { Jam } from '../../profile/jam.ts'
import { mustFindJam } from '../../profile/jams.ts'
import { CheckPage, ImportPage } from './import.pages.tsx'
import { peopleImportWords } from './import.text.ts'
import {
  importPeople,
  keepPeopleFile,
  listPeopleImports,
  lookAtPeople,
  mapPeopleColumns,
  mustFindPeopleBatch,
  undoPeopleImport,
} from './people-imports.ts'
import { type PeopleMapping, readPeopleFile } from './person-file.ts'
import { personFields } from './person-row.ts'

const largest = 5 * 1024 * 1024

export const peopleImportRoutes = new Hono<Env>()
  .get('/jams/:jam/people/import', (c) => showImports(c))
  .post('/jams/:jam/people/import', async (c) => {
    const file = await fileOf(c, 'file')
    if (!file) return showImports(c, 'file.missing')
    if (file.size > largest) return showImports(c, 'file.big')
    const text = textOfFile(await file.bytes())
      .replaceAll('\0', '')
      .toWellFormed()
    const { rows, columns, problems } = readPeopleFile(text)
    // A table whose columns are not recognised goes on: they can be chosen on the next page.
    if (rows.length === 0 && columns.length === 0) return showImports(c, problems[0]?.code ?? 'file.table')
    const batch = await act(c, async (desk) =>
      keepPeopleFile(desk, (await jamOf(c, desk)).id, nameOf(file), text),
    )
    return goOn(c, `${addressOf(c)}/${batch}`)
  })
  .get('/jams/:jam/people/import/:id', async (c) => {
    const { place, batch, file, looked } = await read(c, async (desk) => {
      const jam = await jamOf(c, desk)
      const batch = await mustFindPeopleBatch(desk, jam.id, idParam(c))
      const file = readPeopleFile(batch.content, batch.mapping)
      const looked = await lookAtPeople(desk, jam, file.rows)
      return { place: { jam, actor: desk.actor, now: desk.now }, batch, file, looked }
    })
    if (batch.importedAt) return goOn(c, addressOf(c), peopleImportWords(c.get('lang')).doneBefore)
    return show(c, <CheckPage {...{ place, batch, file, looked }} />)
  })
  .post('/jams/:jam/people/import/:id/columns', async (c) => {
    const form = await formOf(c)
    await act(c, async (desk) => {
      const jam = await jamOf(c, desk)
      await mapPeopleColumns(desk, await mustFindPeopleBatch(desk, jam.id, idParam(c), true), mappingOf(form))
    })
    return goOn(c, `${addressOf(c)}/${idParam(c)}`)
  })
  .post('/jams/:jam/people/import/:id/people', async (c) => {
    const t = peopleImportWords(c.get('lang'))
    const says = await act(c, async (desk) => {
      const jam = await jamOf(c, desk)
      const batch = await mustFindPeopleBatch(desk, jam.id, idParam(c), true)
      // Pressed twice: the first press has done it.
      if (batch.importedAt) return t.doneBefore
      const { rows } = readPeopleFile(batch.content, batch.mapping)
      return t.done((await importPeople(desk, jam, batch, rows)).fresh.length)
    })
    return goOn(c, addressOf(c), says)
  })
  .post('/jams/:jam/people/import/:id/withdrawal', async (c) => {
    const done = await act(c, async (desk) => undoPeopleImport(desk, (await jamOf(c, desk)).id, idParam(c)))
    return goOn(c, addressOf(c), peopleImportWords(c.get('lang')).undone(done.removed.length, done.kept))
  })

async function showImports(c: Ctx, problem?: string): Promise<Response> {
  const { place, past } = await read(c, async (desk) => {
    const jam = await jamOf(c, desk)
    return { place: { jam, actor: desk.actor, now: desk.now }, past: await listPeopleImports(desk, jam.id) }
  })
  const problems = problem ? { file: peopleImportWords(c.get('lang')).code[problem] } : {}
  return show(c, <ImportPage place={place} past={past} problems={problems} />, problem ? 422 : 200)
}

const jamOf = (c: Ctx, desk: Desk): Promise<Jam> => mustFindJam(desk, c.req.param('jam'))

const addressOf = (c: Ctx): string => `/jams/${c.req.param('jam')}/people/import`

const mappingOf = (form: FormValues): PeopleMapping =>
  Object.fromEntries(
    personFields.flatMap((field) =>
      typeof form[field] === 'string' ? [[field, form[field].slice(0, 200)]] : [],
    ),
  )

const nameOf = (file: File): string =>
  file.name
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .toWellFormed()
    .slice(0, 80) || 'Datei'
