// Long: somebody in need, from the first word to the last.
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { nobody } from '#test/house.ts'
import { tracesInDatabase } from '#test/traces.ts'
import { answers, heard, keepTime, line, type Office, says, sealedOffice } from './counsel.steps.ts'
import { shoot } from './film.ts'
import { arrive } from './sealed.steps.ts'
import { expectAccessible, expectNoSideways, openStage, type Stage } from './stage.ts'

let stage: Stage
let office: Office
let slug: string
let mara: Page
let bea: Page
let words: string[]
let stopTime = () => {}
beforeAll(async () => {
  stage = await openStage(new Date())
  stopTime = keepTime(stage)
  office = await sealedOffice(stage)
  slug = office.slug
  const day = new Date(Date.now() + 10 * 86_400_000).toISOString().slice(0, 10)
  await stage.as(office.bea).post(`${office.at}/slots`, {
    ...{ office: office.office, day, starts: '09:00', ends: '10:40', minutes: '50', weeks: '1' },
    ...{ way: 'chat', place: '' },
  })
}, 180_000)
afterAll(() => {
  stopTime()
  return stage.close()
})

const night = 'Kanarienwort Mirabelle: ich kann nicht mehr.'
/** What the browser saves when it is asked to. */
async function saved(page: Page, ask: () => Promise<void>): Promise<{ name: string; text: string }> {
  const [download] = await Promise.all([page.waitForEvent('download'), ask()])
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') }
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

  test('can begin to write within three seconds on a slow telephone, having loaded 60 kB at most, with script and letters', async () => {
    // What else this machine does at that moment is not the page's fault.
    const ways = [await beginsSlowly()]
    while (ways.length < 4 && (ways.at(-1)?.ms ?? 0) >= 3_000) ways.push(await beginsSlowly())
    expect(Math.min(...ways.map(({ ms }) => ms))).toBeLessThan(3_000)
    for (const { weight } of ways) {
      expect(weight).toBeGreaterThan(20)
      expect(weight).toBeLessThanOrEqual(60)
    }
  })

  /** Opens the page on a telephone with a slow line, until one can write. */
  async function beginsSlowly(): Promise<{ ms: number; weight: number }> {
    const slow = await stage.tab(nobody, { width: 360 })
    const line = await slow.context().newCDPSession(slow)
    await line.send('Network.enable')
    // What Chromium calls fast 3G.
    const third = { latency: 562.5, downloadThroughput: 180_000, uploadThroughput: 84_375 }
    await line.send('Network.emulateNetworkConditions', { offline: false, ...third })
    const loaded: Promise<number>[] = []
    slow.on('requestfinished', (request) =>
      loaded.push(request.sizes().then(({ responseBodySize }) => responseBodySize)),
    )
    await slow.goto(`/c/${slug}`, { waitUntil: 'commit' })
    await slow.getByLabel('Ihre Nachricht').waitFor()
    // Counted by the browser itself, not by whoever drives it.
    const ms = await slow.evaluate(() => performance.now())
    await slow.waitForLoadState('networkidle')
    const weight = (await Promise.all(loaded)).reduce((sum, one) => sum + one, 0) / 1000
    await slow.context().close()
    return { ms, weight }
  }

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
    await says(mara, 'Danke, dass jemand da ist.')
    await bea.getByText('Danke, dass jemand da ist.').first().waitFor()
    await expectAccessible(mara)
    await shoot(mara, 'Gespräch')
  })

  test('sends a file, and it arrives as it was', async () => {
    const content = 'Kanarienbrief Holunder\n'.repeat(300)
    const file = { name: 'Brief.txt', mimeType: 'text/plain', buffer: Buffer.from(content) }
    await mara.locator('#file').setInputFiles(file)
    const button = bea.getByRole('log').getByRole('button', { name: /Brief\.txt/ })
    await button.waitFor()
    expect(await saved(bea, () => button.click())).toEqual({ name: 'Brief.txt', text: content })
    expect(await tracesInDatabase(stage.owner, ['Kanarienbrief Holunder', 'Brief.txt'])).toEqual([])
  })

  test('takes a time, has it in a calendar that says nothing, and cancels it', async () => {
    await mara.getByRole('button', { name: 'Freie Zeiten ansehen' }).click()
    await mara.getByRole('button', { name: 'Diesen nehmen' }).first().click()
    await mara.getByText('Ihr Termin:').waitFor()
    await bea
      .getByRole('log')
      .getByText(/^Termin: .*, 50 Minuten/)
      .waitFor()
    await expectAccessible(mara)
    await shoot(mara, 'Termin')
    const button = mara.getByRole('button', { name: 'In den Kalender' })
    const { name, text } = await saved(mara, () => button.click())
    expect([name, text.match(/SUMMARY:.*/)?.[0]]).toEqual(['Termin.ics', 'SUMMARY:Termin'])
    expect(text).not.toMatch(/Lichtblick|Sucht|Berg|http/)
    await mara.getByRole('button', { name: 'Absagen' }).click()
    await bea.getByRole('log').getByText('Termin abgesagt.').waitFor()
    await mara.getByRole('button', { name: 'Freie Zeiten ansehen' }).click()
    await mara.getByRole('button', { name: 'Diesen nehmen' }).nth(1).waitFor()
  })

  test('may say no, and then nobody else reads', async () => {
    await ask(bea)
    await mara.getByRole('button', { name: 'Nein', exact: true }).click()
    await bea.getByRole('log').getByText('Möchte das nicht.').waitFor()
    await mara.getByRole('button', { name: 'Ja', exact: true }).waitFor({ state: 'detached' })
    expect(await mara.locator('[data-readers]').innerText()).not.toContain('Amina')
  })

  test('agrees to a substitute for two weeks, and sees who can read', async () => {
    await ask(bea)
    await mara.getByText('Amina Adler möchte Sie bis').first().waitFor()
    await expectAccessible(mara)
    await shoot(mara, 'Gefragt')
    await mara.getByRole('button', { name: 'Ja', exact: true }).click()
    await mara.locator('[data-readers]').getByText('Amina Adler').waitFor({ timeout: 60_000 })
    expect(await mara.locator('[data-readers]').innerText()).toMatch(/Bea Berg\s+Beratung, seit/)
    expect(await mara.locator('[data-readers]').innerText()).toMatch(
      /Amina Adler\s+Vertretung, seit .*, bis /,
    )
  })

  test('is asked three questions once it is closed, and may write on all the same', async () => {
    await bea.getByRole('button', { name: 'Abschließen', exact: true }).click()
    await mara.getByText('Das Gespräch ist beendet.').waitFor()
    await mara.locator('#survey-words').waitFor()
    for (const group of await mara.locator('form fieldset.field').all())
      await group.getByRole('radio').last().check({ force: true })
    await expectAccessible(mara)
    await shoot(mara, 'Fragen zum Schluss')
    await mara.locator('#survey-words').fill('Es hat gutgetan.')
    await mara
      .locator('form', { has: mara.locator('#survey-words') })
      .getByRole('button')
      .click()
    await bea.getByRole('log').getByText('geholfen 5/5', { exact: false }).waitFor()
    await mara.locator('#survey-words').waitFor({ state: 'detached' })
    await says(mara, 'Noch eine Frage.')
    await heard(bea, 'Noch eine Frage.').waitFor()
    await mara.getByText('Das Gespräch ist beendet.').waitFor({ state: 'detached' })
    await answers(bea, 'Gern.')
    await line(mara, 'Gern.').waitFor()
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
    await Promise.all([1, 2, 3].map(() => page.keyboard.press('Escape')))
    await page.waitForURL('about:blank')
  })
})

/** Bea asks whether Amina may stand in for two weeks. */
async function ask(page: Page): Promise<void> {
  const until = new Date(Date.now() + 14 * 86_400_000).toISOString().slice(0, 10)
  await page.getByLabel('Was möchtest du?').selectOption({ label: 'Vertretung fragen lassen' })
  await page.getByLabel('An wen?').selectOption({ label: 'Amina Adler' })
  await page.getByLabel('Bis einschließlich').fill(until)
  await page.getByRole('button', { name: 'Fragen', exact: true }).click()
}
