import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { hour } from '#kernel/clock.ts'
import { beginJam, worldWithTeam } from '#test/team.ts'
import { byHand } from './hands.ts'
import { expectAccessible, openStage, type Stage } from './stage.ts'

const at = '/jams/quartier-u1'

let stage: Stage
let told: Awaited<ReturnType<typeof worldWithTeam>>
let page: Page
beforeAll(async () => {
  stage = await openStage()
  told = await worldWithTeam(stage)
  await beginJam(stage, told.jam.id, 5 * hour)
  await stage.as(told.organiser).post(`${at}/contacts`, { phone: '0911 112233', note: 'nachts Mira' })
  page = await stage.tab(told.jonas, { width: 360, hall: true })
}, 300_000)
afterAll(() => stage.close())

const team = () => `${at}/teams/${told.team}`
const keptPaths = (tab: Page) =>
  tab.evaluate(async () => {
    const names = (await caches.keys()).filter((name) => name.startsWith('hall-pages'))
    const paths = await Promise.all(
      names.map(async (name) =>
        (await (await caches.open(name)).keys()).map(({ url }) => new URL(url).pathname),
      ),
    )
    return paths.flat().sort()
  })
const shelves = (tab: Page) =>
  tab.evaluate(async () => (await caches.keys()).filter((name) => name.startsWith('hall-pages')))
const checkins = async () =>
  (await stage.owner.query('select sentence from checkin order by at')).rows.map(({ sentence }) => sentence)
const pull = () =>
  Promise.all([page.context().setOffline(true), Object.assign(stage.cable, { state: 'pulled' })])
const plugIn = () =>
  Promise.all([page.context().setOffline(false), Object.assign(stage.cable, { state: 'whole' })])

async function report(sentence: string) {
  const jonas = byHand(page)
  await jonas.choose('läuft')
  await jonas.type('In einem Satz', sentence)
  await jonas.press('Check-in senden')
}

test('a page of the jam puts what one needs onto the device, and nothing of a vault', async () => {
  await page.goto(team())
  await expect
    .poll(() => keptPaths(page))
    .toEqual(
      expect.arrayContaining([
        `${at}/contacts`,
        `${at}/programme`,
        `${at}/shifts`,
        `${at}/teams/mine`,
        team(),
        '/offline',
      ]),
    )
  await page.goto('/me')
  await page.goto(team())
  for (const path of await keptPaths(page)) expect(path).toMatch(/^\/(offline|jams\/quartier-u1\/)/)
})

test('without a network, programme, own team, shifts and whom to call are there, and say from when', async () => {
  await pull()
  for (const [path, says] of [
    [`${at}/programme`, 'Ablauf'],
    [`${at}/teams/mine`, 'Schreiben statt anrufen'],
    [`${at}/shifts`, 'Schichten'],
    [`${at}/contacts`, '0911 112233'],
  ] as const) {
    await page.goto(path)
    await page.getByText(/Kein Netz. Stand von \d\d:\d\d/).waitFor()
    await page.getByText(says).first().waitFor()
  }
  await expectAccessible(page)
})

test('what is not on the device says so, and lists what is', async () => {
  await page.goto(`${at}/teams`)
  await page.getByRole('heading', { name: 'Kein Netz' }).waitFor()
  await page
    .locator('#kept')
    .getByRole('link', { name: /Wen rufe ich an/ })
    .waitFor()
  await expectAccessible(page)
})

test('check-ins of a dead network wait with a counter, and arrive once each, in their order', async () => {
  await page.goto(team())
  await report('Erster ohne Netz.')
  await page.getByText(/Eins wartet noch auf das Netz: Check-in/).waitFor()
  await report('Zweiter ohne Netz.')
  await page.getByText(/2 warten noch auf das Netz/).waitFor()
  expect(await checkins()).toEqual([])
  await plugIn()
  const pressed = page.getByRole('button', { name: 'Jetzt senden' }).click({ timeout: 3_000 })
  // With the network back they may have gone by themselves before the hand is there.
  await pressed.catch(() => {})
  await expect.poll(checkins).toEqual(['Erster ohne Netz.', 'Zweiter ohne Netz.'])
  await page.getByText(/warten noch auf das Netz/).waitFor({ state: 'detached' })
})

test('a check-in that the house stored before it died is not stored a second time', async () => {
  await page.goto(team())
  stage.cable.state = 'cut-at-post'
  await report('Gespeichert, nie beantwortet.')
  await page.getByText(/Eins wartet noch auf das Netz/).waitFor()
  expect(await checkins()).toHaveLength(3)
  await plugIn()
  await page.goto(team())
  await page.getByText('Gespeichert, nie beantwortet.').first().waitFor()
  await expect.poll(async () => (await keptUnsent(page)).length).toBe(0)
  expect(await checkins()).toHaveLength(3)
})

test('a new build takes over with the next page and leaves no page of the old one', async () => {
  await page.goto(team())
  const [older] = await shelves(page)
  stage.cable.build = 'feedfacefeed'
  await page.goto(`${at}/contacts`)
  await expect.poll(() => shelves(page)).toEqual(['hall-pages-feedfacefeed'])
  expect(older).not.toBe('hall-pages-feedfacefeed')
  await expect.poll(() => keptPaths(page)).toContain(`${at}/teams/mine`)
  await pull()
  await page.goto(team())
  await page.getByText(/Kein Netz. Stand von/).waitFor()
  await plugIn()
})

test('signing out with something unsent asks first, and then leaves nothing of the person on the device', async () => {
  await page.goto(team())
  await expect.poll(() => keptPaths(page)).toContain(team())
  stage.cable.state = 'no-checkins'
  await report('Nie angekommen.')
  await page.getByText(/Eins wartet noch auf das Netz/).waitFor()
  const other = await page.context().newPage()
  await other.goto('/me')
  await other.getByRole('button', { name: 'Abmelden' }).click()
  await other.getByText('Etwas ist noch nicht angekommen').waitFor()
  await expectAccessible(other)
  await other.getByRole('button', { name: 'Trotzdem abmelden' }).click()
  await other.getByText('Du bist abgemeldet').waitFor()
  await expect.poll(() => keptPaths(other)).toEqual([])
  await expect.poll(() => keptUnsent(other)).toEqual([])
  await page.close()
  page = other
  stage.cable.state = 'whole'
  expect(await checkins()).toHaveLength(3)
})

test('on a shared device the next person finds nothing of the one before, not even without a network', async () => {
  await page.context().addCookies([{ name: 'house', value: told.lena.token ?? '', url: stage.address }])
  // The last of what is kept for Lena is still on its way when Olga is there.
  stage.cable.late = /presence\/mine$/
  await page.goto(team())
  await expect.poll(() => keptPaths(page)).toContain(`${at}/announcements`)
  // Lena's session ends without a sign-out; Olga comes.
  await page.context().addCookies([{ name: 'house', value: told.organiser.token ?? '', url: stage.address }])
  await page.goto(`${at}/contacts`)
  // Lena's pages have gone, and what Olga needs is there, whatever of Lena's comes late.
  await expect.poll(() => keptPaths(page)).not.toContain(team())
  await expect.poll(() => keptPaths(page)).toContain(`${at}/announcements`)
  stage.cable.late = undefined
  await expect.poll(() => keptPaths(page)).toContain(`${at}/presence/mine`)
  // By now whatever of hers was late has come.
  await page.waitForTimeout(500)
  expect(await keptPaths(page)).toEqual(expect.arrayContaining(['/offline', `${at}/programme`]))
  await pull()
  await page.goto(team())
  await page.getByRole('heading', { name: 'Kein Netz' }).waitFor()
  await page.goto(`${at}/me`)
  expect(await page.content()).not.toContain('Lena')
  await plugIn()
})

const keptUnsent = (tab: Page): Promise<unknown[]> =>
  tab.evaluate(async () => {
    // Looking must not make it.
    const known = (await indexedDB.databases()).some(({ name }) => name === 'hall')
    if (!known) return []
    const db = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('hall')
      request.onsuccess = () => resolve(request.result)
    })
    const all = await new Promise<unknown[]>((resolve) => {
      const request = db.transaction('unsent').objectStore('unsent').getAll()
      request.onsuccess = () => resolve(request.result)
    })
    db.close()
    return all
  })
