import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { firstLink } from '#people/welcome.ts'
import { nobody, openTestHouse, type TestHouse } from '#test/house.ts'
import { world } from '#test/world.ts'

let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse()
})
beforeEach(() => house.empty())
afterAll(() => house.close())

async function becomeFirst() {
  const link = new URL((await firstLink(house.house)) ?? '')
  const who = { name: 'Mira Muster', email: 'mira@verein.example' }
  return (await house.as(nobody).post(link.pathname, who)).headers.get('location')
}

describe('the link of the terminal', () => {
  test('leads on to the first jam, which is not there yet', async () => {
    expect(await becomeFirst()).toBe('/jams/new')
  })

  test('leads to the jam that is there already, as with the sample', async () => {
    await world(house)
    await house.owner.query('delete from role')
    expect(await becomeFirst()).toBe('/')
  })
})
