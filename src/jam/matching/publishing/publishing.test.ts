import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openTestHouse, type TestHouse } from '#test/house.ts'
import { type MatchingStory, published, teamsNow, worldToMatch } from '#test/matching/jam.ts'

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

describe('publishing', () => {
  test('makes the teams of the plan and writes to everybody once', async () => {
    await published(house, story)
    expect(await teamsNow(house)).toEqual({
      'Ferienfreizeit online': ['Exa Zwei', 'Lee Vier'],
      'Schreiben statt anrufen': ['Ex Eins', 'Kim Drei'],
    })
    const mails = (await house.mails()).filter(({ key }) => key.startsWith('matching.published'))
    expect(mails.map(({ recipient, subject }) => `${recipient}: ${subject}`).sort()).toEqual([
      'aminaadler@example.org: Für „Ferienfreizeit online“ kommen 2 Menschen',
      'aminaadler@example.org: Für „Schreiben statt anrufen“ kommen 2 Menschen',
      'exazwei@example.org: Dein Team: Ferienfreizeit online',
      'exeins@example.org: Dein Team: Schreiben statt anrufen',
      'kimdrei@example.org: Dein Team: Schreiben statt anrufen',
      'leevier@example.org: Dein Team: Ferienfreizeit online',
      'maxfnf@example.org: Die Teams stehen, du bist in der Reserve',
    ])
  })
})
