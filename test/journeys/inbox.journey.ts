import { readFileSync } from 'node:fs'
import { unzipSync } from 'fflate'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { digestOf } from '#blocks/form-digest.ts'
import { openCase } from '#custody/dialogue/cases.ts'
import type { Answers } from '#field/answer/answer.ts'
import type { Form } from '#field/form/form.ts'
import { formOf, published } from '#test/form.ts'
import { nobody } from '#test/house.ts'
import { sampleQuestion as ask } from '#test/sample-form.ts'
import { newId } from '#vault/bytes.ts'
import type { Canon } from '#vault/canonical.ts'
import type { Space } from '#vault/log/state.ts'
import { openReply, sealLetter } from '#vault/outside/outside.ts'
import { newReceipt, type Receipt } from '#vault/outside/receipt.ts'
import { sealEnvelope } from '#vault/space/envelope.ts'
import { newIntake } from '#vault/space/intake.ts'
import type { SpaceKey } from '#vault/space/space.ts'
import { shoot } from './film.ts'
import { arrive, sealedLichtblick } from './sealed.steps.ts'
import { expectAccessible, expectNoSideways, openStage, type Stage } from './stage.ts'

let stage: Stage
let story: Awaited<ReturnType<typeof sealedLichtblick>>
let space = ''
let form: Form
let at: { service: string; slug: string }
let receipt: Receipt
let page: Page

const base = formOf({ dialogue: true })
const choices = ['Küche', 'Garten'].map((value) => ({ value, label: { de: value } }))
const items = [
  ask('name', 'full-name', { label: { de: 'Name' } }),
  ask('mail', 'email', { label: { de: 'E-Mail-Adresse' } }),
  ask('group', 'single-choice', { label: { de: 'Wobei helfen Sie?' }, choices }),
  ask('note', 'long-text', { label: { de: 'Was noch?' } }),
]
const states = [
  {
    name: 'new',
    label: { de: 'Neu' },
    replies: [{ title: 'Eingang', text: { de: 'Danke, wir melden uns.' } }],
  },
  { name: 'done', label: { de: 'Erledigt' }, isEnd: true as const },
]

beforeAll(async () => {
  stage = await openStage()
  story = await sealedLichtblick(stage)
  const { amina, bea, vault } = story
  const [directory = ''] = vault.keys.keys()
  space = await vault.open(amina, [amina, bea])
  const { recipient, envelope } = await newIntake(vault.keys.get(space) as SpaceKey, amina.identity.card.id)
  await vault.put(amina, space, [envelope])
  await vault.say(amina, 'intake_key_set', { space, epoch: 1, recipient })
  form = { ...base, states, pages: [{ name: 'page', title: { de: 'Mithelfen' }, items }] }
  at = await published(stage, { ...story, space } as never, form)
  await keep(directory, { what: 'jam/space/1', space, purpose: 'form', name: 'Ferienfreizeit' })
  await keep(space, { what: 'jam/form/1', service: at.service, version: 1, digest: await digestOf(form) })
  await send(
    { name: { first: 'Mara', last: 'Klein' }, mail: 'mara@example.org', group: 'Küche', note: '=1+1' },
    { withBack: true },
  )
  for (let n = 0; n < 7; n++)
    await send({ name: { first: 'Tom', last: `Nr. ${n}` }, mail: `tom${n}@example.org`, group: 'Garten' })
  await send({ name: { first: 'M.', last: 'Klein' }, mail: 'MARA@example.org', group: 'Küche' })
  await send({ name: { first: 'Lügner', last: 'Groß' }, mail: 'keine', group: 'Dach' })
  await send(
    { name: { first: 'Eva', last: 'Alt' }, mail: 'eva@example.org', note: 'مريم 🍓' },
    { digest: 'x'.repeat(43), until: '2026-01-01' },
  )
}, 300_000)
afterAll(() => stage.close())

/** Seals a record as a browser of Amina's does. */
async function keep(into: string, body: Canon) {
  const { amina, vault } = story
  const place = { id: newId(), version: 1, author: amina.identity.card.id }
  const sealed = await sealEnvelope(vault.keys.get(into) as SpaceKey, place, body, await vault.at(amina))
  expect((await vault.put(amina, into, [sealed])).status).toBe(201)
}

type Sending = { withBack?: boolean; digest?: string; until?: string }

async function send(answers: Answers, { withBack, digest, until = '2030-01-01' }: Sending = {}) {
  const { organisation, vault } = story
  const place = { tenant: organisation, space, id: newId(), by: 'browser' as const }
  const body = {
    ...{
      what: 'jam/answers/1',
      form: at.service,
      version: 1,
      digest: digest ?? (await digestOf(form)),
      lang: 'de',
    },
    ...{ answers: answers as Canon, files: [], at: stage.clock.now().toISOString() },
  }
  if (withBack) receipt = await newReceipt(organisation)
  const card = withBack ? receipt.identity.card : null
  const letter = await sealLetter(vault.state.spaces.get(space) as Space, place, body, card)
  const back = card && { locator: receipt.locator, verify: card.verify }
  await stage
    .as(nobody)
    .do((desk) => openCase(desk, { organisation, space }, letter, back, [], { deleteAfter: until }))
}

describe('the inbox of a form', () => {
  test('opens behind the gate, shows everything, and hides nothing that is odd', async () => {
    page = await arrive(stage, story.amina, `/services/${at.service}/form/inbox`)
    await page.getByText('11 Vorgänge').waitFor()
    await page.getByText('1 Vorgang ist über die Löschfrist').waitFor()
    await page
      .getByRole('row', { name: /Lügner Groß/ })
      .getByText('passt nicht zum Formular')
      .waitFor()
    await page
      .getByRole('row', { name: /Eva Alt/ })
      .getByText('verändertes Formular')
      .waitFor()
    expect(await page.getByText('vielleicht doppelt', { exact: true }).count()).toBeGreaterThan(1)
    await expectAccessible(page)
    await shoot(page, 'Eingang')
  })

  test('is searched, and several cases are given to somebody at once', async () => {
    await page.getByRole('searchbox').fill('nr. 3')
    await page.getByText('1 von 11 Vorgängen').waitFor()
    await page.getByRole('searchbox').fill('tom')
    await page.getByText('7 von 11 Vorgängen').waitFor()
    await page.getByLabel('Alle gezeigten auswählen').check({ force: true })
    await page.getByLabel('Stand setzen').selectOption('done')
    await page.getByLabel('Schlagwort geben').fill('Garten')
    await shoot(page, 'Mehrere auf einmal')
    await page.getByRole('button', { name: 'Anwenden' }).click()
    await page.getByRole('cell', { name: 'Erledigt' }).nth(6).waitFor()
    await page.getByRole('searchbox').fill('')
    await page.getByText('11 Vorgänge').waitFor()
  })

  test('answers somebody by a template, notes and assigns; a colleague sees it', async () => {
    await page
      .getByRole('row', { name: /Mara Klein/ })
      .last()
      .getByRole('link')
      .click()
    await page.getByRole('heading', { name: 'Mara Klein' }).waitFor()
    await page.getByLabel('Vorlage').selectOption({ label: 'Eingang' })
    const message = page.getByLabel('Nachricht', { exact: true })
    await expect.poll(() => message.inputValue()).toBe('Danke, wir melden uns.')
    await page.getByLabel('Stand danach').selectOption('done')
    await page.getByRole('button', { name: 'Versiegeln und senden' }).click()
    await page.getByText('Stand jetzt: Erledigt').waitFor()
    await page.getByRole('button', { name: 'Mir zuweisen' }).click()
    await page.getByText('Gespeichert.').waitFor()
    await page.getByLabel('Neue Notiz').fill('Ruft Montag an.')
    await page.getByRole('button', { name: 'Notiz speichern' }).click()
    await page.getByRole('listitem').filter({ hasText: 'Ruft Montag an.' }).waitFor()
    await expectAccessible(page)
    await shoot(page, 'Ein Vorgang')
    const { rows } = await stage.owner.query('select reply from case_reply')
    const said = await openReply(receipt.identity, rows[0].reply, story.vault.state)
    expect(said).toMatchObject({ what: 'jam/reply/1', text: 'Danke, wir melden uns.', state: 'done' })
  })

  test('is counted, and small numbers are hidden for others', async () => {
    await page.goto(`${page.url().split('#')[0]}#numbers`)
    await page.getByRole('heading', { name: 'Wobei helfen Sie?' }).waitFor()
    await page.getByText('10 Antworten', { exact: false }).first().waitFor()
    await page.getByLabel('Für andere: kleine Zahlen verbergen').check({ force: true })
    await page.getByText('nicht gezeigt', { exact: true }).first().waitFor()
    await expectAccessible(page)
    await shoot(page, 'Auswertung')
  })

  test('is taken along as files in which nothing is a formula', async () => {
    await page.goto(`${page.url().split('#')[0]}#export`)
    const take = async (format: string) => {
      await page.getByLabel('Exportieren').selectOption(format)
      const coming = page.waitForEvent('download')
      await page.getByRole('button', { name: 'Datei erstellen' }).click()
      return readFileSync(await (await coming).path())
    }
    expect((await take('csv')).toString()).toContain(`"'=1+1"`)
    const xlsx = unzipSync(new Uint8Array(await take('xlsx')))
    expect(Buffer.from(xlsx['xl/worksheets/sheet1.xml'] ?? []).toString()).toMatch(/inlineStr.*=1\+1/)
    const ods = unzipSync(new Uint8Array(await take('ods')))
    expect(Buffer.from(ods['content.xml'] ?? []).toString()).not.toContain('table:formula')
    expect(JSON.parse((await take('json')).toString()).cases).toHaveLength(11)
    const pdf = (await take('pdf')).toString('latin1')
    expect(pdf.startsWith('%PDF-1.7')).toBe(true)
    // What the font of the house has no letters for, the browser has drawn.
    for (const part of ['/StructTreeRoot', '/Count 11', '/FontFile', '/DCTDecode'])
      expect(pdf).toContain(part)
  })

  test('erases what is overdue, and says so', async () => {
    await page.goto(`${page.url().split('#')[0]}#list`)
    await page.locator('summary', { hasText: 'Löschen' }).first().click()
    await page.getByRole('button', { name: 'Ja, für immer löschen' }).first().click()
    await page.getByText('1 Vorgang ist gelöscht.').waitFor()
    await page.getByText('10 Vorgänge').waitFor()
    const { rows } = await stage.owner.query('select count(*)::int as n from sealed_case')
    expect(rows[0].n).toBe(10)
  })

  test('fits on a telephone in the dark, and a colleague reads the same', async () => {
    const phone = await arrive(stage, story.bea, `/services/${at.service}/form/inbox`, {
      width: 360,
      dark: true,
    })
    await phone.getByText('10 Vorgänge').waitFor()
    await expectNoSideways(phone)
    await shoot(phone, 'Eingang am Telefon')
    await phone.getByRole('link', { name: 'Mara Klein' }).last().click()
    await phone.getByText('Ruft Montag an.').waitFor()
    await expectNoSideways(phone)
    await expectAccessible(phone)
    await shoot(phone, 'Ein Vorgang am Telefon')
  })
})
