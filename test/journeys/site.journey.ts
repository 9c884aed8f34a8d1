// Long: journey 9, from nothing to a disk, and a page that two write at once, in one house.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { unzipSync } from 'fflate'
import type { Locator, Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { emptyPage, emptySection, emptyVariant } from '#blocks/site/model/empty.ts'
import { richFrom } from '#blocks/site/model/rich.ts'
import { addPage } from '#blocks/site/pages.ts'
import { counsellingHouse } from '#test/counselling.ts'
import { formOf, published } from '#test/form.ts'
import { nobody } from '#test/house.ts'
import { shoot } from './film.ts'
import { expectAccessible, expectNoSideways, openStage, type Stage } from './stage.ts'

let stage: Stage
let office: Awaited<ReturnType<typeof counsellingHouse>>
let address: string
const folder = mkdtempSync(join(tmpdir(), 'site-'))
const logo = join(folder, 'logo.png')

beforeAll(async () => {
  stage = await openStage()
  office = await counsellingHouse(stage)
  await stage.owner.query('update counselling set opened_at = $1', [stage.clock.now()])
  await published(stage, office, formOf())
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="240" height="80"><rect width="80" height="80" rx="16" fill="#7a1fa2"/></svg>`
  writeFileSync(logo, await sharp(Buffer.from(drawing)).png().toBuffer())
}, 300_000)
afterAll(async () => {
  await stage.close()
  rmSync(folder, { recursive: true, force: true })
})

const rooms = [
  ...['pages', 'publication', 'links', 'push', 'redirects', 'roles', 'settings', 'missing'],
  ...['pictures', 'files', 'consents', 'intake', 'law'],
]

/** Hands that count what they do: each click, and each field they have to go into. */
function handsAt(page: Page) {
  const hands = {
    count: 0,
    click: async (what: Locator) => {
      hands.count += 1
      await what.click()
    },
    press: (name: string) => hands.click(page.getByRole('button', { name, exact: true })),
    follow: (name: string) => hands.click(page.getByRole('link', { name, exact: true })),
    fill: async (label: string, text: string, within: Page | Locator = page) => {
      hands.count += 1
      await within.getByLabel(label).fill(text)
    },
    choose: async (label: string) => {
      await hands.click(page.locator('label').filter({ hasText: label }).first())
    },
    /** `Weiter`, to the question that comes then. */
    goOn: async (title: string) => {
      await hands.press('Weiter')
      await page.getByRole('heading', { level: 1, name: title }).waitFor()
    },
  }
  return hands
}

test('somebody who has never made a website answers twelve questions, reads, publishes', async () => {
  const page = await stage.tab(office.amina)
  const hands = handsAt(page)
  await page.goto('/sites/new')
  await hands.fill('Wie heißt sie bei euch?', 'Unsere Website')
  await hands.click(page.locator('main form button[type=submit]'))
  await page.waitForURL(/\/site$/)
  await expectAccessible(page)
  await hands.follow('Zwölf Fragen beantworten')
  await hands.follow('Anfangen')
  await hands.choose('Beratung')
  await expectAccessible(page)
  await hands.goOn('Wie heißt ihr, und worum geht es in einem Satz?')
  await hands.fill('Name eurer Initiative', 'Lichtblick e. V.')
  await hands.fill('Gegründet im Jahr', '1998')
  await hands.goOn('Für wen seid ihr da, und wo?')
  await hands.goOn('Was bietet ihr an?')
  await shoot(page, 'Angebote')
  await hands.goOn('Wie kann man euch helfen?')
  await hands.goOn('Wie erreicht man euch?')
  for (const [label, text] of [
    ['Straße und Hausnummer', 'Königstraße 1'],
    ['Postleitzahl', '90402'],
    ['Ort', 'Nürnberg'],
    ['E-Mail', 'info@lichtblick.example'],
    ['Telefon', '0911 123456'],
  ] as const)
    await hands.fill(label, text)
  await hands.goOn('Wann seid ihr da?')
  for (const day of ['Montag', 'Donnerstag']) {
    const fields = page.getByRole('group', { name: day, exact: true })
    await hands.fill('Von', '09:00', fields)
    await hands.fill('Bis', '16:00', fields)
  }
  await shoot(page, 'Zeiten')
  await hands.goOn('Wer steht hinter der Website?')
  await hands.fill('Wer euch vertritt', 'Amina Yıldız\nBea Sommer')
  await hands.fill('Registergericht', 'Amtsgericht Nürnberg')
  await hands.fill('Registernummer', 'VR 200123')
  await hands.goOn('Wohin kann man spenden?')
  await hands.fill('IBAN', 'DE02 1203 0000 0000 2020 51')
  await hands.goOn('Was von euren anderen Diensten soll auf die Website?')
  await hands.choose('Ferienfreizeit')
  await hands.choose('Chat')
  await hands.goOn('Welche Sprachen soll es außer Deutsch geben?')
  await hands.choose('Englisch')
  await hands.choose('Leichte Sprache')
  await hands.goOn('Wie soll die Website aussehen?')
  await page.getByLabel('Logo').setInputFiles(logo)
  hands.count += 2
  await shoot(page, 'Aussehen')
  await hands.goOn('Zwölf Fragen, acht Seiten')
  await expectAccessible(page)
  await shoot(page, 'Alle-Fragen')
  await hands.press('Acht Seiten schreiben')
  await page.getByText('9 Entwürfe sind geschrieben.').waitFor()
  await shoot(page, 'Nach-dem-Schreiben')
  await hands.follow('Impressum, Datenschutz, Barrierefreiheit')
  await page.getByText('Alles gesagt, was das Gesetz verlangt').waitFor()
  await expectAccessible(page)
  await shoot(page, 'Recht')
  await hands.click(page.locator('a.back'))
  await hands.press('Alle Seiten sind fertig')
  await page.getByText('12 Seiten sind fertig.').waitFor()
  await hands.follow('Veröffentlichen')
  await hands.press('Jetzt veröffentlichen')
  const link = page.locator('.notice.success a')
  address = (await link.getAttribute('href')) ?? ''
  await shoot(page, 'Veröffentlicht')
  await hands.click(page.locator('a.back'))
  await expectAccessible(page)
  await expectNoSideways(page)
  await shoot(page, 'Zuhause-der-Website')
  // The bar is thirty minutes of a person who has never done this.
  expect(hands.count).toBeLessThanOrEqual(120)
  await page.context().close()
})

test('everybody sees it: on a small telephone, in the dark, in Leichte Sprache, with the form and the counselling', async () => {
  const phone = await stage.tab(nobody, { width: 360, dark: true, script: false })
  await phone.goto(address)
  expect(await phone.getByRole('heading', { level: 1 }).textContent()).toContain('nicht allein')
  await expectNoSideways(phone)
  await shoot(phone, 'Start-Telefon-dunkel')
  const talk = phone.getByRole('link', { name: 'Zur Online-Beratung' })
  expect(await talk.getAttribute('href')).toMatch(/\/c\/[\w-]+#[\w-]+$/)
  const seen = await stage.tab(nobody)
  await seen.goto(address)
  await shoot(seen, 'Start')
  await seen.getByRole('link', { name: 'Leichte Sprache' }).click()
  await seen.waitForURL(/\/leicht\//)
  expect(await seen.locator('html').getAttribute('lang')).toBe('de-x-ls')
  await expectAccessible(seen)
  await shoot(seen, 'Leichte-Sprache')
  await seen.goto(`${address}kontakt.html`)
  await shoot(seen, 'Kontakt')
  await seen.getByRole('link', { name: 'Zum Formular' }).click()
  await seen.waitForURL(/\/f\/ferien/)
  await seen.goto(`${address}spenden.html`)
  await shoot(seen, 'Spenden')
  for (const other of ['ueber-uns', 'beratung', 'mitmachen', 'neues', 'fragen']) {
    await seen.goto(`${address}${other}.html`)
    await shoot(seen, other)
  }
  await seen.getByRole('contentinfo').getByRole('link', { name: 'Datenschutz' }).click()
  await seen.getByText('Antworten werden nach 6 Monaten gelöscht.').waitFor()
  await shoot(seen, 'Datenschutz')
  await phone.context().close()
  await seen.context().close()
})

test('every room of the website bars nobody, and fits on a small telephone', async () => {
  const page = await stage.tab(office.amina, { width: 320 })
  const { rows } = await stage.owner.query('select service from site')
  for (const room of rooms) {
    const answer = await page.goto(`/services/${rows[0]?.service}/site/${room}`)
    expect(answer?.status(), room).toBe(200)
    await expectAccessible(page)
    await expectNoSideways(page)
    await shoot(page, `Raum-${room}`)
  }
  await page.context().close()
})

test('the zip opens from a disk, without a house and without a network', async () => {
  const page = await stage.tab(office.amina)
  await page.goto('/services')
  await page.getByRole('link', { name: 'Unsere Website' }).click()
  await page.waitForURL(/\/services\/[0-9a-f-]{36}$/)
  await page.goto(`${page.url()}/site/publication`)
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Als Zip herunterladen', exact: true }).click(),
  ])
  const files = unzipSync(readFileSync(await download.path()))
  for (const [path, bytes] of Object.entries(files)) {
    if (path.endsWith('/')) continue
    mkdirSync(dirname(join(folder, 'web', path)), { recursive: true })
    writeFileSync(join(folder, 'web', path), bytes)
  }
  const html = readdirSync(join(folder, 'web'), { recursive: true, encoding: 'utf8' }).filter((one) =>
    one.endsWith('.html'),
  )
  expect(html.length).toBeGreaterThanOrEqual(16)
  for (const path of html.filter((one) => !/404|suche/.test(one)))
    expect(readFileSync(join(folder, 'web', path), 'utf8'), path).toMatch(
      /href="[^"]*(impressum|imprint)\.html"/,
    )
  const context = await stage.browser.newContext({ offline: true, viewport: { width: 1280, height: 800 } })
  const disk = await context.newPage()
  const failed: string[] = []
  disk.on('requestfailed', (request) => failed.push(request.url()))
  await disk.goto(pathToFileURL(join(folder, 'web', 'index.html')).href)
  await disk.getByRole('link', { name: 'Spenden', exact: true }).first().click()
  await disk.getByRole('heading', { level: 1, name: 'Spenden', exact: true }).waitFor()
  await disk.getByRole('link', { name: 'Kontakt', exact: true }).first().click()
  await disk.waitForURL(/kontakt\.html$/)
  const width = () => disk.locator('header img').evaluate((one: HTMLImageElement) => one.naturalWidth)
  await expect.poll(width).toBeGreaterThan(0)
  await disk.getByRole('link', { name: 'Leichte Sprache' }).click()
  await disk.waitForURL(/leicht\/index\.html$/)
  await shoot(disk, 'Von-der-Platte')
  expect(failed).toEqual([])
  await context.close()
  await page.context().close()
})

test('a page is written by two at once: typed fast, seen at once, brought together, kept without a network', async () => {
  const at = await twoSections()
  const [one, two] = [await stage.tab(office.amina), await stage.tab(office.amina)]
  const kept = (page: Page) => page.getByText('Gespeichert.', { exact: true }).waitFor()
  const name = (page: Page) => page.getByLabel('Wer hat das gesagt?')
  await one.goto(at)
  await one.getByRole('button', { name: /^Text/ }).click()
  await one.getByRole('textbox', { name: 'Text' }).click()
  await one.keyboard.press('Control+End')
  await one.keyboard.type(' Schnell getippt, ohne dass ein Buchstabe fehlt.')
  await one.frameLocator('iframe').last().getByText('ohne dass ein Buchstabe fehlt.').waitFor()
  await kept(one)
  await expectAccessible(one)
  await two.goto(at)
  await two.getByText('Du hast diese Seite auch in einem anderen Fenster offen.').waitFor()
  await two.getByRole('button', { name: /^Zitat Es/ }).click()
  await name(two).fill('Mira')
  await one.getByText('Beides steht jetzt auf der Seite.').waitFor({ state: 'attached' })
  await one.getByRole('button', { name: /^Zitat Es/ }).click()
  await expect.poll(() => name(one).inputValue()).toBe('Mira')
  await one.context().setOffline(true)
  await name(one).fill('Kim')
  await one.getByText('Kein Netz. Alles liegt auf diesem Gerät').waitFor()
  const sent = two.waitForResponse((answer) => answer.request().method() === 'PUT')
  await name(two).fill('Lena')
  await sent
  await one.context().setOffline(false)
  await one.getByRole('button', { name: 'Beide behalten Zitat' }).click()
  await two
    .getByRole('button', { name: /^Zitat Es/ })
    .nth(1)
    .waitFor()
  await kept(one)
  await shoot(one, 'Der Editor')
})

/** The address of the editor of a page with a quote and a text. */
async function twoSections(): Promise<string> {
  const { rows } = await stage.owner.query('select service from site')
  const page = emptyPage('page', 'de', { title: 'Stimmen', slug: 'stimmen', day: '2027-03-01' })
  const quote = { ...emptySection('quote', 's1'), text: 'Es hat geholfen.', who: 'Ada' }
  const text = { ...emptySection('text', 's2'), text: richFrom('Wir sind da.') }
  const variants = { de: { ...emptyVariant('Stimmen', 'stimmen'), sections: [quote, text] } }
  const service = rows[0]?.service as string
  const { id } = await stage.itself((desk) => addPage(desk, service, { ...page, variants }))
  return `/services/${service}/site/pages/${id}`
}
