import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { onTheKeys } from './keys.ts'
import { arrive, sealedLichtblick, unlock } from './sealed.steps.ts'
import { expectAccessible, expectNoSideways, openStage, type Stage } from './stage.ts'

let stage: Stage
let story: Awaited<ReturnType<typeof sealedLichtblick>>
let path: string
let hers: Page
beforeAll(async () => {
  stage = await openStage()
  story = await sealedLichtblick(stage)
  path = `/organisations/${story.organisation}/notebook`
  hers = await arrive(stage, story.amina, path)
}, 300_000)
afterAll(() => stage.close())

const title = (page: Page) => page.getByLabel('Titel')
const text = (page: Page) => page.getByLabel('Text', { exact: true })
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const follow = (page: Page, name: string) => page.getByRole('link', { name, exact: true }).click()
const seen = (page: Page, words: string | RegExp) => page.getByText(words).first().waitFor()
const kept = (page: Page) => seen(page, 'Entwurf aufgehoben')
const holds = (page: Page, words: string) => expect.poll(() => text(page).inputValue()).toBe(words)

async function toList(page: Page): Promise<void> {
  await page.getByRole('navigation', { name: 'Tresor' }).getByRole('link', { name: 'Notizbuch' }).click()
  await page.getByRole('button', { name: 'Neue Notiz' }).waitFor()
}

async function newNote(page: Page, name: string, words: string): Promise<void> {
  await toList(page)
  await press(page, 'Neue Notiz')
  await title(page).fill(name)
  await text(page).fill(words)
  await press(page, 'Sichern')
  await page.getByRole('heading', { name, exact: true }).waitFor()
}

describe('a note', () => {
  test('holds credentials, each line to be copied, and no markup', async () => {
    await seen(hers, 'Noch steht nichts im Notizbuch')
    await expectAccessible(hers)
    await press(hers, 'Zugangsdaten aufschreiben')
    await title(hers).fill('Zugangsdaten: Müllers Formular')
    await text(hers).fill(
      'Adresse: https://formular.example/verwaltung\nPasswort: Knäckebrot 7!\n<b>nichts</b> http://alt.example',
    )
    await kept(hers)
    await expectAccessible(hers)
    await press(hers, 'Sichern')
    await hers.getByRole('heading', { name: 'Zugangsdaten: Müllers Formular' }).waitFor()
    await expectAccessible(hers)
    expect(await hers.locator('.note a').allInnerTexts()).toEqual(['https://formular.example/verwaltung'])
    await seen(hers, '<b>nichts</b> http://alt.example')
    await hers.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await hers.getByRole('button', { name: 'Kopieren Passwort' }).click()
    await seen(hers, 'Kopiert')
    expect(await hers.evaluate(() => navigator.clipboard.readText())).toBe('Knäckebrot 7!')
  })

  test('is found while one types, whatever the keyboard', async () => {
    await newNote(hers, 'Vorstand', 'Frau Große ruft montags an')
    await toList(hers)
    await hers.getByLabel('Suchen').fill('mueller KNACKE')
    await seen(hers, '1 von 2')
    const titles = () => hers.locator('.card h3').allInnerTexts()
    await expect.poll(titles).toEqual(['Zugangsdaten: Müllers Formular'])
    await hers.getByLabel('Suchen').fill('grosse')
    await seen(hers, 'Vorstand')
    await expectAccessible(hers)
  })

  test('goes back to what it was before', async () => {
    await follow(hers, 'Vorstand')
    await press(hers, 'Ändern')
    await text(hers).fill('Herr Klein ruft freitags an')
    await press(hers, 'Sichern')
    await seen(hers, 'Fassung 2')
    await press(hers, 'Ältere Fassungen')
    await seen(hers, 'Fassung 1: Vorstand')
    await expectAccessible(hers)
    await press(hers, 'Wieder so machen')
    await seen(hers, 'Fassung 3')
    await seen(hers, 'Frau Große ruft montags an')
  })
})

describe('what is being typed', () => {
  test('survives locking and a reload', async () => {
    await press(hers, 'Ändern')
    await text(hers).fill('Frau Große ruft dienstags an')
    await press(hers, 'Jetzt zuschließen')
    await unlock(hers, story.amina)
    await seen(hers, 'Da warst du stehen geblieben')
    await holds(hers, 'Frau Große ruft dienstags an')
    await text(hers).fill('Frau Große ruft dienstags und mittwochs an')
    await kept(hers)
    await hers.reload()
    await unlock(hers, story.amina)
    await seen(hers, 'Da warst du stehen geblieben')
    await holds(hers, 'Frau Große ruft dienstags und mittwochs an')
    await press(hers, 'Sichern')
    await seen(hers, 'Fassung 4')
  })

  test('in another window is offered, and kept apart', async () => {
    await press(hers, 'Ändern')
    await text(hers).fill('aus dem ersten Fenster')
    await kept(hers)
    const second = await hers.context().newPage()
    await second.goto(hers.url())
    await unlock(second, story.amina)
    await seen(second, 'in einem anderen Fenster etwas angefangen')
    await press(second, 'Weiterschreiben')
    await press(second, 'Diesen Text übernehmen')
    await holds(second, 'aus dem ersten Fenster')
    await press(second, 'Sichern')
    await seen(second, 'Fassung 5')
    await second.close()
    await hers.locator('summary', { hasText: 'Verwerfen' }).click()
    await press(hers, 'Ja, verwerfen')
    await seen(hers, 'aus dem ersten Fenster')
  })
})

describe('two people', () => {
  let his: Page
  const both = async () => {
    await toList(hers)
    await follow(hers, 'Vorstand')
    await his.goto(hers.url())
    await unlock(his, story.bea)
    await press(hers, 'Ändern')
    await press(his, 'Ändern')
  }
  beforeAll(async () => {
    his = await arrive(stage, story.bea, path)
  }, 60_000)

  test('who change one note see both versions and merge them', async () => {
    await both()
    await text(his).fill('Frau Große\nBea hat das ergänzt')
    await press(his, 'Sichern')
    await seen(his, 'Fassung 6')
    await text(hers).fill('Frau Große\nAmina hat das ergänzt')
    await press(hers, 'Sichern')
    await seen(hers, 'Zwei Fassungen, keine ist verloren')
    await expectAccessible(hers)
    await press(hers, 'Beide zusammenführen')
    await expect
      .poll(() => hers.locator('#merged-text').inputValue())
      .toBe('Frau Große\nBea hat das ergänzt\nAmina hat das ergänzt')
    await press(hers, 'Sichern')
    await seen(hers, 'Fassung 8')
    await press(hers, 'Ältere Fassungen')
    for (const number of [7, 6, 5]) await seen(hers, `Fassung ${number}: Vorstand`)
  })

  test('keep what one of them wrote, although the other erased the note', async () => {
    await newNote(hers, 'Kurzlebig', 'erst das')
    await his.goto(hers.url())
    await unlock(his, story.bea)
    await press(hers, 'Ändern')
    await text(hers).fill('dann das')
    await his.locator('summary', { hasText: 'Notiz löschen' }).click()
    await press(his, 'Endgültig löschen')
    await his.getByRole('button', { name: 'Neue Notiz' }).waitFor()
    await expect.poll(() => his.getByRole('link', { name: 'Kurzlebig' }).count()).toBe(0)
    await press(hers, 'Sichern')
    await seen(hers, 'Die Notiz wurde inzwischen gelöscht')
    await expectAccessible(hers)
    await press(hers, 'Als neue Notiz sichern')
    await seen(hers, 'dann das')
    await seen(hers, 'Fassung 1')
  })
})

describe('without a connection', () => {
  test('one reads and writes on; what waits goes out by itself', async () => {
    await toList(hers)
    await follow(hers, 'Vorstand')
    await hers.context().setOffline(true)
    await press(hers, 'Ändern')
    await text(hers).fill('im Zug geschrieben')
    await press(hers, 'Sichern')
    await seen(hers, 'Eine Änderung ist noch nicht gespeichert')
    await seen(hers, 'noch nicht auf dem Server')
    await seen(hers, 'Gerade keine Verbindung')
    await expectAccessible(hers)
    await hers.context().setOffline(false)
    await hers.getByText('Eine Änderung ist noch nicht gespeichert').waitFor({ state: 'hidden' })
    await hers.getByText('noch nicht auf dem Server').waitFor({ state: 'hidden' })
    await seen(hers, 'im Zug geschrieben')
  })
})

describe('with the keys alone', () => {
  test('a note is begun, written and saved', async () => {
    await toList(hers)
    const keys = onTheKeys(hers)
    await keys.press(hers.getByRole('button', { name: 'Neue Notiz' }))
    await keys.fill(title(hers), 'Ohne Maus')
    await keys.fill(text(hers), 'geht auch')
    await keys.press(hers.getByRole('button', { name: 'Sichern' }))
    await hers.getByRole('heading', { name: 'Ohne Maus' }).waitFor()
    await keys.press(hers.getByRole('button', { name: 'Ältere Fassungen' }))
    await seen(hers, 'Das ist die erste Fassung')
  })
})

describe('on a small telephone, in the dark, in English', () => {
  test('everything fits', async () => {
    const page = await arrive(stage, story.bea, path, { width: 360, dark: true, lang: 'en' })
    await page.getByRole('link', { name: 'Vorstand' }).waitFor()
    await expectAccessible(page)
    await expectNoSideways(page)
    await page.getByRole('link', { name: 'Zugangsdaten: Müllers Formular' }).click()
    await page.getByRole('button', { name: 'Change', exact: true }).waitFor()
    await expectAccessible(page)
    await expectNoSideways(page)
    await page.getByRole('button', { name: 'Change', exact: true }).click()
    await page.getByLabel('Title').waitFor()
    await expectAccessible(page)
    await expectNoSideways(page)
    await page.context().close()
  })
})
