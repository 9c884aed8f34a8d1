import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { day, later } from '#kernel/clock.ts'
import { newId } from '#kernel/id.ts'
import { openTestHouse, type TestHouse } from '#test/house.ts'
import { world } from '#test/world.ts'
import { chanceToCome, noShowRate } from './forecast.ts'
import { forecastJam } from './forecasts.ts'

let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse()
})
afterAll(() => house.close())

describe('the attendance forecast', () => {
  test('weighs what people have said', () => {
    const silent = { arrivedAt: null, confirmedAt: null, askedAt: new Date() }
    expect(chanceToCome({ ...silent, askedAt: null }, 0.2)).toBeCloseTo(0.8)
    expect(chanceToCome({ ...silent, confirmedAt: new Date() }, 0.2)).toBeCloseTo(0.9)
    expect(chanceToCome(silent, 0.2)).toBeCloseTo(0.6)
    expect(chanceToCome(silent, 0.8)).toBeCloseTo(0.1)
    expect(chanceToCome({ ...silent, arrivedAt: new Date() }, 0.8)).toBe(1)
  })
  test('begins with an assumption and learns from past jams', () => {
    expect(noShowRate('professional', { registered: 0, missing: 0 })).toBeCloseTo(0.2)
    expect(noShowRate('helper', { registered: 0, missing: 0 })).toBeCloseTo(0.15)
    expect(noShowRate('professional', { registered: 180, missing: 76 })).toBeCloseTo(0.4)
  })
  test('is shown with its range and the numbers beside, to organisers alone', async () => {
    const { jam, organiser, stranger } = await world(house)
    const past = newId()
    const now = house.clock.now()
    await house.owner.query(
      `insert into jam (id, slug, title, starts_at, ends_at, call_opens_at, call_closes_at, registration_closes_at, created_at)
       values ($1, 'damals', 'Damals', $2, $3, $2, $2, $2, $2)`,
      [past, later(now, -100 * day), later(now, -99 * day)],
    )
    for (let n = 0; n < 80; n++) await person(past, n, { arrived: n % 2 === 0 })
    for (let n = 0; n < 100; n++)
      await person(jam.id, n, { confirmed: n < 50, mode: n < 20 ? 'remote' : 'both' })
    const found = await house.as(organiser).do((desk) => forecastJam(desk, jam.id))
    // (40 + 20 × 0.2) ÷ (80 + 20) = 0.44: 50 × 0.78 + 50 × 0.56 = 67
    expect(found.rates[0]).toMatchObject({ rate: 0.44, past: { registered: 80, missing: 40 } })
    expect(found.onsite.expected + found.online.expected).toBe(67)
    expect(found.onsite).toMatchObject({ registered: 80, confirmed: 30 })
    expect(found.onsite.least).toBeLessThan(found.onsite.expected)
    expect(found.onsite.most).toBeGreaterThan(found.onsite.expected)
    const page = await (await house.as(organiser).get('/jams/quartier-u1/people/forecast')).text()
    expect(page).toMatch(/44\s% bleiben weg \(bisher 40 von 80\)/)
    expect(page).toContain(`${found.onsite.least} bis ${found.onsite.most}`)
    expect((await house.as(stranger).get('/jams/quartier-u1/people/forecast')).status).toBe(403)
  })
})

type Sketch = { arrived?: boolean; confirmed?: boolean; mode?: string }

async function person(jam: string, n: number, { arrived, confirmed, mode = 'both' }: Sketch): Promise<void> {
  const account = newId()
  const now = house.clock.now()
  await house.owner.query(
    `insert into account (id, email, name, lang, created_at) values ($1, $2, 'Wer', 'de', $3)`,
    [account, `${account}@example.org`, now],
  )
  await house.owner.query(
    `insert into participant (id, jam, account, name, kind, mode, registered_at, arrived_at, confirmed_at)
     values ($1, $2, $3, 'Wer ${n}', 'professional', $4, $5, $6, $7)`,
    [newId(), jam, account, mode, now, arrived ? now : null, confirmed ? now : null],
  )
}
