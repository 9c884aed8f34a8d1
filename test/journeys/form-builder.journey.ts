import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { shoot } from './film.ts'
import { arrive, sealedLichtblick } from './sealed.steps.ts'
import { expectAccessible, expectNoSideways, openStage, type Stage } from './stage.ts'
import { press } from './vault.steps.ts'

// From a template to a form that everybody can open: built, moved, taken back, looked at, found wanting, published.
let stage: Stage
let story: Awaited<ReturnType<typeof sealedLichtblick>>
let page: Page
let at: string
const long = { timeout: 300_000 }

beforeAll(async () => {
  stage = await openStage()
  story = await sealedLichtblick(stage)
  page = await stage.tab(story.amina)
}, 180_000)
afterAll(() => stage.close())

const saved = () => page.getByText('Gespeichert', { exact: true }).waitFor()
const order = () => page.locator('.b-page').first().locator('.b-name[aria-expanded]').allInnerTexts()

test('an organisation finds a template and begins with it', long, async () => {
  await page.goto('/forms/new')
  await shoot(page, 'Vorlagen')
  await expectAccessible(page)
  await page.getByRole('searchbox').fill('Beschwerde')
  await press(page, 'Suchen')
  await page.getByRole('link', { name: 'Beschwerde' }).click()
  await page.getByLabel('Wie man euch sonst erreicht').fill('Königstraße 1, 90402 Nürnberg')
  await shoot(page, 'Eine Vorlage')
  await press(page, 'Mit dieser Vorlage beginnen')
  await page.getByRole('heading', { name: 'Was ist geschehen?' }).first().waitFor()
  at = new URL(page.url()).pathname
})

test('it is changed, moved, doubled and taken back, and saves itself', long, async () => {
  await press(page, /^Was ist passiert\?/)
  await page.getByLabel('Frage (Deutsch)', { exact: true }).fill('Was haben Sie erlebt?')
  await page.locator('.b-preview').getByText('Was haben Sie erlebt?').waitFor()
  await saved()
  await press(page, 'Nach oben Was haben Sie erlebt?')
  await page.getByText('„Was haben Sie erlebt?“ steht jetzt an Stelle 1 von 6, Seite 1.').waitFor()
  await expect.poll(async () => (await order())[1]).toContain('Was haben Sie erlebt?')
  await page.locator('.b-grip').nth(3).dragTo(page.locator('.b-item').nth(2))
  await page.getByText('„Wo?“ steht jetzt an Stelle 3 von 6, Seite 1.').waitFor()
  await press(page, 'Verdoppeln Wann?')
  await press(page, 'Entfernen Wo?')
  await page.locator('.b-page').first().getByRole('button', { name: 'Frage hinzufügen' }).click()
  await press(page, /^Ja oder Nein$/)
  await page.getByLabel('Frage (Deutsch)', { exact: true }).fill('Waren Sie allein?')
  await press(page, 'Nur unter einer Bedingung zeigen')
  await page.getByText('Wann sie erscheint').waitFor()
  await shoot(page, 'Baukasten')
  await expectAccessible(page)
  await press(page, 'Zurücknehmen')
  await page.getByText('Erscheint immer.').first().waitFor()
  await saved()
})

test('two who edit at once: the second is told, and keeps what they typed', long, async () => {
  const bea = await stage.tab(story.bea)
  await bea.goto(at)
  await bea.getByRole('tab', { name: 'Texte' }).click()
  // It says so from the beginning; what counts is that hers has arrived.
  const arrived = bea.waitForResponse((answer) => answer.request().method() === 'PUT')
  await bea.getByLabel('Nach dem Absenden (Deutsch)').fill('Bea dankt.')
  expect((await arrived).status()).toBe(200)
  await page.getByRole('tab', { name: 'Texte' }).click()
  await page.getByLabel('Titel des Formulars (Deutsch)').fill('Sagen Sie es uns')
  const all = () => page.locator('form-builder').innerText()
  await expect.poll(all).toContain('Bea Berg hat das Formular inzwischen geändert.')
  await shoot(page, 'Zwei zugleich')
  await press(page, 'Die andere Fassung laden')
  const says = (label: string) => expect.poll(() => page.getByLabel(label).inputValue())
  await says('Nach dem Absenden (Deutsch)').toBe('Bea dankt.')
  await press(page, 'Zurücknehmen')
  await says('Titel des Formulars (Deutsch)').toBe('Sagen Sie es uns')
  await saved()
  await bea.context().close()
})

test('what is missing is found, and each finding leads to its place', long, async () => {
  await page.getByRole('tab', { name: 'Bedingungen' }).click()
  await page.getByLabel('Antworten löschen nach Monaten').fill('')
  await page.getByRole('tab', { name: /^Hinweise/ }).click()
  await page.getByText('hält die Veröffentlichung auf').first().waitFor()
  await shoot(page, 'Hinweise')
  await expectAccessible(page)
  await press(page, /^Hingehen Es fehlt, nach wie vielen Monaten/)
  const months = page.getByLabel('Antworten löschen nach Monaten')
  await expect.poll(() => months.evaluate((field) => field === document.activeElement)).toBe(true)
  await months.fill('12')
  await saved()
})

test('it stands on a telephone, in the dark, with nothing beside the page', long, async () => {
  const phone = await stage.tab(story.amina, { width: 360, dark: true })
  for (const path of [at, '/forms/new', `${at}/preview`]) {
    await phone.goto(path)
    await phone.getByRole('heading', { level: 1 }).waitFor()
    if (path === at) await phone.getByText('Gespeichert', { exact: true }).waitFor()
    await shoot(phone, `Telefon ${path.split('/').at(-1)}`)
    await expectNoSideways(phone)
  }
  await phone.context().close()
})

test('looked at and published, everybody opens it; its digest lies sealed in the vault', long, async () => {
  await page.goto(`${at}/preview`)
  await shoot(page, 'Vorschau')
  await press(page, 'So soll es aussehen')
  await page.getByText('Vermerkt').waitFor()
  const inside = await arrive(stage, story.amina, `${at}/publication`)
  await inside.getByText('2 von euch können lesen, was ankommt').waitFor()
  await shoot(inside, 'Vor dem Veröffentlichen')
  await expectAccessible(inside)
  await press(inside, 'Jetzt veröffentlichen')
  await inside.getByRole('heading', { name: 'Das Formular ist öffentlich.' }).waitFor()
  const { rows } = await stage.owner.query('select slug, version, space from form')
  expect(rows[0]).toMatchObject({ version: 1, space: expect.stringMatching(/^.{22}$/) })
  const anybody = await stage.tab()
  await anybody.goto(`/f/${rows[0].slug}`)
  await anybody.getByText('Sagen Sie es uns').first().waitFor()
})
