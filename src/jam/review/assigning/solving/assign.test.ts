import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { assign } from './assign.ts'
import { type AssignmentInput, assignGreedily, keyOf, loadsOf, measure, type Seat } from './assignment.ts'

const jam = (reviewers: number, needs: number, more: Partial<AssignmentInput> = {}): AssignmentInput => ({
  reviewers: Array.from({ length: reviewers }, (_, n) => ({ id: `r${n}`, kinds: [], most: null })),
  needs: Array.from({ length: needs }, (_, n) => ({ id: `n${n}`, kind: n % 2 ? 'form' : 'site' })),
  perNeed: 2,
  never: [],
  pins: [],
  previous: [],
  ...more,
})

const never = (...seats: [need: string, reviewer: string][]): Seat[] =>
  seats.map(([need, reviewer]) => ({ need, reviewer }))

const levelOf = ({ levels }: Awaited<ReturnType<typeof assign>>, name: string) =>
  levels.find(({ level }) => level === name)

/** Small jams of all shapes: conflicts, limits, likes and seats settled by hand. */
const anyJam = fc
  .record({
    reviewers: fc.integer({ min: 1, max: 6 }),
    needs: fc.integer({ min: 1, max: 8 }),
    perNeed: fc.integer({ min: 1, max: 3 }),
    dice: fc.array(fc.nat(9), { minLength: 60, maxLength: 60 }),
  })
  .map(({ reviewers, needs, perNeed, dice }) => {
    const input = jam(reviewers, needs, { perNeed })
    const all = input.needs.flatMap(({ id: need }) =>
      input.reviewers.map(({ id: reviewer }) => ({ need, reviewer })),
    )
    const thrown = (seat: Seat) => dice[all.findIndex((one) => keyOf(one) === keyOf(seat))] ?? 0
    return {
      ...input,
      reviewers: input.reviewers.map((one, at) => ({
        ...one,
        most: (dice[50 + at] ?? 0) > 6 ? (dice[at] ?? 0) % 4 : null,
        kinds: (dice[40 + at] ?? 0) > 5 ? ['form'] : [],
      })),
      never: all.filter((seat) => thrown(seat) < 2),
      pins: all.filter((seat) => thrown(seat) === 9),
      previous: all.filter((seat) => thrown(seat) === 8),
    }
  })

describe('the assignment of reviewers', () => {
  test('gives every need its reviewers, loads within one of each other, and proves it', async () => {
    const input = jam(5, 13)
    const result = await assign(input)
    expect(result.seats).toHaveLength(26)
    for (const { id } of input.needs)
      expect(new Set(result.seats.filter(({ need }) => need === id)).size).toBe(2)
    expect(levelOf(result, 'uneven')).toMatchObject({ value: 1, bound: 1, proven: true })
    expect(result.levels.every(({ proven }) => proven)).toBe(true)
  })

  test('never gives a need to somebody with a conflict, and keeps what was settled by hand', async () => {
    await fc.assert(
      fc.asyncProperty(anyJam, async (input) => {
        const { seats, levels, greedy } = await assign(input)
        const held = new Set(seats.map(keyOf))
        expect(held.size).toBe(seats.length)
        expect(input.never.filter((seat) => held.has(keyOf(seat)))).toEqual([])
        const barred = new Set(input.never.map(keyOf))
        for (const pin of input.pins) if (!barred.has(keyOf(pin))) expect(held).toContain(keyOf(pin))
        for (const [reviewer, load] of loadsOf(input, seats)) {
          const pins = input.pins.filter((pin) => pin.reviewer === reviewer).length
          const most = input.reviewers.find(({ id }) => id === reviewer)?.most ?? Infinity
          expect(load).toBeLessThanOrEqual(Math.max(most, pins))
        }
        // What the solver says of itself is what a recount finds, and no level is worse than the simple hand's
        // while the levels before are equal.
        const recount = measure({ ...input, previous: input.previous }, seats)
        let equal = true
        for (const { level, value, bound, proven } of levels) {
          if (level !== 'moved') expect(recount[level]).toBe(value)
          expect(proven).toBe(true)
          expect(bound).toBe(value)
          if (equal) expect(value).toBeLessThanOrEqual(greedy[level])
          equal &&= value === greedy[level]
        }
      }),
      { numRuns: 8, endOnFailure: true },
    )
  }, 60_000)

  test('fills more seats than the simple hand, where that one runs into a corner', async () => {
    const three = ['0', '1', '2']
    const input = jam(3, 3, {
      perNeed: 1,
      reviewers: three.map((n) => ({ id: `r${n}`, kinds: [], most: 1 })),
      never: never(['n0', 'r2'], ['n1', 'r1'], ['n2', 'r1']),
    })
    expect(measure(input, assignGreedily(input)).unfilled).toBe(1)
    expect(levelOf(await assign(input), 'unfilled')).toMatchObject({ value: 0, proven: true })
  })

  test('moves as few as possible when it is asked again', async () => {
    const before = await assign(jam(4, 8))
    const again = await assign(jam(4, 9, { previous: before.seats }))
    // 18 seats for four: two reviewers take one more, and nothing else moves.
    expect(levelOf(again, 'moved')).toMatchObject({ value: 0, proven: true })
    expect(levelOf(again, 'uneven')).toMatchObject({ value: 1 })
  })

  test('gives people the kinds they like, where that costs nobody anything', async () => {
    const input = jam(2, 4, {
      perNeed: 1,
      reviewers: [
        { id: 'r0', kinds: ['form'], most: null },
        { id: 'r1', kinds: ['site'], most: null },
      ],
    })
    expect(levelOf(await assign(input), 'unliked')).toMatchObject({ value: 0, proven: true })
  })

  test('says which need lacks somebody without a conflict, when it cannot be filled', async () => {
    const input = jam(3, 4, { never: never(['n2', 'r0'], ['n2', 'r1']) })
    const result = await assign(input)
    expect(levelOf(result, 'unfilled')).toMatchObject({ value: 1, bound: 1, proven: true })
    expect(result.shortages).toEqual([{ why: 'few', need: 'n2', able: 1, wanted: 2 }])
  })

  test('says that all limits together leave too little room', async () => {
    const reviewers = ['r0', 'r1', 'r2'].map((id) => ({ id, kinds: [], most: 2 }))
    const result = await assign(jam(3, 4, { reviewers }))
    expect(result.shortages).toEqual([{ why: 'full', room: 6, wanted: 8 }])
  })

  test('spreads the rest evenly where somebody takes only one', async () => {
    const reviewers = [1, null, null, null].map((most, n) => ({ id: `r${n}`, kinds: [], most }))
    const result = await assign(jam(4, 8, { reviewers }))
    expect([...loadsOf(jam(4, 8, { reviewers }), result.seats).values()]).toEqual([1, 5, 5, 5])
    expect(levelOf(result, 'uneven')).toMatchObject({ value: 4, bound: 4, proven: true })
  })
})
