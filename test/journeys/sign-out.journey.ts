import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
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
}, 120_000)
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

async function signInAgain() {
  const { token } = await stage.person('Amina Adler')
  const person = { ...story.amina, token }
  await stage.stepUp(person)
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

test('what was left lying is sent after the next sign-in', async () => {
  await page.context().unroute(lost)
  await signInAgain()
  await page.goto(notebook)
  await unlock(page, story.amina)
  await page.getByRole('link', { name: 'Tür' }).waitFor()
  await expect.poll(async () => (await kept()).outbox).toBe(0)
})

test('signing out with nothing unsent locks every tab and leaves no trace of the vault on the device', async () => {
  const other = await page.context().newPage()
  await other.goto('/me')
  await other.getByRole('button', { name: 'Abmelden' }).click()
  await other.getByText('Du bist abgemeldet').waitFor()
  await page.getByText('in einem anderen Fenster zugeschlossen').waitFor()
  await page.close()
  page = other
  expect(await kept()).toEqual({ outbox: 0, pins: 0 })
})
