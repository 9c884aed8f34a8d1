import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Person } from '#test/house.ts'
import { organisation } from '#test/world.ts'
import { expectAccessible, expectNoSideways, openStage, type Stage } from './stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

/** Makes a keyring as a new user would, and remembers the words. */
async function makeKeyring(page: Page): Promise<{ passphrase: string; recovery: string }> {
  await page.getByRole('button', { name: 'Schlüsselbund anlegen' }).click()
  const passphrase = await wordsOn(page)
  await page.getByLabel('Tipp die sieben Wörter einmal ab').fill(passphrase)
  await page.getByRole('button', { name: 'Weiter' }).click()
  await page.getByRole('heading', { name: 'Dein Notfallblatt' }).waitFor()
  const recovery = await wordsOn(page)
  await page.getByText('Ich habe die zwölf Wörter').click()
  await page.getByLabel('Welches ist das fünfte Wort').fill(recovery.split(' ')[4] ?? '')
  await page.getByRole('button', { name: 'Schlüsselbund anlegen' }).click()
  return { passphrase, recovery }
}

const wordsOn = async (page: Page) => (await page.locator('ol.words li').allInnerTexts()).join(' ')

describe('an organisation', () => {
  let amina: Person
  let vault: string
  beforeAll(async () => {
    amina = await stage.person('Amina Adler')
    vault = `/organisations/${await organisation(stage, 'Lichtblick', amina)}/vault`
    await stage.stepUp(amina)
  })

  test('founds its vault with a keyring made in the browser', { timeout: 60_000 }, async () => {
    const page = await stage.tab(amina)
    await page.goto(vault)
    const { passphrase } = await makeKeyring(page)
    await page.getByRole('button', { name: 'Tresor gründen' }).click()
    await page.getByRole('heading', { name: 'Die sechs Wörter dieses Tresors' }).waitFor()
    const six = await wordsOn(page)
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Jetzt zuschließen' }).click()
    await page.getByLabel('Deine sieben Wörter').fill('falsch')
    await page.getByRole('button', { name: 'Aufschließen' }).click()
    await page.getByText('Das sind nicht deine sieben Wörter').waitFor()
    await page.getByLabel('Deine sieben Wörter').fill(passphrase)
    await page.getByRole('button', { name: 'Aufschließen' }).click()
    await page.getByRole('heading', { name: 'Die sechs Wörter dieses Tresors' }).waitFor()
    expect(await wordsOn(page)).toBe(six)
    await expectNoSideways(page)
    await page.context().close()
  })
})
