import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { organisation, world } from '#test/world.ts'
import { byHand } from './hands.ts'
import { codeFor } from './post.ts'
import { expectAccessible, expectNoSideways, openStage, type Stage } from './stage.ts'
import { arrive, press, seeTitle, unlock } from './vault.steps.ts'

// How an organiser sets the registration up, and what becomes of what people seal for her.
const at = '/jams/quartier-u1'
const long = { timeout: 300_000 }
let stage: Stage
let olga: Page
let place: string
let passphrase: string
beforeAll(async () => {
  stage = await openStage()
  const { organiser } = await world(stage)
  place = await organisation(stage, 'Orga e. V.', organiser)
  const insider = await arrive(stage, organiser, `/organisations/${place}/vault`)
  olga = insider.page
  passphrase = insider.passphrase
  await press(olga, 'Tresor gründen')
  await seeTitle(olga, 'Bereit, wenn es losgeht?')
}, 300_000)
afterAll(() => stage.close())

test('the organiser limits the places, asks a question of her own and names her vault', long, async () => {
  const tab = await stage.tab(await stage.person('Olga Organiser'))
  const hands = byHand(tab)
  await tab.goto(`${at}/registration/settings`)
  await expectAccessible(tab)
  await hands.follow(/^Ändern.*Helfer/)
  await hands.type('Höchstens so viele Plätze', '1')
  await hands.press('Speichern')
  await hands.follow('Frage hinzufügen')
  await hands.type('Frage auf Deutsch', 'Welche Größe hat dein T-Shirt?')
  await hands.choose('eines aus mehreren')
  await hands.type('Antworten zur Auswahl', 'S\nM\nL')
  await hands.tick('Helfer*innen')
  await expectAccessible(tab)
  await hands.press('Speichern')
  await hands.pick('Tresor von', 'Orga e. V.')
  await hands.type('Kontakt für alle, deren Browser nicht versiegeln kann', 'orga@example.org')
  await tab.locator('#care-setting').getByRole('button', { name: 'Speichern' }).click()
  await tab.getByText('Noch fragt die Anmeldung nicht danach').waitFor()
  await tab.context().close()
})

test('the letter box is made in the vault, by one press', long, async () => {
  // Which vault the jam has named is asked when the vault is opened.
  await olga.reload()
  await unlock(olga, passphrase)
  await olga
    .getByRole('navigation', { name: 'Tresor' })
    .getByRole('link', { name: 'Ernährung', exact: true })
    .click()
  await press(olga, 'Bereit machen')
  await olga.getByText('Noch hat niemand etwas geschickt').waitFor()
  await expectAccessible(olga)
})

test('a helper types a diet, and it leaves the browser sealed', long, async () => {
  const tab = await stage.tab()
  const hands = byHand(tab)
  const sent: string[] = []
  tab.on('request', (request) => sent.push(request.postData() ?? ''))
  await tab.goto(`${at}/registration/helper`)
  await tab.getByText('Nur für die Orga, versiegelt').waitFor()
  await expectAccessible(tab)
  await hands.type('Dein Name', 'Hanna Hilf')
  await hands.type('Deine E-Mail-Adresse', 'hanna@example.org')
  await hands.choose('M')
  await hands.tick('vegan')
  await hands.type('Allergien und anderes beim Essen', 'keine Erdnüsse')
  await hands.type('Telefonnummer für den Notfall', '0911 4711')
  await hands.tick('Die Organisation und mein Team dürfen meinen Namen und diese Angaben sehen')
  await hands.press('Anmelden')
  await hands.type('Code aus der E-Mail', await codeFor(stage, 'hanna@example.org'))
  await hands.press('Bestätigen')
  await tab.getByText('Schön, dass du hilfst, Hanna Hilf!').waitFor()
  const all = decodeURIComponent(sent.join(' '))
  expect(all).toContain('"sealed"')
  // Long enough that no sealed text has it by chance.
  for (const word of [/vegan/, /Erdnü/, /0911\W*4711/]) expect(all).not.toMatch(word)
  await tab.context().close()
})

test('the organiser reads it in her vault, and nowhere else', long, async () => {
  await olga.reload()
  await unlock(olga, passphrase)
  await olga.getByText('keine Erdnüsse').waitFor()
  await olga.getByRole('cell', { name: '0911 4711' }).waitFor()
  await expectAccessible(olga)
})

test(
  'the next one is told that all places are taken, by which rule it goes on, and waits',
  long,
  async () => {
    const tab = await stage.tab(await stage.person('Wanda Wartet'), { width: 360 })
    const hands = byHand(tab)
    await tab.goto(`${at}/registration/helper`)
    await tab.getByText('Alle Plätze sind vergeben').waitFor()
    await expectNoSideways(tab)
    await hands.choose('S')
    await hands.tick('Die Organisation und mein Team dürfen meinen Namen und diese Angaben sehen')
    await hands.press('Anmelden')
    await tab.getByText('Platz 1 von 1').waitFor()
    await expectAccessible(tab)
    await tab.context().close()
  },
)

test('without JavaScript nothing is asked that would have to be sealed', long, async () => {
  const tab = await stage.tab(undefined, { script: false })
  await tab.goto(`${at}/registration/professional`)
  await tab.getByText('orga@example.org').waitFor()
  expect(await tab.getByText('Nur für die Orga, versiegelt').count()).toBe(0)
  await tab.context().close()
})
