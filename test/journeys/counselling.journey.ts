import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { nobody } from '#test/house.ts'
import { tracesInDatabase } from '#test/traces.ts'
import { type Office, sealedOffice } from './counsel.steps.ts'
import { shoot } from './film.ts'
import { arrive } from './sealed.steps.ts'
import { expectAccessible, expectNoSideways, openStage, type Stage } from './stage.ts'

let stage: Stage
let office: Office
let slug: string
let mara: Page
let bea: Page
let words: string[]
beforeAll(async () => {
  stage = await openStage()
  office = await sealedOffice(stage)
  const { rows } = await stage.owner.query('select slug from counselling where service = $1', [
    office.service,
  ])
  slug = rows[0].slug
}, 60_000)
afterAll(() => stage.close())

const night = 'Kanarienwort Mirabelle: ich kann nicht mehr.'
const send = async (page: Page, text: string) => {
  await page.getByLabel('Ihre Nachricht').fill(text)
  await page.getByRole('button', { name: 'Senden', exact: true }).click()
}

describe('somebody in need, by words only', () => {
  test('finds whom to call without JavaScript, in any language, and no topic in the title', async () => {
    const plain = await stage.tab(nobody, { width: 360, script: false })
    await plain.goto(`/c/${slug}?lang=ar`)
    expect(await plain.locator('html').getAttribute('dir')).toBe('rtl')
    expect(await plain.locator('form').isVisible()).toBe(false)
    expect(await plain.locator('header a[href="tel:112"]').isVisible()).toBe(true)
    await expectNoSideways(plain)
    await shoot(plain, 'Ohne JavaScript, arabisch')
    await plain.goto(`/c/${slug}/help`)
    expect(await plain.locator('a[href="tel:116016"]').isVisible()).toBe(true)
    expect(await plain.title()).toBe('Schreiben')
  })

  test('writes at night, keeps twelve words, and waits in sight', async () => {
    mara = await stage.tab(nobody, { width: 360 })
    await mara.goto(`/c/${slug}`)
    await mara.getByRole('radio', { name: 'Alkohol' }).check({ force: true })
    await mara.getByRole('button', { name: 'Verschließen und senden' }).click()
    await mara.getByText('Schreiben Sie ein paar Wörter.').waitFor()
    await mara.getByRole('radio', { name: 'Sehr dringend' }).check({ force: true })
    await mara.getByText('Rufen Sie 112 an.').waitFor()
    await mara.getByLabel('Ihre Nachricht').fill(night)
    await mara.getByLabel('Wie sollen wir Sie nennen?').fill('Mara')
    await expectAccessible(mara)
    await expectNoSideways(mara)
    await shoot(mara, 'Erste Nachricht')
    await mara.getByRole('button', { name: 'Verschließen und senden' }).click()
    await mara.getByRole('heading', { name: 'Ihre Nachricht ist angekommen' }).waitFor()
    words = await mara.locator('.receipt-words li').allInnerTexts()
    expect(words).toHaveLength(12)
    await expectAccessible(mara)
    await shoot(mara, 'Zwölf Wörter')
    const asked = Number(/\d+/.exec(await mara.locator('label[for=check]').innerText())?.[0])
    await mara.locator('#check').fill('falsch')
    await mara.getByRole('button', { name: 'Weiter zum Gespräch' }).click()
    await mara.getByText(`Das ist nicht Wort ${asked}.`).waitFor()
    await mara.locator('#check').fill(words[asked - 1] ?? '')
    await mara.getByRole('button', { name: 'Weiter zum Gespräch' }).click()
    await mara.getByText('Niemand wartet vor Ihnen.').waitFor()
    await mara.getByText('Alle Beratenden dieser Stelle, bis jemand übernimmt').waitFor()
    await expectAccessible(mara)
    await expectNoSideways(mara)
    await shoot(mara, 'Warten')
  })

  test('is answered live by somebody with a name', async () => {
    bea = await arrive(stage, office.bea, `${office.at}/room`)
    await bea.getByRole('button', { name: 'Annehmen' }).first().click()
    await bea.getByRole('heading', { name: 'Mara', level: 2 }).waitFor()
    await mara.getByText('Bea Berg ist für Sie da.').waitFor()
    await bea.getByLabel('Antwort', { exact: true }).pressSequentially('Guten')
    await mara.getByText('Bea Berg schreibt …').waitFor()
    await bea.getByLabel('Antwort', { exact: true }).fill('Guten Abend. Gut, dass Sie schreiben.')
    await bea.getByLabel('Antwort', { exact: true }).press('Control+Enter')
    await mara.locator('.lines').getByText('Gut, dass Sie schreiben.').waitFor()
    // What is new is read out once, and nothing that one has said oneself.
    expect(await mara.getByRole('log').innerText()).toContain('Bea Berg: Guten Abend.')
    expect(await mara.getByRole('log').innerText()).not.toContain('Mirabelle')
    await send(mara, 'Danke, dass jemand da ist.')
    await bea.getByText('Danke, dass jemand da ist.').first().waitFor()
    await expectAccessible(mara)
    await shoot(mara, 'Gespräch')
  })

  test('agrees to a substitute for two weeks, and sees who can read', async () => {
    const until = new Date(stage.clock.now().getTime() + 14 * 86_400_000).toISOString().slice(0, 10)
    await bea.getByLabel('Was möchtest du?').selectOption({ label: 'Vertretung fragen lassen' })
    await bea.getByLabel('An wen?').selectOption({ label: 'Amina Adler' })
    await bea.getByLabel('Bis einschließlich').fill(until)
    await bea.getByRole('button', { name: 'Fragen', exact: true }).click()
    await mara.getByText('Amina Adler möchte Sie bis').first().waitFor()
    await expectAccessible(mara)
    await shoot(mara, 'Gefragt')
    await mara.getByRole('button', { name: 'Ja', exact: true }).click()
    await mara.locator('[data-readers]').getByText('Amina Adler').waitFor({ timeout: 30_000 })
    expect(await mara.locator('[data-readers]').innerText()).toMatch(/Bea Berg\s+Beratung, seit/)
    expect(await mara.locator('[data-readers]').innerText()).toMatch(
      /Amina Adler\s+Vertretung, seit .*, bis /,
    )
  })

  test('comes back on another device, and destroys everything', async () => {
    await mara.getByRole('button', { name: 'Gespräch schließen' }).click()
    await mara.getByText('Mit Ihren zwölf Wörtern kommen Sie zurück.').waitFor()
    const other = await stage.tab(nobody, { dark: true, lang: 'en' })
    await other.goto(`/c/${slug}/back?lang=en`)
    await other.getByLabel('Your twelve words').fill('apfel birne')
    await other.getByRole('button', { name: 'Open', exact: true }).click()
    await other.getByText('It must be exactly twelve words.').waitFor()
    await other.getByLabel('Your twelve words').fill(words.map((word) => word.slice(0, 4)).join(' '))
    await other.getByRole('checkbox', { name: 'Others use this device, too' }).check({ force: true })
    await other.getByRole('button', { name: 'Open', exact: true }).click()
    await other.getByText('Gut, dass Sie schreiben.').waitFor()
    // Nothing is offered that would stay on a device of others.
    expect(await other.getByRole('button', { name: 'Save the conversation' }).count()).toBe(0)
    await expectAccessible(other)
    await shoot(other, 'Zurück, dunkel')
    const secrets = [night, 'Danke, dass jemand da ist.', words.join(' ')]
    expect(await tracesInDatabase(stage.owner, secrets)).toEqual([])
    await other.locator('summary', { hasText: 'Delete everything' }).click()
    await other.getByRole('button', { name: 'Yes, delete everything' }).click()
    await other.getByRole('heading', { name: 'Everything is deleted' }).waitFor()
    await other.getByText('The keys no longer exist.').waitFor()
    await expectAccessible(other)
    await shoot(other, 'Gelöscht')
    const { rows } = await stage.owner.query(
      'select (select count(*) from conversation) + (select count(*) from conversation_line) as n',
    )
    expect(Number(rows[0].n)).toBe(0)
  })

  test('leaves at once, by three times Escape', async () => {
    const page = await stage.tab()
    await page.goto(`/c/${slug}`)
    await page.getByLabel('Ihre Nachricht').fill('Halb geschrieben')
    for (let hit = 0; hit < 3; hit++) await page.keyboard.press('Escape')
    await page.waitForURL('about:blank')
  })
})
