import { afterAll, beforeAll, expect, test } from 'vitest'
import { acceptedNeed, world } from '#test/world.ts'
import { byHand } from './hands.ts'
import { makeTeams } from './matching.steps.ts'
import { codeFor, lastMail, linkIn } from './post.ts'
import { expectAccessible, openStage, type Stage } from './stage.ts'

const at = '/jams/quartier-u1'
const contact = 'kimkern@example.org'
const colleagues = [
  'Ada',
  'Bela',
  'Cem',
  'Dilara',
  'Edda',
  'Finn',
  'Gesa',
  'Hanno',
  'Ilka',
  'Jaro',
  'Kaya',
  'Levin',
].map((first, n) => ({
  name: `${first} Apfel`,
  email: `${first.toLowerCase()}apfel@example.org`,
  together: n < 4,
  remote: n >= 10,
  experienced: n % 3 === 0,
}))

let stage: Stage
let told: Awaited<ReturnType<typeof world>>
let companyLink = ''
beforeAll(async () => {
  stage = await openStage()
  told = await world(stage)
  const amina = await stage.person('Amina Adler')
  for (const title of ['Schreiben statt anrufen', 'Anmeldung zur Ferienfreizeit', 'Weg von der Tabelle'])
    await acceptedNeed(stage, told.jam, amina, { title })
})
afterAll(() => stage.close())

test('a company registers with one form and gets one link', async () => {
  const kim = byHand(await stage.tab())
  await kim.page.goto(`${at}/registration`)
  await kim.follow('Als Unternehmen')
  await kim.type('Name des Unternehmens', 'Apfelwerk Software')
  await kim.type('Wie viele Leute könnt ihr schicken?', '12')
  await kim.type('Dein Name', 'Kim Kern')
  await kim.type('Deine E-Mail-Adresse', contact)
  await kim.press('Unternehmen anmelden')
  await kim.type('Code aus der E-Mail', await codeFor(stage, contact))
  await kim.press('Bestätigen')
  await kim.page.getByText('Apfelwerk Software ist dabei.').waitFor()
  await expectAccessible(kim.page)
  companyLink = linkIn(stage, await lastMail(stage, contact, 'Euer Link'), `${at}/companies/`)
  await kim.page.context().close()
})

test('twelve colleagues come by that link; four want to stay together, two work from home', async () => {
  let circle = ''
  for (const one of colleagues) {
    const hands = byHand(await stage.tab())
    await hands.page.goto(companyLink)
    await hands.type('Dein Name', one.name)
    await hands.type('Deine E-Mail-Adresse', one.email)
    await hands.choose(one.remote ? 'online' : 'beides ist mir recht', 'Wo willst du mitarbeiten?')
    if (one.experienced) await hands.tick('Ich habe so etwas schon gemacht')
    await hands.open('Mit fertigen Werkzeugen arbeiten')
    await hands.pick('Formulare und Abläufe', 'sicher')
    await hands.tick('Die Organisation und mein Team dürfen meinen Namen und diese Angaben sehen')
    await hands.press('Anmelden')
    await hands.type('Code aus der E-Mail', await codeFor(stage, one.email))
    await hands.press('Bestätigen')
    await hands.page.getByText(`Du bist dabei, ${one.name}!`).waitFor()
    if (one.together) circle = await stayTogether(hands, circle)
    await hands.page.context().close()
  }
})

async function stayTogether(hands: ReturnType<typeof byHand>, circle: string): Promise<string> {
  if (circle) {
    await hands.page.goto(circle)
    await hands.press('Ja, so machen wir es')
    return circle
  }
  await hands.press('Link für meine Leute machen')
  const shown = await hands.page.locator('copy-text').first().innerText()
  return shown.match(/https?:\S+/)?.[0] ?? ''
}

test('the organiser calculates, watches it come, and publishes', async () => {
  const olga = byHand(await stage.tab(told.organiser))
  await makeTeams(stage, olga, 'quartier-u1')
  await olga.page.context().close()
})

test('each of the twelve gets a team and a why, by mail and on their page', async () => {
  const teamOf = new Map<string, string>()
  for (const { name, email } of colleagues) {
    const { subject, body } = await lastMail(stage, email, 'Dein Team: ')
    expect(body, name).toMatch(/Warum dieses Team\?\n– /)
    teamOf.set(name, subject)
  }
  expect(
    new Set(colleagues.filter(({ together }) => together).map(({ name }) => teamOf.get(name))).size,
  ).toBe(1)
  const ada = await stage.tab(await stage.person('Ada Apfel'), { width: 360 })
  await ada.goto(`${at}/me`)
  await ada.getByRole('heading', { name: 'Warum dieses Team?' }).waitFor()
  await expectAccessible(ada)
  await ada.context().close()
})

test('the company sees its twelve on one list, and nothing of their skills and wishes', async () => {
  const kim = await stage.tab(await stage.person('Kim Kern'))
  await kim.goto(`${at}/company`)
  await kim.getByText('12 von 12').waitFor()
  for (const { name } of colleagues) await kim.getByText(name).first().waitFor()
  expect(await kim.getByText('Formulare und Abläufe').count()).toBe(0)
  await kim.context().close()
})
