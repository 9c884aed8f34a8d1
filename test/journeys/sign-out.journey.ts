import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { shoot } from './film.ts'
import { arrive, sealedLichtblick, unlock } from './sealed.steps.ts'
import { expectAccessible, openStage, type Stage } from './stage.ts'

let stage: Stage
let story: Awaited<ReturnType<typeof sealedLichtblick>>
let notebook: string
let page: Page
beforeAll(async () => {
  stage = await openStage()
  story = await sealedLichtblick(stage)
  notebook = `/organisations/${story.organisation}/notebook`
  page = await arrive(stage, story.amina, notebook)
  page.on('dialog', (dialog) => dialog.accept())
}, 300_000)
afterAll(() => stage.close())

const press = (name: string | RegExp) => page.getByRole('button', { name }).click()

/** What the vaults keep on this device: rows that were never sent, and pins. */
const kept = () =>
  page.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('vault')
      request.onsuccess = () => resolve(request.result)
    })
    if (db.objectStoreNames.length === 0) return { outbox: 0, pins: 0 }
    const count = (place: string) =>
      new Promise<number>((resolve) => {
        const request = db.transaction(place).objectStore(place).count()
        request.onsuccess = () => resolve(request.result)
      })
    const counts = { outbox: await count('outbox'), pins: await count('pins') }
    db.close()
    return counts
  })

async function signInAgain(who: 'amina' | 'bea' = 'amina') {
  const { token } = await stage.person(story[who].name)
  await stage.stepUp({ ...story[who], token })
  await page.context().addCookies([{ name: 'house', value: token ?? '', url: stage.address }])
}

const lost = '**/vault/spaces/*/envelopes'

test('signing out asks before it leaves something that is nowhere else, and then leaves it lying', async () => {
  await press('Neue Notiz')
  await page.context().route(lost, (route) => {
    return route.request().method() === 'POST' ? route.abort() : route.continue()
  })
  await page.getByLabel('Titel').fill('Tür')
  await page.getByLabel('Text', { exact: true }).fill('Der Code ist 4711')
  await press('Sichern')
  await page.getByText('Eine Änderung ist noch nicht gespeichert').first().waitFor()
  await page.goto('/me')
  await press('Abmelden')
  await page.getByText('Auf diesem Gerät liegt noch etwas, das nirgends sonst ist').waitFor()
  await expectAccessible(page)
  await press('Abmelden und hier liegen lassen')
  await page.getByText('Du bist abgemeldet').waitFor()
  expect(await kept()).toEqual({ outbox: 1, pins: 1 })
})

test('somebody else on this device is told that it waits, and neither sends nor loses it', async () => {
  await page.context().unroute(lost)
  await signInAgain('bea')
  await page.goto(notebook)
  await page.getByText('Auf diesem Gerät wartet eine Änderung von jemand anderem').waitFor()
  await expectAccessible(page)
  await shoot(page, 'geteiltes Gerät')
  await unlock(page, story.bea)
  await press('Neue Notiz')
  await page.getByLabel('Titel').fill('Fenster')
  await press('Sichern')
  await page.getByRole('heading', { name: 'Fenster' }).waitFor()
  await page.goto(`/organisations/${story.organisation}/vault`)
  await unlock(page, story.bea)
  await page.getByText('Auf diesem Gerät wartet noch etwas von jemand anderem').waitFor()
  await page.getByText('eine Änderung, noch nicht auf dem Server').waitFor()
  await expectAccessible(page)
  await shoot(page, 'geteiltes Gerät, Übersicht')
  expect(await kept()).toEqual({ outbox: 1, pins: 1 })
})

test('what was left lying is sent after the next sign-in', async () => {
  await signInAgain()
  await page.goto(notebook)
  await unlock(page, story.amina)
  await page.getByRole('link', { name: 'Tür' }).waitFor()
  await expect.poll(async () => (await kept()).outbox).toBe(0)
})

test('a text that was begun is not lost by signing out either', async () => {
  await press('Neue Notiz')
  await page.getByLabel('Titel').fill('Halb fertig')
  await page.getByText('Entwurf aufgehoben').waitFor()
  await page.goto('/me')
  await press('Abmelden')
  await press('Abmelden und hier liegen lassen')
  await page.getByText('Du bist abgemeldet').waitFor()
  await signInAgain()
  await page.goto(notebook)
  await unlock(page, story.amina)
  await page.getByRole('link', { name: 'Halb fertig' }).click()
  await page.locator('summary', { hasText: 'Verwerfen' }).click()
  await press('Ja, verwerfen')
  await page.getByRole('link', { name: 'Tür' }).waitFor()
})

test('signing out with nothing unsent locks every tab and leaves no trace of the vault on the device', async () => {
  const other = await page.context().newPage()
  await other.goto('/me')
  await other.getByRole('button', { name: 'Abmelden' }).click()
  await other.getByText('Du bist abgemeldet').waitFor()
  await page.getByText('in einem anderen Fenster zugeschlossen').waitFor()
  await page.close()
  page = other
  await expect.poll(kept).toEqual({ outbox: 0, pins: 0 })
})
