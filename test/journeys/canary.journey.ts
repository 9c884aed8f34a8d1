// Long: one story of everything that is entrusted, by one browser, before the server is searched.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { records } from '#blocks/records/records-block.tsx'
import { provisionService } from '#blocks/services.ts'
import { mustSend } from '#test/custody.ts'
import { formOf, published } from '#test/form.ts'
import { tracesIn, tracesInDatabase, tracesInFolder, tracesInMemory } from '#test/traces.ts'
import { newId } from '#vault/bytes.ts'
import { sealEnvelope } from '#vault/space/envelope.ts'
import { newIntake } from '#vault/space/intake.ts'
import type { SpaceKey } from '#vault/space/space.ts'
import { type Office, sealedOffice } from './counsel.steps.ts'
import { type Outside, openOutside } from './outside.ts'
import { arrive, type Member, sealedLichtblick, unlock } from './sealed.steps.ts'

/** What is entrusted to the vault in this journey. None of it may be anywhere on the server. */
const secrets = {
  title: 'Kanarienvogel-Titel-Quitte',
  text: 'Kanarienvogel-Text-Rhabarber übermorgen',
  draft: 'Kanarienvogel-Entwurf-Holunder',
  search: 'Kanarienvogel-Suche-Preiselbeere',
  fileName: 'Kanarienvogel-Datei-Sanddorn.txt',
  fileContent: 'Kanarienvogel-Inhalt-Stachelbeere',
  erased: 'Kanarienvogel-Geloescht-Mirabelle',
  answer: 'Kanarienvogel-Antwort-Brombeere',
  reply: 'Kanarienvogel-Rueckantwort-Kornelkirsche',
  further: 'Kanarienvogel-Nachfrage-Felsenbirne',
  firstWords: 'Kanarienvogel-Erstkontakt-Heidelbeere',
  called: 'Kanarienvogel-Rufname-Vogelbeere',
  sentFile: 'Kanarienvogel-Foto-Schlehe.txt',
  sentContent: 'Kanarienvogel-Foto-Inhalt-Hagebutte',
  answered: 'Kanarienvogel-Beratung-Moosbeere',
  sideRoom: 'Kanarienvogel-Nebenraum-Maulbeere',
  label: 'Kanarienvogel-Schlagwort-Aronia',
  collection: 'Kanarienvogel-Sammlung-Walnuss',
  field: 'Kanarienvogel-Feld-Haselnuss',
  choice: 'Kanarienvogel-Auswahl-Esskastanie',
  relation: 'Kanarienvogel-Verweis-Mandel',
  record: 'Kanarienvogel-Akte-Pistazie',
  related: 'Kanarienvogel-Angehoerige-Zirbelnuss',
  recordFile: 'Kanarienvogel-Bescheid-Eichel.txt',
  recordSearch: 'Kanarienvogel-Aktensuche-Buchecker',
}
const phrases: string[] = Object.values(secrets)

let house: Outside
let amina: Member
let page: Page
let office: Office
let form: { service: string; slug: string }
let website: Website
let cases = ''
beforeAll(async () => {
  house = await openOutside()
  const story = await sealedLichtblick(house.stage)
  amina = story.amina
  website = await openWebsite()
  const space = await withLetterBox(story)
  form = await published(
    house.stage,
    { ...story, space } as never,
    formOf({ dialogue: true, embedOn: [website.address] }),
  )
  office = await sealedOffice(house.stage, story)
  cases = await recordsOf(story)
  page = await arrive(house.stage, amina, `/organisations/${story.organisation}/notebook`)
}, 300_000)
afterAll(async () => {
  website?.close()
  await house?.close()
}, 300_000)

const press = (name: string) => page.getByRole('button', { name, exact: true }).click()
const text = () => page.getByLabel('Text', { exact: true })

async function begin(title: string, words: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Tresor' }).getByRole('link', { name: 'Notizbuch' }).click()
  await press('Neue Notiz')
  await page.getByLabel('Titel').fill(title)
  await text().fill(words)
}

/** A space of the organisation into which people without an account may write. */
async function withLetterBox({ amina, bea, vault }: Awaited<ReturnType<typeof sealedLichtblick>>) {
  const [directory = ''] = vault.keys.keys()
  const space = await vault.open(amina, [amina, bea])
  const { recipient, envelope } = await newIntake(vault.keys.get(space) as SpaceKey, amina.identity.card.id)
  await vault.put(amina, space, [envelope])
  await vault.say(amina, 'intake_key_set', { space, epoch: 1, recipient })
  const place = { id: newId(), version: 1, author: amina.identity.card.id }
  const name = { what: 'jam/space/1', space, purpose: 'form', name: 'Ferienfreizeit' }
  const named = await sealEnvelope(vault.keys.get(directory) as SpaceKey, place, name, await vault.at(amina))
  await vault.put(amina, directory, [named])
  return space
}

/** A service of the kind `records`; its room. */
async function recordsOf({ amina, bea, organisation, vault }: Awaited<ReturnType<typeof sealedLichtblick>>) {
  for (const who of [amina, bea]) {
    const { card } = await vault.at(who)
    await mustSend(house.stage, who, `PUT /vault/organisations/${organisation}/card`, { card })
  }
  return house.stage.itself(async (desk) => {
    const wanted = { organisation, need: null, kind: 'records', name: 'Akten' } as const
    const service = await provisionService(desk, wanted, [])
    await records.provision(desk, service)
    return `/services/${service.id}/records/room`
  })
}

type Website = { address: string; show: (form: string) => void; close: () => void }

/** A website of somebody else that embeds the form. */
async function openWebsite(): Promise<Website> {
  let form = ''
  const site = createServer((_, answer) => {
    const script = `<script src="${new URL(form).origin}/embed/form.js" async></script>`
    const body = `<h1>Unser Verein</h1><jam-form src="${form}"><a href="${form}">Zum Formular</a></jam-form>`
    answer.setHeader('content-type', 'text/html').end(`<!doctype html><title>Verein</title>${script}${body}`)
  })
  await new Promise<void>((done) => site.listen(0, '127.0.0.1', done))
  const address = `http://127.0.0.1:${(site.address() as AddressInfo).port}`
  const show = (of: string) => {
    form = of
  }
  return { address, show, close: () => void site.close() }
}

/** A telephone that has never been here. */
async function phone(): Promise<Page> {
  const context = await house.stage.browser.newContext({
    locale: 'de-DE',
    viewport: { width: 360, height: 640 },
  })
  return context.newPage()
}

describe('whatever is entrusted to the vault', { timeout: 300_000 }, () => {
  test('is written, attached, searched, half typed, changed and erased in a real browser', async () => {
    await begin(secrets.title, 'erst etwas anderes')
    const buffer = Buffer.from(`${secrets.fileContent}\n`.repeat(5_000))
    const file = { name: secrets.fileName, mimeType: 'text/plain', buffer }
    await page.getByLabel('Datei anhängen').setInputFiles(file)
    await page.getByRole('button', { name: `Abhängen ${secrets.fileName}` }).waitFor()
    await press('Sichern')
    await press('Ändern')
    await text().fill(secrets.text)
    await press('Sichern')
    await page.getByText('Fassung 2').waitFor()
    await begin(secrets.erased, secrets.erased)
    await press('Sichern')
    await page.locator('summary', { hasText: 'Notiz löschen' }).click()
    await press('Endgültig löschen')
    await page.getByLabel('Suchen').fill(secrets.search)
    await page.getByText('0 von 1').waitFor()
    await begin('', secrets.draft)
    await page.getByText('Entwurf aufgehoben').waitFor()
  })

  test('is written on a foreign website on a telephone, answered, and written on by twelve words', async () => {
    const citizen = await phone()
    website.show(`${house.stage.address}/f/${form.slug}`)
    await citizen.goto(website.address)
    const frame = citizen.frameLocator('iframe')
    await frame.getByLabel('name').fill(secrets.answer)
    await frame.getByRole('button', { name: 'Antworten ansehen' }).click()
    await frame.getByRole('button', { name: 'Absenden' }).click()
    await frame.locator('.receipt-words li').first().waitFor()
    const words = (await frame.locator('.receipt-words li').allTextContents()).join(' ')
    phrases.push(words)

    await page.goto(`${house.stage.address}/services/${form.service}/form/inbox`)
    await unlock(page, amina)
    await page.getByRole('link', { name: secrets.answer }).click()
    await page.getByLabel('Nachricht', { exact: true }).fill(secrets.reply)
    await press('Versiegeln und senden')
    await page.getByText(secrets.reply).first().waitFor()

    const back = await phone()
    await back.goto(`${house.stage.address}/f/${form.slug}/receipt`)
    await back.getByLabel('Ihre zwölf Wörter').fill(words)
    await back.getByRole('button', { name: 'Öffnen' }).click()
    await back.getByText(secrets.reply).waitFor()
    await back.getByLabel('Ihre Nachricht').fill(secrets.further)
    await back.getByRole('button', { name: 'Verschließen und senden' }).click()
    await back.getByText('Gesendet.').waitFor()
  })

  test('is written by somebody in need, with a file, answered, and talked over in the side room', async () => {
    const { rows } = await house.owner.query('select slug from counselling where service = $1', [
      office.service,
    ])
    const seeker = await phone()
    await seeker.goto(`${house.stage.address}/c/${rows[0].slug}`)
    await seeker.getByRole('radio', { name: 'Alkohol' }).check({ force: true })
    await seeker.getByLabel('Ihre Nachricht').fill(secrets.firstWords)
    await seeker.getByLabel('Wie sollen wir Sie nennen?').fill(secrets.called)
    await seeker.getByRole('button', { name: 'Verschließen und senden' }).click()
    await seeker.locator('.receipt-words li').first().waitFor()
    const words = await seeker.locator('.receipt-words li').allInnerTexts()
    phrases.push(words.join(' '))
    const asked = Number(/\d+/.exec(await seeker.locator('label[for=check]').innerText())?.[0])
    await seeker.locator('#check').fill(words[asked - 1] ?? '')
    await seeker.getByRole('button', { name: 'Weiter zum Gespräch' }).click()
    const buffer = Buffer.from(secrets.sentContent.repeat(500))
    await seeker.locator('#file').setInputFiles({ name: secrets.sentFile, mimeType: 'text/plain', buffer })

    await page.goto(`${house.stage.address}${office.at}/room`)
    await unlock(page, amina)
    await press('Annehmen')
    await page.getByRole('log').getByText(secrets.sentFile).first().waitFor()
    await page.getByLabel('Antwort', { exact: true }).fill(secrets.answered)
    await page.getByLabel('Antwort', { exact: true }).press('Control+Enter')
    await seeker.locator('.lines').getByText(secrets.answered).waitFor()
    await page.getByLabel('Notiz', { exact: true }).fill(secrets.sideRoom)
    await press('Notiz behalten')
    await page.getByText(secrets.sideRoom).waitFor()
    await page.getByLabel('Schlagworte').fill(secrets.label)
    await press('Schlagworte behalten')
    await page.getByRole('button', { name: 'Schlagworte behalten' }).waitFor({ state: 'detached' })
  })

  test('is a record: how it is called, asked, chosen, linked, attached and searched', async () => {
    await page.goto(house.stage.address + cases)
    await unlock(page, amina)
    await page.getByRole('radio', { name: 'Leere Sammlung' }).check({ force: true })
    await page.getByLabel('Wie heißt die Sammlung?').fill(secrets.collection)
    await press('Anlegen')
    await page.getByRole('heading', { name: secrets.collection, level: 2 }).waitFor()
    for (const name of [secrets.record, secrets.related]) {
      await page.getByLabel('Name', { exact: true }).fill(name)
      await page.keyboard.press('Enter')
      await page.getByRole('gridcell', { name, exact: true }).waitFor()
    }
    await page.getByRole('link', { name: 'Felder', exact: true }).click()
    const adding = page.getByRole('form', { name: 'Feld hinzufügen' })
    const add = async (kind: string, label: string) => {
      await adding.getByLabel('Was steht in dem Feld?').fill(label)
      await adding.getByLabel('Art').selectOption(kind)
      await adding.getByRole('button', { name: 'Hinzufügen' }).click()
    }
    await add('single-choice', secrets.field)
    await page.getByLabel('Auswahl 1', { exact: true }).fill(secrets.choice)
    await add('link', secrets.relation)
    await add('file', 'Bescheide')
    await press('Felder speichern')
    await page.getByRole('heading', { name: 'Wer liest was' }).waitFor()
    await page.getByRole('link', { name: /^Zurück zu/ }).click()
    await page.getByRole('link', { name: `Öffnen: ${secrets.record}` }).click()
    await page.getByLabel(secrets.choice).check({ force: true })
    await page.getByRole('combobox').fill(secrets.related)
    await page.getByRole('option', { name: secrets.related }).click()
    await press('Speichern')
    await page.getByText('Gespeichert.').waitFor()
    const buffer = Buffer.from('Bescheid\n'.repeat(100))
    await page
      .getByLabel('Bescheide')
      .setInputFiles({ name: secrets.recordFile, mimeType: 'text/plain', buffer })
    await page.getByText(secrets.recordFile).first().waitFor()
    await page.getByRole('link', { name: /^Zurück zu/ }).click()
    await page.getByRole('searchbox').fill(secrets.recordSearch)
    await page.getByText('Nichts gefunden.').waitFor()
  })

  test('is in no table of the database', async () => {
    expect(await tracesInDatabase(house.owner, phrases)).toEqual([])
    expect(
      await tracesInDatabase(house.owner, ['Lichtblick']),
      'a name that is no secret is found',
    ).not.toEqual([])
  })

  test('is in no file of the data folder, not even in what PostgreSQL writes ahead', async () => {
    await house.owner.query('checkpoint')
    expect(tracesInFolder(house.data, phrases)).toEqual([])
    expect(tracesInFolder(house.data, ['Lichtblick'])).not.toEqual([])
  })

  test('is in no line of the log', () => {
    expect(tracesIn('log', house.said(), phrases)).toEqual([])
    expect(tracesIn('log', house.said(), [house.stage.address])).not.toEqual([])
  })

  test('is neither in the heap nor in the memory of the server, and neither are the words that open it', async () => {
    const all = [...phrases, amina.passphrase, amina.recovery]
    const heap = await house.heap()
    console.log(`looked for ${all.length} phrases in a heap of ${(heap.length / 1e6).toFixed(0)} MB`)
    expect(tracesIn('heap', heap, all)).toEqual([])
    expect(
      tracesIn('heap', heap, ['vault/organisations']),
      'what the server works with is found',
    ).not.toEqual([])
    const memory = tracesInMemory(house.pid, all)
    if (memory === null) return console.log('the memory outside of the heap cannot be read here')
    expect(memory).toEqual([])
    expect(tracesInMemory(house.pid, ['vault/organisations'])).not.toEqual([])
  })
})
