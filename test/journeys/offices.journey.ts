import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { officeOf } from '#test/counselling.ts'
import { type Office, sealedOffice } from './counsel.steps.ts'
import { shoot } from './film.ts'
import { leaving } from './hands.ts'
import { arrive } from './sealed.steps.ts'
import { expectAccessible, expectNoSideways, openStage, type Stage } from './stage.ts'

let stage: Stage
let office: Office

beforeAll(async () => {
  stage = await openStage()
  office = await sealedOffice(stage)
  const bea = office.bea.account ?? ''
  await stage.as(office.amina).post(`${office.at}/roster/duties`, {
    ...{ office: office.office, account: bea, when: '1', day: '', starts: '09:00', ends: '12:00' },
  })
  await stage.as(office.bea).post(`${office.at}/slots`, {
    ...{
      office: office.office,
      day: '2027-03-15',
      starts: '09:00',
      ends: '10:40',
      minutes: '50',
      weeks: '1',
    },
    ...{ way: 'chat', place: '' },
  })
}, 300_000)
afterAll(() => stage.close())

const look = async (page: Page, path: string, name: string) => {
  await page.goto(path)
  await expectAccessible(page)
  await shoot(page, name)
}

describe('setting up a counselling service', () => {
  test('goes from an offer to rules and texts on a phone, on pages that hold no script', async () => {
    const page = await stage.tab(office.amina, { width: 360 })
    await look(page, `${office.at}/offices/new`, 'Neue Stelle')
    await page.getByLabel('Jugendberatung', { exact: true }).check({ force: true })
    await page.getByLabel('Wie heißt die Stelle?').fill('Jugendberatung Nord')
    await leaving(page, () => page.getByRole('button', { name: 'Anlegen und weiter' }).click())
    for (const step of ['Themen', 'Regeln', 'Texte']) {
      expect(await page.locator('script').count()).toBe(0)
      await expectAccessible(page)
      await expectNoSideways(page)
      await shoot(page, step)
      await leaving(page, () => page.getByRole('button', { name: 'Speichern und weiter' }).click())
    }
    await page.waitForURL(/\/opening$/)
    await page.goto(`${office.at}/offices`)
    await page.getByText('Noch ohne Briefkasten').waitFor()
    await expectNoSideways(page)
  })

  test('opens the letter box in the vault, with those who will read it by name', async () => {
    const id = await officeOf(stage, office.service, office.amina, 'family')
    const page = await arrive(stage, office.amina, `${office.at}/offices/${id}/opening`)
    await page.getByText('Diese Menschen würden lesen').waitFor()
    await page.getByRole('main').getByText('Bea Berg').first().waitFor()
    await shoot(page, 'Briefkasten vorher')
    await page.getByRole('button', { name: 'Briefkasten öffnen' }).click()
    await page.getByText('Der Briefkasten ist offen.').waitFor()
    await expectAccessible(page)
    await shoot(page, 'Briefkasten')
    const { rows } = await stage.owner.query('select space from counselling_office where id = $1', [id])
    expect(rows[0].space).toMatch(/^[\w-]{22}$/)
  })

  test('shows offices, roster, appointments, counters and documents so that everybody can read them', async () => {
    const page = await stage.tab(office.amina)
    for (const [path, name] of [
      ['/offices', 'Stellen'],
      ['/roster', 'Dienstplan'],
      ['/slots', 'Termine'],
      ['/figures', 'Zählen'],
      ['/documents', 'Unterlagen'],
      ['/documents/dpia', 'Folgenabschätzung'],
      ['/secrecy', 'Verschwiegenheit'],
    ] as const)
      await look(page, `${office.at}${path}`, name)
    const { rows } = await stage.owner.query('select slug from counselling')
    const phone = await stage.tab(undefined, { width: 360, dark: true })
    await look(phone, `/c/${rows[0].slug}/data`, 'Daten')
    await expectNoSideways(phone)
  })
})
