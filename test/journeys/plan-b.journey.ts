import { afterAll, beforeAll, expect, test } from 'vitest'
import { hour } from '#kernel/clock.ts'
import { beginJam, worldWithTeam } from '#test/team.ts'
import { byHand, type Hands } from './hands.ts'
import { lastMail } from './post.ts'
import { expectAccessible, expectNoSideways, openStage, type Stage } from './stage.ts'

const at = '/jams/quartier-u1'
const jonasAddress = 'jonasjung@example.org'

let stage: Stage
let told: Awaited<ReturnType<typeof worldWithTeam>>
let [olga, jonas] = [] as unknown as [Hands, Hands]
beforeAll(async () => {
  stage = await openStage(new Date('2027-03-13T03:00:00Z'))
  told = await worldWithTeam(stage)
  await beginJam(stage, told.jam.id, -8 * hour)
  olga = byHand(await stage.tab(told.organiser, { width: 360 }))
  jonas = byHand(await stage.tab(told.jonas))
  await jonas.page.goto(`${at}/teams/${told.team}`)
})
afterAll(() => stage.close())

test('eight hours before the start the venue is lost; the organiser reads what one action would do', async () => {
  await olga.page.goto(`${at}/now`)
  await olga.follow('Plan B')
  await olga.page.getByText('5 Menschen bekommen eine E-Mail').waitFor()
  await expectNoSideways(olga.page)
  await expectAccessible(olga.page)
  await olga.type('Wo sind die Videoräume?', 'https://meet.example.org')
  await olga.press('Jetzt auf online umstellen')
  await olga.page
    .getByRole('link', { name: 'Bitte bestätige, dass der ganze Jam online gehen soll.' })
    .waitFor()
  expect(await stage.mails()).toEqual([])
})

test('one action later everybody has a video room and the right mail', async () => {
  await olga.tick('Ja, der ganze Jam geht online')
  await olga.press('Jetzt auf online umstellen')
  await olga.page.getByText('Der Jam ist online. Alle wissen Bescheid.').waitFor()
  await expectNoSideways(olga.page)
  await expectAccessible(olga.page)

  // The page of the team was open all the time.
  const door = jonas.page.getByRole('link', { name: 'Videoraum öffnen' })
  await door.waitFor()
  const room = (await door.getAttribute('href')) ?? 'no address'
  await jonas.page.getByText('Plan B: Wir machen online weiter.').waitFor()
  const mail = await lastMail(stage, jonasAddress, 'Wir machen online weiter')
  expect(mail.body).toContain(room)
  expect((await lastMail(stage, 'aminaadler@example.org', 'Wir machen online weiter')).body).toContain(room)
  expect(await placeInCalendar(jonasAddress)).toBe(room)
})

test('the same action backwards brings them to the venue again', async () => {
  await olga.open('Zurück zum Ort')
  await olga.press('Ja, zurück zum Ort')
  await olga.page.getByText('Der Jam ist wieder am Ort. Alle wissen Bescheid.').waitFor()
  await jonas.page.getByRole('link', { name: 'Videoraum öffnen' }).waitFor({ state: 'detached' })
  await lastMail(stage, jonasAddress, 'Wir treffen uns wieder am Ort')
  expect(await placeInCalendar(jonasAddress)).toBe('Nürnberg')
})

/** Where the newest appointment in somebody's mail takes place. */
async function placeInCalendar(address: string): Promise<string | undefined> {
  const { rows } = await stage.owner.query('select calendar from mail where recipient = $1', [address])
  const newest: string = rows.at(-1)?.calendar ?? ''
  return newest
    .replaceAll('\r\n ', '')
    .match(/LOCATION:(.*)/)?.[1]
    ?.trim()
}
