import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { hour } from '#kernel/clock.ts'
import type { Person } from '#test/house.ts'
import { beginJam, worldWithTeam } from '#test/team.ts'
import { byHand, byKeys } from './hands.ts'
import { expectAccessible, expectNoSideways, openStage, type Stage } from './stage.ts'

const at = '/jams/quartier-u1'

let stage: Stage
let told: Awaited<ReturnType<typeof worldWithTeam>>
let mika: Person
let jonas: Page
let lena: Page
const board = () => `${at}/teams/${told.team}/board`
beforeAll(async () => {
  stage = await openStage()
  told = await worldWithTeam(stage)
  await beginJam(stage, told.jam.id, 5 * hour)
  mika = await stage.person('Mika Mentor', [['mentor', told.jam.id]])
  jonas = await stage.tab(told.jonas)
  lena = await stage.tab(told.lena, { width: 360 })
}, 300_000)
afterAll(() => stage.close())

const titlesIn = (page: Page, stage: string) =>
  page
    .locator(`[data-stage="${stage}"] [data-task]`)
    .evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset.title))

test('two people work on one board: by dragging and by keys, and each sees what the other does', async () => {
  for (const page of [jonas, lena]) await page.goto(board())
  for (const title of ['Formular bauen', 'Texte schreiben']) {
    await byHand(jonas).type('Neue Aufgabe', title)
    await byHand(jonas).press('Anheften')
  }
  await lena.getByText('Texte schreiben').first().waitFor()
  await jonas.locator('[data-title="Formular bauen"]').dragTo(jonas.locator('[data-stage="doing"] ul'))
  await jonas.getByText('„Formular bauen“ steht jetzt unter „In Arbeit“.').waitFor()
  await expect.poll(() => titlesIn(lena, 'doing')).toEqual(['Formular bauen'])
  await byKeys(lena).press('Fertig Texte schreiben')
  await expect.poll(() => titlesIn(jonas, 'done')).toEqual(['Texte schreiben'])
  await byHand(lena).press('Ich mache das Formular bauen')
  await jonas.getByText('Lena Lang').waitFor()
  for (const page of [jonas, lena]) await expectAccessible(page)
  await expectNoSideways(lena)
})

test('a decision, a link and a file are written down, and found by the organisation', async () => {
  await jonas.goto(`${at}/teams/${told.team}/notes`)
  const hands = byHand(jonas)
  await hands.type('Was habt ihr entschieden?', 'Kein eigener Server')
  await hands.type('Warum?', 'niemand pflegt ihn')
  await hands.press('Festhalten')
  await expectAccessible(jonas)
  const amina = await stage.tab(told.amina, { width: 360 })
  await amina.goto(`${at}/teams/${told.team}/notes`)
  await amina.getByText('weil: niemand pflegt ihn').waitFor()
  await expectAccessible(amina)
  await expectNoSideways(amina)
})

test('a remote request is taken, talked about on both sides without a reload, and passed over the night', async () => {
  await jonas.goto(`${at}/teams/${told.team}`)
  const hands = byHand(jonas)
  await hands.type('Woran hängt es?', 'Der Versand klemmt seit Mitternacht.')
  await hands.choose('Aus der Ferne', 'Wie soll jemand helfen?')
  await hands.type('Wo seid ihr?', 'https://meet.example.org/team')
  await hands.press('Um Hilfe bitten')
  const desk = await stage.tab(mika, { width: 360 })
  await desk.goto(`${at}/help`)
  await byHand(desk).press('Ich gehe hin Schreiben statt anrufen')
  await expectAccessible(desk)
  await byHand(desk).follow(/^Gespräch/)
  await hands.follow(/^Schreiben Der Versand/)
  await byHand(desk).type('Deine Nachricht', 'Welche Version habt ihr?')
  await byHand(desk).press('Senden')
  await jonas.getByText('Welche Version habt ihr?').waitFor()
  await hands.type('Deine Nachricht', 'Die neueste.')
  await hands.press('Senden')
  await desk.getByText('Die neueste.').waitFor()
  for (const page of [jonas, desk]) await expectAccessible(page)
  await desk.goto(`${at}/help/hours`)
  await byHand(desk).press('Eintragen')
  await desk.getByText('Mika Mentor (Vor Ort)').waitFor()
  await expectAccessible(desk)
  await expectNoSideways(desk)
})

test('an important announcement arrives, is confirmed, and the organiser sees who has not yet', async () => {
  const olga = await stage.tab(told.organiser)
  await lena.goto(`${at}/announcements`)
  await olga.goto(`${at}/announcements`)
  await byHand(olga).type('Nachricht', 'Der Aufzug ist außer Betrieb.')
  await byHand(olga).tick('Wichtig: Alle sollen bestätigen, dass sie es gelesen haben')
  await byHand(olga).press('Senden')
  await lena.getByText('Unterschrieben von Olga Organiser').waitFor()
  await expectAccessible(lena)
  await byHand(lena).press('Gelesen, ich richte mich danach Der Aufzug ist außer Betrieb.')
  await jonas.goto(`${at}/announcements`)
  // What was before somebody's eyes is read, without a click.
  await expect
    .poll(async () => (await stage.owner.query('select account from announcement_read')).rows.length, {
      timeout: 60_000,
    })
    .toBe(2)
  await olga.reload()
  await olga.getByText('bestätigt: 1').waitFor()
  await byHand(olga).follow(/^Wer hat es gelesen/)
  await olga.getByText('noch nicht gelesen').first().waitFor()
  for (const path of ['contacts', 'print', 'announcements']) {
    await olga.goto(`${at}/${path}`)
    await expectAccessible(olga)
  }
})

test('every screen is readable from afar, asks nobody else, says when the line is lost, and turns', async () => {
  const olga = byHand(await stage.tab(told.organiser))
  await olga.page.goto(`${at}/screen/link`)
  await olga.press('Link machen')
  const link = /\/jams\/quartier-u1\/screen\/[0-9a-f]{40}/.exec(await olga.page.content())?.[0] ?? ''
  const wall = await stage.tab(undefined, { dark: true, width: 1920 })
  for (const view of ['timer', 'needs', 'help', 'shifts', 'programme', 'round']) {
    await wall.goto(`${link}/${view}`)
    await expectAccessible(wall)
    await expectNoSideways(wall)
  }
  await wall.locator('live-region').waitFor()
  stage.cable.state = 'pulled'
  stage.cutLines()
  await wall.getByText('Verbindung weg').waitFor()
  stage.cable.state = 'whole'
  await wall.getByText('Verbindung weg').waitFor({ state: 'detached' })
  await wall.waitForURL(/round\?at=1/, { timeout: 40_000 })
})
