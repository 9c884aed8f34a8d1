import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { crowd } from '#test/matching/crowded.ts'
import { at, type MatchingStory, worldToMatch } from '#test/matching/jam.ts'
import { expectAccessible, expectNoSideways, openStage, type Stage } from './stage.ts'

let stage: Stage
let story: MatchingStory
/** The calculation that was asked for last. */
let work: Promise<unknown> = Promise.resolve()
beforeAll(async () => {
  stage = await openStage()
  story = await worldToMatch(stage)
  await crowd(stage, story.jam, { people: 60, needs: 10, seed: 3, seats: 'scarce' })
})
afterAll(async () => {
  await work
  await stage.close()
})

// Begins only once the page says so: a quick machine would otherwise be done before anybody has looked.
const calculateWith = async (page: Page, name: string) => {
  await page.getByRole('button', { name }).click()
  await page.getByRole('heading', { name: 'Die Berechnung beginnt gleich.' }).waitFor()
  work = stage.work()
  await page.getByRole('progressbar').or(page.locator('#result')).first().waitFor()
}
const result = (page: Page) => page.locator('#result').waitFor({ timeout: 60_000 })

test('an organiser calculates, sees it happen, pins, calculates again and publishes; people read why', async () => {
  const page = await stage.tab(story.organiser)
  await page.goto(at)
  await expectAccessible(page)
  await calculateWith(page, 'Zuteilung berechnen')
  await expectAccessible(page)
  await result(page)
  await expectAccessible(page)

  await page.getByRole('link', { name: 'Max Fünf' }).click()
  await page.getByLabel('Bedarf', { exact: true }).selectOption({ label: 'Ferienfreizeit online' })
  await page.locator('label', { hasText: 'Fest in dieses Team' }).click()
  await page.getByRole('button', { name: 'Festlegen', exact: true }).click()
  await page.getByText('Max Fünf ist festgehalten.').waitFor()
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Zur Zuteilung' }).click()
  await page.getByText('Eine deiner Festlegungen ist noch nicht eingerechnet.').waitFor()

  await calculateWith(page, 'Neu berechnen Mit wenigen Wechseln')
  await result(page)
  await page.getByText('von dir festgehalten').waitFor()
  await page.locator('summary', { hasText: 'Veröffentlichen' }).click()
  await page.getByRole('button', { name: 'Ja, veröffentlichen' }).click()
  await page.getByText('Die Teams stehen.').waitFor()
  await expectAccessible(page)
  await page.context().close()

  const max = await stage.tab(story.max, { width: 360 })
  await max.goto('/jams/quartier-u1/me')
  await max.getByRole('heading', { name: 'Warum dieses Team?' }).waitFor()
  await max.getByText('Das Orga-Team hat dich fest für „Ferienfreizeit online“ eingeplant.').waitFor()
  await expectAccessible(max)
  await expectNoSideways(max)
  await max.getByRole('link', { name: 'Dein Team: Ferienfreizeit online' }).click()
  await max.getByRole('heading', { name: 'Ferienfreizeit online' }).waitFor()
  await max.context().close()
})

test.each([
  ['on a telephone', { width: 360 }],
  ['by night', { dark: true }],
  ['in English', { lang: 'en' }],
  ['without JavaScript', { script: false }],
] as const)('the plan can be read and used %s', async (_, eyes) => {
  const page = await stage.tab(story.organiser, eyes)
  await page.goto(at)
  await page.locator('#result').waitFor()
  await expectNoSideways(page)
  // axe itself needs a script.
  if (!('script' in eyes)) await expectAccessible(page)
  else {
    await page.getByRole('button', { name: 'Neu berechnen Mit wenigen Wechseln' }).click()
    await page.getByRole('link', { name: 'Stand neu laden' }).click()
    work = stage.work()
    const isDone = async () => {
      await page.reload()
      return page.locator('#result').count()
    }
    await expect.poll(isDone).toBe(1)
  }
  await page.context().close()
})
