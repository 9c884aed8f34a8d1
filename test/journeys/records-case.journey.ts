import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { shoot } from './film.ts'
import { recordsRoom } from './records.steps.ts'
import { arrive, sealedLichtblick } from './sealed.steps.ts'
import { expectAccessible, expectNoSideways, openStage, type Stage } from './stage.ts'

let stage: Stage
let story: Awaited<ReturnType<typeof sealedLichtblick>>
let room = ''
let amina: Page
let bea: Page

beforeAll(async () => {
  stage = await openStage()
  story = await sealedLichtblick(stage)
  room = await recordsRoom(stage, story)
}, 300_000)
afterAll(() => stage.close())

const write = async (page: Page, text: string) => {
  await page.getByLabel('Was war?').fill(text)
  await page.getByRole('button', { name: 'Sichern', exact: true }).click()
}

describe('a case', () => {
  test('is begun with a template, and what happens is written down in two taps', async () => {
    amina = await arrive(stage, story.amina, room)
    await amina.getByRole('radio', { name: 'Beratungsfälle' }).check({ force: true })
    await shoot(amina, 'Vorlage Beratung')
    await amina.getByRole('button', { name: 'Anlegen', exact: true }).click()
    await amina.getByRole('heading', { name: 'Beratungsfälle', level: 2 }).waitFor()
    await shoot(amina, 'Leere Tabelle')
    await amina.getByLabel('Name', { exact: true }).fill('Kim Kern')
    await amina.keyboard.press('Enter')
    await amina.getByRole('link', { name: /^Öffnen: .*Kim/ }).click()
    await amina.getByRole('heading', { name: 'Verlauf', exact: true }).waitFor()
    await write(amina, 'Erstes Gespräch, kommt wieder.')
    await amina.getByRole('article').filter({ hasText: 'Erstes Gespräch, kommt wieder.' }).waitFor()
    await expectAccessible(amina)
    await expectNoSideways(amina)
    await shoot(amina, 'Verlauf eines Falls')
  })

  test('has tasks that are found in one list, and done', async () => {
    await amina.getByLabel('Art', { exact: true }).selectOption('task')
    await amina.getByLabel('Was ist zu tun?').fill('Antrag mitbringen')
    await amina.getByLabel('Bis wann').fill('2026-01-02')
    await amina.getByRole('button', { name: 'Sichern', exact: true }).click()
    const task = amina.getByRole('article').filter({ hasText: 'Antrag mitbringen' })
    await task.getByText('überfällig').waitFor()
    const at = amina.url()
    await amina.goto(`${room}#/tasks`)
    await amina.getByText('1 offene Aufgabe').waitFor()
    await expectAccessible(amina)
    await shoot(amina, 'Aufgaben')
    await amina.goto(at)
    await task.getByRole('button', { name: 'Erledigt' }).click()
    await task.getByText('erledigt am').waitFor()
  })

  test('goes on from a plan only when a second person agrees', async () => {
    await amina.getByLabel('Schritt', { exact: true }).selectOption({ label: 'Hilfeplan' })
    await amina.getByText('Gespeichert.').waitFor()
    await amina.getByLabel('Schritt', { exact: true }).selectOption({ label: 'Begleitung' })
    await amina.getByText('Du hast gefragt, ob es weitergeht zu „Begleitung“').waitFor()
    await shoot(amina, 'Gefragt')
    bea = await arrive(stage, story.bea, room, { width: 360, dark: true })
    await bea.goto(amina.url())
    await bea.getByText('möchte weiter zu „Begleitung“').waitFor()
    await expectAccessible(bea)
    await expectNoSideways(bea)
    await shoot(bea, 'Zweite Person')
    await bea.getByRole('button', { name: 'Zustimmen', exact: true }).click()
    await bea.getByText('Zugestimmt: weiter zu „Begleitung“').waitFor()
    await expect.poll(() => stepOf(bea)).toBe('Begleitung')
  })

  test('is documented on a phone without a network, and the colleague reads it when there is one', async () => {
    await bea.context().setOffline(true)
    await write(bea, 'Hausbesuch, alles gut.')
    const note = bea.getByRole('article').filter({ hasText: 'Hausbesuch, alles gut.' })
    await note.getByText('wartet auf das Netz').waitFor()
    await shoot(bea, 'Notiz ohne Netz')
    await bea.context().setOffline(false)
    await note.getByText('wartet auf das Netz').waitFor({ state: 'detached' })
    await amina.getByRole('article').filter({ hasText: 'Hausbesuch, alles gut.' }).waitFor()
  })
})

const stepOf = (page: Page): Promise<string> =>
  page
    .getByLabel('Schritt', { exact: true })
    .evaluate((select: HTMLSelectElement) => select.selectedOptions[0]?.text ?? '')
