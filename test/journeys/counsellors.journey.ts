// Long: three counsellors and those who write to them, one scenario after the other on one stage.
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import {
  answers,
  heard,
  keepTime,
  line,
  look,
  mustSee,
  type Office,
  otherOffice,
  returns,
  says,
  sealedOffice,
  talksWith,
  writes,
} from './counsel.steps.ts'
import { shoot } from './film.ts'
import { arrive, sealedLichtblick } from './sealed.steps.ts'
import { expectAccessible, expectNoSideways, openStage, type Stage } from './stage.ts'

let stage: Stage
let office: Office
let amina: Page
let bea: Page
let stopTime = () => {}

beforeAll(async () => {
  stage = await openStage(new Date())
  stopTime = keepTime(stage)
  office = await sealedOffice(stage, await sealedLichtblick(stage, ['Cem Celik']))
  await otherOffice(stage, office, 'Schuldnerberatung', [office.amina])
  await writes(stage, office, { text: 'Es eilt nicht, aber ich würde gern reden.' })
  await writes(stage, office, { text: 'Ich halte es nicht mehr aus.', urgency: 'now', name: 'Rabe' })
}, 180_000)
afterAll(() => {
  stopTime()
  return stage.close()
})

const opened: Page[] = []
afterEach(async () => {
  for (const page of opened.splice(0)) await page.context().close()
})
const back = async (words: string) => {
  const page = await returns(stage, office, words)
  opened.push(page)
  return page
}
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
/** Somebody writes, and Bea accepts it: Amina, who leads, reads along. */
async function accepted(name: string) {
  const begun = await writes(stage, office, { text: `Hier ist ${name}.`, name })
  await bea.getByRole('link', { name: /Wartende/ }).click()
  const waiting = bea.getByRole('list', { name: 'Wer wartet' }).getByRole('listitem')
  await waiting.filter({ hasText: name }).getByRole('button', { name: 'Annehmen' }).click()
  await bea.getByRole('heading', { name, level: 2 }).waitFor()
  // It has a heading while it is being accepted; whoever may write has it.
  await bea.locator('.talk-writing').waitFor()
  return begun
}
const ways = (page: Page, label: string) => page.getByLabel('Was möchtest du?').selectOption({ label })
const whom = (page: Page, label: string) => page.getByLabel('An wen?').selectOption({ label })
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const over = (page: Page) => page.getByText('Dieses Gespräch liest du nicht mehr').waitFor()
/** What the readers of the one office have agreed on. */
const partOf = (page: Page) =>
  page.locator('section', { has: page.getByRole('heading', { name: 'Suchtberatung Nürnberg' }) })
/** What a seeker reads between the lines; what is new is read out besides. */
const told = (page: Page, text: string) => mustSee(page, page.locator('.lines').getByText(text))
const readersOf = (page: Page) => page.locator('[data-readers]')

describe('the counsellors’ room', () => {
  test('opens behind the gate, the most pressing first, and names a lead', async () => {
    const room = `${office.at}/room`
    const arriving = arrive(stage, office.bea, room)
    amina = await arrive(stage, office.amina, room)
    bea = await arriving
    await amina.getByRole('heading', { name: 'Wer wartet' }).waitFor()
    await amina.getByText('dringend').first().waitFor()
    const waiting = amina.getByRole('list', { name: 'Wer wartet' }).getByRole('listitem')
    await waiting.nth(1).waitFor()
    expect(await waiting.count()).toBe(2)
    expect(await waiting.first().textContent()).toContain('Rabe')
    await expectAccessible(amina)
    await shoot(amina, 'Wer wartet')
    await amina.getByRole('link', { name: 'Absprachen' }).click()
    const part = partOf(amina)
    const row = part.getByRole('listitem').filter({ hasText: 'Amina Adler' }).first()
    await row.getByLabel('Leitung').check({ force: true })
    await part.getByLabel('Kurzer Name').fill('Begrüßung')
    await part.getByLabel('Text', { exact: true }).fill('Hallo, schön, dass du schreibst.')
    await part.getByRole('button', { name: 'Baustein behalten' }).click()
    await part.getByText('„Begrüßung“ entfernen').waitFor()
    await part.getByRole('button', { name: 'So vereinbaren' }).click()
    await amina.getByText('Zuletzt geändert: Amina Adler').waitFor()
    await expectAccessible(amina)
    await shoot(amina, 'Absprachen')
  })

  test('accepts, speaks, and the lead hears it at once', async () => {
    const waiting = bea.getByRole('list', { name: 'Wer wartet' }).getByRole('listitem')
    await waiting.filter({ hasText: 'Rabe' }).getByRole('button', { name: 'Annehmen' }).click()
    await bea.getByRole('heading', { name: 'Rabe', level: 2 }).waitFor()
    await bea.getByLabel('Textbaustein').selectOption({ label: 'Begrüßung' })
    await bea.getByLabel('Antwort', { exact: true }).press('Control+Enter')
    await bea.getByRole('log').getByText('Hallo, schön, dass du schreibst.').waitFor()
    await bea.getByLabel('Notiz', { exact: true }).fill('Ruft morgen noch einmal an.')
    await bea.getByRole('button', { name: 'Notiz behalten' }).click()
    await bea.getByText('Ruft morgen noch einmal an.').waitFor()
    await amina.getByRole('link', { name: /Wartende/ }).click()
    await amina.getByRole('heading', { name: 'In meiner Leitung' }).waitFor()
    await amina.getByRole('link', { name: 'Rabe' }).click()
    await amina.getByRole('log').getByText('Hallo, schön, dass du schreibst.').waitFor()
    await amina.getByText('Ruft morgen noch einmal an.').waitFor()
    await bea.getByLabel('Antwort', { exact: true }).pressSequentially('Ich')
    await amina.getByText('Bea Berg schreibt gerade.').waitFor()
    await expectAccessible(bea)
    await shoot(bea, 'Gespräch')
    await shoot(amina, 'Gespräch der Leitung')
  })

  test('works on a telephone and in the dark', async () => {
    const small = await arrive(stage, office.bea, `${office.at}/room`, { width: 360, dark: true })
    await small.getByRole('link', { name: 'Rabe' }).first().click()
    await small.getByRole('log').waitFor()
    await expectNoSideways(small)
    await shoot(small, 'Gespräch am Telefon')
    await small.getByRole('link', { name: /Wartende/ }).click()
    await expectNoSideways(small)
    await shoot(small, 'Wartende am Telefon')
  })
})

describe('a conversation of several counsellors', () => {
  test('hears advice that was asked for, and the seeker sees who gives it, until it is enough', async () => {
    const { words } = await accepted('Ratlos')
    const mara = await back(words)
    await ways(bea, 'Kollegialen Rat holen')
    await whom(bea, 'Cem Celik')
    await press(bea, 'Dazu holen')
    await told(mara, 'Cem Celik liest mit und gibt Rat.')
    await readersOf(mara).getByText('Cem Celik').waitFor()
    await press(bea, 'Cem Celik liest nicht mehr mit')
    await told(mara, 'Jemand liest ab jetzt nicht mehr mit.')
    await readersOf(mara).getByText('Früher: Cem Celik').waitFor()
  })

  test('is passed on as a whole, or given back to all', async () => {
    const { id, words } = await accepted('Wechsel')
    const mara = await back(words)
    await ways(bea, 'Ganz weitergeben')
    await whom(bea, 'Cem Celik')
    await bea.getByLabel('Ein Satz dazu').fill('Cem kennt sich damit besser aus.')
    await press(bea, 'Weitergeben')
    await told(mara, 'Cem Celik hat übernommen.')
    await line(mara, 'Cem kennt sich damit besser aus.').waitFor()
    await over(bea)
    await look(amina, id)
    await amina.getByText('Zurück an alle').click()
    await press(amina, 'Zurückgeben')
    await told(mara, 'Das Gespräch wartet wieder auf alle Beratenden.')
    await bea.getByRole('link', { name: /Wartende/ }).click()
    await bea.getByRole('list', { name: 'Wer wartet' }).getByText('Wechsel').first().waitFor()
  })

  test('goes to another office once the seeker has said yes, and is sealed for that one anew', async () => {
    const { words } = await accepted('Umzug')
    const mara = await back(words)
    await ways(bea, 'An eine andere Stelle übergeben')
    await bea.getByLabel('Welcher Stelle?').selectOption({ label: 'Schuldnerberatung' })
    await press(bea, 'Fragen')
    await mara.getByText('Schuldnerberatung soll das Gespräch übernehmen').first().waitFor()
    await press(mara, 'Ja')
    await told(mara, 'Das Gespräch ist jetzt bei einer anderen Stelle.')
    await over(bea)
    await amina.getByRole('link', { name: /Wartende/ }).click()
    const waiting = amina.getByRole('list', { name: 'Wer wartet' }).getByRole('listitem')
    await waiting.filter({ hasText: 'Umzug' }).getByText('Schuldnerberatung').waitFor()
    await waiting.filter({ hasText: 'Umzug' }).getByRole('button', { name: 'Annehmen' }).click()
    await heard(amina, 'Hier ist Umzug.').waitFor()
    await answers(amina, 'Willkommen bei uns.')
    await line(mara, 'Willkommen bei uns.').waitFor()
  })

  test('is read by a substitute without a question only in an emergency, and that stays in sight', async () => {
    const { id, words } = await accepted('Notfall')
    const mara = await back(words)
    expect(await bea.getByLabel('Was möchtest du?').innerText()).not.toContain('Notfall')
    await look(amina, id)
    await ways(amina, 'Vertretung im Notfall')
    await whom(amina, 'Cem Celik')
    await amina.getByLabel('Bis einschließlich').fill(inDays(2))
    await press(amina, 'Im Notfall vertreten lassen')
    await told(mara, 'Cem Celik liest wegen eines Notfalls mit, ohne Sie zu fragen.')
    expect(await readersOf(mara).innerText()).toMatch(/Cem Celik\s+Vertretung, seit .*, bis /)
    await amina.getByRole('log').getByText('Vertretung im Notfall, ohne Zustimmung (Amina Adler).').waitFor()
  })

  test('tells the seeker who is away and until when, and asks whether somebody may stand in', async () => {
    const { words } = await accepted('Urlaub')
    const mara = await back(words)
    await bea.getByRole('link', { name: 'Absprachen' }).click()
    const away = bea.locator('section', { has: bea.getByRole('heading', { name: 'Abwesend' }) })
    await away.getByLabel('Zurück am').fill(inDays(20))
    await away.getByLabel('Vertretung').selectOption({ label: 'Cem Celik' })
    await press(bea, 'Abwesend sein')
    await bea.getByText(/Bea Berg ist zurück am .*; es vertritt Cem Celik./).waitFor()
    await shoot(bea, 'Abwesend')
    await mara.getByText(/Bea Berg ist bis .* nicht da\./).waitFor()
    await press(mara, 'Ja')
    await readersOf(mara).getByText('Cem Celik').waitFor()
    await press(bea, 'Ich bin wieder da')
    await bea.getByText(/Bea Berg ist zurück am/).waitFor({ state: 'detached' })
  })

  test('has a peer whose words somebody releases: word for word, and the seeker sees both names', async () => {
    await amina.getByRole('link', { name: 'Absprachen' }).click()
    const part = partOf(amina)
    const row = part.getByRole('listitem').filter({ hasText: 'Bea Berg' }).first()
    await row.getByLabel('Peer').check({ force: true })
    await part.getByRole('button', { name: 'So vereinbaren' }).click()
    await part.getByText('Gespeichert.').waitFor()
    const { id, words } = await accepted('Vier Augen')
    await bea.getByLabel('Antwort zur Freigabe').fill('Das kenne ich gut.')
    await press(bea, 'Zur Freigabe geben')
    await bea.getByText('Liegt im Nebenraum und wartet auf Freigabe.').waitFor()
    await look(amina, id)
    await amina.locator('summary', { hasText: 'Zurückgeben' }).click()
    await amina.getByLabel('Was soll sich ändern?').fill('Bitte mit Anrede.')
    await press(amina, 'Zurückgeben')
    await bea.getByText('Zurück mit: Bitte mit Anrede.').waitFor()
    await bea.getByLabel('Antwort zur Freigabe').fill('Hallo, das kenne ich gut.')
    await press(bea, 'Zur Freigabe geben')
    await amina.getByText('Hallo, das kenne ich gut.').waitFor()
    await shoot(amina, 'Freigabe')
    await press(amina, 'Freigeben und senden')
    const mara = await back(words)
    await line(mara, 'Hallo, das kenne ich gut.').waitFor()
    await told(mara, 'Geschrieben von Bea Berg, geprüft von Amina Adler')
    expect(await line(mara, 'Das kenne ich gut.').count()).toBe(0)
  })

  test('can be put beside another of the same person, put away, be quiet, and go for good', async () => {
    const one = await talksWith(stage, office, office.bea, 'Doppelt eins')
    const two = await talksWith(stage, office, office.bea, 'Doppelt zwei')
    await look(bea, one.id)
    await heard(bea, 'Guten Tag, Doppelt eins.').waitFor()
    await press(bea, 'Stumm schalten')
    await bea.getByRole('button', { name: 'Wieder anzeigen, was neu ist' }).waitFor()
    await look(bea, two.id)
    await heard(bea, 'Guten Tag, Doppelt zwei.').waitFor()
    await bea.locator('summary', { hasText: 'Zusammenlegen' }).click()
    await bea.getByLabel('Mit welchem?').selectOption({ label: 'Doppelt eins' })
    await press(bea, 'Zusammenlegen')
    await bea.getByText('Gehört zusammen mit:').waitFor()
    const mara = await back(one.words)
    await says(mara, 'Ganz leise')
    await line(mara, 'Ganz leise').waitFor()
    await bea.getByRole('link', { name: 'Archiv', exact: true }).last().click()
    await bea.getByRole('link', { name: 'Doppelt zwei' }).waitFor()
    await bea.getByLabel('Suchen').fill('ganz leise')
    await bea.getByText('1 Gespräch', { exact: true }).waitFor()
    expect(
      await bea
        .getByRole('link', { name: /^Doppelt eins/ })
        .first()
        .innerText(),
    ).not.toContain('neu')
    await look(bea, two.id)
    await bea.locator('summary', { hasText: 'Löschen' }).click()
    await press(bea, 'Für immer löschen')
    await bea.getByRole('heading', { name: 'Wer wartet' }).waitFor()
    const { rows } = await stage.owner.query('select 1 from conversation where id = $1', [two.id])
    expect(rows).toEqual([])
    const gone = await back(two.words)
    await gone.getByText('Zu diesen Wörtern gibt es hier kein Gespräch.').waitFor()
  })
})
