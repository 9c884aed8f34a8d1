import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { arrive, type Member, sealedLichtblick, unlock } from './sealed.steps.ts'
import { expectAccessible, expectNoSideways, openStage, type Stage } from './stage.ts'

let stage: Stage
let amina: Member
let bea: Member
let path: string
beforeAll(async () => {
  stage = await openStage()
  const story = await sealedLichtblick(stage)
  amina = story.amina
  bea = story.bea
  path = `/organisations/${story.organisation}/notebook`
}, 120_000)
afterAll(() => stage.close())

const title = (page: Page) => page.getByLabel('Titel')
const text = (page: Page) => page.getByLabel('Text', { exact: true })
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()

describe('the notebook of Lichtblick', () => {
  let hers: Page
  beforeAll(async () => {
    hers = await arrive(stage, amina, path)
  }, 60_000)

  test('takes a note with credentials, and offers each line to be copied', async () => {
    await hers.getByText('Noch steht nichts im Notizbuch').waitFor()
    await expectAccessible(hers)
    await press(hers, 'Zugangsdaten aufschreiben')
    await title(hers).fill('Zugangsdaten: Müllers Formular')
    await text(hers).fill('Adresse: https://formular.example/verwaltung\nPasswort: Knäckebrot 7!')
    await hers.getByText('Entwurf aufgehoben').waitFor()
    await expectAccessible(hers)
    await press(hers, 'Sichern')
    await hers.getByRole('heading', { name: 'Zugangsdaten: Müllers Formular' }).waitFor()
    await expectAccessible(hers)
    expect(await hers.getByRole('link', { name: 'https://formular.example/verwaltung' }).count()).toBe(1)
    await hers.getByRole('button', { name: 'Kopieren Passwort' }).waitFor()
    await hers.screenshot({ path: '/tmp/nb-note.png', fullPage: true })
  })
})
