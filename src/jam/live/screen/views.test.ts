import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { hour, later, minute } from '#kernel/clock.ts'
import { newId } from '#kernel/id.ts'
import { nobody, openTestHouse, type TestHouse } from '#test/house.ts'
import { beginJam, worldWithTeam } from '#test/team.ts'
import { round, turnOf, views } from './view.ts'

let house: TestHouse
let story: Awaited<ReturnType<typeof worldWithTeam>>
let link: string
beforeAll(async () => {
  house = await openTestHouse()
})
afterAll(() => house.close())
beforeEach(async () => {
  await house.empty()
  story = await worldWithTeam(house)
  await beginJam(house, story.jam.id, hour)
  await house.as(story.organiser).post('/jams/quartier-u1/screen/link')
  const page = await (await house.as(story.organiser).get('/jams/quartier-u1/screen/link')).text()
  link = /\/jams\/quartier-u1\/screen\/[0-9a-f]{40}/.exec(page)?.[0] ?? ''
})

const shown = async (view: string) => {
  const answer = await house.as(nobody).get(`${link}/${view}`)
  expect(answer.status, view).toBe(200)
  return answer.text()
}
const insert = (table: string, row: Record<string, unknown>) =>
  house.owner.query(
    `insert into ${table} (${Object.keys(row).join(', ')}) values (${Object.keys(row)
      .map((_, n) => `$${n + 1}`)
      .join(', ')})`,
    Object.values(row),
  )

async function room(): Promise<string> {
  const [venue, id, now] = [newId(), newId(), house.clock.now()]
  const { id: jam } = story.jam
  await insert('venue', {
    id: venue,
    jam,
    name: 'Nachbarschaftshaus',
    address: 'x',
    contact: 'y',
    offered_at: now,
    confirmed_at: now,
  })
  await insert('room', {
    id,
    venue,
    jam,
    name: 'Saal Süd',
    seats: 5,
    tables: 1,
    sockets: 1,
    way: 'zweite Tür links',
  })
  await insert('seat', { team: story.team, jam, room: id, placed_at: now })
  return id
}

describe('the screens of a hall', () => {
  test('show clock, needs and teams, help, shifts and programme, each by the link and without a name', async () => {
    await house.as(story.jonas).post(`/jams/quartier-u1/teams/${story.team}/help`, {
      id: newId(),
      text: 'Jonas weiß nicht weiter',
      skill: 'backend',
    })
    await insert('shift', {
      ...{ id: newId(), jam: story.jam.id, title: 'Nachtwache', place: 'Foyer', needed: 2 },
      starts_at: later(house.clock.now(), hour),
      ends_at: later(house.clock.now(), 3 * hour),
    })
    house.clock.moveTo(later(house.clock.now(), 5 * minute))
    const pages = new Map(await Promise.all(views.map(async (view) => [view, await shown(view)] as const)))
    expect(pages.get('timer')).toContain('role="timer"')
    expect(pages.get('needs')).toContain('Schreiben statt anrufen · Lichtblick')
    expect(pages.get('help')).toContain('5 Minuten')
    expect(pages.get('shifts')).toContain('Nachtwache · Foyer')
    expect(pages.get('programme')).toContain('jetzt')
    for (const page of pages.values())
      for (const name of ['Jonas', 'Lena', 'Olga', 'Amina', 'weiß nicht weiter'])
        expect(page).not.toContain(name)
  })

  test('ask nobody else: every script, style and picture is of this house, and a lost line is said', async () => {
    for (const view of [...views, 'round']) {
      const page = await shown(view)
      for (const [, address = ''] of page.matchAll(/(?:src|href|topic)="([^"]+)"/g))
        expect(address, view).toMatch(/^[/#]/)
      expect(page).toContain('offline="Verbindung weg')
    }
  })

  test('turn by themselves, one view after the other, also without JavaScript', async () => {
    expect([0, 1, 2, 3, 4, 5].map((at) => turnOf(String(at)).view)).toEqual([...round, 'timer'])
    for (const at of ['-1', 'x', '1e99', '']) expect(views).toContain(turnOf(at).view)
    const page = await shown('round?at=4')
    expect(page).toContain(`next="${link}/round?at=0"`)
    expect(page).toContain(`content="20; url=${link}/round?at=0"`)
  })

  test('hang beside a door: which teams work in a room, and what runs now', async () => {
    const id = await room()
    const page = await shown(`rooms/${id}`)
    for (const says of [
      'Saal Süd',
      'Nachbarschaftshaus',
      'zweite Tür links',
      'Schreiben statt anrufen · Lichtblick',
    ])
      expect(page).toContain(says)
    const links = await (await house.as(story.organiser).get('/jams/quartier-u1/screen/link')).text()
    expect(links).toContain(`${link}/rooms/${id}`)
    expect((await house.as(nobody).get(`${link}/rooms/${newId()}`)).status).toBe(404)
  })

  test('go dark with their link', async () => {
    const id = await room()
    await house.as(story.organiser).post('/jams/quartier-u1/screen/link/revocation')
    for (const view of [...views, 'round', `rooms/${id}`])
      expect((await house.as(nobody).get(`${link}/${view}`)).status).toBe(410)
    expect((await house.as(nobody).get(`${link}/kitchen`)).status).toBe(404)
  })
})

describe('the print fallback', () => {
  const at = '/jams/quartier-u1/print'
  const page = async (path = at) => (await house.as(story.organiser).get(path)).text()

  test('has programme, team sheets, help and shifts on paper, each on a page of its own', async () => {
    await room()
    await house
      .as(story.jonas)
      .post(`/jams/quartier-u1/teams/${story.team}/board`, { id: newId(), title: 'Texte schreiben' })
    await house.as(story.jonas).post(`/jams/quartier-u1/teams/${story.team}/help`, {
      id: newId(),
      text: 'Der Server schweigt.',
      place: 'Tisch 4',
    })
    await house.as(story.organiser).post('/jams/quartier-u1/contacts', { phone: '0911 4711', note: '' })
    const all = await page()
    for (const says of [
      'Eröffnung',
      '0911 4711',
      'Jonas Jung, Lena Lang',
      'Nachbarschaftshaus, Saal Süd',
      '☐ Texte schreiben',
      'Der Server schweigt.',
      'Tisch 4',
      'Noch keine Schichten',
    ])
      expect(all, says).toContain(says)
    expect(all.match(/class="sheet section"/g)).toHaveLength(4)
    const only = await page(`${at}?part=teams`)
    expect(only).toContain('Texte schreiben')
    expect(only).not.toContain('Der Server schweigt.')
    expect(await page(`${at}?part=<b>`)).toContain('Der Server schweigt.')
  })

  test('of an empty jam says what is not there yet', async () => {
    await house.owner.query('delete from team')
    for (const says of ['Noch keine Teams', 'Gerade wartet niemand', 'Noch keine Schichten'])
      expect(await page()).toContain(says)
  })

  test('is for organisers: it names people', async () => {
    for (const person of [story.jonas, story.amina, story.stranger])
      expect((await house.as(person).get(at)).status).toBe(403)
  })
})
