import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { nobody, openTestHouse, type Person, type TestHouse } from '#test/house.ts'
import { handedOver, worldWithTeam } from '#test/team.ts'

let house: TestHouse
let story: Awaited<ReturnType<typeof worldWithTeam>>
let project: string
let writing: string

beforeAll(async () => {
  house = await openTestHouse()
})
afterAll(() => house.close())
beforeEach(async () => {
  await house.empty()
  story = await worldWithTeam(house)
  const { jam, team, need, lichtblick: organisation } = story
  const { service } = await handedOver(house, { jam: jam.id, team, need, organisation, name: 'Chat' })
  project = `/jams/quartier-u1/showcase/${service}`
  writing = `/jams/quartier-u1/needs/${need}/posts`
})

const textOf = async (path: string, person: Person = story.stranger) =>
  (await house.as(person).get(path)).text()
const post = (person: Person, path: string, fields: Record<string, string | File>) =>
  house.as(person).post(path, fields)
const said = { title: 'Der Chat läuft', text: 'Zum ersten Mal schreibt jemand.', milestone: 'first-version' }
const posts = async () => (await house.owner.query('select * from post order by posted_at')).rows
// One red dot, and a comment that no reader of an update should find.
const dot = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
)
const secret = (() => {
  const words = Buffer.from('tEXtComment\0Heimlich, Ringstr. 5', 'latin1')
  const size = Buffer.alloc(4)
  size.writeUInt32BE(words.length - 4)
  return Buffer.concat([dot.subarray(0, 33), size, words, Buffer.alloc(4), dot.subarray(33)])
})()
const picture = (bytes: Buffer = dot, type = 'image/png') =>
  new File([new Uint8Array(bytes)], 'bild.png', { type })

describe('an update', () => {
  test('of a team and of its organisation stands on the page of the jam, of the project, in the overview and in the one feed', async () => {
    expect((await post(story.jonas, writing, said)).status).toBe(303)
    const thanks = { title: 'Danke!', text: 'Wir nutzen ihn jeden Tag.', milestone: 'in-use' }
    expect((await post(story.amina, writing, thanks)).status).toBe(303)
    for (const path of ['/jams/quartier-u1', '/jams/quartier-u1/updates', project, '/showcase']) {
      const page = await textOf(path)
      for (const words of [said.title, 'Ein erster Stand läuft', 'Team „Schreiben statt anrufen“', 'Danke!'])
        expect(page, path).toContain(words)
    }
    for (const path of ['/updates.atom', '/jams/quartier-u1/updates.atom']) {
      const feed = await textOf(path)
      expect(feed.match(/Der Chat läuft|Danke!/g)?.length, path).toBeGreaterThanOrEqual(2)
      expect(feed, path).toContain('Im Alltag genutzt')
    }
    expect((await posts()).map(({ voice }) => voice)).toEqual(['team', 'organisation'])
  })
  test('has a picture with alternative text, without what a camera wrote into it', async () => {
    const olga = (fields: Record<string, string | File>) =>
      post(story.organiser, '/jams/quartier-u1/posts', { ...said, ...fields })
    const mute = await olga({ picture: picture() })
    expect(mute.status).toBe(422)
    expect(await mute.text()).toContain('was auf dem Bild zu sehen ist')
    for (const wrong of [picture(Buffer.from('<svg/>'), 'image/svg+xml'), picture(Buffer.from('kein Bild'))])
      expect((await olga({ picture: wrong, alt: 'Ein Punkt' })).status).toBe(422)
    expect(await posts()).toEqual([])
    expect((await olga({ picture: picture(secret), alt: 'Ein roter Punkt' })).status).toBe(303)
    const page = await textOf('/jams/quartier-u1/updates')
    const [, src = ''] = /<img class="picture" src="([^"]+)" alt="Ein roter Punkt"/.exec(page) ?? []
    const bytes = Buffer.from(await (await house.as(nobody).get(src)).arrayBuffer())
    expect(bytes.length).toBeGreaterThan(60)
    expect(bytes.toString('latin1')).not.toContain('Heimlich')
    expect(await textOf('/updates.atom')).toContain(src)
  })
  test('is hidden and shown again by the organiser, with its picture; who wrote it still sees it', async () => {
    await post(story.jonas, writing, { ...said, picture: picture(), alt: 'Ein Punkt' })
    const [{ id, picture: file }] = (await posts()) as [{ id: string; picture: string }]
    const hide = (person: Person, hidden: string) =>
      post(person, `/jams/quartier-u1/posts/${id}/hiding`, { hidden })
    expect((await hide(story.jonas, 'yes')).status).toBe(403)
    expect((await hide(story.organiser, 'yes')).status).toBe(303)
    for (const path of [
      '/jams/quartier-u1',
      '/jams/quartier-u1/updates',
      project,
      '/showcase',
      '/updates.atom',
    ])
      expect(await textOf(path), path).not.toContain(said.title)
    expect((await house.as(nobody).get(`/files/${file}`)).status).toBe(404)
    expect(await textOf(writing, story.lena)).toContain('ausgeblendet')
    await hide(story.organiser, 'no')
    expect(await textOf(project)).toContain(said.title)
    expect((await house.as(nobody).get(`/files/${file}`)).status).toBe(200)
  })
  test('is edited and removed by those in whose name it speaks, and by organisers; its picture goes with it', async () => {
    await post(story.jonas, writing, { ...said, picture: picture(), alt: 'Ein Punkt' })
    const [{ id, picture: file }] = (await posts()) as [{ id: string; picture: string }]
    const at = `/jams/quartier-u1/posts/${id}`
    for (const person of [nobody, story.stranger, story.amina])
      expect((await post(person, at, { ...said, title: 'Fremd' })).status, person.name).not.toBe(200)
    expect((await post(story.lena, at, { ...said, title: 'Neu', alt: 'Immer noch ein Punkt' })).status).toBe(
      303,
    )
    expect(await posts()).toMatchObject([{ title: 'Neu', alt: 'Immer noch ein Punkt', picture: file }])
    expect((await post(story.lena, at, { ...said, bare: 'yes' })).status).toBe(303)
    expect(await posts()).toMatchObject([{ title: said.title, picture: null }])
    expect((await house.as(nobody).get(`/files/${file}`)).status).toBe(404)
    expect((await post(story.organiser, `${at}/withdrawal`, {})).status).toBe(303)
    expect((await post(story.organiser, `${at}/withdrawal`, {})).status).toBe(404)
    expect(await posts()).toEqual([])
  })
  test('is written for a project by its team and organisation only, once it is accepted', async () => {
    for (const person of [nobody, story.stranger, story.reviewer, story.organiser])
      expect((await house.as(person).get(writing)).status, person.name).not.toBe(200)
    await house.owner.query(`update need set state = 'submitted'`)
    expect((await post(story.amina, writing, said)).status).toBe(409)
    expect(await posts()).toEqual([])
  })
  test('that is wrong comes back with what was typed, and says what is wrong', async () => {
    for (const fields of [
      { ...said, title: '' },
      { ...said, text: 'x'.repeat(4001) },
      { ...said, milestone: 'gibt-es-nicht' },
      { ...said, alt: 'y'.repeat(251) },
    ]) {
      const answer = await post(story.jonas, writing, fields)
      expect(answer.status).toBe(422)
      expect(await answer.text()).toContain('Der Chat läuft'.slice(0, fields.title.length))
    }
    expect(await posts()).toEqual([])
  })
})

test('the overview shows all jams and projects of the house, what is going on first, and no sample', async () => {
  await house.owner.query(`insert into jam select (jsonb_populate_record(j, '{"id": "01999999-9999-7999-8999-999999999999",
    "slug": "alt", "title": "Der alte Jam", "starts_at": "2025-01-01", "ends_at": "2025-01-02"}')).* from jam j`)
  const page = await textOf('/showcase')
  expect(page.indexOf('Quartier U1')).toBeGreaterThan(0)
  expect(page.indexOf('Der alte Jam')).toBeGreaterThan(page.indexOf('Quartier U1'))
  await house.owner.query(`update jam set sample = true where slug = 'alt'`)
  expect(await textOf('/showcase')).not.toContain('Der alte Jam')
})
