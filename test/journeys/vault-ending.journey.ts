import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { askToTidy } from '#custody/retention/retention.ts'
import { mustBeCertificate } from '#vault/space/shred.ts'
import { shoot } from './film.ts'
import { arrive, sealedLichtblick, unlock } from './sealed.steps.ts'
import { expectAccessible, expectNoSideways, openStage, type Stage } from './stage.ts'
import { press, turnTo } from './vault.steps.ts'

// What is entrusted comes to an end: a note by itself, at the end of a month; a whole area by hand, with a certificate.
let stage: Stage
let story: Awaited<ReturnType<typeof sealedLichtblick>>
let vault: string
let notebook: string
let page: Page

beforeAll(async () => {
  stage = await openStage()
  story = await sealedLichtblick(stage)
  vault = `/organisations/${story.organisation}/vault`
  notebook = `/organisations/${story.organisation}/notebook`
  page = await arrive(stage, story.amina, notebook)
}, 300_000)
afterAll(() => stage.close())

const note = (name: string) => page.getByRole('link', { name })

async function write(title: string, last?: string) {
  await turnTo(page, 'Notizbuch')
  await press(page, 'Neue Notiz')
  await page.getByLabel('Titel').fill(title)
  if (last) await page.getByLabel('Von selbst löschen').selectOption({ label: last })
  await press(page, 'Sichern')
  await page.getByRole('heading', { name: title }).waitFor()
}

test('a note says when it will go by itself, by the clock of the house', async () => {
  await write('Vorstand')
  expect(await page.getByText('von selbst gelöscht').count()).toBe(0)
  await write('Zugang der Aushilfe', 'in einem Monat, Ende April 2027')
  await page.getByText('Wird Ende April 2027 von selbst gelöscht.').waitFor()
  await expectAccessible(page)
  await press(page, 'Ändern')
  expect(await page.getByLabel('Von selbst löschen').inputValue()).toBe('2027-04')
  await expectAccessible(page)
  await page.getByLabel('Titel').fill('Zugang der Aushilfe, Tür 2')
  await press(page, 'Sichern')
  await page.getByText('Fassung 2').waitFor()
  await page.getByText('Wird Ende April 2027 von selbst gelöscht.').waitFor()
  await shoot(page, 'Notiz mit Frist')
})

test('it is still there on the last day, and gone on the next, with a line in the log', async () => {
  await stage.owner.query(`update session set ends_at = 'infinity'`)
  const day = async (at: string) => {
    stage.clock.moveTo(new Date(at))
    await stage.itself(askToTidy)
    await stage.work()
    await page.goto(notebook)
    await unlock(page, story.amina)
    await note('Vorstand').waitFor()
  }
  await day('2027-04-30T21:00:00Z')
  await page.getByText('geht Ende des Monats').waitFor()
  await shoot(page, 'geht Ende des Monats')
  await day('2027-05-01T02:00:00Z')
  expect(await note('Aushilfe').count()).toBe(0)
  await turnTo(page, 'Protokoll')
  await page.getByRole('cell', { name: 'von selbst, weil der Monat vorbei war' }).waitFor()
  await expectAccessible(page)
})

test('an area is destroyed only by whoever has typed what it is called', async () => {
  await turnTo(page, 'Wer liest was')
  await page.getByRole('link', { name: /Bereich endgültig löschen.*Notizbuch/ }).click()
  await page.getByRole('heading', { name: '„Notizbuch“ endgültig löschen' }).waitFor()
  await page.getByText('Ein Eintrag ist darin.').waitFor()
  await page.getByText('Zuerst ein zweiter Nachweis').waitFor()
  await expectAccessible(page)
  await stage.stepUp(story.amina)
  await press(page, 'Erledigt, weiter')
  await page.getByLabel('Tipp zur Sicherheit').fill('Notizblock')
  await press(page, 'Endgültig löschen')
  await page.getByText('Hier muss „Notizbuch“ stehen').first().waitFor()
  await expectAccessible(page)
  await shoot(page, 'Bereich löschen')
  const { rowCount } = await stage.owner.query('select 1 from space')
  expect(rowCount).toBe(2)
})

test('then its keys and entries are gone, and a certificate is there to print and to save', async () => {
  await page.getByLabel('Tipp zur Sicherheit').fill('notizbuch')
  await press(page, 'Endgültig löschen')
  await page.getByText('Der Bereich ist für immer vernichtet').waitFor()
  await page.getByText('Für immer geschlossen: „Notizbuch“.').waitFor()
  await page.getByText('Unterschrieben von Amina Adler').waitFor()
  await page.getByRole('button', { name: 'Blatt drucken' }).waitFor()
  await expectAccessible(page)
  await shoot(page, 'Löschzeugnis')
  await page.setViewportSize({ width: 360, height: 800 })
  await expectNoSideways(page)
  await shoot(page, 'Löschzeugnis auf dem Handy')
  await page.setViewportSize({ width: 1280, height: 800 })
  const saving = page.waitForEvent('download')
  await press(page, 'Als Datei sichern')
  const download = await saving
  expect(download.suggestedFilename()).toBe('Löschzeugnis-2027-05-01.json')
  const certificate = JSON.parse(readFileSync(await download.path(), 'utf8'))
  await mustBeCertificate(certificate, (await story.vault.at(story.amina)).card)
  expect(certificate).toMatchObject({ wraps: 2, envelopes: 1 })
  const { rows } = await stage.owner.query(
    'select count(*)::int as count from space where id = $1 union all select count(*)::int from envelope where space = $1',
    [certificate.space],
  )
  expect(rows).toEqual([{ count: 0 }, { count: 0 }])
})

test('whoever comes back to it is told that it is gone, and gets the certificate again', async () => {
  await page.reload()
  await unlock(page, story.amina)
  await page.getByText('Dieser Bereich ist schon vernichtet').waitFor()
  await press(page, 'Löschzeugnis ausstellen')
  await page.getByText('Für immer geschlossen: „Notizbuch“.').waitFor()
  await turnTo(page, 'Protokoll')
  await page.getByText('hat „Notizbuch“ für immer vernichtet').waitFor()
  await page.goto(`${vault}/readers/${'A'.repeat(22)}`)
  await unlock(page, story.amina)
  await page.getByText('Diesen Bereich gibt es im Tresor nicht').waitFor()
})
