import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { nobody, openTestHouse, type TestHouse } from '#test/house.ts'
import { world } from '#test/world.ts'
import { datesFor, slugOf } from './jam.ts'

let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse()
})
afterEach(() => house.empty())
afterAll(() => house.close())

const fresh = {
  title: 'Jam Südstadt',
  place: 'Nürnberg',
  timeZone: 'Europe/Berlin',
  startsAt: '2027-09-18T12:00',
  slug: '',
}
/** The public page rendered now, not the copy kept for strangers. */
const front = async (lang = 'de') =>
  (await house.as(nobody).get('/jams/quartier-u1', { cookie: `lang=${lang}; fresh=1` })).text()
const founder = () => house.person('Mira Founder', [['organiser', null]])

describe('a new jam', () => {
  test('needs five facts; its other dates follow, and nobody else sees it yet', async () => {
    const mira = house.as(await founder())
    const answer = await mira.post('/jams', fresh)
    expect(answer.headers.get('location')).toBe('/jams/jam-suedstadt/settings')
    expect(await (await mira.get('/jams/jam-suedstadt/settings/facts')).text()).toContain('2027-08-21T12:00')
    expect(await (await mira.get('/jams/jam-suedstadt')).text()).toContain('Nur du siehst diese Seite')
    expect((await house.as(nobody).get('/jams/jam-suedstadt')).status).toBe(404)
    expect(await house.events()).toContain('jam.opened')
  })
  test('is set up by one click only once, and never under an address that is taken', async () => {
    const mira = house.as(await founder())
    const answers = await Promise.all([1, 2, 3].map(() => mira.post('/jams', fresh)))
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 422, 422])
  })
  test.each([
    ['title', '', 'Bitte gib dem Jam einen Namen.'],
    ['title', 'x'.repeat(121), 'Höchstens 120 Zeichen.'],
    ['slug', 'Ä b', 'Nur kleine Buchstaben'],
    ['timeZone', 'Mars/Olympus', 'Diese Zeitzone kennen wir nicht.'],
    ['startsAt', '2027-02-30T12:00', 'Bitte gib Tag und Uhrzeit an'],
    ['startsAt', '<b>bald</b>', 'Bitte gib Tag und Uhrzeit an'],
  ])('says what is wrong at %s and keeps what was typed', async (name, value, says) => {
    const mira = house.as(await founder())
    const answer = await mira.post('/jams', { ...fresh, [name]: value })
    expect(answer.status).toBe(422)
    const page = await answer.text()
    expect(page).toContain(says)
    expect(page).toContain('value="Nürnberg"')
    expect(page).not.toContain('<b>bald')
  })
  test('is set up by whoever runs the house and nobody else', async () => {
    const sam = house.as(await house.person('Sam Stranger'))
    expect((await sam.get('/jams/new')).status).toBe(403)
    expect((await sam.post('/jams', fresh)).status).toBe(403)
    expect((await house.as(nobody).post('/jams', fresh)).headers.get('location')).toContain('/sign-in')
  })
})

describe('the profile', () => {
  test('is written in sections that both get in when two people save at once', async () => {
    const { organiser } = await world(house)
    const olga = house.as(organiser)
    await Promise.all([
      olga.post('/jams/quartier-u1/settings/sections/focus', { de: 'Junge Menschen', en: 'Young people' }),
      olga.post('/jams/quartier-u1/settings/sections/partners', {
        de: 'Stadtbibliothek\nJugendring',
        en: '',
      }),
    ])
    const page = await front()
    for (const words of ['Junge Menschen', 'Jugendring', 'Vierundzwanzig Stunden'])
      expect(page).toContain(words)
  })
  test('shows words in the other language with their language, when one is missing', async () => {
    await world(house)
    const page = await front('en')
    expect(page).toContain('<span lang="de">Vierundzwanzig Stunden')
  })
  test('says which date comes in the wrong order', async () => {
    const { organiser } = await world(house)
    const dates = {
      startsAt: '2027-09-18T12:00',
      endsAt: '2027-09-18T11:00',
      callOpensAt: '2027-09-01T12:00',
    }
    const late = { callClosesAt: '2027-08-01T12:00', registrationClosesAt: '2027-12-01T12:00' }
    const answer = await house
      .as(organiser)
      .post('/jams/quartier-u1/settings/facts', { ...fresh, ...dates, ...late })
    const page = await answer.text()
    expect(answer.status).toBe(422)
    for (const says of ['Das Ende muss nach', 'Der Aufruf muss enden', 'spätestens, wenn der Jam beginnt'])
      expect(page).toContain(says)
  })
  test('belongs to its organisers', async () => {
    const { reviewer, stranger } = await world(house)
    for (const person of [reviewer, stranger]) {
      for (const path of ['settings', 'settings/facts', 'settings/sections/focus', 'posts'])
        expect((await house.as(person).get(`/jams/quartier-u1/${path}`)).status).toBe(403)
      expect((await house.as(person).post('/jams/quartier-u1/publication')).status).toBe(403)
      expect((await house.as(person).post('/jams/quartier-u1/posts', { title: 'a', text: 'b' })).status).toBe(
        403,
      )
      expect((await house.as(person).post('/jams/quartier-u1/discarding')).status).toBe(403)
    }
    expect((await house.as(reviewer).get('/jams/quartier-u1/settings/sections/nichts')).status).toBe(403)
  })
  test('of a real jam is never thrown away', async () => {
    const { founder } = await world(house)
    expect((await house.as(founder).post('/jams/quartier-u1/discarding')).status).toBe(403)
    expect((await house.as(nobody).get('/jams/quartier-u1')).status).toBe(200)
  })
})

describe('updates', () => {
  test('stand on the page and in the feed; a double click writes one', async () => {
    const { organiser } = await world(house)
    const olga = house.as(organiser)
    const post = { title: 'Tom & <b>Jerry</b>', text: 'Eins <i>\n\nZwei & drei' }
    await Promise.all([
      olga.post('/jams/quartier-u1/posts', post),
      olga.post('/jams/quartier-u1/posts', post),
    ])
    const feed = await house.as(nobody).get('/jams/quartier-u1/updates.atom')
    const text = await feed.text()
    expect(feed.headers.get('content-type')).toContain('application/atom+xml')
    expect(text.match(/<entry>/g)).toHaveLength(1)
    expect(text).toContain('Tom &amp; &lt;b&gt;Jerry')
    expect(await front()).toContain('Tom &amp; &lt;b>Jerry')
  })
  test('are taken away once', async () => {
    const { organiser } = await world(house)
    const olga = house.as(organiser)
    await olga.post('/jams/quartier-u1/posts', { title: 'Weg', text: 'damit' })
    const path =
      /action="([^"]+withdrawal)"/.exec(await (await olga.get('/jams/quartier-u1/posts')).text())?.[1] ?? ''
    expect((await olga.post(path)).status).toBe(303)
    expect((await olga.post(path)).status).toBe(404)
    expect((await olga.post('/jams/quartier-u1/posts/nix/withdrawal')).status).toBe(404)
  })
})

test('machines read the jam: an event for search engines, a calendar, one address', async () => {
  const { organiser } = await world(house)
  const evil = { de: '</script><script>alert(1)</script>', en: '' }
  await house.as(organiser).post('/jams/quartier-u1/settings/sections/description', evil)
  const page = await front()
  const data = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page)?.[1] ?? ''
  expect(JSON.parse(data)).toMatchObject({
    '@type': 'Hackathon',
    description: evil.de,
    startDate: '2027-04-30T09:00:00.000Z',
  })
  expect(page).not.toContain('<script>alert')
  const calendar = await (await house.as(nobody).get('/jams/quartier-u1/calendar.ics')).text()
  expect(calendar).toContain('DTSTART;TZID=Europe/Berlin:20270430T110000')
})

describe('suggestions', () => {
  test('for dates share out what time there is', () => {
    const now = new Date('2027-03-01T09:00:00Z')
    const soon = datesFor(new Date('2027-03-08T09:00:00Z'), now)
    expect(soon.callOpensAt < soon.callClosesAt && soon.callClosesAt < soon.registrationClosesAt).toBe(true)
    const past = datesFor(new Date('2026-03-08T09:00:00Z'), now)
    expect(past.callOpensAt < past.callClosesAt && past.callClosesAt <= past.registrationClosesAt).toBe(true)
  })
  test('for addresses speak plain letters', () => {
    expect(slugOf('Größe & Maß: Café №1!')).toBe('groesse-mass-cafe-no1')
    expect(slugOf('🍓')).toBe('')
  })
})
