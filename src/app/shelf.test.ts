import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { changeJam } from '#jam/profile/jams.ts'
import { nobody, openTestHouse, type TestHouse } from '#test/house.ts'
import { world } from '#test/world.ts'

let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse()
})
afterAll(() => house.close())

const titleOf = async (answer: Response) => (await answer.text()).match(/<title>(.*?)<\/title>/)?.[1]

describe('a public page', () => {
  test('is rendered once for strangers and shows a change a moment later', async () => {
    const { jam, founder } = await world(house)
    const path = '/privacy'
    await house.as(nobody).fetch(path)
    const kept = await house.as(nobody).fetch(path)
    expect(kept.headers.get('content-security-policy')).toContain("default-src 'none'")
    await house.as(founder).do((desk) => changeJam(desk, jam, { title: 'Jam im Wandel' }))
    await expect.poll(() => house.house.shelf.find(`de ${path}`, performance.now())).toBeUndefined()
  })

  test('that is on the shelf never carries what one person was told', async () => {
    const someone = await house.person('Amina Beispiel')
    await house.as(someone).fetch('/privacy')
    const answer = await house.as(nobody).fetch('/privacy')
    expect(await answer.text()).not.toContain('Amina')
  })

  test('speaks the language that was asked for', async () => {
    const german = await house.as(nobody).fetch('/privacy')
    const english = await house
      .as(nobody)
      .fetch('/privacy', { headers: { 'accept-language': 'en-GB,en;q=0.9' } })
    expect([await titleOf(german), await titleOf(english)]).toEqual([
      'Datenschutz – Digital Service Jam',
      'Privacy – Digital Service Jam',
    ])
  })
})
