import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { day, later } from '#kernel/clock.ts'
import type { Person } from '#test/house.ts'
import { leaving } from './hands.ts'
import { expectAccessible, expectNoSideways, openStage, type Stage } from './stage.ts'
import { visitorsOfSample } from './visitors.ts'

let stage: Stage
let organiser: Person
let team: { id: string; name: string; room: string }
beforeAll(async () => {
  stage = await openStage()
  organiser = (await visitorsOfSample(stage))[2] as Person
  const { rows } = await stage.owner.query(`select t.id, t.name, r.name as room from seat s
    join team t on t.id = s.team join room r on r.id = s.room where not s.pinned order by t.name limit 1`)
  team = rows[0]
}, 300_000)
afterAll(() => stage.close())

const at = '/jams/beispiel'
const roomOf = async () =>
  (
    await stage.owner.query('select r.name from seat s join room r on r.id = s.room where s.team = $1', [
      team.id,
    ])
  ).rows[0]?.name as string | undefined
const card = (page: Page, name: string) =>
  page.locator('article.seats').filter({ has: page.getByRole('heading', { name, exact: true }) })
const line = (page: Page) => page.locator(`[data-team="${team.id}"]`)

describe('the room plan', () => {
  test('is made by dragging a team from one room into another', async () => {
    const page = await stage.tab(organiser)
    await page.goto(`${at}/rooms/edit`)
    await page.setViewportSize({ width: 1280, height: 4000 })
    const grip = await line(page).locator('> .icon').boundingBox()
    const target = await card(page, 'Saal').boundingBox()
    if (!grip || !target) throw new Error('nothing to drag')
    await page.mouse.move(grip.x + 5, grip.y + 5)
    await page.mouse.down()
    await page.mouse.move(target.x + 60, target.y + 40, { steps: 8 })
    await leaving(page, () => page.mouse.up())
    expect(await roomOf()).toBe('Saal')
    await page.context().close()
  })
  test('is made by buttons without JavaScript, and by the keys alone', async () => {
    const page = await stage.tab(organiser, { script: false })
    await page.goto(`${at}/rooms/edit`)
    await line(page)
      .getByRole('link', { name: `Umsetzen ${team.name}` })
      .click()
    await page.getByText(`Wohin mit „${team.name}“?`).waitFor()
    await card(page, 'Werkraum').getByRole('button', { name: 'Hierher Werkraum' }).focus()
    await page.keyboard.press('Enter')
    await page.getByText('Das Team ist umgesetzt.').waitFor()
    expect(await roomOf()).toBe('Werkraum')
    await page.context().close()
  })
  test('can be read by eye and by ear in every state, on a telephone and by night', {
    timeout: 300_000,
  }, async () => {
    for (const eyes of [{ width: 1280 }, { width: 360, dark: true }]) {
      const page = await stage.tab(organiser, eyes)
      for (const path of [
        'rooms',
        'rooms/edit',
        `rooms/edit?team=${team.id}`,
        'rooms/signs',
        `teams/${team.id}/room`,
      ]) {
        await page.goto(`${at}/${path}`)
        await expectAccessible(page)
        await expectNoSideways(page)
      }
      await page.goto(`${at}/programme/edit`)
      await leaving(page, () => page.getByRole('link', { name: 'Mittagessen' }).first().click())
      await expectAccessible(page)
      await leaving(page, () => page.getByRole('button', { name: '30 Minuten später' }).click())
      await expectAccessible(page)
      await expectNoSideways(page)
      await page.context().close()
    }
  })
})

describe('a countdown', () => {
  test('goes by the clock of the house on a device whose clock is an hour off', async () => {
    for (const off of [3_600_000, -3_600_000]) {
      const page = await stage.tab(organiser)
      await page.addInitScript((ms) => {
        const Real = Date
        const now = () => Real.now() + ms
        globalThis.Date = new Proxy(Real, {
          construct: (of, values: []) => (values.length > 0 ? new of(...values) : new of(now())),
          get: (of, name, ...rest) => (name === 'now' ? now : Reflect.get(of, name, ...rest)),
        })
      }, off)
      const { rows } = await stage.owner.query(`select ends_at from jam where slug = 'beispiel'`)
      const left = (+rows[0].ends_at - +stage.clock.now()) / 1000
      const begun = performance.now()
      await page.goto(`${at}/programme`)
      const shown = async () => (await page.locator('count-down').first().textContent()) ?? ''
      const first = await shown()
      await expect.poll(shown).not.toBe(first)
      const [hours = 0, minutes = 0, seconds = 0] = (await shown()).split(':').map(Number)
      const passed = (performance.now() - begun) / 1000
      expect(Math.abs(hours * 3600 + minutes * 60 + seconds - left)).toBeLessThan(10 + passed)
      await page.context().close()
    }
  })
  test('is set right by the house although the page lay around for long', async () => {
    const page = await stage.tab(organiser)
    // As if the page had been kept for a day: what it says of the time is old.
    await page.route(/\/programme$/, async (route) => {
      const answer = await route.fetch()
      const old = later(stage.clock.now(), -day).toISOString()
      const body = (await answer.text()).replaceAll(/server-now="[^"]*"/g, `server-now="${old}"`)
      await route.fulfill({ response: answer, body })
    })
    await page.goto(`${at}/programme`)
    await page.waitForFunction(() =>
      /^0\d:|^10:/.test(document.querySelector('count-down')?.textContent ?? ''),
    )
    await page.context().close()
  })
})
