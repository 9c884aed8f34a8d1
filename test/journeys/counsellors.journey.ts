import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Office, sealedOffice, writes } from './counsel.steps.ts'
import { shoot } from './film.ts'
import { arrive } from './sealed.steps.ts'
import { expectAccessible, expectNoSideways, openStage, type Stage } from './stage.ts'

let stage: Stage
let office: Office
let amina: Page
let bea: Page

beforeAll(async () => {
  stage = await openStage()
  office = await sealedOffice(stage)
  await writes(stage, office, { text: 'Es eilt nicht, aber ich würde gern reden.' })
  await writes(stage, office, { text: 'Ich halte es nicht mehr aus.', urgency: 'now', name: 'Rabe' })
}, 60_000)
afterAll(() => stage.close())

describe('the counsellors’ room', () => {
  test('opens behind the gate, the most pressing first, and names a lead', async () => {
    const room = `${office.at}/room`
    const arriving = arrive(stage, office.bea, room)
    amina = await arrive(stage, office.amina, room)
    bea = await arriving
    await amina.getByRole('heading', { name: 'Wer wartet' }).waitFor()
    await amina.getByText('dringend').first().waitFor()
    const waiting = amina.getByRole('list', { name: 'Wer wartet' }).getByRole('listitem')
    expect(await waiting.count()).toBe(2)
    expect(await waiting.first().textContent()).toContain('Rabe')
    await expectAccessible(amina)
    await shoot(amina, 'Wer wartet')
    await amina.getByRole('link', { name: 'Absprachen' }).click()
    const row = amina.getByRole('listitem').filter({ hasText: 'Amina Adler' }).first()
    await row.getByLabel('Leitung').check({ force: true })
    await amina.getByLabel('Kurzer Name').fill('Begrüßung')
    await amina.getByLabel('Text', { exact: true }).fill('Hallo, schön, dass du schreibst.')
    await amina.getByRole('button', { name: 'Baustein behalten' }).click()
    await amina.getByText('„Begrüßung“ entfernen').waitFor()
    await amina.getByRole('button', { name: 'So vereinbaren' }).click()
    await amina.getByText('Zuletzt geändert: Amina Adler').waitFor()
    await expectAccessible(amina)
    await shoot(amina, 'Absprachen')
  })

  test('accepts, speaks, and the lead hears it at once', async () => {
    await bea.getByRole('button', { name: 'Annehmen' }).first().click()
    await bea.getByRole('heading', { name: 'Rabe', level: 2 }).waitFor()
    await bea.getByLabel('Textbaustein').selectOption({ label: 'Begrüßung' })
    await bea.getByLabel('Antwort', { exact: true }).press('Control+Enter')
    await bea.getByRole('log').getByText('Hallo, schön, dass du schreibst.').waitFor()
    await bea.getByLabel('Notiz', { exact: true }).fill('Ruft morgen noch einmal an.')
    await bea.getByRole('button', { name: 'Notiz behalten' }).click()
    await bea.getByText('Ruft morgen noch einmal an.').waitFor()
    await amina.getByRole('link', { name: /Wartende/ }).click()
    await amina.getByRole('heading', { name: 'In meiner Leitung' }).waitFor()
    await amina.getByRole('link', { name: 'Rabe' }).click()
    await amina.getByRole('log').getByText('Hallo, schön, dass du schreibst.').waitFor()
    await amina.getByText('Ruft morgen noch einmal an.').waitFor()
    await bea.getByLabel('Antwort', { exact: true }).pressSequentially('Ich')
    await amina.getByText('Bea Berg schreibt gerade.').waitFor()
    await expectAccessible(bea)
    await shoot(bea, 'Gespräch')
    await shoot(amina, 'Gespräch der Leitung')
  })

  test('works on a telephone and in the dark', async () => {
    const small = await arrive(stage, office.bea, `${office.at}/room`, { width: 360, dark: true })
    await small.getByRole('link', { name: 'Rabe' }).first().click()
    await small.getByRole('log').waitFor()
    await expectNoSideways(small)
    await shoot(small, 'Gespräch am Telefon')
    await small.getByRole('link', { name: /Wartende/ }).click()
    await expectNoSideways(small)
    await shoot(small, 'Wartende am Telefon')
  })
})
