import { existsSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { textOfFile } from '#field/table-file.ts'
import { openTestHouse, type TestHouse } from '#test/house.ts'
import { world } from '#test/world.ts'
import { listNeeds, moveNeed, mustFindNeed } from '../needs.ts'
import { importNeeds, undoImport } from './imports.ts'
import { readNeedFile } from './need-file.ts'

let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse()
})
afterAll(() => house.close())
beforeEach(() => house.empty())

const messy = [
  'sep=;',
  'Träger ;Titel;Beschreibung;Nebenbei',
  'Jugendhaus Süd;"Anmeldung zur ""Ferienfreizeit""',
  'mit Warteliste";"Papier; viel Papier";egal',
  ';Ohne Träger;;',
  '',
  'Tafel e.V.;;Kein Titel;',
  'Jugendhaus Süd;"Anmeldung zur ""Ferienfreizeit"" mit Warteliste";noch einmal;',
  'Tafel e.V.;<b>Fahrdienst</b> \u{1F34E};zu kurz',
  '',
].join('\r\n')

// Node writes no Windows-1252; all of these letters stand at the same place in Latin-1.
const windows = (text: string) => Buffer.from(text.replace(/\u{1F34E}/u, ''), 'latin1')

const file = (bytes: Uint8Array<ArrayBuffer> | string, name = 'bedarfe.csv') => new File([bytes], name)

describe('a messy table', () => {
  test('is read whatever its separator, encoding and line breaks', () => {
    const read = readNeedFile(textOfFile(windows(messy)))
    expect(read.mapping).toMatchObject({ title: 'Titel', organisation: 'Träger', teaser: 'Beschreibung' })
    expect(read.rows.map(({ title, organisation }) => [title, organisation])).toEqual([
      ['Anmeldung zur "Ferienfreizeit" mit Warteliste', 'Jugendhaus Süd'],
      ['<b>Fahrdienst</b>', 'Tafel e.V.'],
    ])
    expect(read.rows[0]).toMatchObject({ kind: 'form', teaser: 'Papier; viel Papier' })
  })
  test('says of every line that stays out why', () => {
    const { problems } = readNeedFile(messy)
    expect(problems.map(({ line, code }) => [line, code])).toEqual([
      [5, 'organisation.empty'],
      [7, 'title.empty'],
      [8, 'row.twice'],
    ])
  })
  test('is asked for its columns when the headings say nothing', () => {
    const text = 'a,b\nErste Hilfe im Netz,Notruf e.V.'
    expect(readNeedFile(text).problems).toEqual([{ line: 0, code: 'column.title', title: '' }])
    expect(readNeedFile(text, { title: 'a', organisation: 'b' }).rows).toHaveLength(1)
  })
  test.each(['', '   \n', '{', '{"titel": 1}', '[1, 2]', '"offen', '\u0000\u0001', 'x'.repeat(70_000)])(
    'that is none is refused in a sentence, never thrown (%#)',
    (text) => {
      const { rows, problems } = readNeedFile(text)
      expect(rows).toEqual([])
      expect(problems).toHaveLength(1)
    },
  )
})

describe('an import', () => {
  const rowsOf = (text: string) => readNeedFile(text).rows
  const two = 'title,organisation\nEin Chat für Eltern,Elternhaus\nEine Liste für Spenden,Tafel e.V.'

  test('looks first and stores nothing', async () => {
    const { jam, organiser } = await world(house)
    const looked = await house
      .as(organiser)
      .do((desk) => importNeeds(desk, jam.id, rowsOf(two), { name: 'x', dryRun: true }))
    expect(looked.rows).toHaveLength(2)
    expect(await house.as(organiser).do((desk) => listNeeds(desk, jam.id))).toEqual([])
  })
  test('brings each need once, even when the file comes again', async () => {
    const { jam, organiser } = await world(house)
    const bring = () =>
      house.as(organiser).do((desk) => importNeeds(desk, jam.id, rowsOf(two), { name: 'x' }))
    await bring()
    expect((await bring()).problems.map(({ code }) => code)).toEqual(['row.known', 'row.known'])
    const needs = await house.as(organiser).do((desk) => listNeeds(desk, jam.id))
    expect(needs.map(({ state }) => state)).toEqual(['submitted', 'submitted'])
  })
  test('is the organiser’s to make', async () => {
    const { jam, reviewer, stranger } = await world(house)
    for (const person of [reviewer, stranger])
      await expect(
        house.as(person).do((desk) => importNeeds(desk, jam.id, rowsOf(two), { name: 'x' })),
      ).rejects.toMatchObject({ reason: 'forbidden' })
  })
  test('is undone but for what somebody has worked on, and only once', async () => {
    const { jam, organiser } = await world(house)
    const desk = house.as(organiser)
    const { batch } = await desk.do((at) => importNeeds(at, jam.id, rowsOf(two), { name: 'x' }))
    const chat = (await desk.do((at) => listNeeds(at, jam.id))).find(({ title }) => title.includes('Chat'))
    await desk.do(async (at) => moveNeed(at, await mustFindNeed(at, chat?.id ?? ''), 'waiting'))
    const undone = await desk.do((at) => undoImport(at, jam.id, batch))
    expect(undone).toEqual({
      removed: 1,
      kept: [{ id: chat?.id, title: chat?.title, organisation: chat?.organisation }],
    })
    await expect(desk.do((at) => undoImport(at, jam.id, batch))).rejects.toMatchObject({
      code: 'import.undone',
    })
    const names = await house.owner.query('select name from organisation')
    expect(names.rows).toEqual([{ name: 'Elternhaus' }])
  })
})

describe('the page of imports', () => {
  test('goes from a file over a look to needs and back', async () => {
    const { jam, organiser } = await world(house)
    const at = `/jams/${jam.slug}/needs/import`
    const browser = house.as(organiser)
    const sent = await browser.post(at, { file: file(windows(messy)) })
    const check = sent.headers.get('location') ?? ''
    expect(sent.status).toBe(303)
    const page = await (await browser.get(check)).text()
    expect(page).toContain('2 Bedarfe einlesen')
    expect(page).toContain('&lt;b>Fahrdienst&lt;/b>')
    expect(page).toContain('Die Organisation fehlt.')
    await browser.post(`${check}/columns`, {
      title: 'Titel',
      organisation: 'Träger',
      teaser: '',
      kind: 'Gibt es nicht',
    })
    const answers = await Promise.all([browser.post(`${check}/needs`), browser.post(`${check}/needs`)])
    expect(answers.map(({ status }) => status)).toEqual([303, 303])
    expect(await browser.do((desk) => listNeeds(desk, jam.id))).toHaveLength(2)
    expect((await browser.post(`${check}/withdrawal`)).status).toBe(303)
    expect((await browser.post(`${check}/withdrawal`)).status).toBe(409)
    expect(await browser.do((desk) => listNeeds(desk, jam.id))).toEqual([])
  })
  test('says what is wrong with a file and keeps nothing of it', async () => {
    const { jam, organiser, stranger } = await world(house)
    const at = `/jams/${jam.slug}/needs/import`
    for (const bad of [
      file(''),
      file('{"a":1}', 'a.json'),
      file('x'.repeat(6 * 1024 * 1024)),
      file('\u202e\u0000'),
    ])
      expect((await house.as(organiser).post(at, { file: bad })).status).toBe(422)
    expect((await house.as(organiser).post(at, { file: 'kein Anhang' })).status).toBe(422)
    expect((await house.as(organiser).get(`${at}/not-an-id`)).status).toBe(404)
    expect((await house.as(stranger).get(at)).status).toBe(403)
    expect((await house.owner.query('select 1 from import_batch')).rowCount).toBe(0)
  })
})

const shared = '../shared/data/jam/civic-data-lab/datenprojekte.de.json'

test.skipIf(!existsSync(shared))(
  'the Civic Data Lab’s projects come in with their credit (skipped: no shared data)',
  async () => {
    const { jam, organiser } = await world(house)
    const { rows, problems } = readNeedFile(textOfFile(readFileSync(shared)))
    expect([rows.length, problems.map(({ code }) => code)]).toEqual([317, ['organisation.empty']])
    expect(rows.every(({ credit }) => credit.includes('CC-BY 4.0'))).toBe(true)
    expect(rows.every(({ skills }) => skills.length > 0)).toBe(true)
    const done = await house
      .as(organiser)
      .do((desk) => importNeeds(desk, jam.id, rows, { name: 'datenprojekte.de.json' }))
    expect(done.problems).toEqual([])
    expect(await house.as(organiser).do((desk) => listNeeds(desk, jam.id))).toHaveLength(317)
    const undone = await house.as(organiser).do((desk) => undoImport(desk, jam.id, done.batch))
    expect(undone).toEqual({ removed: 317, kept: [] })
  },
)
