import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { openTestHouse, type Person, type TestHouse } from '#test/house.ts'
import { worldWithTeam } from '#test/team.ts'

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

const at = () => `/jams/quartier-u1/teams/${story.team}`
const board = () => `${at()}/board`
const pageOf = async (person: Person, path = board()) => (await house.as(person).get(path)).text()
const rows = async () =>
  (await house.owner.query('select title, stage, version from task order by place')).rows as {
    title: string
    stage: string
    version: number
  }[]
const tell = (title: string, stage: string) =>
  rows()
    .then((all) => all.filter((one) => one.stage === stage).map((one) => one.title))
    .then((titles) => [title, titles])

async function add(title: string, person: Person = story.jonas, id = newId()): Promise<string> {
  expect((await house.as(person).post(board(), { id, title })).status).toBe(303)
  return id
}
const move = (person: Person, id: string, to: string, before = '') =>
  house.as(person).post(`${board()}/${id}/move`, { to, before })

describe('the task board of a team', () => {
  test('has three columns, and a task stands there once, however often it is sent', async () => {
    const id = newId()
    await Promise.all([1, 2, 3].map(() => add('Formular bauen', story.jonas, id)))
    expect(await rows()).toHaveLength(1)
    const page = await pageOf(story.lena)
    for (const word of ['Offen', 'In Arbeit', 'Fertig', 'Formular bauen']) expect(page).toContain(word)
    expect((await house.events()).filter((kind) => kind === 'team.task-added')).toHaveLength(1)
  })

  test('moves tasks by buttons, between columns and up, without JavaScript', async () => {
    const [first, second] = [await add('Erste'), await add('Zweite')]
    await move(story.jonas, second, 'up')
    expect(await tell('up', 'todo')).toEqual(['up', ['Zweite', 'Erste']])
    await move(story.lena, first, 'doing')
    await move(story.jonas, second, 'doing', first)
    expect(await tell('dragged before', 'doing')).toEqual(['dragged before', ['Zweite', 'Erste']])
    await move(story.jonas, first, 'done')
    expect(await tell('done', 'done')).toEqual(['done', ['Erste']])
  })

  test('loses nothing when two people move, add and rename at once', async () => {
    const ids = await Promise.all([1, 2, 3, 4, 5, 6].map((n) => add(`Aufgabe ${n}`)))
    const people = [story.jonas, story.lena]
    await Promise.all([
      ...ids.map((id, n) => move(people[n % 2] as Person, id, n % 2 ? 'doing' : 'done')),
      ...ids.map((id, n) =>
        house.as(people[(n + 1) % 2] as Person).post(`${board()}/${id}`, { title: `Neu ${n}`, version: '1' }),
      ),
      add('Ganz neu', story.lena),
    ])
    const now = await rows()
    expect(now.map(({ title }) => title).sort()).toEqual(['Ganz neu', ...ids.map((_, n) => `Neu ${n}`)])
    expect(now.filter(({ stage }) => stage === 'doing')).toHaveLength(3)
    expect(now.filter(({ stage }) => stage === 'done')).toHaveLength(3)
  })

  test('shows both versions when two people change the words of one task, and drops neither', async () => {
    const id = await add('Text schreiben')
    await house.as(story.lena).post(`${board()}/${id}`, { title: 'Texte für die Startseite', version: '1' })
    const answer = await house
      .as(story.jonas)
      .post(`${board()}/${id}`, { title: 'Texte kürzen', version: '1' })
    expect(answer.status).toBe(409)
    const page = await answer.text()
    expect(page).toContain('Texte für die Startseite')
    expect(page).toContain('value="Texte kürzen"')
    expect((await rows())[0]?.title).toBe('Texte für die Startseite')
    const version = /name="version" value="(\d+)"/.exec(page)?.[1] ?? ''
    await house.as(story.jonas).post(`${board()}/${id}`, { title: 'Texte kürzen', version })
    expect((await rows())[0]?.title).toBe('Texte kürzen')
  })

  test('gives a task to exactly one of two who take it', async () => {
    const id = await add('Server aufsetzen')
    const answers = await Promise.all(
      [story.jonas, story.lena].map((person) => house.as(person).post(`${board()}/${id}/taking`)),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 409])
    const other = await house.person('Otto Other', [['professional', story.jam.id]])
    await house.as(story.jonas).post(`${board()}/${id}`, { title: 'Server', version: '2', assignee: newId() })
    expect(await pageOf(story.jonas)).toContain('noch niemand')
    expect((await house.as(other).post(`${board()}/${id}/taking`)).status).toBe(403)
  })

  test('is seen by organisation, organisers and mentors, and changed by the team alone', async () => {
    const id = await add('Bauen')
    const mentor = await house.person('Mo Mentor', [['mentor', story.jam.id]])
    for (const person of [story.amina, story.organiser, mentor]) {
      expect(await pageOf(person)).toContain('Bauen')
      expect((await house.as(person).post(board(), { title: 'Mehr' })).status).toBe(403)
      expect((await move(person, id, 'done')).status).toBe(403)
      expect((await house.as(person).post(`${board()}/${id}/removal`)).status).toBe(403)
    }
    for (const path of [board(), `${at()}/notes`])
      expect((await house.as(story.stranger).get(path)).status).toBe(404)
  })

  test('takes off what is done with, and says so to whoever moves it a moment later', async () => {
    const id = await add('Weg damit')
    for (let i = 0; i < 2; i++)
      expect((await house.as(story.lena).post(`${board()}/${id}/removal`)).status).toBe(303)
    const answer = await move(story.jonas, id, 'done')
    expect(answer.status).toBe(404)
    expect(await answer.text()).toContain('Jemand aus dem Team hat sie vom Board genommen')
  })

  test('gives back what was typed when it cannot be taken', async () => {
    for (const title of ['x', 'x'.repeat(161)]) {
      const answer = await house.as(story.jonas).post(board(), { title })
      expect(answer.status).toBe(422)
      expect(await answer.text()).toContain(`value="${title}"`)
    }
    expect(await rows()).toEqual([])
  })
})

describe('the team page', () => {
  test('says how the board stands and what was decided last, and leads there', async () => {
    await add('Bauen')
    await house
      .as(story.jonas)
      .post(`${at()}/decisions`, { id: newId(), text: 'Wir nehmen den Chat', why: '' })
    const page = await pageOf(story.jonas, at())
    expect(page).toContain('1 offen, 0 in Arbeit, 0 fertig')
    expect(page).toContain('Zuletzt: Wir nehmen den Chat')
    for (const path of [board(), `${at()}/notes`]) expect(page).toContain(`href="${path}"`)
  })
})
