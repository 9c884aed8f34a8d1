import { afterAll, beforeAll, expect, test } from 'vitest'
import { world } from '#test/world.ts'
import { byHand, byKeys } from './hands.ts'
import { answerTheRest } from './need.steps.ts'
import { codeFor, lastMail, linkIn } from './post.ts'
import { expectAccessible, expectNoSideways, openStage, type Stage } from './stage.ts'

const at = '/jams/quartier-u1'
const amina = 'aminaadler@example.org'

let stage: Stage
let told: Awaited<ReturnType<typeof world>>
beforeAll(async () => {
  stage = await openStage()
  told = await world(stage)
})
afterAll(() => stage.close())

test('the organiser gives a partner a link and a button, and asks a question of their own, by keys alone', async () => {
  const olga = byKeys(await stage.tab(told.organiser))
  await olga.page.goto(`${at}/call/desk`)
  await olga.type('Partner', 'Caritas Nürnberg')
  await olga.press('Link anlegen')
  await olga.page.getByText('Der Link ist da.').waitFor()
  await olga.type('Frage', 'In welchem Stadtteil seid ihr?')
  await olga.choose('eine Zeile', 'Antwort')
  await olga.press('Frage stellen')
  await olga.page.getByText('Die Frage wird ab jetzt gestellt.').waitFor()
  await expectAccessible(olga.page)
  await olga.follow('Knopf für Caritas Nürnberg')
  await olga.page.getByText('Bedarfe über diesen Knopf zählen für: Caritas Nürnberg').waitFor()
  await expectAccessible(olga.page)
  await olga.page.context().close()
})

test('a helper writes down what somebody says on the telephone, and is warned of what gives a client away', async () => {
  const hedi = await stage.person('Hedi Helper', [['helper', told.jam.id]])
  const phone = byHand(await stage.tab(hedi, { width: 360 }))
  await phone.page.goto(`${at}/call?from=caritas-nuernberg`)
  await phone.press('Für jemanden eintragen')
  await phone.page.getByText('Lies die Frage vor').waitFor()
  await phone.type('Wie heißt eure Einrichtung oder Initiative?', 'Lichtblick e.V.')
  await phone.press('Weiter')
  await phone.type('Was fehlt euch im Alltag?', 'Frau Muster, geb. 3.4.1991, ruft jeden Tag an.')
  await phone.press('Weiter')
  await phone.page.getByText('Steht da etwas über Klient*innen?').waitFor()
  await expectNoSideways(phone.page)
  await expectAccessible(phone.page)
  await phone.follow('Antwort ändern')
  await phone.type(
    'Was fehlt euch im Alltag?',
    'Eine Ratsuchende ruft jeden Tag an, weil sie nicht schreiben kann.',
  )
  await phone.press('Weiter')
  expect(await phone.page.getByText('Steht da etwas über Klient*innen?').count()).toBe(0)
  await phone.type('Wem hilft es, und wie vielen?', 'Etwa 300 junge Menschen im Jahr.')
  await phone.press('Weiter')
  await phone.type('Wie macht ihr es heute?', 'Sie rufen an oder bleiben weg.')
  await phone.press('Weiter')
  await answerTheRest(phone, { own: ['In welchem Stadtteil seid ihr?', 'Südstadt'] })
  await phone.type('Name der Person', 'Amina Adler')
  await phone.type('E-Mail-Adresse der Person', amina)
  await phone.tick('Die Person weiß und will, dass wir das speichern und ihr schreiben')
  await expectNoSideways(phone.page)
  await expectAccessible(phone.page)
  await phone.press('Bedarf abschicken')
  await phone.page.getByText('Danke! Der Bedarf ist da.').waitFor()
  await phone.page.context().close()
})

test('the centre takes the need over by its mail, and the organiser sees who brought it', async () => {
  const mail = await lastMail(stage, amina, 'Für euch aufgeschrieben')
  const laptop = byHand(await stage.tab())
  await laptop.page.goto(linkIn(stage, mail, '/invitations/'))
  await laptop.press('Code an diese Adresse schicken')
  await laptop.type('Code aus der E-Mail', await codeFor(stage, amina))
  await laptop.press('Anmelden')
  await laptop.type('Wie heißt du?', 'Amina Adler')
  await laptop.press('Speichern')
  await laptop.press('Zusagen')
  await laptop.page.getByRole('heading', { name: 'Schreiben statt anrufen' }).waitFor()
  await laptop.page.getByText('In welchem Stadtteil seid ihr?').waitFor()
  await laptop.page.context().close()

  const olga = byHand(await stage.tab(told.organiser))
  await olga.page.goto(`${at}/call/desk`)
  const row = olga.page.getByRole('row', { name: /Caritas Nürnberg/ })
  expect(await row.getByRole('cell').first().textContent()).toBe('1')
  await olga.page.getByText('übernommen').first().waitFor()
  await olga.follow('Bereit?')
  await olga.page.getByText('noch nicht: 1 von 12').waitFor()
  await expectAccessible(olga.page)
  await olga.follow('Stufen und Bedingungen')
  await expectAccessible(olga.page)
  await olga.page.context().close()
})
