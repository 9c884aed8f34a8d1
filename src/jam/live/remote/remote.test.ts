import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openTestHouse, type TestHouse } from '#test/house.ts'
import { worldWithTeam } from '#test/team.ts'
import { listAnnouncements } from '../announcements/announcements.ts'
import { comeBack, goRemote } from './remotes.ts'

let house: TestHouse
let told: Awaited<ReturnType<typeof worldWithTeam>>
beforeAll(async () => {
  house = await openTestHouse()
})
beforeEach(async () => {
  await house.empty()
  told = await worldWithTeam(house)
})
afterAll(() => house.close())

const base = 'https://meet.example.org'
const at = '/jams/quartier-u1/remote'
/** The room as the page of Jonas' team shows it. */
const roomShown = async () => {
  const page = await (await house.as(told.jonas).get(`/jams/quartier-u1/teams/${told.team}`)).text()
  return /https:\/\/meet\.example\.org\/jam-\w+/.exec(page)?.[0]
}
const mailsTo = async (address: string) =>
  (await house.mails()).filter(({ recipient }) => recipient === address)

describe('a jam whose venue is lost', () => {
  test('gives each team a room that nobody guesses, and tells everybody once', async () => {
    const { jam, organiser, jonas } = told
    await house.as(organiser).do((desk) => goRemote(desk, jam, base))
    await house.as(organiser).do((desk) => goRemote(desk, jam, base))
    const room = await roomShown()
    expect(room).toMatch(/^https:\/\/meet\.example\.org\/jam-[0-9a-f]{24}$/)
    const [mail, ...more] = await mailsTo('jonasjung@example.org')
    expect(mail?.body).toContain(room)
    expect(more).toEqual([])
    const { rows } = await house.owner.query('select recipient, calendar from mail order by recipient')
    expect(rows.map(({ recipient }) => recipient)).toEqual([
      'aminaadler@example.org',
      'jonasjung@example.org',
      'lenalang@example.org',
      'olgaorganiser@example.org',
      'rafireviewer@example.org',
    ])
    expect(rows[1].calendar.replaceAll('\r\n ', '')).toContain(`LOCATION:${room}`)
    expect(await house.as(jonas).do((desk) => listAnnouncements(desk, jam.id))).toHaveLength(1)
  })

  test('sends the organisation into the room of its team, not into the lobby', async () => {
    const { jam, organiser } = told
    await house.as(organiser).do((desk) => goRemote(desk, jam, base))
    const room = await roomShown()
    expect((await mailsTo('aminaadler@example.org'))[0]?.body).toContain(room)
    expect((await mailsTo('rafireviewer@example.org'))[0]?.body).not.toContain(room)
  })

  test('comes back to its venue, and the calendar moves again', async () => {
    const { jam, organiser } = told
    await house.as(organiser).do((desk) => goRemote(desk, jam, base))
    await house.as(organiser).do((desk) => comeBack(desk, jam))
    expect(await roomShown()).toBeUndefined()
    const { rows } = await house.owner.query(
      `select calendar from mail where recipient = 'jonasjung@example.org' and subject like '%wieder am Ort%'`,
    )
    expect(rows[0].calendar).toContain('LOCATION:Nürnberg')
  })

  test('may be switched by an organiser only', async () => {
    const { jam, reviewer, jonas } = told
    for (const person of [reviewer, jonas]) {
      await expect(house.as(person).do((desk) => goRemote(desk, jam, base))).rejects.toMatchObject({
        reason: 'forbidden',
      })
      expect((await house.as(person).get(at)).status).toBe(403)
    }
    expect(await house.mails()).toEqual([])
  })

  test.each([
    ['nothing', { base: '', sure: 'yes' }, 'Bitte gib die Adresse'],
    ['no address', { base: 'meet', sure: 'yes' }, 'Sie beginnt mit https://'],
    [
      'an address with a password',
      { base: 'https://a:b@meet.example.org', sure: 'yes' },
      'Sie beginnt mit https://',
    ],
    ['no confirmation', { base }, 'Bitte bestätige'],
  ])('is not switched by a form with %s', async (_, form, says) => {
    const answer = await house.as(told.organiser).post(at, form as Record<string, string>)
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain(says)
    expect(await house.mails()).toEqual([])
  })
})
