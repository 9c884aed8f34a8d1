import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { nobody, openTestHouse, type TestHouse } from '#test/house.ts'
import { worldWithTeam } from '#test/team.ts'

let house: TestHouse
let story: Awaited<ReturnType<typeof worldWithTeam>>
let at: string

beforeAll(async () => {
  house = await openTestHouse()
  story = await worldWithTeam(house)
  const team = `/jams/quartier-u1/teams/${story.team}/service`
  const answer = await house.as(story.jonas).post(team, { name: 'Chat', kind: 'custom' })
  at = answer.headers.get('location') ?? ''
})
afterAll(() => house.close())

const garbage = [
  '',
  ' ',
  'Ä'.repeat(20_000),
  '<script>alert(1)</script>"\'&',
  '\u202eevil\u2066',
  '👩‍👩‍👧‍👦🍓',
  'a\0b',
  '-1e99',
]
const fields = [
  'name',
  'summary',
  'address',
  'keeper',
  'payer',
  'contact',
  'repository',
  'built',
  'title',
  'file',
  'works',
]
const rooms = ['about', 'care', 'product', 'documents', 'picture', 'looks']

describe('a service', () => {
  test('takes any nonsense in its forms with a page, never with a fault', async () => {
    const faults: string[] = []
    for (const room of rooms) {
      for (const text of garbage) {
        const typed = Object.fromEntries(fields.map((field) => [field, text]))
        for (const sent of [typed, { name: [text, text], address: [text, text] }, {}]) {
          const { status } = await house.as(story.amina).post(`${at}/${room}`, sent)
          if (status >= 500) faults.push(`${room} with ${text.slice(0, 20)} → ${status}`)
        }
      }
    }
    expect(faults).toEqual([])
  })
  test('takes a file only when it is one that runs nothing, and says so at the field', async () => {
    const page = new File(['<script>alert(1)</script>'], 'seite.html', { type: 'text/html' })
    for (const room of ['documents', 'picture']) {
      const answer = await house.as(story.amina).post(`${at}/${room}`, { title: 'Seite', file: page })
      expect(answer.status).toBe(422)
      expect(await answer.text()).toContain('Diese Art von Datei nehmen wir nicht an.')
    }
    const { rows } = await house.owner.query('select count(*) from file')
    expect(rows).toEqual([{ count: 0 }])
  })
  test('keeps the marks of HTML as text wherever it shows them', async () => {
    const name = '<b>Chat</b> 🍓'
    await house.as(story.amina).post(`${at}/about`, { name, summary: name, address: '' })
    const html = await (await house.as(story.amina).get(at)).text()
    expect(html).toContain('&lt;b>Chat&lt;/b> 🍓')
    expect(html).not.toContain('<b>Chat</b>')
  })
  test('has no room for strangers, nor under an address that is none', async () => {
    for (const room of ['', ...rooms.map((name) => `/${name}`)]) {
      for (const person of [nobody, story.stranger, story.organiser]) {
        const answers = [
          await house.as(person).get(at + room),
          await house.as(person).post(at + room, { name: 'Meins' }),
        ]
        for (const { status } of answers) expect([303, 403, 404, 422], room).toContain(status)
      }
      for (const id of ['kein-dienst', story.team, '%00'])
        expect((await house.as(story.amina).get(`/services/${id}${room}`)).status, `${id}${room}`).toBe(404)
    }
    expect((await house.owner.query('select name from service')).rows).not.toEqual([{ name: 'Meins' }])
  })
})
