import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openTestHouse, type TestHouse } from '#test/house.ts'
import { acceptedNeed, world } from '#test/world.ts'
import { registerHelper, registerProfessional } from '../participants.ts'
import { balanceOf, seatsOf } from './balance.ts'

let house: TestHouse
let scene: Awaited<ReturnType<typeof world>>
beforeAll(async () => {
  house = await openTestHouse()
})
beforeEach(async () => {
  scene = await world(house)
  const form = { mode: 'both' as const, experienced: true, learns: '=1+1' }
  for (const name of ['Kim Müller', 'Lee <b>'])
    await house
      .as(await house.person(name))
      .do((desk) => registerProfessional(desk, scene.jam, { ...form, name, skills: { frontend: 2 } }))
  await house
    .as(await house.person('Hanna Hilf'))
    .do((desk) => registerHelper(desk, scene.jam, { name: 'Hanna Hilf' }))
})
afterEach(() => house.empty())
afterAll(() => house.close())

const at = '/jams/quartier-u1/people'

describe('the table of people', () => {
  test('is filtered by kind and searched by name, whatever is asked', async () => {
    const olga = house.as(scene.organiser)
    const page = async (query: string) => (await olga.get(`${at}${query}`)).text()
    expect(await page('')).toContain('3 Menschen')
    expect(await page('?kind=helper')).toContain('Hanna Hilf')
    expect(await page('?kind=helper')).not.toContain('Kim Müller')
    expect(await page('?q=MULL')).toContain('Kim Müller')
    expect(await page('?q=lee')).toContain('Lee &lt;b>')
    for (const odd of ['?kind=chef&page=-3', '?page=x&q=%00%F0%9F', `?q=${'x'.repeat(3000)}`])
      expect((await olga.get(`${at}${odd}`)).status).toBe(200)
  })
  test('is the organisers’ alone, and leaves the house only after a second step', async () => {
    for (const person of [scene.reviewer, scene.stranger])
      for (const path of [at, `${at}.csv`, `${at}/balance`])
        expect((await house.as(person).get(path)).status).toBe(403)
    const olga = house.as(scene.organiser)
    expect((await olga.get(`${at}.csv`)).headers.get('location')).toContain('/me/step-up')
    await house.stepUp(scene.organiser)
    const answer = await olga.get(`${at}.csv`)
    // The mark at the beginning is what makes spreadsheets read UTF-8; text() would take it off.
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await answer.arrayBuffer())
    expect(text.startsWith('\ufeff"Name";"E-Mail"')).toBe(true)
    expect(text).toContain('"Kim Müller";"kimmller@example.org"')
    expect(text).toContain(`"'=1+1"`)
    expect((await house.events()).filter((kind) => kind === 'people.exported')).toHaveLength(1)
  })
})

describe('the balance', () => {
  test('names what is missing and writes a call for exactly that', async () => {
    const skills = [
      { skill: 'frontend' as const, level: 2 as const, must: true },
      { skill: 'accessibility' as const, level: 1 as const, must: true },
    ]
    await acceptedNeed(house, scene.jam, scene.stranger, { skills })
    const page = await (await house.as(scene.organiser).get(`${at}/balance`)).text()
    expect(page).toContain('– 1 × Barrierefreiheit')
    expect(page).not.toContain('× Oberflächen')
    expect(page).toContain('3 bis 6')
  })
  test('meets the hardest asking first, each by one person', () => {
    const asks = (...levels: (1 | 2 | 3)[]) =>
      levels.map((level) => ({ skills: [{ skill: 'ux' as const, level, must: true }] }))
    const brings = (...levels: (1 | 2 | 3)[]) => levels.map((level) => ({ skills: { ux: level } }))
    const missing = (needs: ReturnType<typeof asks>, people: ReturnType<typeof brings>) =>
      balanceOf(needs, people)[0]?.missing
    expect(missing(asks(3, 1), brings(1, 3))).toBe(0)
    expect(missing(asks(3, 3, 1), brings(3, 2))).toBe(1)
    expect(missing(asks(2, 2), brings(1, 1, 1))).toBe(2)
    expect(balanceOf([], brings(3))).toEqual([])
    expect(
      seatsOf([
        { teamMin: 3, teamMax: 5 },
        { teamMin: 2, teamMax: 6 },
      ]),
    ).toEqual({ least: 5, most: 11 })
  })
})
