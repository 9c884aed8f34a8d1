import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { KeepingBody } from '#blocks/records/law/retention/class.ts'
import type { Collection } from '#blocks/records/model/collection.ts'
import type { Values } from '#blocks/records/model/record.ts'
import { mustSend } from '#test/custody.ts'
import { newId } from '#vault/bytes.ts'
import type { Canon } from '#vault/canonical.ts'
import { sealEnvelope } from '#vault/space/envelope.ts'
import { shoot } from './film.ts'
import { recordsRoom } from './records.steps.ts'
import { arrive, sealedLichtblick } from './sealed.steps.ts'
import { expectAccessible, expectNoSideways, openStage, type Stage } from './stage.ts'

let stage: Stage
let room = ''
let amina: Page
let bea: Page

const label = (de: string) => ({ de, en: de })
const topics = ['Schulden', 'Wohnen', 'Arbeit'].map((value) => ({ value, label: label(value) }))
const people = (base: string): Collection => ({
  ...{
    schema: 1,
    id: 'people',
    version: 1,
    name: label('Ratsuchende'),
    one: label('Person'),
    title: ['name'],
    steps: [],
  },
  drawers: [{ id: 'all', name: 'Alle', spaces: { base } }],
  fields: [
    { id: 'name', kind: 'full-name', label: label('Name'), layer: 'base', personal: true },
    {
      id: 'topic',
      kind: 'single-choice',
      label: label('Thema'),
      layer: 'base',
      choices: topics,
      keeps: 'all',
    },
    { id: 'ended', kind: 'date', label: label('Ende der Beratung'), layer: 'base', keeps: 'year' },
    { id: 'note', kind: 'long-text', label: label('Notiz'), layer: 'base' },
  ],
  retention: { months: 36, ground: label('Eigene Regel'), end: 'anonymise' },
})
const person = (first: string, last: string, topic: number, ended: string, note = ''): Values => ({
  ...{ name: { first, last }, topic: topics[topic]?.value ?? '', ended },
  ...(note && { note }),
})
const seed: Values[] = [
  person('Ada', 'Seltsam', 0, '2026-05-04', 'Kam mit Ali Demir. Frau Winter hat angerufen.'),
  person('Ali', 'Demir', 1, '2026-07-01'),
  person('Mara', 'Altmann', 0, '2019-02-01'),
  ...Array.from({ length: 9 }, (_, at) =>
    person('Kim', `Muster ${at + 1}`, at < 6 ? 0 : 1, `2026-0${at + 1}-11`),
  ),
  person('Jo', 'Einzeln', 2, '2026-02-02'),
]
const keeping: KeepingBody = {
  ...{ what: 'jam/keeping/1', classes: [], without: [] },
  assigned: [{ collection: 'people', class: 'member-3', day: 'ended' }],
}

beforeAll(async () => {
  stage = await openStage()
  const story = await sealedLichtblick(stage)
  const { vault } = story
  room = await recordsRoom(stage, story)
  const both = [story.amina, story.bea]
  const [plan, base] = [await vault.open(story.amina, both), await vault.open(story.amina, both)]
  await mustSend(stage, story.amina, `PUT ${room.replace('/room', '/plan')}`, { plan })
  const write = async (space: string, bodies: unknown[]) => {
    const key = vault.keys.get(space)
    if (!key) throw new Error('There is no key.')
    const author = await vault.at(story.amina)
    const sealing = bodies.map((body) =>
      sealEnvelope(key, { id: newId(), version: 1, author: author.card.id }, body as Canon, author),
    )
    const { status } = await vault.put(story.amina, space, await Promise.all(sealing))
    expect(status).toBe(201)
  }
  await write(plan, [{ what: 'jam/collection/1', collection: people(base) }, keeping])
  await write(
    base,
    seed.map((values) => ({ what: 'jam/record/1', collection: 'people', schema: 1, values })),
  )
  amina = await arrive(stage, story.amina, `${room}#/law/keeping`)
  bea = await arrive(stage, story.bea, `${room}#/law/keeping`)
}, 300_000)
afterAll(() => stage.close())

async function lookedAt(page: Page, name: string): Promise<void> {
  await expectAccessible(page)
  await shoot(page, name)
  await page.setViewportSize({ width: 360, height: 800 })
  await expectNoSideways(page)
  await shoot(page, `${name} Telefon`)
  await page.emulateMedia({ colorScheme: 'dark' })
  await shoot(page, `${name} dunkel`)
  await page.emulateMedia({ colorScheme: 'light' })
  await page.setViewportSize({ width: 1280, height: 800 })
}
const saved = async (page: Page, button: string): Promise<string> => {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ])
  return readFile(await download.path(), 'latin1')
}

describe('records by law', () => {
  test('are proposed by one when their time is over, and made anonymous when a second one confirms', async () => {
    await amina.getByRole('checkbox', { name: 'Mara Altmann vorschlagen' }).check({ force: true })
    await lookedAt(amina, 'Faellig')
    await amina.getByRole('button', { name: 'Löschen von 1 Eintrag vorschlagen' }).click()
    await amina.getByText('Das ist dein eigener Vorschlag').waitFor()
    await bea.getByText('Bestätigen und ausführen').first().click()
    await bea.getByRole('heading', { name: '1 Eintrag endgültig löschen?' }).waitFor()
    await lookedAt(bea, 'Bestaetigen')
    await bea.getByRole('button', { name: 'Bestätigen und ausführen' }).click()
    await bea.getByText('1 Eintrag ist anonym.').waitFor()
    await amina.getByText('1 Eintrag ist anonym.').waitFor()
    await expect.poll(() => amina.getByText('Altmann').count()).toBe(0)
  })

  test('are gathered on a person, and what is black is not in the file', async () => {
    await amina.getByRole('link', { name: 'Auskunft' }).click()
    await amina.getByRole('searchbox').fill('Seltsam')
    await amina.getByRole('button', { name: /Ada Seltsam/ }).click()
    await amina.getByText('2 Stellen geschwärzt').waitFor()
    await lookedAt(amina, 'Auskunft')
    const json = await saved(amina, 'Für Maschinen')
    expect(json).toContain('Seltsam')
    for (const other of ['Demir', 'Winter']) expect(json).not.toContain(other)
    await amina.getByRole('button', { name: 'zeigen: Winter' }).click()
    await amina.getByText('1 Stelle geschwärzt').waitFor()
    expect(await saved(amina, 'Für Maschinen')).toContain('Winter')
    expect(await saved(amina, 'Als PDF')).toMatch(/^%PDF/)
    await amina.getByLabel('An wen übergeben').fill('ihr selbst')
    await amina.getByRole('button', { name: 'Übergabe festhalten' }).click()
    await amina.getByText('Festgehalten, mit Prüfsumme.').waitFor()
  })

  test('are counted with small numbers hidden, and frozen with a signature', async () => {
    await amina.goto(`${stage.address}${room}#/reports`)
    await amina.getByRole('button', { name: 'Neue Auswertung' }).click()
    await amina.getByLabel('Name', { exact: true }).fill('Beratungen 2026')
    await amina.getByLabel('Zeilen nach').selectOption({ label: 'Thema' })
    await amina
      .getByRole('row', { name: /Schulden/ })
      .getByText('8', { exact: true })
      .waitFor()
    await lookedAt(amina, 'Auswertung')
    expect(await amina.getByRole('row', { name: /Arbeit/ }).innerText()).toContain('*')
    await amina.getByRole('button', { name: 'Speichern', exact: true }).click()
    await amina.getByText('Festschreiben').first().click()
    await amina.getByLabel('Wofür').fill('Verwendungsnachweis 2026')
    await amina.getByRole('button', { name: 'Festschreiben' }).click()
    await amina.getByText('Festgeschrieben.').waitFor()
    await amina.getByRole('link', { name: 'Festgeschrieben' }).first().click()
    await amina.getByText('Unterschrieben von Amina Adler').waitFor()
    await amina.getByRole('button', { name: 'Mit heute vergleichen' }).click()
    await amina.getByText('Heute käme dasselbe heraus.').waitFor()
    await lookedAt(amina, 'Festgeschrieben')
  })
})
