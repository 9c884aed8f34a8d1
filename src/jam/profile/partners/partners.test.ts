import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { nobody, openTestHouse, type TestHouse } from '#test/house.ts'
import { world } from '#test/world.ts'

let house: TestHouse
let story: Awaited<ReturnType<typeof world>>
beforeAll(async () => {
  house = await openTestHouse()
})
afterAll(() => house.close())
beforeEach(async () => {
  await house.empty()
  story = await world(house)
})

const at = '/jams/quartier-u1/partners'
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
)
const logo = (bytes = png, type = 'image/png') => new File([new Uint8Array(bytes)], 'logo.png', { type })
const add = (fields: Record<string, string | File>) => house.as(story.organiser).post(at, fields)
const front = async () => (await house.as(nobody).get('/jams/quartier-u1')).text()
const rows = async () => (await house.owner.query('select * from partner order by place')).rows
const idOf = async (name: string): Promise<string> => (await rows()).find((one) => one.name === name)?.id

describe('a partner', () => {
  test('stands with role, logo and link on the public page, on paper and on the screen, without a third party', async () => {
    await add({ name: 'Stiftung Nord', role: 'funder', link: 'https://nord.example', logo: logo() })
    await add({ name: 'Radio U1', role: 'media', link: '' })
    const page = await front()
    const [picture = ''] = /<img src="\/files\/[^"]+" alt="Stiftung Nord"/.exec(page) ?? []
    expect(picture).not.toBe('')
    for (const words of ['Förderung', 'href="https://nord.example"', 'Medien', 'Radio U1'])
      expect(page).toContain(words)
    expect(page).not.toMatch(/src="http/)
    const print = await (await house.as(story.organiser).get('/jams/quartier-u1/print')).text()
    await house.as(story.organiser).post('/jams/quartier-u1/screen/link')
    const link = await (await house.as(story.organiser).get('/jams/quartier-u1/screen/link')).text()
    const [, key = ''] = /\/screen\/([\w-]{40})/.exec(link) ?? []
    const screen = await (await house.as(nobody).get(`/jams/quartier-u1/screen/${key}/timer`)).text()
    for (const text of [print, screen]) {
      expect(text).toContain('Mit Dank an')
      expect(text).toContain(picture)
      expect(text).toContain('Radio U1')
    }
  })
  test('has a place in the order, moves up and down by buttons and stays at the ends', async () => {
    for (const name of ['Eins', 'Zwei', 'Drei']) await add({ name, role: 'host' })
    const move = async (name: string, to: string) =>
      house.as(story.organiser).post(`${at}/${await idOf(name)}/place`, { to })
    await move('Drei', 'up')
    await move('Eins', 'up')
    await move('Zwei', 'down')
    expect((await rows()).map(({ name }) => name)).toEqual(['Eins', 'Drei', 'Zwei'])
    await move('Eins', 'down')
    expect((await rows()).map(({ name }) => name)).toEqual(['Drei', 'Eins', 'Zwei'])
  })
  test('is changed and removed, and its logo goes with it; sent twice it is one', async () => {
    await Promise.all([1, 2].map(() => add({ name: 'Nord', role: 'host', logo: logo() })))
    expect(await rows()).toHaveLength(1)
    const [{ id, logo: file }] = (await rows()) as [{ id: string; logo: string }]
    expect((await house.owner.query('select id from file')).rows).toHaveLength(1)
    const changed = { name: 'Nordpunkt', role: 'network', bare: 'yes' }
    expect((await house.as(story.organiser).post(`${at}/${id}`, changed)).status).toBe(303)
    expect(await rows()).toMatchObject([{ name: 'Nordpunkt', role: 'network', logo: null }])
    expect((await house.as(nobody).get(`/files/${file}`)).status).toBe(404)
    expect((await house.as(story.organiser).post(`${at}/${id}/removal`)).status).toBe(303)
    expect(await rows()).toEqual([])
  })
  test('that is wrong is said at its field; only organisers name any', async () => {
    for (const fields of [
      { name: '', role: 'host' },
      { name: 'Nord', role: 'koenig' },
      { name: 'Nord', role: 'host', link: 'javascript:alert(1)' },
      { name: 'Nord', role: 'host', logo: logo(Buffer.from('nichts')) },
    ])
      expect((await add(fields)).status).toBe(422)
    expect((await house.as(story.reviewer).post(at, { name: 'Nord', role: 'host' })).status).toBe(403)
    expect(await rows()).toEqual([])
  })
})
