import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestHouse, type TestHouse } from '#test/house.ts'
import { organisation, world } from '#test/world.ts'
import { submitNeed } from '../needs/needs.ts'

let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse()
})
afterAll(() => house.close())

test('a reviewer finds their own scores and words in the form again', async () => {
  const { jam, reviewer } = await world(house)
  const amina = await house.person('Amina')
  const lichtblick = await organisation(house, 'Lichtblick', amina)
  const cut = { kind: 'form', fit: 'fits', mode: 'hybrid', teamMin: 3, teamMax: 6, skills: [] } as const
  const form = { ...cut, skills: [], jam: jam.id, organisation: lichtblick, organisationName: 'Lichtblick' }
  const need = await house.itself((desk) =>
    submitNeed(
      desk,
      { ...form, title: 'Anmeldung zur Ferienfreizeit', teaser: 'Online.', credit: '' },
      { answers: {}, source: '', contact: amina.account },
    ),
  )
  const at = `/jams/${jam.slug}/review/${need.id}`
  const scores = { owner: '4', size: '3', data: '2', operation: '1', effect: '4', note: 'Klein genug.' }
  expect((await house.as(reviewer).post(`${at}/review`, scores)).status).toBe(303)
  const answer = await house.as(reviewer).get(at)
  expect(answer.status).toBe(200)
  const html = await answer.text()
  expect(html).toMatch(/<input[^>]*name="size"[^>]*value="3"[^>]*checked/)
  expect(html).toContain('Klein genug.')
})
