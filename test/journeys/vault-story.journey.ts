// Long because it is one story of five people, told from the founding to the return of somebody who lost everything.
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { organisation } from '#test/world.ts'
import { fingerprintOfCard } from '#vault/identity/identity.ts'
import { shoot } from './film.ts'
import { expectAccessible, expectNoSideways, openStage, type Stage } from './stage.ts'
import {
  admit,
  arrive,
  type Insider,
  join,
  makeKeyring,
  openVault,
  press,
  seeTitle,
  takeSeven,
  takeSheet,
  turnTo,
  unlock,
  wordsOn,
} from './vault.steps.ts'

// The story of one vault, told in order: two founders, three members, one removed, one who lost everything, the drill.
let stage: Stage
let place: string
let vault: string
let amina: Insider
let bea: Insider
let cem: Insider
let dana: Insider
const long = { timeout: 300_000 }

beforeAll(async () => {
  stage = await openStage()
  const founder = await stage.person('Amina Adler')
  place = await organisation(stage, 'Lichtblick e. V.', founder)
  vault = `/organisations/${place}/vault`
  await stage.stepUp(founder)
  const page = await openVault(stage, founder, vault)
  amina = { person: founder, page, passphrase: '', recovery: '' }
})
afterAll(() => stage.close())
// The picture of what somebody saw tells more than a stack.
afterEach(async ({ task }) => {
  if (task.result?.state !== 'fail') return
  for (const { page, person } of [amina, bea, cem, dana].filter(Boolean))
    await shoot(page, `Fehler ${person.name}`).catch(() => {})
})

/** What stands on each page once it has been opened. */
const marks = {
  Tresor: 'Bereit, wenn es losgeht?',
  Menschen: 'Wer im Tresor ist',
  'Wer liest was': 'Verzeichnis: Namen',
  Protokoll: 'Protokoll der Schlüssel',
  'Dein Schlüsselbund': 'Noch ein Weg',
  Übung: 'Mit deinem Notfallblatt',
}

/** Somebody of the organisation makes a keyring, compares the vault's six words and waits. */
async function knock(name: string, role: 'admin' | 'member'): Promise<Insider> {
  const person = await stage.person(name)
  await join(stage, place, person, role)
  const insider = await arrive(stage, person, vault)
  await turnTo(amina.page, 'Tresor')
  const six = await wordsOn(amina.page, 'Die sechs Wörter dieses Tresors')
  expect(await wordsOn(insider.page, 'Ist das der richtige Tresor?')).toBe(six)
  await shoot(insider.page, `${name} vergleicht den Tresor`)
  await press(insider.page, 'Die sechs Wörter sind gleich')
  await seeTitle(insider.page, 'Fast drin')
  return insider
}

test('the first founder makes a keyring and founds the vault', long, async () => {
  const { page } = amina
  await seeTitle(page, 'Dein Schlüsselbund')
  await shoot(page, 'Schlüsselbund wozu')
  await press(page, 'Schlüsselbund anlegen')
  await wordsOn(page, 'Deine sieben Wörter')
  await expectNoSideways(page)
  await expectAccessible(page)
  await shoot(page, 'sieben Wörter')
  Object.assign(amina, await makeKeyring(page))
  await shoot(page, 'Tresor gründen')
  await press(page, 'Tresor gründen')
  await seeTitle(page, 'Bereit, wenn es losgeht?')
  await page.waitForLoadState('networkidle')
  await page.getByText('Bisher nur du.').waitFor()
  await shoot(page, 'gegründet')
  await expectAccessible(page)
})

test('the second founder is taken in to administer, after six words on two screens', long, async () => {
  bea = await knock('Bea Bauer', 'admin')
  await shoot(bea.page, 'Bea wartet')
  await expectAccessible(bea.page)
  await admit(amina.page, bea, 'Verwaltung')
  await shoot(amina.page, 'Bea ist aufgenommen')
  await expectAccessible(amina.page)
  await seeTitle(bea.page, 'Bereit, wenn es losgeht?')
})

test('two members are taken in, the second by her QR code', long, async () => {
  cem = await knock('Cem Can', 'member')
  await admit(bea.page, cem, 'Mitglied')
  await seeTitle(cem.page, 'Bereit, wenn es losgeht?')
  dana = await knock('Dana Dietz', 'member')
  await admitByCode(dana)
  await seeTitle(dana.page, 'Bereit, wenn es losgeht?')
  await turnTo(dana.page, 'Menschen')
  await dana.page.getByText('Aufnehmen und herausnehmen kann').waitFor()
  await shoot(dana.page, 'Menschen aus Sicht eines Mitglieds')
})

// The film tells of one more; for what is checked she would be like Cem.
test.runIf(process.env.FILM)('a third member is taken in', long, async () => {
  const ela = await knock('Ela Ernst', 'member')
  await admit(amina.page, ela, 'Mitglied')
  await seeTitle(ela.page, 'Bereit, wenn es losgeht?')
  await ela.page.context().close()
})

let sheets: string[] = []

test('the board gets three sheets', long, async () => {
  const { page } = amina
  await turnTo(page, 'Menschen')
  await press(page, 'Drei Blätter drucken')
  sheets = [
    await wordsOn(page, 'Die dreizehn Wörter auf Blatt 1'),
    await wordsOn(page, 'Die dreizehn Wörter auf Blatt 2'),
    await wordsOn(page, 'Die dreizehn Wörter auf Blatt 3'),
  ]
  await shoot(page, 'drei Blätter')
  await page.emulateMedia({ media: 'print' })
  await shoot(page, 'drei Blätter auf Papier')
  await page.emulateMedia({ media: 'screen' })
  await page.getByText('Alle drei Blätter sind gedruckt').click()
  for (const [at, words] of sheets.entries())
    await page.getByLabel(`Welches ist das dritte Wort auf Blatt ${at + 1}?`).fill(words.split(' ')[2] ?? '')
  await press(page, 'Blätter gültig machen')
  await page.getByText('Die drei Blätter gelten ab jetzt').waitFor()
  await page.getByText('Die Blätter gelten seit').waitFor()
})

test(
  'one is taken out while the tab is open: everything is locked anew, and the tab sees no more',
  long,
  async () => {
    await turnTo(amina.page, 'Menschen')
    const row = amina.page.getByRole('row').filter({ hasText: 'Cem Can' })
    await row.locator('summary', { hasText: 'Herausnehmen' }).click()
    await shoot(amina.page, 'Cem herausnehmen')
    await row.getByRole('button', { name: 'Herausnehmen' }).click()
    await amina.page.getByText('Cem Can ist nicht mehr im Tresor').waitFor()
    await amina.page.getByText('Alles ist neu verschlossen').waitFor()
    await shoot(amina.page, 'neu verschlossen')
    await turnTo(cem.page, 'Protokoll')
    await seeGone()
    await shoot(cem.page, 'Cems offenes Fenster')
    const { rows } = await stage.owner.query(
      'select distinct epoch from envelope union select distinct epoch from wrap',
    )
    expect(rows).toEqual([{ epoch: 2 }])
    await cem.page.reload()
    await unlock(cem.page, cem.passphrase)
    await seeGone()
  },
)

/** Bea scans the code on the screen of whoever waits, with a telephone on which she opens the vault for it. */
async function admitByCode({ page, person }: Insider) {
  await page.getByRole('img', { name: 'QR-Code' }).waitFor()
  const { rows } = await stage.owner.query(
    'select c.card from keyring_card c join keyring k using (member) where account = $1',
    [person.account],
  )
  const { code } = await fingerprintOfCard(rows[0].card)
  const phone = await openVault(stage, bea.person, `${vault}/people#${code}`, { width: 360 })
  await unlock(phone, bea.passphrase)

  await phone.getByText(`Der QR-Code stimmt: Das ist die Karte von ${person.name}`).waitFor()
  await shoot(phone, 'Karte gescannt')
  await expectNoSideways(phone)
  await press(phone, 'Aufnehmen')
  await phone.getByText(`${person.name} ist jetzt im Tresor`).waitFor()
  await phone.context().close()
}

const seeGone = () => cem.page.getByText('Du bist nicht mehr im Tresor').waitFor()

test('one who lost everything comes back with a new keyring, and everybody is told', long, async () => {
  const { page, person } = dana
  await page.getByRole('button', { name: 'Jetzt zuschließen' }).click()
  await page.getByText('Ich habe alles verloren').click()
  await shoot(page, 'Dana hat alles verloren')
  await press(page, 'Neuen Schlüsselbund anlegen')
  await page.setViewportSize({ width: 360, height: 740 })
  await press(page, 'Schlüsselbund anlegen')
  const passphrase = await takeSeven(page)
  await wordsOn(page, 'Dein Notfallblatt')
  await expectNoSideways(page)
  await shoot(page, 'Notfallblatt auf dem Telefon')
  Object.assign(dana, { passphrase, recovery: await takeSheet(page) })
  await page.setViewportSize({ width: 1280, height: 800 })
  await seeTitle(page, 'Fast drin')
  await admit(bea.page, { ...dana, person }, 'zurück')
  await turnTo(page, 'Tresor')
  await seeTitle(page, 'Bereit, wenn es losgeht?')
  await page.getByText('Dana Dietz hatte alles verloren und wurde von Bea Bauer zurückgeholt').waitFor()
  await shoot(page, 'Dana ist zurück')
  await turnTo(page, 'Menschen')
  await page.getByRole('row').filter({ hasText: 'Dana Dietz' }).waitFor()
})

test('the drill: comes back by the printed code, as on a new device', long, async () => {
  const { page, recovery } = amina
  await turnTo(page, 'Übung')
  await seeTitle(page, marks.Übung)
  await shoot(page, 'Übung')
  await press(page, 'Übung beginnen')
  await seeTitle(page, 'Übung: Stell dir vor')
  await shoot(page, 'Übung im Gang')
  await page.getByLabel('Die zwölf Wörter vom Notfallblatt').fill(recovery)
  await press(page, 'Aufschließen')
  await page.getByText('Bestanden: Du bist mit dem Papier zurückgekommen').waitFor()
  await expectAccessible(page)
  const [one = '', , three = ''] = sheets
  await page.getByLabel('Die dreizehn Wörter vom ersten Blatt').fill(one)
  await page.getByLabel('Die dreizehn Wörter vom zweiten Blatt').fill(one)
  await press(page, 'Blätter prüfen')
  await page.getByText('Das ist zweimal dasselbe Blatt').waitFor()
  await page.getByLabel('Die dreizehn Wörter vom zweiten Blatt').fill(three)
  await press(page, 'Blätter prüfen')
  await page.getByText('Bestanden: Die zwei Blätter öffnen').waitFor()
  await turnTo(page, 'Tresor')
  await page.getByText('4 von 4 erledigt').waitFor()
  await shoot(page, 'alles bereit')
})

test('the log tells it all in sentences', long, async () => {
  const { page } = bea
  await turnTo(page, 'Protokoll')
  for (const sentence of [
    'Amina Adler hat den Tresor gegründet.',
    'Amina Adler hat Bea Bauer für die Verwaltung aufgenommen.',
    'Amina Adler hat Cem Can herausgenommen.',
    'Bea Bauer hat Dana Dietz zurückgeholt: Der alte Schlüsselbund war verloren.',
  ])
    await page.getByText(sentence).first().waitFor()
  await seeTitle(page, 'Wer hat was abgeholt?')
  await page.getByRole('row').filter({ hasText: 'das Verzeichnis' }).first().waitFor()
  await shoot(page, 'Protokoll')
  await expectAccessible(page)
  await turnTo(page, 'Wer liest was')
  await page.getByRole('row').filter({ hasText: 'Vorstand' }).waitFor()
  await shoot(page, 'wer liest was')
  await expectAccessible(page)
})

test(
  'the last who administers loses everything and comes back by two sheets of the board',
  long,
  async () => {
    await turnTo(amina.page, 'Menschen')
    const row = amina.page.getByRole('row').filter({ hasText: 'Bea Bauer' })
    await row.locator('summary', { hasText: 'Herausnehmen' }).click()
    await row.getByRole('button', { name: 'Herausnehmen' }).click()
    await amina.page.getByText('Bea Bauer ist nicht mehr im Tresor').waitFor()
    await amina.page.context().close()

    const page = await openVault(stage, amina.person, vault)
    await page.getByText('Ich habe alles verloren').click()
    await press(page, 'Neuen Schlüsselbund anlegen')
    await press(page, 'Schlüsselbund anlegen')
    await makeKeyring(page)
    await seeTitle(page, 'Ist das der richtige Tresor?')
    await press(page, 'Die sechs Wörter sind gleich')
    await page.getByText('Es ist niemand mehr da').click()
    await page.getByLabel('Die dreizehn Wörter vom ersten Blatt').fill(sheets[1] ?? '')
    await page.getByLabel('Die dreizehn Wörter vom zweiten Blatt').fill(sheets[2] ?? '')
    await shoot(page, 'zwei Blätter')
    await press(page, 'Mit zwei Blättern zurückkommen')
    await page.getByText('kam mit zwei Blättern des Vorstands zurück').waitFor()
    await page.getByText('Druckt neue').waitFor()
    await shoot(page, 'durch den Vorstand zurück')
    await expectAccessible(page)
    await turnTo(dana.page, 'Tresor')
    await dana.page.getByText('Amina Adler hatte alles verloren und kam mit zwei Blättern').waitFor()
    await page.setViewportSize({ width: 360, height: 740 })
    for (const [name, mark] of Object.entries(marks)) {
      await turnTo(page, name)
      await page.getByText(mark).first().waitFor()
      await expectNoSideways(page)
      await shoot(page, `schmal ${name}`)
    }
  },
)
