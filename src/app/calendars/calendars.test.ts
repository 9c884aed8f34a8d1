import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { goRemote } from '#jam/live/remote/remotes.ts'
import { addItem } from '#jam/programme/programme.ts'
import { hour, later } from '#kernel/clock.ts'
import { newId } from '#kernel/id.ts'
import { nobody, openTestHouse, type Person, type TestHouse } from '#test/house.ts'
import { worldWithTeam } from '#test/team.ts'

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

const at = '/jams/quartier-u1/calendar'
const subscribe = (what: string, person: Person = told.jonas) => house.as(person).post(at, { what })
async function linkOf(person: Person = told.jonas): Promise<string> {
  const page = await (await house.as(person).get(at)).text()
  return /http:\/\/localhost:3000(\/calendars\/[\w-]+\.ics)/.exec(page)?.[1] ?? 'no link'
}
const feed = async (link: string) => {
  const answer = await house.as(nobody).get(link)
  return { status: answer.status, text: (await answer.text()).replaceAll('\r\n ', '') }
}
const sequence = (text: string) => Number(/SEQUENCE:(\d+)/.exec(text)?.[1])

describe('a calendar one subscribes to', () => {
  test('shows the own programme, shifts and team, with the full name of the time zone', async () => {
    const { jam, jonas } = told
    const shift = newId()
    await house.owner.query(
      `insert into shift (id, jam, title, place, starts_at, ends_at, needed) values ($1, $2, 'Tür', 'Eingang', $3, $4, 1)`,
      [shift, jam.id, jam.startsAt, later(jam.startsAt, hour)],
    )
    const helper = newId()
    await house.owner.query(
      `insert into participant (id, jam, account, name, kind, registered_at) values ($1, $2, $3, 'Jonas', 'helper', $4)`,
      [helper, jam.id, jonas.account, house.clock.now()],
    )
    await house.owner.query(
      `insert into shift_signup (shift, jam, account, participant, starts_at, ends_at, taken_at) values ($1, $2, $3, $4, $5, $6, $7)`,
      [shift, jam.id, jonas.account, helper, jam.startsAt, later(jam.startsAt, hour), house.clock.now()],
    )
    await subscribe('all')
    const { status, text } = await feed(await linkOf())
    expect(status).toBe(200)
    expect(text).toContain('BEGIN:VTIMEZONE\r\nTZID:Europe/Berlin')
    expect(text).toContain(`UID:shift-${shift}@localhost`)
    expect(text).toContain(`UID:jam-${jam.id}@localhost`)
    expect(text).toContain('SUMMARY:Digital Service Jam\\, Quartier U1: Schreiben statt anrufen')
    expect(text.match(/BEGIN:VEVENT/g)?.length).toBeGreaterThan(10)
    expect(text).toContain('METHOD:PUBLISH')
  })

  test('moves with what it shows: the same ids, a higher number, no doubles', async () => {
    await subscribe('programme')
    const before = await feed(await linkOf())
    const ids = (text: string) => text.match(/UID:.*/g)?.map((line) => line.trim())
    const form = {
      kind: 'other' as const,
      title: 'Nachtwanderung',
      titleEn: '',
      place: 'Hof',
      fixed: false,
      startsAt: later(told.jam.startsAt, hour),
      endsAt: later(told.jam.startsAt, 2 * hour),
    }
    const item = newId()
    await house.as(told.organiser).do((desk) => addItem(desk, told.jam, item, form))
    const after = await feed(await linkOf())
    expect(after.text).toContain('SUMMARY:Nachtwanderung')
    expect(sequence(after.text)).toBeGreaterThan(sequence(before.text))
    expect(new Set(ids(after.text)).size).toBe(ids(after.text)?.length)
  })

  test('leads into the video room while the jam is remote, and says which is newer', async () => {
    await subscribe('team')
    const before = await feed(await linkOf())
    expect(before.text).toContain('LOCATION:Nürnberg')
    await house.as(told.organiser).do((desk) => goRemote(desk, told.jam, 'https://meet.example.org'))
    const after = await feed(await linkOf())
    expect(after.text).toMatch(/LOCATION:https:\/\/meet\.example\.org\/jam-/)
    expect(sequence(after.text)).toBeGreaterThan(sequence(before.text))
  })

  test('has a secret address that nobody guesses and its owner makes invalid', async () => {
    await subscribe('all')
    await subscribe('all')
    const link = await linkOf()
    const { rows } = await house.owner.query('select id from calendar_feed')
    expect(rows).toHaveLength(1)
    for (const wrong of [
      `/calendars/${rows[0].id}-${'0'.repeat(32)}.ics`,
      '/calendars/x.ics',
      `/calendars/${rows[0].id}.ics`,
    ])
      expect((await feed(wrong)).status).toBe(404)
    expect((await house.as(told.lena).post(`${at}/${rows[0].id}/revocation`)).status).toBe(404)
    expect((await feed(link)).status).toBe(200)
    await house.as(told.jonas).post(`${at}/${rows[0].id}/revocation`)
    expect((await feed(link)).status).toBe(404)
  })

  test('is made by people of the jam, of four kinds', async () => {
    expect((await subscribe('all', told.stranger)).status).toBe(403)
    expect((await subscribe('nonsense')).status).toBe(422)
    expect((await house.as(nobody).get(at)).headers.get('location')).toContain('/sign-in')
    for (const what of ['all', 'programme', 'shifts', 'team'])
      expect((await subscribe(what)).status).toBe(303)
  })
})
