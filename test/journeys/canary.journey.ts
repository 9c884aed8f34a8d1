import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { tracesIn, tracesInDatabase, tracesInFolder, tracesInMemory } from '#test/traces.ts'
import { type Outside, openOutside } from './outside.ts'
import { arrive, type Member, sealedLichtblick } from './sealed.steps.ts'

/** What is entrusted to the vault in this journey. None of it may be anywhere on the server. */
const secrets = {
  title: 'Kanarienvogel-Titel-Quitte',
  text: 'Kanarienvogel-Text-Rhabarber übermorgen',
  draft: 'Kanarienvogel-Entwurf-Holunder',
  search: 'Kanarienvogel-Suche-Preiselbeere',
  fileName: 'Kanarienvogel-Datei-Sanddorn.txt',
  fileContent: 'Kanarienvogel-Inhalt-Stachelbeere',
  erased: 'Kanarienvogel-Geloescht-Mirabelle',
}
const phrases = Object.values(secrets)

let house: Outside
let amina: Member
let page: Page
beforeAll(async () => {
  house = await openOutside()
  const story = await sealedLichtblick(house.stage)
  amina = story.amina
  page = await arrive(house.stage, amina, `/organisations/${story.organisation}/notebook`)
}, 180_000)
afterAll(() => house?.close(), 60_000)

const press = (name: string) => page.getByRole('button', { name, exact: true }).click()
const text = () => page.getByLabel('Text', { exact: true })

async function begin(title: string, words: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Tresor' }).getByRole('link', { name: 'Notizbuch' }).click()
  await press('Neue Notiz')
  await page.getByLabel('Titel').fill(title)
  await text().fill(words)
}

describe('whatever is entrusted to the vault', { timeout: 300_000 }, () => {
  test('is written, attached, searched, half typed, changed and erased in a real browser', async () => {
    await begin(secrets.title, 'erst etwas anderes')
    const buffer = Buffer.from(`${secrets.fileContent}\n`.repeat(5_000))
    const file = { name: secrets.fileName, mimeType: 'text/plain', buffer }
    await page.getByLabel('Datei anhängen').setInputFiles(file)
    await page.getByRole('button', { name: `Abhängen ${secrets.fileName}` }).waitFor()
    await press('Sichern')
    await press('Ändern')
    await text().fill(secrets.text)
    await press('Sichern')
    await page.getByText('Fassung 2').waitFor()
    await begin(secrets.erased, secrets.erased)
    await press('Sichern')
    await page.locator('summary', { hasText: 'Notiz löschen' }).click()
    await press('Endgültig löschen')
    await page.getByLabel('Suchen').fill(secrets.search)
    await page.getByText('0 von 1').waitFor()
    await begin('', secrets.draft)
    await page.getByText('Entwurf aufgehoben').waitFor()
  })

  test('is in no table of the database', async () => {
    expect(await tracesInDatabase(house.owner, phrases)).toEqual([])
    expect(
      await tracesInDatabase(house.owner, ['Lichtblick']),
      'a name that is no secret is found',
    ).not.toEqual([])
  })

  test('is in no file of the data folder, not even in what PostgreSQL writes ahead', async () => {
    await house.owner.query('checkpoint')
    expect(tracesInFolder(house.data, phrases)).toEqual([])
    expect(tracesInFolder(house.data, ['Lichtblick'])).not.toEqual([])
  })

  test('is in no line of the log', () => {
    expect(tracesIn('log', house.said(), phrases)).toEqual([])
    expect(tracesIn('log', house.said(), [house.stage.address])).not.toEqual([])
  })

  test('is neither in the heap nor in the memory of the server, and neither are the words that open it', async () => {
    const all = [...phrases, amina.passphrase, amina.recovery]
    const heap = await house.heap()
    console.log(`looked for ${all.length} phrases in a heap of ${(heap.length / 1e6).toFixed(0)} MB`)
    expect(tracesIn('heap', heap, all)).toEqual([])
    expect(
      tracesIn('heap', heap, ['vault/organisations']),
      'what the server works with is found',
    ).not.toEqual([])
    const memory = tracesInMemory(house.pid, all)
    if (memory === null) return console.log('the memory outside of the heap cannot be read here')
    expect(memory).toEqual([])
    expect(tracesInMemory(house.pid, ['vault/organisations'])).not.toEqual([])
  })
})
