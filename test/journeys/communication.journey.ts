import { afterAll, beforeAll, expect, test } from 'vitest'
import { hour } from '#kernel/clock.ts'
import { beginJam, worldWithTeam } from '#test/team.ts'
import { byHand, type Hands } from './hands.ts'
import { expectAccessible, expectNoSideways, openStage, type Stage } from './stage.ts'

const at = '/jams/quartier-u1'

let stage: Stage
let told: Awaited<ReturnType<typeof worldWithTeam>>
let [olga, jonas] = [] as unknown as [Hands, Hands]
beforeAll(async () => {
  stage = await openStage(new Date('2027-03-13T03:00:00Z'))
  told = await worldWithTeam(stage)
  await beginJam(stage, told.jam.id, -8 * hour)
  olga = byHand(await stage.tab(told.organiser, { width: 360 }))
  jonas = byHand(await stage.tab(told.jonas, { dark: true }))
})
afterAll(() => stage.close())

async function looksRight({ page }: Hands) {
  await expectNoSideways(page)
  await expectAccessible(page)
}

test('an organiser gives the jam a voice and says one mail in other words', async () => {
  await olga.page.goto(`${at}/outbox`)
  await olga.follow('Stimme und Texte')
  await looksRight(olga)
  await olga.type('Begrüßung', 'Moin {name}!')
  await olga.type('Schluss', 'Olga und Mira')
  await olga.page.locator('#voice').getByRole('button', { name: 'Speichern' }).click()
  await olga.page.getByText('Die Stimme ist gespeichert.').waitFor()
  await olga.follow('Nachricht an eine Gruppe')
  await looksRight(olga)
  await olga.type('Text', '{text}\n\nBis bald!')
  await olga.press('Text speichern')
  await olga.page.getByText('Der Text ist gespeichert.').waitFor()
})

test('and writes to a group after seeing how many read it, and how', async () => {
  await olga.page.goto(`${at}/letters/new`)
  await looksRight(olga)
  await olga.pick('An wen?', 'alle IT-Profis')
  await olga.page.getByLabel('Betreff', { exact: true }).fill('Bitte Laptop mitbringen')
  await olga.page.getByLabel('Text', { exact: true }).fill('Ohne geht es nicht, {name}.')
  await olga.press('Ansehen und Empfänger*innen zählen')
  await olga.page.getByText('geht an 2 Menschen').waitFor()
  await olga.page.getByText('Moin Jonas Jung!').waitFor()
  await looksRight(olga)
  await olga.press('Jetzt an 2 Menschen schreiben')
  await olga.page.getByText('2 E-Mails sind geschrieben.').waitFor()
  const bodies = (await stage.mails()).map(({ body }) => body)
  expect(bodies[0]).toBe(
    'Moin Jonas Jung!\n\nOhne geht es nicht, Jonas Jung.\n\nBis bald!\n\nOlga und Mira\n',
  )
})

test('a professional puts the jam into a calendar, chooses a clock and how to be told', async () => {
  await jonas.page.goto(`${at}/calendar`)
  await jonas.page.getByRole('button', { name: 'Abo-Link machen Alles von mir' }).click()
  await jonas.page.getByText('Der Link ist da.').waitFor()
  await looksRight(jonas)
  const link = await jonas.page.locator('copy-text code').textContent()
  const answer = await fetch(link ?? '')
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8'])
  await jonas.page.goto('/me/zone')
  await looksRight(jonas)
  await jonas.page.goto('/me/notices')
  await looksRight(jonas)
  await jonas.page.getByRole('button', { name: 'Auf diesem Gerät Bescheid sagen' }).waitFor()
})

test('plan B is prepared and played through, and whoever is at home says that they are there', async () => {
  await olga.page.goto(`${at}/remote/plan`)
  await looksRight(olga)
  await olga.type('Adresse der Videoräume', 'https://meet.example.org')
  await olga.type('Wer zieht wie um?', 'Olga ruft alle an.')
  await olga.page.getByRole('button', { name: 'Speichern', exact: true }).first().click()
  await olga.page.getByText('Plan B liegt bereit.').waitFor()
  await olga.press('Probelauf: nichts ändern, nur zeigen')
  await olga.page.getByText('5 Menschen bekämen eine E-Mail').first().waitFor()
  await looksRight(olga)
  await jonas.page.goto(`${at}/lobby`)
  await jonas.page.getByRole('link', { name: 'Zum Treffpunkt für alle' }).waitFor()
  await jonas.press('Ich bin da')
  await jonas.page.getByText('Du bist da seit').waitFor()
  await looksRight(jonas)
})

test('a jam is cancelled, its pages say so, and within the hour it is taken back', async () => {
  await olga.page.goto(`${at}/cancellation`)
  await looksRight(olga)
  await olga.type('Warum fällt er aus?', 'Der Ort steht unter Wasser.')
  await olga.tick('Ja, der Jam fällt aus')
  await olga.press('Jam absagen')
  await olga.page.getByText('Der Jam ist abgesagt. Die E-Mails gehen in einer Stunde hinaus.').waitFor()
  await looksRight(olga)
  await jonas.page.goto(`${at}/programme`)
  await jonas.page.getByText('Dieser Jam ist abgesagt').waitFor()
  await olga.open('Absage zurücknehmen')
  await olga.press('Ja, er findet statt')
  await olga.page.getByText('Niemand hat eine E-Mail bekommen.').waitFor()
})
