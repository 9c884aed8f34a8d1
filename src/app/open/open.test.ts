import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { nobody, openTestHouse, type TestHouse } from '#test/house.ts'
import { type Story, wholeStory } from '#test/routes/story.ts'
import { openApi } from './openapi.ts'

let house: TestHouse
let story: Story
beforeAll(async () => {
  house = await openTestHouse()
  story = await wholeStory(house)
})
afterAll(() => house.close())

const at = '/jams/quartier-u1'
const text = async (path: string) => (await house.as(nobody).get(path)).text()
const json = async (path: string) => JSON.parse(await text(path))

describe('what machines may read', () => {
  test('is described as OpenAPI, and every path of it answers as it is described', async () => {
    const api = openApi('https://jam.example')
    expect(await json('/api/openapi.json')).toMatchObject({ openapi: '3.1.0', paths: api.paths })
    for (const path of Object.keys(api.paths)) {
      const answer = await house.as(nobody).get(path.replace('{jam}', 'quartier-u1'))
      expect([path, answer.status]).toEqual([path, 200])
    }
    const described = (name: keyof typeof api.components.schemas) => api.components.schemas[name].required
    const [jam] = await json('/api/jams')
    expect(Object.keys(jam).sort()).toEqual([...described('Jam')].sort())
    const [need] = await json('/api/jams/quartier-u1/needs')
    expect(Object.keys(need).sort()).toEqual([...described('Need')].sort())
  })

  test('names accepted needs alone, no person and no address of one', async () => {
    const needs = await json('/api/jams/quartier-u1/needs')
    const accepted = await house.owner.query(
      `select count(*)::int as n from need where jam = $1 and state = 'accepted'`,
      [story.about.jam],
    )
    expect(needs).toHaveLength(accepted.rows[0].n)
    const all = await Promise.all(
      [
        '/api/jams',
        `/api${at}/needs`,
        `/api${at}/projects`,
        `${at}/hackathon.json`,
        `${at}/schedule.xml`,
      ].map(text),
    )
    for (const person of Object.values(story.people))
      if (person.account) expect(all.join()).not.toContain(person.name)
    expect(all.join()).not.toContain('@example')
  })

  test('has the programme as frab JSON and XML, with the offset of its zone', async () => {
    // The usual programme, as a jam has it whose organisers changed nothing.
    await house.owner.query('delete from programme_item where jam = $1', [story.about.jam])
    await house.owner.query('delete from programme where jam = $1', [story.about.jam])
    const { conference } = (await json(`${at}/schedule.json`)).schedule
    expect(conference).toMatchObject({ acronym: 'quartier-u1', time_zone_name: 'Europe/Berlin' })
    const events = conference.days.flatMap((day: { rooms: Record<string, unknown[]> }) =>
      Object.values(day.rooms).flat(),
    )
    expect(events.length).toBeGreaterThan(10)
    for (const event of events) expect(event.date).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:00[+-]\d\d:\d\d$/)
    const xml = await text(`${at}/schedule.xml`)
    expect(xml.match(/<event /g)).toHaveLength(events.length)
  })

  test('does not tell of a jam that is not public', async () => {
    await house.owner.query('update jam set published_at = null where id = $1', [story.about.jam])
    for (const path of [`/api${at}`, `/api${at}/needs`, `${at}/hackathon.json`, `${at}/schedule.json`])
      expect((await house.as(story.people.organiser).get(path)).status).toBe(404)
    await house.owner.query('update jam set published_at = now() where id = $1', [story.about.jam])
  })

  test('is one feed of all jams, also when a title is full of signs', async () => {
    await house.owner.query(
      `insert into post values (gen_random_uuid(), $1, 'A & B <script>', 'Text', now())`,
      [story.about.jam],
    )
    const feed = await text('/updates.atom')
    expect(feed).toContain('<feed xmlns="http://www.w3.org/2005/Atom">')
    expect(feed).not.toContain('<script>')
    expect(feed).toContain('Digital Service Jam, Quartier U1')
  })
})
