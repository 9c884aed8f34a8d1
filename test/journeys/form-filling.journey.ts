// Long: one form from its first question to its receipt, by every way that somebody may come.
import { gzipSync } from 'node:zlib'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Form } from '#field/form/form.ts'
import { type Question, questionKinds } from '#field/form/question.ts'
import { everyAnswer, everyKind } from '#test/every-kind.ts'
import { formOf, type LetterBox, letterBox, open, published } from '#test/form.ts'
import { nobody } from '#test/house.ts'
import { onTheKeys } from './keys.ts'
import { expectAccessible, expectNoSideways, openStage, type Stage } from './stage.ts'

let stage: Stage
let box: LetterBox
beforeAll(async () => {
  stage = await openStage()
  box = await letterBox(stage)
})
afterAll(() => stage.close())

const ask = (name: string, label: string, more: Partial<Question> = {}): Question => ({
  ...{ is: 'question', kind: 'short-text', name, label: { de: label, en: `${label} (en)` } },
  ...more,
})
const isYes = {
  is: 'call',
  call: '=',
  with: [
    { is: 'answer', name: 'allergie' },
    { is: 'constant', value: true },
  ],
}

const camp: Form = {
  ...formOf({ door: 'either', steps: 'pages', dialogue: true, notice: true, draftDays: 14 }),
  langs: ['de', 'en'],
  title: { de: 'Ferienfreizeit', en: 'Holiday camp' },
  pages: [
    {
      name: 'wer',
      title: { de: 'Wer kommt mit?', en: 'Who comes along?' },
      items: [
        ask('name', 'Name', { required: true }),
        ask('allergie', 'Gibt es Allergien?', { kind: 'yes-no', required: true }),
        ask('welche', 'Welche?', { required: true, show: isYes as Question['show'] & object }),
      ],
    },
    {
      name: 'geschwister',
      title: { de: 'Geschwister' },
      items: [
        {
          ...{ is: 'group', name: 'kind', label: { de: 'Kinder' } },
          repeat: { fewest: 0, one: { de: 'Kind' } },
          items: [ask('vorname', 'Vorname')],
        },
        ask('freude', 'Wie groß ist die Freude?', { kind: 'slider', hint: { de: `Von 0 bis 10, \${name}` } }),
        ask('karte', 'Foto der Karte', { kind: 'photo' }),
      ],
    },
  ],
}

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

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click()
const heading = (page: Page, name: string) => page.getByRole('heading', { name }).waitFor()
const stands = (field: Locator, text: string) => expect.poll(() => field.inputValue()).toBe(text)

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

describe('every kind of question', () => {
  const all: Form = {
    ...everyKind,
    terms: { ...everyKind.terms, steps: 'all', draftDays: 0 },
    pages: everyKind.pages.map((page) => ({
      ...page,
      items: page.items.map((item) => (item.is === 'question' ? { ...item, required: true as const } : item)),
    })),
  }

  test('can be heard and used, empty, filled and wrong, in another language and from right to left', async () => {
    const { slug } = await published(stage, box, all)
    const page = await stage.tab(nobody, { width: 360 })
    await page.goto(`/f/${slug}`)
    await press(page, 'Antworten ansehen')
    await page.locator('.problems').waitFor()
    await expectAccessible(page)
    await expectNoSideways(page)
    const heard = await page.locator('main').ariaSnapshot()
    for (const kind of questionKinds.filter((one) => one !== 'hidden'))
      expect(heard).toContain(`Frage ${kind}`)
    // A control without a name would stand here without quotation marks.
    expect(heard.match(/- (textbox|radio|checkbox|combobox|button|spinbutton)(?! ")[^\n]*/g) ?? []).toEqual(
      [],
    )
    for (const name of ['Zeile eins Farbe rot', 'Zeile zwei Farbe blau'])
      expect(await page.getByRole('radio', { name, exact: true }).count()).toBe(1)
    expect(await page.getByRole('radio', { name: '4 von 5', exact: true }).count()).toBe(1)
    await page.context().grantPermissions(['geolocation'], { origin: stage.address })
    await page.context().setGeolocation({ latitude: 49.4521, longitude: 11.0767, accuracy: 8 })
    await press(page, 'Meinen Standort eintragen')
    await page.getByText('auf etwa 8 Meter genau').waitFor()
    await stands(page.locator('[name="point.lat"]'), '49.45210')
    for (const [lang, dark] of [
      ['ar', true],
      ['de-x-ls', false],
    ] as const) {
      const filled = await stage.tab(nobody, { dark })
      await filled.goto(`/f/${slug}`)
      const carried = Buffer.from(JSON.stringify({ answers: everyAnswer, files: {} })).toString('base64url')
      await filled.evaluate(
        ([address = '', fields]) => {
          const form = document.createElement('form')
          Object.assign(form, { method: 'post', action: address, enctype: 'multipart/form-data' })
          for (const [name, value] of Object.entries(fields as object))
            form.append(Object.assign(document.createElement('input'), { name, value }))
          document.body.append(form)
          form.submit()
        },
        [
          `/f/${slug}`,
          { _at: ':check', _version: 1, _lang: lang, _do: 'go:alles', _carried: carried },
        ] as const,
      )
      await filled.waitForFunction((want) => document.documentElement.lang === want, lang)
      await stands(filled.locator('[name=iban]'), 'DE02120300000000202051')
      await expectAccessible(filled)
      await expectNoSideways(filled)
    }
  })
})

test('187 questions are light at first, and the next page is there at once', async () => {
  const kinds = ['short-text', 'single-choice', 'date', 'long-text', 'multiple-choice', 'integer'] as const
  const choices = ['nie', 'manchmal', 'oft', 'immer'].map((value) => ({
    value,
    label: { de: `Das ist ${value} so` },
  }))
  const items = Array.from({ length: 187 }, (_, at) => {
    const kind = kinds[at % kinds.length] ?? 'short-text'
    const show =
      at % 17 === 16
        ? {
            show: {
              is: 'call',
              call: '=',
              with: [
                { is: 'answer', name: `frage-${at - 16}` },
                { is: 'constant', value: 'x' },
              ],
            },
          }
        : {}
    return ask(`frage-${at}`, `Wie ist es bei Ihnen mit Nummer ${at} in der letzten Woche gewesen?`, {
      ...{ kind, ...(kind.endsWith('choice') && { choices }) },
      ...(show as object),
    })
  })
  const pages = Array.from({ length: 19 }, (_, at) => ({
    ...{ name: `seite-${at}`, title: { de: `Teil ${at + 1}` } },
    items: items.slice(at * 10, at * 10 + 10),
  }))
  const { slug } = await published(stage, box, { ...camp, langs: ['de'], pages })
  const page = await stage.tab(nobody, { width: 360 })
  const loaded: Promise<number>[] = []
  page.on('response', (answer) => {
    if (/\.(css|js)$|\/f\//.test(answer.url()))
      loaded.push(
        answer.body().then(
          (body) => gzipSync(body).byteLength,
          () => 0,
        ),
      )
  })
  await page.goto(`/f/${slug}`, { waitUntil: 'networkidle' })
  const weight = (await Promise.all(loaded)).reduce((sum, one) => sum + one, 0)
  await page.getByLabel(/Nummer 0/).fill('x')
  await page.getByRole('progressbar').waitFor()
  await page.waitForTimeout(500)
  const times = await page.evaluate(async () => {
    const times: number[] = []
    for (let at = 1; at <= 7; at++) {
      const begun = performance.now()
      document.querySelector<HTMLButtonElement>('[data-buttons] button')?.click()
      while (document.querySelector<HTMLElement>(`[data-page=seite-${at}]`)?.hidden !== false)
        await new Promise((soon) => setTimeout(soon, 1))
      times.push(performance.now() - begun)
    }
    return times.sort((a, b) => a - b)
  })
  console.log(
    `187 questions: first page ${(weight / 1000).toFixed(1)} kB gz, next page ${times[3]?.toFixed(0)} ms`,
  )
  expect(weight).toBeLessThanOrEqual(30_000)
  // What else this machine does in between is not the form's fault.
  expect(times[1]).toBeLessThanOrEqual(100)
})
