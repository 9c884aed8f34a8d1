import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { minute } from '#kernel/clock.ts'
import { newId } from '#kernel/id.ts'
import { nobody, openTestHouse, type TestHouse } from '#test/house.ts'
import { worldWithTeam } from '#test/team.ts'
import { organisation } from '#test/world.ts'

let house: TestHouse
let story: Awaited<ReturnType<typeof worldWithTeam>>
beforeAll(async () => {
  house = await openTestHouse()
})
afterAll(() => house.close())
beforeEach(async () => {
  await house.empty()
  story = await worldWithTeam(house)
})

const report = (fields: Record<string, string>) =>
  house
    .as(story.jonas)
    .post(`/jams/quartier-u1/teams/${story.team}/checkins`, { light: 'go', sentence: 'Gut.', ...fields })
const checkins = async () =>
  (await house.owner.query('select sentence, at from checkin order by at')).rows as {
    sentence: string
    at: Date
  }[]

describe('a check-in that waited for the network', () => {
  test('stands at the time it was said, and counts once when it is sent again', async () => {
    await report({ id: newId(), sentence: 'Danach.', age: '60' })
    const late = { id: newId(), sentence: 'Davor.', age: '600' }
    for (let turn = 0; turn < 3; turn++) await report(late)
    const [first, second] = await checkins()
    expect([first?.sentence, second?.sentence]).toEqual(['Davor.', 'Danach.'])
    expect(house.clock.now().getTime() - (first?.at.getTime() ?? 0)).toBe(10 * minute)
    expect(await checkins()).toHaveLength(2)
  })

  test('with an impossible age was said now', async () => {
    for (const age of ['-5', '99999999', 'gestern', '']) await report({ id: newId(), age })
    expect((await checkins()).every(({ at }) => at.getTime() === house.clock.now().getTime())).toBe(true)
  })
})

describe('whom to call', () => {
  const contacts = '/jams/quartier-u1/contacts'
  const pageOf = async (person: typeof story.jonas) => (await house.as(person).get(contacts)).text()

  test('is known to everybody in the jam and to the organisations, and to nobody else', async () => {
    await house.as(story.organiser).post(contacts, { phone: '+49 911 123 456', note: 'nachts Mira' })
    for (const person of [story.jonas, story.organiser, story.amina]) {
      const page = await pageOf(person)
      for (const says of ['tel:+49911123456', 'nachts Mira', 'Olga Organiser', 'tel:112'])
        expect(page).toContain(says)
    }
    expect((await house.as(story.stranger).get(contacts)).status).toBe(403)
    expect((await house.as(nobody).get(contacts)).headers.get('location')).toContain('/sign-in')
    const other = await house.person('Omar Other')
    await organisation(house, 'Tafel', other)
    expect((await house.as(other).get(contacts)).status).toBe(403)
  })

  test('is for organisers to say; a number that cannot be dialled comes back', async () => {
    for (const phone of ['', 'ruf mich an', 'javascript:1', '1'.repeat(40)]) {
      const answer = await house.as(story.organiser).post(contacts, { phone, note: '' })
      expect(answer.status).toBe(422)
      expect(await answer.text()).toContain('Bitte nur Ziffern')
    }
    expect((await house.as(story.jonas).post(contacts, { phone: '0911 1', note: '' })).status).toBe(403)
    await house.as(story.organiser).post(contacts, { phone: '0911 12345', note: '' })
    for (let turn = 0; turn < 2; turn++) await house.as(story.organiser).post(`${contacts}/removal`)
    expect(await pageOf(story.jonas)).toContain('noch keine Nummer')
  })
})
