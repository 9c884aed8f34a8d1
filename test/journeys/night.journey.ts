import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { hour, later, minute } from '#kernel/clock.ts'
import { beginJam, worldWithTeam } from '#test/team.ts'
import { byHand } from './hands.ts'
import { expectAccessible, openStage, type Stage } from './stage.ts'

const at = '/jams/quartier-u1'

let stage: Stage
let told: Awaited<ReturnType<typeof worldWithTeam>>
let [screen, cockpit, team, desk] = [] as unknown as [Page, Page, Page, Page]
beforeAll(async () => {
  stage = await openStage(new Date('2027-03-14T02:00:00Z')) // Three o'clock in Nuremberg.
  told = await worldWithTeam(stage)
  await beginJam(stage, told.jam.id, 15 * hour)
  const mika = await stage.person('Mika Mentor', [['mentor', told.jam.id]])
  cockpit = await stillPage(await stage.tab(told.organiser), `${at}/now`)
  screen = await stillPage(await stage.tab(undefined, { dark: true, width: 1920 }), await screenLink())
  team = await stage.tab(told.jonas, { width: 360 })
  desk = await stillPage(await stage.tab(mika, { width: 360 }), `${at}/help`)
})
afterAll(async () => {
  expect(
    await Promise.all([screen, cockpit].map(isStill)),
    'the wall and the cockpit were never reloaded',
  ).toEqual([true, true])
  await stage.close()
})

test('at three in the morning a team says that it is stuck, and the wall and the cockpit turn red', async () => {
  await team.goto(`${at}/teams/${told.team}`)
  const jonas = byHand(team)
  await jonas.choose('braucht Hilfe')
  await jonas.type('In einem Satz', 'Der E-Mail-Versand geht nicht.')
  await jonas.press('Check-in senden')
  await jonas.type('Woran hängt es?', 'Der Server nimmt die Mail an, und dann kommt nichts.')
  await jonas.pick('Wer kann helfen?', 'Server und Logik (Backend)')
  await jonas.press('Um Hilfe bitten')
  await screen.locator('.lights').getByText('braucht Hilfe').waitFor()
  await cockpit.getByText('„Schreiben statt anrufen“ kommt nicht weiter').waitFor()
  await cockpit.getByText('„Schreiben statt anrufen“ bittet um Hilfe').waitFor()
  await expectAccessible(screen)
  await expectAccessible(cockpit)
})

test('a mentor reads it without a reload, takes it, and the team sees who comes', async () => {
  await desk.getByText('Der Server nimmt die Mail an').waitFor()
  await byHand(desk).press('Ich gehe hin Schreiben statt anrufen')
  await team.getByText('Mika Mentor kommt zu euch').waitFor()
  await cockpit.getByText('„Schreiben statt anrufen“ bittet um Hilfe').waitFor({ state: 'detached' })
  await byHand(desk).press('Gelöst Schreiben statt anrufen')
  await desk.getByText('Gut! Die Bitte ist gelöst.').waitFor()
})

test('the team says that it goes on, and everything turns green again', async () => {
  stage.clock.moveTo(later(stage.clock.now(), 40 * minute))
  const jonas = byHand(team)
  await jonas.choose('läuft')
  await jonas.type('In einem Satz', 'Es war der falsche Port. Wir testen weiter.')
  await jonas.press('Check-in senden')
  await screen.locator('.lights').getByText('läuft').waitFor()
  await cockpit.getByText('kommt nicht weiter').waitFor({ state: 'detached' })
  expect(await cockpit.locator('.next-up .hot').count()).toBe(0)
})

async function screenLink(): Promise<string> {
  const olga = byHand(await stage.tab(told.organiser))
  await olga.page.goto(`${at}/screen/link`)
  await olga.press('Link machen')
  const link = await olga.page.locator('copy-text').innerText()
  await olga.page.context().close()
  return link.match(/https?:\S+/)?.[0] ?? ''
}

/** Opens a page that is to renew itself; a mark in it is gone when somebody reloads. */
async function stillPage(page: Page, path: string): Promise<Page> {
  await page.goto(path)
  await page.locator('live-region').first().waitFor()
  await page.evaluate(() => Object.assign(window, { still: true }))
  return page
}

const isStill = (page: Page) => page.evaluate(() => (window as unknown as { still?: boolean }).still === true)
