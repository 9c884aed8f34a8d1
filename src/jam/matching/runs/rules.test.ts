import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { openTestHouse, type TestHouse } from '#test/house.ts'
import {
  at,
  calculated,
  type MatchingStory,
  type Professional,
  published,
  teamsNow,
  worldToMatch,
} from '#test/matching/jam.ts'

let house: TestHouse
let story: MatchingStory
beforeAll(async () => {
  house = await openTestHouse()
})
afterAll(() => house.close())
beforeEach(async () => {
  await house.empty()
  story = await worldToMatch(house)
})

const olga = () => house.as(story.organiser)
const page = async (path = at) => (await olga().get(path)).text()
const settle = (who: Professional, need: { id: string }, kind: string, from = '') =>
  olga().post(`${at}/rules`, { person: who.participant, need: need.id, kind, from })
const release = (who: Professional, need: { id: string }) =>
  olga().post(`${at}/rules/removal`, { person: who.participant, need: need.id })
const rules = async () =>
  (await house.owner.query('select kind from matching_rule')).rows.map(({ kind }) => kind)

describe('what an organiser settles', () => {
  test('counts from the next calculation on, and says so until then', async () => {
    await calculated(house, story)
    expect((await settle(story.max, story.form, 'pin')).status).toBe(303)
    expect(await page()).toContain('Eine deiner Festlegungen ist noch nicht eingerechnet.')
    await published(house, story)
    expect((await teamsNow(house))['Ferienfreizeit online']).toContain('Max Fünf')
    expect(await page()).toContain('von dir festgehalten')
  })

  test('keeps somebody out of a team', async () => {
    await settle(story.kim, story.chat, 'forbid')
    await published(house, story)
    expect((await teamsNow(house))['Schreiben statt anrufen']).not.toContain('Kim Drei')
  })

  test('can be undone, and undone twice is undone', async () => {
    await settle(story.kim, story.chat, 'forbid')
    for (let i = 0; i < 2; i++) expect((await release(story.kim, story.chat)).status).toBe(303)
    expect(await rules()).toEqual([])
    expect((await house.events()).filter((kind) => kind === 'matching.released')).toHaveLength(1)
  })

  test('is one pin per person: the last one counts, and it lifts a forbiddance', async () => {
    await settle(story.kim, story.chat, 'forbid')
    await settle(story.kim, story.form, 'pin')
    expect((await rules()).sort()).toEqual(['forbid', 'pin'])
    await Promise.all([1, 2, 3].map(() => settle(story.kim, story.chat, 'pin')))
    expect(await rules()).toEqual(['pin'])
  })

  test('leads back to where it was settled', async () => {
    const to = async (from: string) =>
      (await settle(story.kim, story.chat, 'pin', from)).headers.get('location')
    expect(await to('person')).toBe(`${at}/people/${story.kim.participant}`)
    expect(await to('plan')).toBe(`${at}#n-${story.chat.id}`)
    expect(await to('https://evil.example')).toBe(at)
  })

  test('needs a need and a kind; the page of the person comes back and says which is missing', async () => {
    const answer = await olga().post(`${at}/rules`, { person: story.kim.participant, need: '', kind: 'love' })
    expect(answer.status).toBe(422)
    const text = await answer.text()
    expect(text).toContain('Wähle einen Bedarf aus der Liste.')
    expect(text).toContain('Wähle, was gelten soll.')
    expect(await rules()).toEqual([])
  })

  test('is about people and needs of this jam', async () => {
    for (const [person, need] of [
      [newId(), story.chat.id],
      [story.kim.participant, newId()],
      ['nope', story.chat.id],
    ])
      expect(
        (await olga().post(`${at}/rules`, { person: `${person}`, need: `${need}`, kind: 'pin' })).status,
      ).toBe(404)
    expect((await olga().get(`${at}/people/${newId()}`)).status).toBe(404)
  })
})

describe('a contradiction', () => {
  test('names the pins that collide, and how to get out of it', async () => {
    for (const who of [story.kim, story.lee, story.max]) await settle(who, story.chat, 'pin')
    await calculated(house, story)
    const text = await page()
    expect(text).toContain(
      'In „Schreiben statt anrufen“ sind mehr Menschen fest eingeplant, als das Team Plätze hat (2).',
    )
    expect(text).toContain('Max Fünf ist fest in „Schreiben statt anrufen“')
    await release(story.max, story.chat)
    await release(story.lee, story.chat)
    await calculated(house, story)
    expect(await page()).toContain('Entwurf: Nur ihr vom Orga-Team seht ihn')
  })

  test('leaves the plan before it as it was', async () => {
    await calculated(house, story)
    await settle(story.kim, story.chat, 'pin')
    await settle(story.lee, story.chat, 'pin')
    await calculated(house, story)
    const text = await page()
    expect(text).toContain('Nicht alles, was festgelegt ist, geht zugleich.')
    expect(text).toContain('Ergebnis')
    expect(text).not.toContain('Ja, veröffentlichen')
  })
})

test('the page of a person shows what they would read, and what they wished', async () => {
  await calculated(house, story)
  const text = await page(`${at}/people/${story.max.participant}`)
  expect(text).toContain('Du bist in der Reserve.')
  expect(text).toContain('1. Schreiben statt anrufen')
})
