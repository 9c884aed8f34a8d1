import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { records } from '#blocks/records/records-block.tsx'
import { provisionService } from '#blocks/services.ts'
import { mustSend } from '#test/custody.ts'
import { shoot } from './film.ts'
import { arrive, sealedLichtblick } from './sealed.steps.ts'
import { expectAccessible, expectNoSideways, openStage, type Stage } from './stage.ts'

let stage: Stage
let story: Awaited<ReturnType<typeof sealedLichtblick>>
let room = ''
let amina: Page
let bea: Page

beforeAll(async () => {
  stage = await openStage()
  story = await sealedLichtblick(stage)
  room = `/services/${await recordsService()}/records/room`
}, 60_000)
afterAll(() => stage.close())

/** A service of the kind `records`, whose members show their cards to each other. */
async function recordsService(): Promise<string> {
  const { amina, bea, vault, organisation } = story
  for (const who of [amina, bea]) {
    const { card } = await vault.at(who)
    await mustSend(stage, who, `PUT /vault/organisations/${organisation}/card`, { card })
  }
  return stage.itself(async (desk) => {
    const wanted = { organisation, need: null, kind: 'records', name: 'Akten der Beratung' } as const
    const service = await provisionService(desk, wanted, [])
    await records.provision(desk, service)
    return service.id
  })
}

describe('records', () => {
  test('begin with a template, and are added by a line', async () => {
    amina = await arrive(stage, story.amina, room)
    await amina.getByRole('heading', { name: 'Womit fangt ihr an?' }).waitFor()
    await amina.getByRole('radio', { name: 'Leere Sammlung' }).check({ force: true })
    await amina.getByLabel('Wie heißt die Sammlung?').fill('Kontakte')
    await expectAccessible(amina)
    await shoot(amina, 'Vorlage')
    await amina.getByRole('button', { name: 'Anlegen', exact: true }).click()
    await amina.getByRole('heading', { name: 'Kontakte', level: 2 }).waitFor()
    for (const name of ['Ada', 'Bela', 'Cem']) {
      await amina.getByLabel('Name', { exact: true }).fill(name)
      await amina.keyboard.press('Enter')
      await amina.getByRole('gridcell', { name, exact: true }).waitFor()
    }
    await expectAccessible(amina)
    await expectNoSideways(amina)
    await shoot(amina, 'Tabelle')
    bea = await arrive(stage, story.bea, room)
    await bea.getByRole('link', { name: 'Kontakte' }).click()
    await bea.getByRole('gridcell', { name: 'Cem', exact: true }).waitFor()
    expect(await bea.getByRole('rowheader').count()).toBe(3)
  })
})
