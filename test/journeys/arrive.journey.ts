import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { expectAccessible, expectNoSideways, openStage, type Stage } from './stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

describe.each(['/', '/sign-in', '/privacy', '/not-here'])('somebody who arrives at %s', (path) => {
  test.each([
    ['by day', { dark: false }],
    ['by night', { dark: true }],
    ['on a telephone', { width: 360 }],
    ['in English, without JavaScript', { lang: 'en', script: false }],
  ] as const)('can read and use it %s', async (_, eyes) => {
    const page = await stage.tab(undefined, eyes)
    await page.goto(path)
    expect(await page.locator('html').getAttribute('lang')).toBe('lang' in eyes ? eyes.lang : 'de')
    expect(await page.locator('h1').count()).toBe(1)
    await expectNoSideways(page)
    if (!('script' in eyes)) await expectAccessible(page) // axe itself needs a script.
    await page.context().close()
  })
})

test('the first stop of the keyboard is a link that skips the head of the page', async () => {
  const page = await stage.tab()
  await page.goto('/')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('main')
})
