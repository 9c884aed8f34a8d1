import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { day, later } from '#kernel/clock.ts'
import { mustSend } from '#test/custody.ts'
import { shoot } from './film.ts'
import { arrive, sealedLichtblick, unlock } from './sealed.steps.ts'
import { expectAccessible, openStage, type Stage } from './stage.ts'
import { press, seeTitle, turnTo } from './vault.steps.ts'

// Who reads what, and what happens when that ends: by a date, by hand, by leaving, with the laptop closed in between.
let stage: Stage
let story: Awaited<ReturnType<typeof sealedLichtblick>>
let vault: string
let page: Page
const long = { timeout: 300_000 }

beforeAll(async () => {
  stage = await openStage()
  story = await sealedLichtblick(stage)
  vault = `/organisations/${story.organisation}/vault`
  await introduce(story.bea)
  page = await arrive(stage, story.amina, `/organisations/${story.organisation}/notebook`)
  page.setDefaultTimeout(60_000)
  await press(page, 'Neue Notiz')
  await page.getByLabel('Titel').fill('Tür')
  await page.getByLabel('Text', { exact: true }).fill('Der Code ist 4711')
  await press(page, 'Sichern')
  await seeTitle(page, 'Tür')
}, 300_000)
afterAll(() => stage.close())

/** Bea shows her card and opens the vault once, and so says in it who she is. */
async function introduce(bea: typeof story.bea) {
  const { card } = await story.vault.at(bea)
  await mustSend(stage, bea, `PUT /vault/organisations/${story.organisation}/card`, { card })
  const hers = await arrive(stage, bea, vault)
  const word = 'select 1 from envelope where author = $1'
  const isSaid = async () => (await stage.owner.query(word, [bea.identity.card.id])).rowCount
  await vi.waitUntil(isSaid, { timeout: 60_000, interval: 200 })
  await hers.context().close()
}

const notebook = () => page.locator('section', { has: page.getByRole('heading', { name: 'Notizbuch' }) })
const bea = () => notebook().getByRole('row').filter({ hasText: 'Bea Berg' })

test('somebody reads no longer, by hand: the area gets new keys', long, async () => {
  await turnTo(page, 'Wer liest was')
  await bea().locator('summary', { hasText: 'Beenden' }).click()
  await bea().getByRole('button', { name: 'Beenden' }).click()
  await page.getByText('Bea Berg liest hier nicht mehr').waitFor()
  await expect.poll(() => bea().count()).toBe(0)
  await shoot(page, 'Bea liest nicht mehr')
})

test('a substitute reads until a day, which everybody sees', long, async () => {
  await notebook().locator('summary', { hasText: 'Jemanden lesen lassen' }).click()
  await notebook().getByLabel('Wer', { exact: true }).selectOption('Bea Berg')
  await press(page, 'Lesen lassen')
  await page.getByText('Bitte nenn den letzten Tag').first().waitFor()
  expect(await notebook().getByLabel('Wer', { exact: true }).inputValue()).not.toBe('')
  await notebook().getByLabel('Letzter Tag der Vertretung').fill('2027-03-02')
  await press(page, 'Lesen lassen')
  await page.getByText('Bea Berg liest jetzt mit').waitFor()
  await bea().getByText('3. März 2027, 00:00').waitFor()
  await shoot(page, 'Vertretung bis')
  await expectAccessible(page)
  await turnTo(page, 'Protokoll')
  await page.getByText('lässt Bea Berg „Notizbuch“ lesen, bis Mi., 3. März 2027').waitFor()
})

test('when it is over, the first who comes by seals everything anew without being asked', long, async () => {
  stage.clock.moveTo(later(stage.clock.now(), 3 * day))
  await page.goto(`${vault}/readers`)
  await unlock(page, story.amina)
  await page.getByText('Alles ist neu verschlossen').waitFor()
  await expect.poll(() => bea().count()).toBe(0)
})

test(
  'who leaves the organisation is still in the vault until somebody takes them out there',
  long,
  async () => {
    await stage.owner.query('delete from membership where account = $1', [story.bea.account])
    await turnTo(page, 'Menschen')
    await page.getByText('Steht noch im Tresor, gehört aber nicht mehr zur Einrichtung').waitFor()
    await shoot(page, 'steht noch im Tresor')
    await expectAccessible(page)
  },
)

test(
  'a laptop that is closed while everything is sealed anew goes on when it is opened again',
  long,
  async () => {
    await stage.stepUp(story.amina)
    const torn = /\/vault\/spaces\/[^/]+\/rotation/
    await page.route(torn, (route) =>
      route.request().method() === 'POST' ? route.abort() : route.continue(),
    )
    const row = page.getByRole('row').filter({ hasText: 'Bea Berg' })
    await row.locator('summary', { hasText: 'Herausnehmen' }).click()
    await row.getByRole('button', { name: 'Herausnehmen' }).click()
    await page.getByRole('button', { name: 'Weiter neu verschließen' }).waitFor()
    await shoot(page, 'unterbrochen')
    await page.unroute(torn)
    await page.reload()
    await unlock(page, story.amina)
    await page.getByText('Alles ist neu verschlossen').waitFor()
    await seeTitle(page, 'Wer nicht mehr dabei ist')
    const { rows } = await stage.owner.query(
      'select 1 from envelope e join space s on s.id = e.space where e.epoch < s.epoch',
    )
    expect(rows).toEqual([])
  },
)
