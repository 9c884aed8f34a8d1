// Long: one story of two teams and a host, told to each part of plan B.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { hour, later } from '#kernel/clock.ts'
import { newId } from '#kernel/id.ts'
import { nobody, openTestHouse, type Person, type TestHouse } from '#test/house.ts'
import { acceptedNeed, beginJam, teamOf, worldWithTeam } from '#test/team.ts'
import { organisation } from '#test/world.ts'

let house: TestHouse
let told: Awaited<ReturnType<typeof worldWithTeam>>
let second: { team: string; pia: Person; venue: string; hosts: Person }
beforeAll(async () => {
  house = await openTestHouse()
})
beforeEach(async () => {
  await house.empty()
  told = await worldWithTeam(house)
  second = await anotherTeam()
})
afterAll(() => house.close())

const at = '/jams/quartier-u1/remote'
const base = 'https://meet.example.org'
const organiser = () => house.as(told.organiser)
const go = (more: Record<string, string> = {}) => organiser().post(at, { base, sure: 'yes', ...more })
const back = (id = '') => organiser().post(`${at}/end`, id ? { id } : {})
const page = async (person: Person, path: string) => (await house.as(person).get(path)).text()
const teamPage = (team: string, person: Person) => page(person, `/jams/quartier-u1/teams/${team}`)
const recipients = async () =>
  (await house.mails()).map(({ recipient }) => recipient.replace('@example.org', '')).sort()
const plan = (more: Record<string, string | string[]> = {}) =>
  organiser().post(`${at}/plan`, { pattern: base, lobby: '', notes: '', ...more })

/** Pia's team, in a room of Hanna's house; Jonas's team sits nowhere yet. */
async function anotherTeam() {
  const { jam } = told
  const pia = await house.person('Pia Professional', [['professional', jam.id]])
  const kiosk = await organisation(house, 'Kiosk', await house.person('Kira Kiosk'))
  const need = await acceptedNeed(house, jam.id, kiosk, 'Kiosk', 'Listen')
  const team = await teamOf(house, { jam: jam.id, need, organisation: kiosk, name: 'Listen' }, [pia])
  const hosts = await house.person('Hanna Host', [['host', jam.id]])
  const [venue, room] = [newId(), newId()]
  await house.owner.query(
    `insert into venue (id, jam, host, name, address, contact, down_mbit, up_mbit, wifi_clients, offered_at, confirmed_at)
     values ($1, $2, $3, 'Halle', 'Weg 1', 'Hanna', 100, 50, 80, $4, $4)`,
    [venue, jam.id, hosts.account, house.clock.now()],
  )
  await house.owner.query(
    `insert into room (id, venue, jam, name, seats, tables, sockets) values ($1, $2, $3, 'Saal', 20, 5, 20)`,
    [room, venue, jam.id],
  )
  await house.owner.query('insert into seat (team, jam, room, placed_at) values ($1, $2, $3, $4)', [
    team,
    jam.id,
    room,
    house.clock.now(),
  ])
  return { team, pia, venue, hosts }
}

async function shiftOf(person: Person, title: string, place: string) {
  const { jam } = told
  const [shift, helper] = [newId(), newId()]
  const [from, until] = [later(jam.startsAt, hour), later(jam.startsAt, 5 * hour)]
  await house.owner.query(
    `insert into shift (id, jam, title, place, starts_at, ends_at, needed) values ($1, $2, $3, $4, $5, $6, 1)`,
    [shift, jam.id, title, place, from, until],
  )
  await house.owner.query(
    `insert into participant (id, jam, account, name, kind, registered_at) values ($1, $2, $3, $4, 'helper', $5)`,
    [helper, jam.id, person.account, person.name, house.clock.now()],
  )
  await house.owner.query(
    `insert into shift_signup (shift, jam, account, participant, starts_at, ends_at, taken_at) values ($1, $2, $3, $4, $5, $6, $7)`,
    [shift, jam.id, person.account, helper, from, until, house.clock.now()],
  )
  return shift
}
const placeOf = async (shift: string) =>
  (await house.owner.query('select place from shift where id = $1', [shift])).rows[0].place as string

describe('plan B', () => {
  test('is prepared from the first day: a pattern per team, checked, a lobby, who moves how', async () => {
    expect(await page(told.organiser, at)).toContain('Plan B ist noch nicht vorbereitet')
    for (const [pattern, says] of [
      ['http://meet.example.org', 'Sie beginnt mit https://'],
      ['https://meet.example.org/{raum}', 'In der Adresse kennen wir nur {room} und {team}'],
      ['https://meet.example.org/{team}', 'Ohne {room} könnte jede Person'],
      ['https://{room}.example.org/', 'Sie beginnt mit https://'],
      ['https://meet.example.org/{room', 'In der Adresse kennen wir nur'],
    ] as const) {
      const answer = await plan({ pattern })
      expect([pattern, answer.status, (await answer.text()).includes(says)]).toEqual([pattern, 422, true])
    }
    const pattern = 'https://video.example.org/b/{room}?name={team}'
    expect(
      (await plan({ pattern, lobby: 'https://video.example.org/b/foyer', notes: 'Olga ruft alle an.' }))
        .status,
    ).toBe(303)
    expect(await page(told.organiser, at)).toContain('Olga ruft alle an.')
    expect(await house.mails()).toEqual([])
    await go({ base: pattern })
    const shown = await teamPage(told.team, told.jonas)
    expect(shown).toMatch(/https:\/\/video\.example\.org\/b\/jam-[0-9a-f]{24}\?name=[0-9a-f]{8}/)
    expect(await page(told.jonas, '/jams/quartier-u1/lobby')).toContain('https://video.example.org/b/foyer')
  })

  test('takes a room that was opened by hand for a team, and refuses what is no address', async () => {
    await plan()
    const path = `${at}/rooms/${told.team}`
    const wrong = await organiser().post(path, { link: 'raum 5' })
    expect([wrong.status, (await wrong.text()).includes('Sie beginnt mit https://')]).toEqual([422, true])
    await organiser().post(path, { link: 'https://bbb.example.org/rooms/abc' })
    await go()
    expect(await teamPage(told.team, told.jonas)).toContain('https://bbb.example.org/rooms/abc')
    expect(await teamPage(second.team, second.pia)).toContain('https://meet.example.org/jam-')
  })

  test('is played through without changing anything: who gets what, in which language, which shifts move', async () => {
    await house.owner.query(`update account set lang = 'en' where id = $1`, [told.lena.account])
    const hedi = await house.person('Hedi Helper', [['helper', told.jam.id]])
    const shift = await shiftOf(hedi, 'Tür', 'Halle, Eingang')
    const shown = await (await organiser().post(at, { base, scope: 'jam', press: 'rehearse' })).text()
    for (const says of [
      'Nichts davon ist passiert',
      '9 Menschen bekämen eine E-Mail',
      'Jonas Jung',
      'We go on online: ',
      'Wir brauchen deine Räume gerade nicht.',
      'Ruht, solange wir online sind (sonst: Halle, Eingang)',
      'https://meet.example.org/jam-',
    ])
      expect(shown).toContain(says)
    expect([await house.mails(), await placeOf(shift)]).toEqual([[], 'Halle, Eingang'])
    expect(await house.events()).not.toContain('remote.began')
    const wrong = await organiser().post(at, { base: 'meet', press: 'rehearse' })
    expect(wrong.status).toBe(422)
  })

  test('is one confirmed act for a team alone: its people and its organisation hear of it, nobody else', async () => {
    await go({ scope: `team:${told.team}` })
    expect(await recipients()).toEqual(['aminaadler', 'jonasjung', 'lenalang'])
    expect(await teamPage(told.team, told.jonas)).toContain('https://meet.example.org/jam-')
    expect(await teamPage(second.team, second.pia)).not.toContain('https://meet.example.org')
    expect(await page(told.organiser, at)).toContain('Gerade online: Schreiben statt anrufen')
    await go({ scope: `team:${told.team}` })
    expect(await recipients()).toHaveLength(3)
  })

  test('is one confirmed act for a venue: the teams that sit there, their organisations and the host', async () => {
    await go({ scope: `venue:${second.venue}` })
    expect(await recipients()).toEqual(['hannahost', 'kirakiosk', 'piaprofessional'])
    expect(await teamPage(second.team, second.pia)).toContain('https://meet.example.org/jam-')
    expect(await teamPage(told.team, told.jonas)).not.toContain('https://meet.example.org')
  })

  test.each([
    ['a team of nowhere', `team:${'0'.repeat(8)}-0000-4000-8000-${'0'.repeat(12)}`, 404],
    ['a venue of nowhere', `venue:${'0'.repeat(8)}-0000-4000-8000-${'0'.repeat(12)}`, 404],
    ['nonsense', 'everything', 422],
  ])('is not switched for %s', async (_, scope, status) => {
    expect((await go({ scope })).status).toBe(status)
    expect(await house.mails()).toEqual([])
  })

  test('has a way back for each part; the room plan is kept all the time', async () => {
    const seats = async () => (await house.owner.query('select team, room from seat')).rows
    const before = await seats()
    await go({ scope: `team:${told.team}` })
    await go()
    const { rows } = await house.owner.query('select id from remote where team is not null')
    await back(rows[0].id)
    expect(await teamPage(told.team, told.jonas)).toContain('https://meet.example.org/jam-')
    await back()
    expect(await teamPage(told.team, told.jonas)).not.toContain('https://meet.example.org')
    expect(await seats()).toEqual(before)
    expect(await page(told.organiser, at)).not.toContain('Gerade online')
  })
})

describe('what follows the switch', () => {
  test('shifts: some go on online, the others rest, all keep their people, and come back as they were', async () => {
    const hedi = await house.person('Hedi Helper', [['helper', told.jam.id]])
    const kim = await house.person('Kim Helper', [['helper', told.jam.id]])
    const [desk, door] = [await shiftOf(hedi, 'Infotisch', 'Foyer'), await shiftOf(kim, 'Tür', 'Eingang')]
    await plan({ shifts: ['Infotisch'] })
    await go()
    expect(await placeOf(desk)).toBe('Online, im Treffpunkt (sonst: Foyer)')
    expect(await placeOf(door)).toBe('Ruht, solange wir online sind (sonst: Eingang)')
    const bodyTo = async (name: string) =>
      (await house.mails()).findLast(({ recipient }) => recipient.startsWith(name))?.body
    expect(await bodyTo('hedi')).toContain('Deine Schicht „Infotisch“')
    expect(await bodyTo('hedi')).toContain('machst du online, im Treffpunkt.')
    expect(await bodyTo('kim')).toContain('ruht. Du musst nichts tun.')
    expect((await house.owner.query('select 1 from shift_signup')).rows).toHaveLength(2)
    await back()
    expect([await placeOf(desk), await placeOf(door)]).toEqual(['Foyer', 'Eingang'])
    expect(await bodyTo('kim')).toContain('ist wieder am Ort')
  })

  test('calendars: the same appointment with a higher number each time', async () => {
    await go()
    await back()
    const { rows } = await house.owner.query(
      `select calendar from mail where recipient = 'jonasjung@example.org' order by queued_at, xmin::text::bigint`,
    )
    const [one, two] = rows.map(({ calendar }) => Number(/SEQUENCE:(\d+)/.exec(calendar)?.[1]))
    expect(two).toBeGreaterThan(one ?? 0)
    expect(new Set(rows.map(({ calendar }) => /UID:.+/.exec(calendar)?.[0])).size).toBe(1)
  })

  test('time zones: whoever lives by another clock reads their own time as well', async () => {
    expect((await house.as(told.jonas).post('/me/zone', { zone: 'Mars/Olympus' })).status).toBe(422)
    await house.as(told.jonas).post('/me/zone', { zone: 'America/New_York' })
    await go()
    const body = (await house.mails()).find(({ recipient }) => recipient.startsWith('jonas'))?.body
    expect(body).toContain('Beginn: Fr., 30. April 2027, 11:00')
    expect(body).toContain('Auf deiner Uhr: Fr., 30. April 2027, 05:00 (America/New York)')
    expect(await page(told.jonas, '/jams/quartier-u1/lobby')).toContain('05:00')
    const programme = await page(told.jonas, '/jams/quartier-u1/programme')
    for (const says of ['(bei dir 05:', 'Wir treffen uns gerade online']) expect(programme).toContain(says)
    expect(await page(nobody, '/jams/quartier-u1/programme')).not.toContain('bei dir')
    const lena = (await house.mails()).find(({ recipient }) => recipient.startsWith('lena'))?.body
    expect(lena).not.toContain('Auf deiner Uhr')
  })
})

describe('somebody who takes part from elsewhere', () => {
  beforeEach(async () => {
    await plan()
    await beginJam(house, told.jam.id, hour)
    await go()
  })
  const jonas = () => house.as(told.jonas)
  const at = '/jams/quartier-u1'

  test('finds everything in one place: lobby, own room, programme, help, own clock', async () => {
    const lobby = await page(told.jonas, `${at}/lobby`)
    for (const says of [
      'Der Jam ist gerade online',
      'Zum Treffpunkt für alle',
      'Videoraum „Schreiben statt anrufen“ öffnen',
    ])
      expect(lobby).toContain(says)
    for (const path of [`/teams/${told.team}`, '/announcements', '/programme', '/shifts', '/calendar'])
      expect([path, lobby.includes(`href="${at}${path}"`), (await jonas().get(at + path)).status]).toEqual([
        path,
        true,
        200,
      ])
    expect((await house.as(told.amina).get(`${at}/lobby`)).status).toBe(200)
    expect((await house.as(told.stranger).get(`${at}/lobby`)).status).toBe(403)
    expect((await house.as(nobody).get(`${at}/lobby`)).headers.get('location')).toContain('/sign-in')
  })

  test('is there with a click, as at the door of the venue', async () => {
    expect(await page(told.jonas, `${at}/lobby`)).toContain('Ich bin da')
    await Promise.all([1, 2].map(() => jonas().post(`${at}/lobby/presence`)))
    expect(await page(told.jonas, `${at}/lobby`)).toContain('Du bist da seit')
    const { rows } = await house.owner.query('select account from participant where arrived_at is not null')
    expect(rows).toEqual([{ account: told.jonas.account }])
    expect((await house.events()).filter((kind) => kind === 'participant.arrived')).toHaveLength(1)
  })

  test('does every live thing: check-in, help with a door for the mentor, tasks, decisions, links, news, handover', async () => {
    const team = `${at}/teams/${told.team}`
    const forms: [string, Record<string, string>][] = [
      [`${team}/checkins`, { id: newId(), light: 'go', sentence: 'Läuft von zu Hause.' }],
      [`${team}/help`, { id: newId(), text: 'Das Formular verschickt nichts.', skill: '', mode: 'remote' }],
      [`${team}/board`, { id: newId(), title: 'Formular prüfen' }],
      [`${team}/decisions`, { id: newId(), text: 'Wir nehmen den Chat.', why: '' }],
      [`${team}/links`, { id: newId(), title: 'Entwurf', address: 'https://pad.example.org' }],
    ]
    for (const [path, form] of forms)
      expect([path, (await jonas().post(path, form)).status]).toEqual([path, 303])
    for (const path of [team, `${team}/board`, `${team}/notes`, `${team}/handover`, `${at}/announcements`])
      expect([path, (await jonas().get(path)).status]).toEqual([path, 200])
    // The mentor finds the team's video room with the request, and all rooms in one place.
    const mo = await house.person('Mo Mentor', [['mentor', told.jam.id]])
    const { rows } = await house.owner.query('select id from help_request')
    expect(await page(mo, `${at}/help/${rows[0].id}`)).toContain('https://meet.example.org/jam-')
    for (const name of ['Schreiben statt anrufen', 'Listen'])
      expect(await page(mo, `${at}/lobby`)).toContain(name)
  })
})
