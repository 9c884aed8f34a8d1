import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { later, minute } from '#kernel/clock.ts'
import { newId } from '#kernel/id.ts'
import { nobody, openTestHouse, type Person, type TestHouse } from '#test/house.ts'
import { worldWithTeam } from '#test/team.ts'

let house: TestHouse
let story: Awaited<ReturnType<typeof worldWithTeam>>
let mentors: Person[]
beforeAll(async () => {
  house = await openTestHouse()
})
afterAll(() => house.close())
beforeEach(async () => {
  await house.empty()
  story = await worldWithTeam(house)
  mentors = [await house.person('Mo Mentor', [['mentor', story.jam.id]])]
  mentors.push(await house.person('Mia Mentor', [['mentor', story.jam.id]]))
})

const queue = '/jams/quartier-u1/help'
const team = () => `/jams/quartier-u1/teams/${story.team}`
const [mo, mia] = [() => mentors[0] as Person, () => mentors[1] as Person]
const kinds = async (kind: string) => (await house.events()).filter((one) => one === kind)
const pageOf = async (person: Person, path: string) => (await house.as(person).get(path)).text()

async function ask(text = 'Der Versand klemmt.'): Promise<string> {
  const id = newId()
  const answer = await house.as(story.jonas).post(`${team()}/help`, { id, text, skill: 'backend' })
  expect(answer.status).toBe(303)
  return id
}

describe('a team that asks for help', () => {
  test('asks once, however often it clicks', async () => {
    const fields = { id: newId(), text: 'Der Versand klemmt.', skill: '' }
    await Promise.all([1, 2, 3].map(() => house.as(story.jonas).post(`${team()}/help`, fields)))
    expect(await kinds('help.asked')).toHaveLength(1)
    expect(await pageOf(mo(), queue)).toContain('Der Versand klemmt.')
  })

  test('sees who comes, and what they say', async () => {
    const id = await ask()
    await house.as(mo()).post(`${queue}/${id}/taking`)
    await house.as(mo()).post(`${queue}/${id}/note`, { note: 'Bin in zehn Minuten da.' })
    const page = await pageOf(story.lena, team())
    expect(page).toContain('Mo Mentor kommt zu euch')
    expect(page).toContain('Bin in zehn Minuten da.')
  })

  test('may say that it no longer needs it', async () => {
    const id = await ask()
    for (let i = 0; i < 2; i++) await house.as(story.lena).post(`${team()}/help/${id}/solution`)
    expect(await kinds('help.solved')).toHaveLength(1)
    expect(await pageOf(mo(), queue)).toContain('Gerade braucht niemand Hilfe.')
  })

  test('finds again what it wrote when that is too short or too long', async () => {
    for (const text of ['', 'x'.repeat(1001)]) {
      const answer = await house.as(story.jonas).post(`${team()}/help`, { text, skill: 'cooking' })
      expect(answer.status).toBe(422)
      expect(await answer.text()).toContain(text)
    }
    expect(await kinds('help.asked')).toEqual([])
  })
})

describe('the queue', () => {
  test('gives a request to exactly one of twenty who want it', async () => {
    const id = await ask()
    const people = await Promise.all(
      Array.from({ length: 20 }, (_, at) =>
        house.person(`Mentor ${'abcdefghijklmnopqrst'[at]}`, [['mentor', story.jam.id]]),
      ),
    )
    const answers = await Promise.all(people.map((one) => house.as(one).post(`${queue}/${id}/taking`)))
    expect(answers.filter(({ status }) => status === 303)).toHaveLength(1)
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(19)
    expect(await kinds('help.taken')).toHaveLength(1)
  })

  test('takes a double click of the one who came first for one', async () => {
    const id = await ask()
    for (let i = 0; i < 2; i++) expect((await house.as(mo()).post(`${queue}/${id}/taking`)).status).toBe(303)
    expect(await kinds('help.taken')).toHaveLength(1)
  })

  test('shows the oldest first, with how long it has waited, also after it was given back', async () => {
    const first = await ask('Zuerst dies.')
    house.clock.moveTo(later(house.clock.now(), 6 * minute))
    await ask('Dann das.')
    await house.as(mo()).post(`${queue}/${first}/taking`)
    await house.as(mo()).post(`${queue}/${first}/return`)
    const page = await pageOf(mia(), queue)
    expect(page.indexOf('Zuerst dies.')).toBeLessThan(page.indexOf('Dann das.'))
    expect(page).toContain('wartet seit 6 Minuten')
    expect(await kinds('help.returned')).toHaveLength(1)
  })

  test('lets nobody but the one who took it, or an organiser, change it', async () => {
    const id = await ask()
    await house.as(mo()).post(`${queue}/${id}/taking`)
    expect((await house.as(mia()).post(`${queue}/${id}/return`)).status).toBe(403)
    expect((await house.as(mia()).post(`${queue}/${id}/note`, { note: 'x' })).status).toBe(403)
    expect((await house.as(story.organiser).post(`${queue}/${id}/return`)).status).toBe(303)
  })

  test('is for those who help', async () => {
    const id = await ask()
    for (const person of [story.jonas, story.amina, story.stranger, story.reviewer]) {
      expect((await house.as(person).get(queue)).status).toBe(403)
      expect([403, 404]).toContain((await house.as(person).post(`${queue}/${id}/taking`)).status)
    }
    expect((await house.as(nobody).get(queue)).headers.get('location')).toContain('/sign-in')
    expect((await house.as(mo()).post(`${queue}/${newId()}/taking`)).status).toBe(404)
    expect((await house.as(mo()).post(`${queue}/nope/taking`)).status).toBe(404)
    expect((await house.as(mo()).post(`${queue}/${id}/note`, { note: 'x'.repeat(501) })).status).toBe(422)
  })
})
