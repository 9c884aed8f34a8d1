import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hour, later } from '#kernel/clock.ts'
import type { FillInput, Free, OpenShift } from './fill.ts'
import { fillGreedily } from './greedy.ts'
import { fillBest, keepsRules } from './solve.ts'

const noon = new Date('2027-05-01T10:00:00Z')
const rules = { mostHours: 10, restHours: 11 }
const shift = (id: string, from: number, to: number, free = 1): OpenShift => ({
  id,
  free,
  startsAt: later(noon, from * hour),
  endsAt: later(noon, to * hour),
})
const helper = (account: string, may: number[], rest: Partial<Free> = {}): Free => ({
  account,
  may,
  has: [],
  load: 0,
  wishes: new Map(),
  ...rest,
})
const input = (shifts: OpenShift[], helpers: Free[]): FillInput => ({
  shifts,
  helpers,
  rules,
  weights: shifts.map(({ startsAt, endsAt }) => ((endsAt.getTime() - startsAt.getTime()) / hour) * 4),
})
const value = (fill: Awaited<ReturnType<typeof fillBest>>, goal: string) =>
  fill.values.find((one) => one.goal === goal)

describe('the proposal to fill what is open', () => {
  test('covers what a simple hand leaves open, and proves that more is not possible', async () => {
    // By hand the first helper gets the long one, and nobody is left for the two around it.
    const jam = input(
      [shift('early', 0, 4), shift('late', 4, 8), shift('whole', 0, 8)],
      [helper('a', [0, 1, 2]), helper('b', [2])],
    )
    const fill = await fillBest(jam)
    expect(fill.pairs).toHaveLength(3)
    expect(value(fill, 'covered')).toMatchObject({ value: 3, bound: 3, proven: true })
    expect(keepsRules(jam, fill.pairs)).toBe(true)
  })
  test('keeps the rules of rest, also with what somebody has already', async () => {
    const night = [shift('night', 20, 26), shift('morning', 28, 31)]
    const jam = input(night, [helper('a', [0, 1], { has: [shift('noon', 14, 19)] })])
    const fill = await fillBest(jam)
    // Eleven hours within 24 with the night, seventeen hours on one's feet with the morning.
    expect(fill.pairs).toEqual([])
  })
  test('sees a chain of shifts that is too long, though each two of them would do', async () => {
    const chain = [shift('first', 0, 1), shift('between', 6, 7), shift('last', 12, 14)]
    const fill = await fillBest(input(chain, [helper('a', [0, 1, 2])]))
    expect(fill.pairs).toHaveLength(2)
    expect(value(fill, 'covered')).toMatchObject({ bound: 2, proven: true })
  })
  test('asks first those who want it, then those who have done least', async () => {
    const jam = input(
      [shift('door', 0, 2), shift('soup', 4, 6)],
      [
        helper('a', [0, 1], { load: 20 }),
        helper('b', [0, 1]),
        helper('c', [0, 1], { wishes: new Map([[0, 2]]) }),
      ],
    )
    const { pairs } = await fillBest(jam)
    expect(pairs).toContainEqual({ helper: 2, shift: 0 })
    expect(pairs).toContainEqual({ helper: 1, shift: 1 })
  })
  test('proposes nothing where nobody is, and nothing to do', async () => {
    expect((await fillBest(input([shift('door', 0, 2)], []))).pairs).toEqual([])
    expect((await fillBest(input([], [helper('a', [])]))).pairs).toEqual([])
  })
  test('is never below the floor and never against a rule, whatever the jam', {
    timeout: 60_000,
  }, async () => {
    const shifts = fc.array(
      fc.tuple(
        fc.integer({ min: 0, max: 28 }),
        fc.integer({ min: 1, max: 6 }),
        fc.integer({ min: 1, max: 3 }),
      ),
      { minLength: 1, maxLength: 8 },
    )
    const jams = fc.tuple(shifts, fc.array(fc.nat({ max: 255 }), { minLength: 1, maxLength: 5 }))
    await fc.assert(
      fc.asyncProperty(jams, async ([list, people]) => {
        const jam = input(
          list.map(([from, length, free], at) => shift(String(at), from, from + length, free)),
          people.map((bits, at) =>
            helper(
              String(at),
              list.map((_, n) => n).filter((n) => bits & (1 << n)),
            ),
          ),
        )
        const fill = await fillBest(jam, 2)
        expect(keepsRules(jam, fill.pairs)).toBe(true)
        expect(keepsRules(jam, fillGreedily(jam))).toBe(true)
        expect(fill.pairs.length).toBeGreaterThanOrEqual(fill.floor)
        const covered = value(fill, 'covered')
        if (covered) expect(covered.bound).toBeGreaterThanOrEqual(covered.value)
      }),
      { numRuns: 5 },
    )
  })
})
