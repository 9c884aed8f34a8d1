import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { liveRegion } from '#look/elements.tsx'
import { expectAccessible, expectNoSideways, openStage, type Stage } from './stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

describe('the style page', () => {
  test.each([
    ['by day', {}],
    ['by night', { dark: true }],
    ['on a telephone', { width: 360 }],
    ['at 400 % zoom', { width: 320 }],
    ['in English', { lang: 'en' }],
  ] as const)('is readable and usable %s', async (_, eyes) => {
    const page = await stage.tab(undefined, eyes)
    await page.goto('/look')
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true
    })
    await expectNoSideways(page)
    await expectAccessible(page)
    await page.context().close()
  })
})

describe('a ranked list', () => {
  const order = (page: Page) =>
    page
      .locator('rank-list input')
      .evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value).join(''))

  test('is ordered by keyboard, keeps the focus and says what happened', async () => {
    const page = await openLook()
    await page.route('**/look', (route) => route.fulfill({ status: 204 }), { times: 2 })
    await page.locator('rank-list button[value="a:down"]').focus()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
    expect(await order(page)).toBe('bca')
    expect(await page.evaluate(() => (document.activeElement as HTMLButtonElement).value)).toBe('a:up')
    expect(await page.textContent('rank-list [role=status]')).toContain('Platz 3 von 3')
    await page.context().close()
  })

  test('is ordered by dragging, and says so when it could not be saved', async () => {
    const page = await openLook()
    await page.route('**/look', (route) => route.abort())
    await page.locator('rank-list').scrollIntoViewIfNeeded()
    const from = await page.locator('rank-list li:nth-child(3) > .icon').boundingBox()
    const to = await page.locator('rank-list li:nth-child(1)').boundingBox()
    if (!from || !to) throw new Error('nothing to drag')
    await page.mouse.move(from.x + 10, from.y + 10)
    await page.mouse.down()
    await page.mouse.move(from.x + 10, to.y + 4, { steps: 12 })
    await page.mouse.up()
    expect(await order(page)).toBe('cab')
    await page.getByText('Das ließ sich nicht speichern').waitFor()
    await page.context().close()
  })
})

test('a draft survives a reload and can be thrown away', async () => {
  const page = await openLook()
  const note = page.locator('draft-keeper textarea')
  await note.fill('Halb fertig')
  await page.reload()
  await page.getByText('Dein Entwurf von vorhin ist wieder da.').waitFor()
  expect(await note.inputValue()).toBe('Halb fertig')
  await page.getByRole('button', { name: 'Entwurf verwerfen' }).click()
  expect(await note.inputValue()).toBe('')
  await page.reload()
  expect(await page.locator('.draft').count()).toBe(0)
  await page.context().close()
})

test('a countdown goes by the clock of the house, not by that of the device', async () => {
  const page = await stage.tab()
  const house = Promise.withResolvers<void>()
  await page.route('**/clock', async (route) => {
    await house.promise
    await route.fulfill({ body: '2027-03-14T04:12:29Z' })
  })
  await page.goto('/look')
  const left = () => page.textContent('count-down')
  await expect.poll(left).toMatch(/^08:4[67]:\d\d$/)
  const first = await left()
  await expect.poll(left).not.toBe(first)
  house.resolve()
  await expect.poll(left).toMatch(/^06:4[67]:\d\d$/)
  await page.context().close()
})

describe('a live region', () => {
  test('renews itself, keeps the focus, what is open and what is typed, and says when the line is cut', async () => {
    const page = await stage.tab()
    let age = 0
    await page.route('**/look', async (route) => {
      const answer = await route.fetch()
      const script = `<script type="module" src="${stage.house.asset(liveRegion)}"></script></head>`
      await route.fulfill({
        response: answer,
        body: withRegion(await answer.text(), age++).replace('</head>', script),
      })
    })
    const happening = 'event: house\ndata: {"kind":"checkin.reported","id":"1-1"}\n\n'
    const stream = { contentType: 'text/event-stream', body: `retry: 20000\n\n${happening}` }
    await page.route('**/look/live?*', async (route) => {
      await page.waitForFunction(() => document.activeElement?.id === 'typed')
      await route.fulfill(stream)
    })
    await page.goto('/look')
    await page.locator('#more summary').click()
    await page.locator('#typed').fill('halb')
    await page.getByText('Alter 1').waitFor()
    expect(await page.locator('#typed').inputValue()).toBe('halb')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('typed')
    expect(await page.locator('#more').getAttribute('open')).not.toBeNull()
    await page.getByText('Verbindung weg').waitFor()
    await page.context().close()
  })
})

async function openLook(): Promise<Page> {
  const page = await stage.tab()
  await page.goto('/look')
  await page.locator('rank-list[ready]').waitFor()
  return page
}

/** The style page with something inside its live region that grows older with each look at it. */
function withRegion(html: string, age: number): string {
  const inside = `<ul>${age ? '<li>neu</li>' : ''}<li id="old"><label for="typed">x</label><input id="typed"></li></ul>`
  const more = `<details id="more"><summary>Mehr</summary>Alter ${age}</details>`
  return html.replace(/(<live-region id="live-sample"[^>]*>).*?(<\/live-region>)/s, `$1${inside}${more}$2`)
}
