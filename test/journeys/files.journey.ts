import { createHash, randomFillSync } from 'node:crypto'
import { createReadStream, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { arrive, sealedLichtblick, unlock } from './sealed.steps.ts'
import { expectAccessible, openStage, type Stage } from './stage.ts'

const folder = mkdtempSync(join(tmpdir(), 'jam-files-'))
const large = join(folder, 'Aufzeichnung.mov')
const megabyte = 1024 * 1024

let stage: Stage
let story: Awaited<ReturnType<typeof sealedLichtblick>>
let page: Page
beforeAll(async () => {
  stage = await openStage()
  story = await sealedLichtblick(stage)
  page = await arrive(stage, story.amina, `/organisations/${story.organisation}/notebook`)
  writeFileSync(large, randomFillSync(Buffer.alloc(120 * megabyte)))
}, 180_000)
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  await stage.close()
})

const press = (name: string) => page.getByRole('button', { name, exact: true }).click()
const seen = (words: string | RegExp) => page.getByText(words).first().waitFor({ timeout: 60_000 })
const attach = (file: string | { name: string; mimeType: string; buffer: Buffer }) =>
  page.getByLabel('Datei anhängen').setInputFiles(file)

async function begin(title: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Tresor' }).getByRole('link', { name: 'Notizbuch' }).click()
  await press('Neue Notiz')
  await page.getByLabel('Titel').fill(title)
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path)) hash.update(chunk)
  return hash.digest('hex')
}

/** What the processes behind the pages hold in memory, in MB. */
async function heldByPages(): Promise<number> {
  const session = await stage.browser.newBrowserCDPSession()
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  await session.detach()
  const sizes = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => residentOf(id))
  return sizes.reduce((sum, size) => sum + size, 0)
}

function residentOf(id: number): number {
  const said = readFileSync(`/proc/${id}/status`, 'utf8')
  return Number(/VmRSS:\s+(\d+)/.exec(said)?.[1] ?? 0) / 1024
}

/** Does something and tells how much more memory it took at its worst, in MB. */
async function mostHeld(doing: () => Promise<void>): Promise<number> {
  const before = await heldByPages()
  let most = before
  const timer = setInterval(async () => {
    most = Math.max(most, await heldByPages().catch(() => 0))
  }, 250)
  await doing().finally(() => clearInterval(timer))
  return most - before
}

describe('a large file', { timeout: 600_000 }, () => {
  let sending = 0

  test('goes on where it was torn, also after the page was closed', async () => {
    await begin('Anlage')
    const sent: string[] = []
    let torn = 0
    let isTorn = true
    page.context().on('request', (request) => {
      if (request.method() === 'PUT') sent.push(request.url())
    })
    await page.context().route('**/vault/files/*/parts/*', async (route) => {
      const part = Number(route.request().url().split('/').at(-1))
      // A quarter of it arrives, and no more before the page is closed.
      if (part >= 30) return
      if (part === 7 && isTorn) torn++
      await (part === 7 && isTorn ? route.abort('connectionreset') : route.continue())
    })
    await attach(large)
    await seen('Keine Verbindung. Es geht von selbst weiter')
    await expect.poll(() => torn).toBeGreaterThan(1)
    isTorn = false
    await seen(/2\d %/)
    await expectAccessible(page)
    await page.getByText('Entwurf aufgehoben').waitFor()
    await page.reload()
    await unlock(page, story.amina)
    await seen(/„Aufzeichnung.mov“ ist zu \d+ % hochgeladen/)
    await expectAccessible(page)
    const other = { name: 'Aufzeichnung.mov', mimeType: 'video/quicktime', buffer: Buffer.alloc(1000) }
    await page.getByLabel('Weitermachen').setInputFiles(other)
    await seen(/andere Datei/)
    const before = new Set(sent).size
    expect(before).toBeLessThan(60)
    await page.context().unrouteAll()
    sending = await mostHeld(async () => {
      await page.getByLabel('Weitermachen').setInputFiles(large)
      await page.getByRole('button', { name: 'Abhängen Aufzeichnung.mov' }).waitFor({ timeout: 300_000 })
    })
    expect(new Set(sent).size).toBeGreaterThanOrEqual(120)
    expect(sent.length).toBeLessThan(130)
    await press('Sichern')
    await page.getByRole('button', { name: 'Auf dieses Gerät Aufzeichnung.mov' }).waitFor()
    await expectAccessible(page)
  })

  test('is never in memory twice, up or down', async () => {
    const to = join(folder, 'zurück.mov')
    await page.evaluate(() => Reflect.deleteProperty(globalThis, 'showSaveFilePicker'))
    const fetching = await mostHeld(async () => {
      const downloading = page.waitForEvent('download', { timeout: 300_000 })
      await press('Auf dieses Gerät Aufzeichnung.mov')
      const download = await downloading
      expect(download.suggestedFilename()).toBe('Aufzeichnung.mov')
      await download.saveAs(to)
    })
    expect(await hashOf(to)).toBe(await hashOf(large))
    console.log(
      `120 MB file: ${sending.toFixed(0)} MB more to send it, ${fetching.toFixed(0)} MB more to fetch it`,
    )
    expect(Math.max(sending, fetching)).toBeLessThan(200)
  })

  test('is written straight to a place on the disk, and can be stopped', async () => {
    // The browser's own picker cannot be pressed by a test; a file of the page's private disk is the same kind of handle.
    await page.evaluate(() => {
      const showSaveFilePicker = async ({ suggestedName }: { suggestedName: string }) =>
        (await navigator.storage.getDirectory()).getFileHandle(suggestedName, { create: true })
      Object.assign(globalThis, { showSaveFilePicker })
    })
    const save = page.getByRole('button', { name: 'Auf dieses Gerät Aufzeichnung.mov' })
    await save.click()
    await press('Anhalten')
    await save.waitFor()
    await save.click()
    await seen('Auf diesem Gerät liegt die Datei jetzt offen')
    const size = await page.evaluate(async () => {
      const place = await (await navigator.storage.getDirectory()).getFileHandle('Aufzeichnung.mov')
      return (await place.getFile()).size
    })
    expect(size).toBe(120 * megabyte)
  })
})

describe('a file', () => {
  test('that is a picture loses what tells more than it shows', async () => {
    await begin('Foto')
    const drawn = await page.evaluate(async () => {
      const canvas = new OffscreenCanvas(40, 30)
      canvas.getContext('2d')?.fillRect(0, 0, 20, 20)
      const blob = await canvas.convertToBlob({ type: 'image/jpeg' })
      return [...new Uint8Array(await blob.arrayBuffer())]
    })
    const told = Buffer.from('Exif\0\0MM\0*\0\0\0\x08\0\0 GEHEIMER-ORT', 'latin1')
    const length = Buffer.from([0xff, 0xe1, 0, told.length + 2])
    const buffer = Buffer.concat([Buffer.from(drawn.slice(0, 2)), length, told, Buffer.from(drawn.slice(2))])
    await attach({ name: 'Eingang.jpg', mimeType: 'image/jpeg', buffer })
    await seen('Ort, Zeit, Gerät')
    await press('Sichern')
    const downloading = page.waitForEvent('download')
    await press('Auf dieses Gerät Eingang.jpg')
    const to = join(folder, 'Eingang.jpg')
    await (await downloading).saveAs(to)
    const back = readFileSync(to)
    expect(back.includes('GEHEIMER-ORT')).toBe(false)
    expect([...back.subarray(0, 2)]).toEqual([0xff, 0xd8])
  })

  test('that has no room on the server says so, and loses nothing', async () => {
    await page.context().route('**/vault/spaces/*/files', (route) =>
      route.fulfill({
        status: 429,
        contentType: 'application/json',
        body: JSON.stringify({
          reason: 'busy',
          code: 'file.full',
          says: 'Auf dem Server ist kein Platz mehr.',
        }),
      }),
    )
    await begin('Zu viel')
    await attach({ name: 'klein.txt', mimeType: 'text/plain', buffer: Buffer.from('klein') })
    await seen('kein Platz mehr')
    await seen('„klein.txt“ ist zu 0 % hochgeladen')
    await page.context().unrouteAll()
    await attach({ name: 'klein.txt', mimeType: 'text/plain', buffer: Buffer.from('klein') })
    await page.getByRole('button', { name: 'Abhängen klein.txt' }).waitFor()
  })

  test('is erased for good, and the note stays', async () => {
    await press('Sichern')
    await page.locator('summary', { hasText: 'Datei löschen' }).click()
    await press('Endgültig löschen')
    await page.getByRole('button', { name: 'Auf dieses Gerät klein.txt' }).waitFor({ state: 'hidden' })
    await seen('Fassung 2')
    const { rows } = await stage.owner.query(
      "select count(*)::int as count from deletion_journal where kind = 'file'",
    )
    expect(rows[0].count).toBe(1)
  })
})
