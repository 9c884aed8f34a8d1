import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { inventCrowd } from '#test/matching/crowd.ts'
import { brokenRules, countLevels, seatsOf, tryEverything } from '#test/matching/judge.ts'
import { jamOf, somebody, someNeed, wishing } from '#test/matching/make.ts'
import { tinyJam } from '#test/matching/tiny.ts'
import { type MatchOptions, match } from './match.ts'
import type { MatchingInput, Plan, Why } from './plan.ts'
import { afterNoShows } from './solve.ts'
import { whySentences } from './why.text.ts'

const calmly: MatchOptions = {
  seed: 1,
  secondsPerLevel: 20,
  secondsForReasons: 5,
  stopped: () => false,
  news: () => {},
}

async function planOf(input: MatchingInput): Promise<Plan> {
  const outcome = await match(input, calmly)
  if (outcome.kind !== 'plan') throw new Error(`no plan but ${JSON.stringify(outcome)}`)
  return outcome.plan
}

function expectSound(input: MatchingInput, plan: Plan) {
  const seats = seatsOf(input, plan.placements)
  expect(brokenRules(input, seats)).toEqual([])
  const counted = countLevels(input, seats)
  for (const { level, value } of plan.levels) expect([level, counted.get(level)]).toEqual([level, value])
  expect(plan.placements.length + plan.reserve.length).toBe(input.people.length)
  expect(new Set(plan.placements.map(({ person }) => person)).size).toBe(plan.placements.length)
  expect(plan.whys.map((why) => why.person)).toEqual(input.people.map((person) => person.id))
  for (const { team, unstaffed } of plan.needs) expect(team.length > 0).toBe(unstaffed === null)
}

/** Somebody from afar is put where one has to come to, and one too many they are as well. */
const wrongTwice: MatchingInput = {
  ...jamOf(
    [somebody('p0', { mode: 'onsite' }), somebody('p1', { mode: 'remote' })],
    [someNeed('n0', { min: 1, max: 1, mode: 'onsite' })],
  ),
  pins: ['p0', 'p1'].map((person) => ({ person, need: 'n0' })),
}

describe('a plan', () => {
  test('of a tiny jam keeps every rule and is the best there is, level by level', async () => {
    await fc.assert(
      fc.asyncProperty(tinyJam, async (input) => {
        const outcome = await match(input, calmly)
        const needs = new Set(input.needs.map((need) => need.id))
        const people = new Set(input.people.map((person) => person.id))
        const here = {
          ...input,
          pins: input.pins.filter((pin) => needs.has(pin.need) && people.has(pin.person)),
        }
        if (outcome.kind === 'contradiction') {
          // One placement may be wrong in two ways.
          expect(outcome.contradictions.length).toBeGreaterThan(0)
          const torn = outcome.contradictions.some((one) => one.kind === 'together-apart')
          if (!torn) expect(tryEverything(here, ['staffed'])).toBe(null)
          return
        }
        if (outcome.kind !== 'plan') throw new Error(`no plan but ${outcome.kind}`)
        expectSound(here, outcome.plan)
        const order = outcome.plan.levels.map(({ level }) => level)
        expect(outcome.plan.levels.every((level) => level.proven)).toBe(true)
        expect(outcome.plan.levels.map(({ value }) => value)).toEqual(tryEverything(here, order))
      }),
      { numRuns: 120, seed: 7, examples: [[wrongTwice]] },
    )
  })

  test.each([1, 2, 3])('of an invented jam (%i) keeps every rule and is proven', async (seed) => {
    const input = inventCrowd({ people: 60, needs: 12, seed, seats: seed % 2 ? 'scarce' : 'ample' })
    const plan = await planOf(input)
    expectSound(input, plan)
    expect(plan.levels.filter((level) => !level.proven)).toEqual([])
    expect(plan.pairs.searched).toBe(plan.pairs.allowed)
  })

  test('is the same again for the same seed', async () => {
    const input = inventCrowd({ people: 50, needs: 9, seed: 5, seats: 'scarce' })
    expect((await planOf(input)).placements).toEqual((await planOf(input)).placements)
  })

  test('keeps the organiser’s pins even where they cost a team', async () => {
    const input = inventCrowd({ people: 40, needs: 8, seed: 2, seats: 'ample' })
    const free = await planOf(input)
    const pins = free.placements.slice(0, 6).flatMap(({ person, need }) => {
      const other = input.needs.find(
        (one) =>
          one.id !== need && input.people.find((p) => p.id === person)?.wishes.some((w) => w.need === one.id),
      )
      return other ? [{ person, need: other.id }] : []
    })
    const pinned = { ...input, together: [], apart: [], conflicts: [], pins: pins.slice(0, 3) }
    expect(pinned.pins.length).toBeGreaterThan(0)
    expectSound(pinned, await planOf(pinned))
  })

  test('after no-shows moves few, and a stay bonus moves fewer', async () => {
    const input = inventCrowd({ people: 80, needs: 12, seed: 3, seats: 'ample' })
    const plan = await planOf(input)
    const gone = input.people.filter((_, at) => at % 20 === 0).map((person) => person.id)
    const again = afterNoShows(input, plan, gone)
    const calm = await planOf(again)
    const wild = await planOf({ ...again, calm: false })
    expectSound(again, calm)
    const moves = (one: Plan) => one.levels.find(({ level }) => level === 'moves')?.value ?? Number.NaN
    expect(moves(calm)).toBeLessThanOrEqual(moves(wild))
    expect(moves(calm)).toBeLessThanOrEqual(again.people.length / 10)
    expect(calm.levels[0]).toMatchObject({ level: 'staffed', value: wild.levels[0]?.value })
  })

  test('of nobody, or of no needs, is empty and not an accident', async () => {
    const input = inventCrowd({ people: 10, needs: 3, seed: 1, seats: 'ample' })
    expect((await planOf({ ...input, people: [] })).placements).toEqual([])
    expect((await planOf({ ...input, needs: [] })).reserve).toHaveLength(10)
  })
})

describe('what people want to learn', () => {
  const needs = ['n1', 'n2'].map((id, at) =>
    someNeed(id, { min: 1, max: 2, skills: [{ skill: at === 0 ? 'maps' : 'chat', level: 4, must: false }] }),
  )
  const wanting = (id: string, change = {}) => somebody(id, { wants: ['maps'], ...change })

  test('decides between placements that are equal otherwise, and stands in the reason', async () => {
    for (const seed of [1, 2, 3]) {
      const outcome = await match(jamOf([somebody('a'), wanting('b')], needs), { ...calmly, seed })
      if (outcome.kind !== 'plan') throw new Error('no plan')
      expect(outcome.plan.placements.find(({ person }) => person === 'b')?.need).toBe('n1')
      const why = outcome.plan.whys.find(({ person }) => person === 'b')
      expect(why?.learns).toEqual(['maps'])
      const names = { need: (id: string) => id, person: (id: string) => id, skill: () => 'Karten' }
      expect(whySentences('de', why as Why, names)).toContain(
        'Hier kannst du lernen, was du lernen wolltest: Karten.',
      )
    }
  })
  test('never costs fit, a wish or a team', async () => {
    const fit = { skills: { chat: 4 as const } }
    const crowds = [
      [somebody('a'), wanting('b', fit)],
      [somebody('a'), wanting('b', wishing('n2'))],
      [somebody('a', { experienced: false, mode: 'remote' }), wanting('b')],
    ]
    for (const people of crowds) {
      const plan = await planOf(jamOf(people, needs))
      const without = await planOf(
        jamOf(
          people.map((one) => ({ ...one, wants: [] })),
          needs,
        ),
      )
      const levels = plan.levels.filter(({ level }) => level !== 'learning')
      expect(levels.map(({ level, value }) => [level, value])).toEqual(
        without.levels.map(({ level, value }) => [level, value]),
      )
      expect(plan.levels.at(-1)?.level).toBe('learning')
    }
    expect((await planOf(jamOf(crowds[0] ?? [], needs))).placements).toContainEqual({
      person: 'b',
      need: 'n2',
    })
    expect((await planOf(jamOf(crowds[1] ?? [], needs))).placements).toContainEqual({
      person: 'b',
      need: 'n2',
    })
  })
})
