import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { nobody, openTestHouse, type TestHouse } from '#test/house.ts'

const token = 'a-token-of-the-operator'
let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse(undefined, { METRICS_TOKEN: token })
})
afterAll(() => house.close())

const ask = (authorization?: string) =>
  house.as(nobody).get('/metrics', authorization === undefined ? {} : { authorization })

describe('/metrics', () => {
  test('tells how the process is to whoever shows the token', async () => {
    const answer = await ask(`Bearer ${token}`)
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'no-store'])
    expect(await answer.text()).toMatch(/process_cpu_seconds_total[\s\S]*house_live_hears 1/)
  })

  test.each([undefined, '', 'Bearer', `Bearer ${token}x`, `Basic ${token}`, token])(
    'tells nobody else anything: %s',
    async (authorization) => {
      const answer = await ask(authorization)
      expect([answer.status, answer.headers.get('www-authenticate')]).toEqual([401, 'Bearer'])
      expect(await answer.text()).not.toContain('process_')
    },
  )

  test('is not there while the configuration has no token, not even for who runs the house', async () => {
    const { config } = house.house
    house.house.config = { ...config, metricsToken: null }
    const founder = await house.person('Mira', [['organiser', null]])
    for (const person of [nobody, founder]) {
      const answer = await house.as(person).get('/metrics', { authorization: 'Bearer null' })
      expect(answer.status).toBe(404)
    }
    house.house.config = config
  })
})
