import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { unzipSync } from 'fflate'
import pg from 'pg'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { writeServerArchive } from '#custody/archive/server-archive.ts'
import { decryptWithAge, findAge } from '#test/age.ts'
import { passphraseOf } from '#vault/words/passphrase.ts'
import { arrive, sealedLichtblick } from './sealed.steps.ts'
import { type Eyes, expectAccessible, expectNoSideways, openStage, type Stage } from './stage.ts'

const folder = mkdtempSync(join(tmpdir(), 'jam-archive-'))
const zip = join(folder, 'Archiv Lichtblick.zip')
const plan = Buffer.from('Plan: erst anrufen, dann schreiben.\n'.repeat(100))

let stage: Stage
let story: Awaited<ReturnType<typeof sealedLichtblick>>
let page: Page
let copyWords = ''
beforeAll(async () => {
  stage = await openStage()
  story = await sealedLichtblick(stage)
  page = await arrive(stage, story.amina, `/organisations/${story.organisation}/notebook`)
}, 180_000)
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  await stage.close()
})

const press = (name: string, on = page) => on.getByRole('button', { name, exact: true }).click()
const seen = (words: string | RegExp, on = page) => on.getByText(words).first().waitFor({ timeout: 60_000 })

function unpack(from: string, to: string): void {
  for (const [path, bytes] of Object.entries(unzipSync(new Uint8Array(readFileSync(from))))) {
    mkdirSync(dirname(join(to, path)), { recursive: true })
    writeFileSync(join(to, path), bytes)
  }
}

/** The reader as somebody opens it years later: from the disk, in a browser that has no network. */
async function openReader(from = join(folder, 'ausgepackt/leser.html'), eyes: Eyes = {}): Promise<Page> {
  const context = await stage.browser.newContext({
    locale: 'de-DE',
    offline: true,
    reducedMotion: 'reduce',
    colorScheme: eyes.dark ? 'dark' : 'light',
    viewport: { width: eyes.width ?? 1280, height: 800 },
    acceptDownloads: true,
  })
  context.setDefaultTimeout(60_000)
  const reader = await context.newPage()
  reader.on('pageerror', (error) => stage.faults.push(`reader: ${error.message}`))
  reader.on('request', (request) => {
    if (!/^(file|blob|data):/.test(request.url())) stage.faults.push(`reader asked ${request.url()}`)
  })
  await reader.goto(`file://${from}`)
  return reader
}

async function openWith(reader: Page, words: string, files = zip): Promise<void> {
  await reader.getByLabel('Die Zip-Datei').setInputFiles(files)
  await reader.getByLabel(/Wörter/).fill(words)
  await press('Öffnen', reader)
}

describe('an archive', () => {
  test('is written by a member, with a readable copy under its own words', async () => {
    await press('Neue Notiz')
    await page.getByLabel('Titel').fill('Übergabe: Telefon')
    await page.getByLabel('Text', { exact: true }).fill('Passwort: Regenbogen 12')
    await page
      .getByLabel('Datei anhängen')
      .setInputFiles({ name: 'Plan für März.txt', mimeType: 'text/plain', buffer: plan })
    await page.getByRole('button', { name: 'Abhängen Plan für März.txt' }).waitFor()
    await press('Sichern')
    await press('Ändern')
    await page.getByLabel('Text', { exact: true }).fill('Passwort: Regenbogen 13')
    await press('Sichern')
    await seen('Fassung 2')
    await page.getByRole('navigation', { name: 'Tresor' }).getByRole('link', { name: 'Archiv' }).click()
    await seen('Sieben Wörter für die Lesekopie')
    await expectAccessible(page)
    copyWords = (await page.locator('ol.words li').allInnerTexts()).join(' ')
    await page.getByLabel('Tipp die sieben Wörter einmal ab').fill('ganz andere')
    await press('Archiv herunterladen')
    await seen('Das sind noch nicht dieselben')
    await page.getByLabel('Tipp die sieben Wörter einmal ab').fill(copyWords)
    const downloading = page.waitForEvent('download', { timeout: 60_000 })
    await press('Archiv herunterladen')
    const download = await downloading
    expect(download.suggestedFilename()).toMatch(/^Archiv Lichtblick \d{4}-\d\d-\d\d\.zip$/)
    await download.saveAs(zip)
    await seen('Das Archiv liegt bei deinen Downloads')
    await seen('deine sieben Wörter')
    await expectAccessible(page)
    unpack(zip, join(folder, 'ausgepackt'))
  })

  test('gives its readable copy to the age of the system', { timeout: 300_000 }, async (context) => {
    const stock = findAge()
    if (!stock) return context.skip('there is no age here (Debian: apt-get install age)')
    const out = join(folder, 'inhalt.zip')
    const code = await decryptWithAge(join(folder, 'ausgepackt/inhalt.zip.age'), out, passphraseOf(copyWords))
    expect(code).toBe(0)
    const inside = unzipSync(new Uint8Array(readFileSync(out)))
    console.log(`age ${stock} -d inhalt.zip.age: ${Object.keys(inside).join(', ')}`)
    const said = (path: string) => Buffer.from(inside[path] ?? []).toString()
    expect(said('notizen/001 Übergabe Telefon.md')).toContain('Passwort: Regenbogen 13')
    expect(said('notizen/001 Übergabe Telefon.md')).toContain('Amina Adler')
    expect(said('eintraege.json')).toContain('Passwort: Regenbogen 12')
    expect(Buffer.from(inside['dateien/001 Plan für März.txt'] ?? []).equals(plan)).toBe(true)
    expect(said('protokoll.txt')).toContain('Amina Adler hat den Tresor gegründet.')
  })

  test('shows nothing of what is in it to whoever only has the file', () => {
    const bytes = readFileSync(zip)
    for (const secret of ['Regenbogen', 'Telefon', 'Plan für', 'erst anrufen'])
      expect(bytes.includes(Buffer.from(secret)), secret).toBe(false)
  })
})

describe('the reader', { timeout: 300_000 }, () => {
  test('opens it from the disk without a network, with the seven words', async () => {
    const reader = await openReader()
    await expectAccessible(reader)
    await reader.getByLabel('Die Zip-Datei').setInputFiles(zip)
    await seen('Das Archiv ist vollständig', reader)
    await seen('Ein Mitglied hat es unterschrieben', reader)
    await expectAccessible(reader)
    await press('Alle Dateien jetzt prüfen', reader)
    await seen('Alles geprüft', reader)
    await reader.getByLabel(/Wörter/).fill('das sind die falschen')
    await press('Öffnen', reader)
    await seen('Damit öffnet sich hier nichts', reader)
    await reader.getByLabel(/Wörter/).fill(story.amina.passphrase)
    await press('Öffnen', reader)
    await reader.getByRole('heading', { name: 'Übergabe: Telefon' }).waitFor()
    await expectAccessible(reader)
    await seen('Passwort: Regenbogen 13', reader)
    await reader.getByText('Eine ältere Fassung').click()
    await seen('Passwort: Regenbogen 12', reader)
    const downloading = reader.waitForEvent('download')
    await press('„Plan für März.txt“ speichern', reader)
    const to = join(folder, 'Plan.txt')
    await (await downloading).saveAs(to)
    expect(readFileSync(to).equals(plan)).toBe(true)
    await press('Menschen', reader)
    await seen(/Amina Adler \(verwaltet den Tresor\)/, reader)
    await press('Protokoll', reader)
    await seen('Amina Adler hat den Tresor gegründet.', reader)
    await expectAccessible(reader)
    await reader.context().close()
  })

  test('opens it with the printed sheet, and the copy with its own words, on a small screen in the dark', async () => {
    const reader = await openReader(undefined, { width: 360, dark: true })
    await openWith(reader, story.amina.recovery)
    await seen('Passwort: Regenbogen 13', reader)
    await expectAccessible(reader)
    await expectNoSideways(reader)
    await reader.reload()
    await openWith(reader, copyWords)
    await seen('Passwort: Regenbogen 13', reader)
    await reader.reload()
    await openWith(reader, copyWords, join(folder, 'ausgepackt/inhalt.zip.age'))
    await seen('Passwort: Regenbogen 13', reader)
    const downloading = reader.waitForEvent('download')
    await press('„Plan für März.txt“ speichern', reader)
    const to = join(folder, 'Plan2.txt')
    await (await downloading).saveAs(to)
    expect(readFileSync(to).equals(plan)).toBe(true)
    await reader.context().close()
  })

  test('takes the unpacked folder, and refuses one that was bent', async () => {
    const reader = await openReader()
    await reader.getByLabel('Oder der Ordner').setInputFiles(join(folder, 'ausgepackt'))
    await seen('Das Archiv ist vollständig', reader)
    const bent = join(folder, 'verbogen')
    unpack(zip, bent)
    const bytes = readFileSync(join(bent, 'envelopes.json'))
    bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1
    writeFileSync(join(bent, 'envelopes.json'), bytes)
    await press('Anderes Archiv wählen', reader)
    await reader.getByLabel('Oder der Ordner').setInputFiles(bent)
    await reader
      .getByRole('alert')
      .getByText(/Archiv/)
      .waitFor()
    await reader.context().close()
  })

  test('is worked by the keys alone', async () => {
    const reader = await openReader()
    await reader.getByLabel('Die Zip-Datei').setInputFiles(zip)
    await seen('Das Archiv ist vollständig', reader)
    await reader.getByLabel(/Wörter/).focus()
    await reader.keyboard.insertText(story.amina.passphrase)
    await reader.keyboard.press('Enter')
    await reader.getByRole('heading', { name: 'Übergabe: Telefon' }).waitFor()
    await reader.context().close()
  })
})

describe('jam archive', () => {
  test('writes the same, sealed and unsigned, for every member to open', { timeout: 300_000 }, async () => {
    const client = new pg.Client(stage.database.owner)
    await client.connect()
    const source = {
      client,
      data: stage.house.config.data,
      now: new Date('2027-03-01T12:00:00Z'),
      lang: 'de' as const,
    }
    const to = join(folder, 'server')
    expect(await writeServerArchive(source, 'lichtblick', to)).toMatchObject({ name: 'Lichtblick', files: 1 })
    await expect(writeServerArchive(source, 'Lichtblick', to)).rejects.toThrow('nicht leer')
    await expect(writeServerArchive(source, 'Dunkelheit', to)).rejects.toThrow('gibt es hier nicht')
    const packed = join(folder, 'server.zip')
    await writeServerArchive(source, story.organisation, packed)
    await client.end()
    const reader = await openReader(join(to, 'leser.html'))
    await reader.getByLabel('Oder der Ordner').setInputFiles(to)
    await seen('von niemandem unterschrieben', reader)
    await reader.getByLabel(/Wörter/).fill(story.bea.passphrase)
    await press('Öffnen', reader)
    await seen('Passwort: Regenbogen 13', reader)
    await reader.reload()
    await openWith(reader, story.amina.passphrase, packed)
    await seen('Passwort: Regenbogen 13', reader)
    await reader.context().close()
  })
})
