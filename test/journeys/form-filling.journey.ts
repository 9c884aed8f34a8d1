// Long: one form from its first question to its receipt, by every way that somebody may come.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type LetterBox, letterBox, open, published } from '#test/form.ts'
import { nobody } from '#test/house.ts'
import { camp, heading, press, stands } from './form-filling.steps.ts'
import { onTheKeys } from './keys.ts'
import { expectAccessible, expectNoSideways, openStage, type Stage } from './stage.ts'

let stage: Stage
let box: LetterBox
beforeAll(async () => {
  stage = await openStage()
  box = await letterBox(stage)
})
afterAll(() => stage.close())

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

/** The newest letter, opened by those whom it is for. */
async function newest() {
  const { rows } = await stage.owner.query(
    'select letter from letter order by received_at desc, ctid desc limit 1',
  )
  return (await open(box, rows[0].letter))?.body as {
    answers: object
    files: { size: number }[]
    version: number
  }
}

/** Everything that leaves the browser, as text. */
function listen(page: Page) {
  const sent: string[] = []
  page.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`))
  return sent
}

/** Everything that lies in the browser's storage for forms. */
const keptIn = (page: Page) =>
  page.evaluate(async () => {
    const answerOf = <T>(asked: IDBRequest<T>) =>
      new Promise<T>((resolve) => {
        asked.onsuccess = () => resolve(asked.result)
      })
    const db = await answerOf(indexedDB.open('forms'))
    const stores = db.transaction(['outbox', 'here'])
    const all = (name: string) => answerOf(stores.objectStore(name).getAll())
    const [outbox, here] = await Promise.all([all('outbox'), all('here')])
    db.close()
    return JSON.stringify({ outbox, here })
  })

test('by keys alone on a telephone: an error, rows, a file, the check, the receipt, and nothing of it in the clear', async () => {
  const { slug } = await published(stage, box, camp)
  const page = await stage.tab(nobody, { width: 360 })
  const sent = listen(page)
  const keys = onTheKeys(page)
  const button = (name: string) => keys.press(page.getByRole('button', { name, exact: true }))
  await page.goto(`/f/${slug}`)
  await button('Weiter')
  await page.locator('.problems:focus').waitFor()
  await expectAccessible(page)
  await keys.press(page.getByRole('link', { name: /^Name: / }))
  await page.locator('[name=name]:focus').waitFor()
  await page.keyboard.type('Mara Geheimnis')
  await keys.choose(page.getByRole('radio', { name: 'Ja', exact: true }))
  await keys.fill(page.getByLabel('Welche?'), 'Erdnusswort')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Kind hinzufügen' }).waitFor()
  await expect.poll(() => page.locator('.problem').count()).toBe(0)
  await page.getByText('Von 0 bis 10, Mara Geheimnis').waitFor()
  for (const [at, name] of ['Ada', 'Ben', 'Cem'].entries()) {
    await button('Kind hinzufügen')
    await keys.fill(page.getByLabel('Vorname').nth(at), name)
  }
  await button('Kind 2 entfernen')
  await stands(page.getByLabel('Vorname').nth(1), 'Cem')
  await page
    .getByLabel(/^Foto der Karte/)
    .setInputFiles({ name: 'karte.png', mimeType: 'image/png', buffer: png })
  await page.getByText('karte.png ist verschlossen und angekommen.').waitFor()
  await page.locator('[type=range]').fill('7')
  expect(await page.getByLabel('Wie groß ist die Freude?').inputValue()).toBe('7')
  await page.goBack()
  await heading(page, 'Wer kommt mit?')
  await stands(page.getByLabel('Welche?'), 'Erdnusswort')
  await button('Weiter')
  await button('Antworten ansehen')
  await heading(page, 'Stimmt alles?')
  await page.locator('dd', { hasText: 'Mara Geheimnis' }).waitFor()
  await expectAccessible(page)
  await expectNoSideways(page)
  await keys.fill(page.getByLabel(/für einen Hinweis/), 'mara@example.org')
  await button('Absenden')
  await heading(page, 'Ihre Antworten sind angekommen')
  const words = await page.locator('.receipt-words li').allTextContents()
  expect(words).toHaveLength(12)
  for (const field of await page.getByLabel(/^Wort Nummer/).all()) {
    const place = Number(((await field.getAttribute('id')) ?? '').split('-')[1])
    await keys.fill(field, words[place] ?? '')
  }
  await button('Prüfen')
  await page.getByText('Stimmt. Sie haben die Wörter.').waitFor()
  await expectAccessible(page)
  const { answers, files } = await newest()
  expect(answers).toMatchObject({
    ...{ name: 'Mara Geheimnis', allergie: true, welche: 'Erdnusswort', freude: 7 },
    ...{ kind: [{ vorname: 'Ada' }, { vorname: 'Cem' }], karte: [{ name: 'karte.png', type: 'image/png' }] },
  })
  expect(files).toHaveLength(1)
  const notices = await stage.owner.query('select address, lang, path from case_notice')
  expect(notices.rows).toEqual([{ address: 'mara@example.org', lang: 'de', path: `/f/${slug}/receipt` }])
  // A word alone may be one of ours by chance, as "text" is; two of them beside each other are nobody else's.
  const pairs = words.slice(1).map((word, at) => `${words[at]}\\W+${word}`)
  for (const secret of ['Geheimnis', 'Erdnusswort', 'Cem', ...pairs])
    expect(sent.filter((text) => new RegExp(`\\b${secret}\\b`).test(text))).toEqual([])
})

describe('somebody who goes on later', () => {
  test('finds everything on another device, is told when the form has changed, and when the draft is gone', async () => {
    const { slug, service } = await published(stage, box, camp)
    const page = await stage.tab(nobody)
    const sent = listen(page)
    await page.goto(`/f/${slug}`)
    await page.getByLabel('Name', { exact: true }).fill('Mara Geheimnis')
    await page.getByText('Nein', { exact: true }).click()
    await press(page, 'Weiter')
    await press(page, 'Kind hinzufügen')
    await page.getByLabel('Vorname').last().fill('Ada')
    await page.getByText('Später weitermachen').click()
    await press(page, 'Entwurf verschlossen speichern')
    const link = await page.getByLabel(/Mit diesem Link/).inputValue()
    expect(link).toMatch(/#draft=[\w-]{22}\.[\w-]{43}$/)
    await expectAccessible(page)
    expect(
      sent.some((text) => text.includes('Geheimnis') || text.includes(link.split('.').at(-1) ?? '')),
    ).toBe(false)
    const other = await stage.tab(nobody, { width: 360 })
    await other.goto(link)
    await other.getByText('Ihr Entwurf ist wieder da.').first().waitFor()
    await stands(other.getByLabel('Vorname'), 'Ada')
    await press(other, 'Zurück')
    await stands(other.getByLabel('Name', { exact: true }), 'Mara Geheimnis')
    await stage.owner.query(
      `insert into form_version (service, organisation, version, definition, digest, published_at)
       select service, organisation, 2, definition, $2, published_at from form_version where service = $1`,
      [service, 'e'.repeat(43)],
    )
    await stage.owner.query('update form set version = 2 where service = $1', [service])
    const third = await stage.tab(nobody)
    await third.goto(link)
    await third.getByText('Das Formular wurde seit Ihrem Entwurf geändert.').first().waitFor()
    await stands(third.getByLabel('Name', { exact: true }), 'Mara Geheimnis')
    await stage.owner.query('delete from form_draft')
    const late = await stage.tab(nobody)
    await late.goto(link)
    await late.getByText('Diesen Entwurf gibt es nicht mehr.').first().waitFor()
  })

  test('may keep it as a file with a passphrase, and change the language without losing a word', async () => {
    const { slug } = await published(stage, box, camp)
    const page = await stage.tab(nobody)
    await page.goto(`/f/${slug}`)
    await page.getByLabel('Name', { exact: true }).fill('Mara Geheimnis')
    await page.getByText('Später weitermachen').click()
    await page.getByLabel(/^Kennsatz/).fill('drei gelbe Birnen')
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      press(page, /Als Datei mit Kennsatz/),
    ])
    const file = await download.path()
    const other = await stage.tab(nobody)
    await other.goto(`/f/${slug}`)
    await other.getByLabel('Name', { exact: true }).focus()
    await other.getByText('Später weitermachen').click()
    await other.getByLabel(/^Kennsatz/).fill('drei grüne Birnen')
    await other.getByLabel('Entwurf aus Datei öffnen').setInputFiles(file)
    await other.getByText('Das ließ sich mit diesem Kennsatz nicht öffnen.').first().waitFor()
    await other.getByLabel(/^Kennsatz/).fill('drei gelbe Birnen')
    await other.getByLabel('Entwurf aus Datei öffnen').setInputFiles(file)
    await other.getByText('Ihr Entwurf ist wieder da.').first().waitFor()
    await other.getByRole('link', { name: 'English' }).click()
    await heading(other, 'Who comes along?')
    await other.waitForFunction(
      () => document.querySelector<HTMLInputElement>('[name=name]')?.value === 'Mara Geheimnis',
    )
    expect(await other.evaluate(() => document.documentElement.lang)).toBe('en')
  })
})

test('without a connection the form goes on to its end, waits sealed on the device, and is sent when it is back', async () => {
  const { slug } = await published(stage, box, camp)
  const page = await stage.tab(nobody, { width: 360 })
  await page.goto(`/f/${slug}`)
  await page.getByLabel('Name', { exact: true }).fill('Ohne Netz')
  await page.getByText('Nein', { exact: true }).click()
  await press(page, 'Weiter')
  await press(page, 'Antworten ansehen')
  await heading(page, 'Stimmt alles?')
  // What seals has proven by now whom it seals to.
  await page.locator('sealed-form[ready]').waitFor()
  await page.context().setOffline(true)
  await press(page, 'Absenden')
  await heading(page, 'Verschlossen. Wartet auf die Verbindung')
  expect(await page.locator('.receipt-words li').count()).toBe(12)
  const kept = await keptIn(page)
  expect(kept).toContain('sealed')
  expect(kept).not.toContain('Ohne Netz')
  await page.context().setOffline(false)
  await page.getByText('Ihre Antworten sind angekommen', { exact: false }).first().waitFor()
  expect((await newest()).answers).toMatchObject({ name: 'Ohne Netz' })
})

test('loaded again without a connection the form is still there with what was typed, and never another one in silence', async () => {
  const { slug, service } = await published(stage, box, camp)
  const page = await stage.tab(nobody, { width: 360, hall: true })
  await page.goto(`/f/${slug}`)
  await page.getByLabel('Name', { exact: true }).fill('Mara Geheimnis')
  await page.getByText('Nein', { exact: true }).click()
  await press(page, 'Weiter')
  await press(page, 'Kind hinzufügen')
  await page.getByLabel('Vorname').fill('Ada')
  await page
    .getByLabel(/^Foto der Karte/)
    .setInputFiles({ name: 'karte.png', mimeType: 'image/png', buffer: png })
  await page.getByText('karte.png ist verschlossen und angekommen.').waitFor()
  await page.waitForFunction(async (address) => (await caches.match(address)) !== undefined, `/f/${slug}`)
  // Once more the same, to know when all of it is kept.
  await page.locator('sealed-form').evaluate((form) => form.removeAttribute('kept'))
  await page.getByLabel('Vorname').fill('Ada')
  await page.locator('sealed-form[kept]').waitFor()
  expect(await keptIn(page)).not.toMatch(/Geheimnis|Ada|karte/)
  stage.cable.state = 'pulled'
  stage.cutLines()
  await page.reload()
  await page.getByText(/^Keine Verbindung. Das ist das Formular vom/).waitFor()
  await stands(page.getByLabel('Vorname'), 'Ada')
  await page.getByText('karte.png', { exact: true }).waitFor()
  await expectAccessible(page)
  await press(page, 'Antworten ansehen')
  await press(page, 'Absenden')
  await page.getByText('Keine Verbindung. Sie können weiter ausfüllen.').waitFor()
  stage.cable.state = 'whole'
  await stage.owner.query('update form_version set digest = $2 where service = $1', [service, 'e'.repeat(43)])
  await press(page, 'Absenden')
  await page.getByText('Das Formular wurde inzwischen geändert. Gesendet wurde nichts.').waitFor()
  await page.reload()
  await heading(page, 'Stimmt alles?')
  await press(page, 'Absenden')
  await heading(page, 'Ihre Antworten sind angekommen')
  expect((await newest()).answers).toMatchObject({
    ...{ name: 'Mara Geheimnis', kind: [{ vorname: 'Ada' }], karte: [{ name: 'karte.png' }] },
  })
  await page.waitForFunction(async () => (await caches.keys()).length === 0)
  await expect.poll(() => keptIn(page)).toBe('{"outbox":[],"here":[]}')
})

test('without JavaScript the whole way is there, and says what it means', async () => {
  const { slug } = await published(stage, box, camp)
  const page = await stage.tab(nobody, { width: 360, script: false })
  await page.goto(`/f/${slug}`)
  await page.locator('noscript .notice').waitFor()
  await page.getByLabel('Name', { exact: true }).fill('Ohne Skript')
  await page.getByText('Nein', { exact: true }).click()
  await press(page, 'Weiter')
  await press(page, 'Kind hinzufügen')
  await page.getByLabel('Vorname').fill('Ada')
  await press(page, 'Antworten ansehen')
  await heading(page, 'Stimmt alles?')
  stage.clock.moveTo(new Date(stage.clock.now().getTime() + 10_000))
  await press(page, 'Absenden')
  await page.getByText('auf unserem Server').waitFor()
  expect((await newest()).answers).toMatchObject({ name: 'Ohne Skript', kind: [{ vorname: 'Ada' }] })
})
