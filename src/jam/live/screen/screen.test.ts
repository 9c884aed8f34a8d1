import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { nobody, openTestHouse, type TestHouse } from '#test/house.ts'
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

const screen = '/jams/quartier-u1/screen'
const news = '/jams/quartier-u1/announcements'
const organiser = () => house.as(story.organiser)

async function makeLink(): Promise<string> {
  await organiser().post(`${screen}/link`)
  const page = await (await organiser().get(`${screen}/link`)).text()
  return /\/jams\/quartier-u1\/screen\/[0-9a-f]{40}/.exec(page)?.[0] ?? ''
}

describe('the big screen', () => {
  test('names teams and lights but no person', async () => {
    const checkin = { id: newId(), light: 'care', sentence: 'Jonas ist krank.' }
    await house.as(story.jonas).post(`/jams/quartier-u1/teams/${story.team}/checkins`, checkin)
    await organiser().post(news, { id: newId(), text: 'Die Suppe ist da.' })
    const page = await (await house.as(nobody).get(await makeLink())).text()
    for (const says of ['Schreiben statt anrufen', 'stockt', 'Die Suppe ist da.'])
      expect(page).toContain(says)
    for (const name of ['Jonas', 'Lena', 'Olga', 'Amina']) expect(page).not.toContain(name)
  })

  test('hangs in an empty hall by a link, until it is revoked or replaced', async () => {
    const [first, second] = [await makeLink(), await makeLink()]
    expect(first).not.toBe(second)
    expect((await house.as(nobody).get(first)).status).toBe(410)
    expect((await house.as(nobody).get(`${first}/live`)).status).toBe(410)
    expect((await house.as(nobody).get(second)).status).toBe(200)
    const hearing = await house.as(nobody).get(`${second}/live`)
    expect(hearing.headers.get('content-type')).toContain('text/event-stream')
    await hearing.body?.cancel()
    await organiser().post(`${screen}/link/revocation`)
    expect((await house.as(nobody).get(second)).status).toBe(410)
    expect((await house.as(nobody).get(`${screen}/${'0'.repeat(40)}`)).status).toBe(410)
    expect((await house.as(nobody).get('/jams/none/screen/x')).status).toBe(404)
  })

  test('is open to the people of the jam, its link to organisers alone', async () => {
    expect((await house.as(story.jonas).get(screen)).status).toBe(200)
    expect((await house.as(story.stranger).get(screen)).status).toBe(403)
    expect((await house.as(nobody).get(screen)).headers.get('location')).toContain('/sign-in')
    for (const path of [`${screen}/link`, `${screen}/link/revocation`])
      expect((await house.as(story.jonas).post(path)).status).toBe(403)
    expect((await house.as(story.jonas).get(`${screen}/link`)).status).toBe(403)
  })
})

describe('an announcement', () => {
  test('is made once by an organiser, read by all in the jam, and taken back', async () => {
    const fields = { id: newId(), text: 'Frühstück <um> sieben' }
    for (let i = 0; i < 2; i++) await organiser().post(news, fields)
    expect((await house.events()).filter((kind) => kind === 'announcement.made')).toHaveLength(1)
    const team = `/jams/quartier-u1/teams/${story.team}`
    for (const [person, path] of [
      [story.lena, news],
      [story.lena, team],
      [story.amina, team],
    ] as const)
      expect(await (await house.as(person).get(path)).text()).toContain('Frühstück &lt;um> sieben')
    for (let i = 0; i < 2; i++) await organiser().post(`${news}/${fields.id}/withdrawal`)
    expect((await house.events()).filter((kind) => kind === 'announcement.withdrawn')).toHaveLength(1)
    expect(await (await house.as(story.lena).get(news)).text()).not.toContain('Frühstück')
  })

  test('needs words, and not too many; what was typed stays', async () => {
    for (const text of ['', 'x'.repeat(401)]) {
      const answer = await organiser().post(news, { text })
      expect(answer.status).toBe(422)
      expect(await answer.text()).toContain(text)
    }
  })

  test('is not made or read by others', async () => {
    expect((await house.as(story.jonas).post(news, { text: 'Hallo alle' })).status).toBe(403)
    expect((await house.as(story.jonas).post(news, { text: '' })).status).toBe(403)
    expect((await house.as(story.stranger).get(news)).status).toBe(403)
  })
})

describe('the list at the door', () => {
  const door = '/jams/quartier-u1/attendance'
  const idOf = async (name: string): Promise<string> =>
    (await house.owner.query('select id from participant where name = $1', [name])).rows[0].id

  test('finds people by a part of their name and marks them once', async () => {
    const helper = await house.person('Hilde Helper', [['helper', story.jam.id]])
    const page = await (await house.as(helper).get(`${door}?q=jONA`)).text()
    expect(page).toContain('Jonas Jung')
    expect(page).not.toContain('Lena Lang')
    const answers = await Promise.all(
      [1, 2].map(async () => house.as(helper).post(`${door}/${await idOf('Jonas Jung')}`)),
    )
    expect(answers.map(({ status }) => status)).toEqual([303, 303])
    expect((await house.events()).filter((kind) => kind === 'participant.arrived')).toHaveLength(1)
    expect(await (await organiser().get(door)).text()).toContain('1 von 2 sind da')
  })

  test('takes any search for words, not for a pattern', async () => {
    for (const wanted of ['%', '_', '\\', "'; drop", '%00', '🙈', 'x'.repeat(500)]) {
      const answer = await organiser().get(`${door}?page=-1&q=${encodeURIComponent(wanted)}`)
      expect(answer.status).toBe(200)
      expect(await answer.text()).not.toContain('Jonas Jung')
    }
  })

  test('is for organisers and helpers', async () => {
    for (const person of [story.jonas, story.stranger, story.amina]) {
      expect((await house.as(person).get(door)).status).toBe(403)
      expect((await house.as(person).post(`${door}/${await idOf('Jonas Jung')}`)).status).toBe(403)
    }
    expect((await organiser().post(`${door}/${newId()}`)).status).toBe(404)
  })
})
