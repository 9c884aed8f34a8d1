import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { day, hour, later } from '#kernel/clock.ts'
import { beginJam } from '#test/team.ts'
import { world } from '#test/world.ts'
import { makeReady } from './gate.steps.ts'
import { confirmByApp, shape, sign, tickAll } from './handover.steps.ts'
import { byKeys, type Hands } from './hands.ts'
import { makeTeams } from './matching.steps.ts'
import { answerTheFirst, answerTheRest, beginScoping, handIn, score } from './need.steps.ts'
import { codeFor, lastMail, linkIn } from './post.ts'
import { expectAccessible, openStage, type Stage } from './stage.ts'

// From the need to the showcase with nothing but the keys: no step of it touches a mouse.
const at = '/jams/quartier-u1'
const [amina, jonas] = ['aminaadler@example.org', 'jonasjung@example.org']

let stage: Stage
let told: Awaited<ReturnType<typeof world>>
let centre: Hands
let team: Hands
beforeAll(async () => {
  stage = await openStage()
  told = await world(stage)
  centre = byKeys(await stage.tab())
  team = byKeys(await stage.tab())
})
afterAll(() => stage.close())

test('a centre tells its need', async () => {
  await beginScoping(centre, 'quartier-u1')
  await answerTheFirst(centre)
  await answerTheRest(centre)
  await handIn(stage, centre, 'Amina Adler', amina)
  await centre.page.getByText('Danke! Euer Bedarf ist da.').waitFor()
})

test('it says who runs it, who pays and when it is done, so that it may be accepted', async () => {
  await makeReady(centre)
})

test('it is scored and accepted', async () => {
  const olga = byKeys(await stage.tab(told.organiser))
  await olga.page.goto(`${at}/review`)
  await olga.follow('Schreiben statt anrufen')
  await score(olga, '4 sehr gut')
  await olga.choose('Zusagen')
  await olga.press('Sofort entscheiden')
  await olga.page.getByText('Die Entscheidung ist gespeichert').waitFor()
  await olga.page.context().close()
})

test('three professionals register and wish for it', async () => {
  for (const name of ['Lena Lang', 'Mo Meier']) {
    const hands = byKeys(await stage.tab())
    await register(hands, name)
    await hands.page.context().close()
  }
  await register(team, 'Jonas Jung')
  await team.press('Dazunehmen Schreiben statt anrufen')
  await team.page.getByText('1 von 5 gewählt').waitFor()
})

async function register(hands: Hands, name: string): Promise<void> {
  const email = `${name.toLowerCase().replace(' ', '')}@example.org`
  await hands.page.goto(at)
  await hands.follow('Mitmachen')
  await hands.follow('Als IT-Profi')
  await hands.type('Dein Name', name)
  await hands.type('Deine E-Mail-Adresse', email)
  await hands.choose('beides ist mir recht', 'Wo willst du mitarbeiten?')
  await hands.tick('Ich habe so etwas schon gemacht')
  await hands.open('Schützen')
  await hands.pick('Datenschutz', 'sicher')
  await hands.tick('Die Organisation und mein Team dürfen meinen Namen und diese Angaben sehen')
  await hands.press('Anmelden')
  await hands.type('Code aus der E-Mail', await codeFor(stage, email))
  await hands.press('Bestätigen')
  await hands.page.getByText(`Du bist dabei, ${name}!`).waitFor()
}

test('the organiser makes them a team', async () => {
  const olga = byKeys(await stage.tab(told.organiser))
  await makeTeams(stage, olga, 'quartier-u1')
  await olga.page.context().close()
})

test('in its twentieth hour the team says how it is, builds its service and puts it live', async () => {
  await beginJam(stage, told.jam.id, 20 * hour)
  await team.page.goto(linkIn(stage, await lastMail(stage, jonas, 'Dein Team: '), `${at}/teams/`))
  await team.choose('läuft')
  await team.type('In einem Satz', 'Die Vorschau steht.')
  await team.press('Check-in senden')
  await team.follow(/^Zum Dienst/)
  await team.choose('Eigenbau')
  await team.press('Dienst starten')
  const manual = join(mkdtempSync(join(tmpdir(), 'manual-')), 'anleitung.txt')
  writeFileSync(manual, 'So geht es.')
  await shape(team, manual)
  await team.page.getByText('Der Dienst ist live!').waitFor()
  await expectAccessible(team.page)
})

test('they go through the list and sign for the team', async () => {
  await team.page.goto(`${at}/teams/mine`)
  await team.follow('Zur Übergabe')
  await tickAll(team)
  await team.follow('Jetzt bestätigen')
  await confirmByApp(stage, team, jonas)
  await sign(team, 'Jonas Jung')
  await team.page.getByText('Deine Unterschrift steht.').waitFor()
})

test('the centre signs too, and the access of the team ends', async () => {
  await centre.page.goto(new URL(team.page.url()).pathname)
  await centre.follow('Jetzt bestätigen')
  await confirmByApp(stage, centre, amina)
  await sign(centre, 'Amina Adler')
  await centre.page.getByText('Beide Seiten haben unterschrieben. Danke!').waitFor()
  await expectAccessible(centre.page)
  await centre.follow('Zum Dienst')
  await centre.press('Öffentlich zeigen')
  await centre.page.getByText('Der Dienst ist jetzt im Schaufenster.').waitFor()
  const answer = await team.page.goto(new URL(centre.page.url()).pathname.concat('/about'))
  expect(answer?.status(), 'what the team may still change').toBe(403)
})

test('after a month one click in a mail says that it is in use', async () => {
  stage.clock.moveTo(later(stage.clock.now(), 31 * day))
  await stage.work()
  const mail = await lastMail(stage, amina, 'Nutzt ihr „Schreiben statt anrufen“ noch?')
  const somebody = byKeys(await stage.tab(undefined, { width: 360 }))
  await somebody.page.goto(linkIn(stage, mail, '/followups/'))
  await somebody.press('Ja, wir nutzen ihn')
  await somebody.page.getByText('Schön, dass er läuft!').waitFor()
  await somebody.type('Wie viele Menschen hat er bisher erreicht?', '340')
  await somebody.press('Absenden')
  await somebody.page.getByText('Danke! Das ist angekommen.').waitFor()
  await somebody.page.context().close()
})

test('and everybody sees it in the showcase and among the numbers', async () => {
  const anybody = byKeys(await stage.tab())
  await anybody.page.goto(at)
  await anybody.follow('Ergebnisse')
  await anybody.page.getByText('In Nutzung').first().waitFor()
  await anybody.follow('Schreiben statt anrufen')
  await anybody.page.getByText('Junge Menschen schreiben uns ohne Konto.').waitFor()
  await expectAccessible(anybody.page)
  await anybody.page.goto(`${at}/impact`)
  await anybody.page.getByText('340').first().waitFor()
  await expectAccessible(anybody.page)
  await anybody.page.context().close()
})
