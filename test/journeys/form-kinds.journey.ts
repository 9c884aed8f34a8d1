import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Form } from '#field/form/form.ts'
import { questionKinds } from '#field/form/question.ts'
import { everyAnswer, everyKind } from '#test/every-kind.ts'
import { type LetterBox, letterBox, published } from '#test/form.ts'
import { nobody } from '#test/house.ts'
import { ask, camp, press, stands } from './form-filling.steps.ts'
import { expectAccessible, expectNoSideways, openStage, type Stage } from './stage.ts'

let stage: Stage
let box: LetterBox
beforeAll(async () => {
  stage = await openStage()
  box = await letterBox(stage)
})
afterAll(() => stage.close())

const all: Form = {
  ...everyKind,
  terms: { ...everyKind.terms, steps: 'all', draftDays: 0 },
  pages: everyKind.pages.map((page) => ({
    ...page,
    items: page.items.map((item) => (item.is === 'question' ? { ...item, required: true as const } : item)),
  })),
}

test('every kind of question can be heard and used, empty, filled and wrong, in another language and from right to left', async () => {
  const { slug } = await published(stage, box, all)
  const page = await stage.tab(nobody, { width: 360 })
  await page.goto(`/f/${slug}`)
  await press(page, 'Antworten ansehen')
  await page.locator('.problems').waitFor()
  await expectAccessible(page)
  await expectNoSideways(page)
  const heard = await page.locator('main').ariaSnapshot()
  for (const kind of questionKinds.filter((one) => one !== 'hidden')) expect(heard).toContain(`Frage ${kind}`)
  // A control without a name would stand here without quotation marks.
  expect(heard.match(/- (textbox|radio|checkbox|combobox|button|spinbutton)(?! ")[^\n]*/g) ?? []).toEqual([])
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
