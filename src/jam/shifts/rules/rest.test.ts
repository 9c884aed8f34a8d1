import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hour, later, minute } from '#kernel/clock.ts'
import { momentAt } from '#kernel/zone.ts'
import { findTired, hoursWithin, type Span } from './rest.ts'

const rules = { mostHours: 10, restHours: 11 }
const noon = new Date('2027-05-01T10:00:00Z')
const span = (from: number, to: number): Span => ({
  startsAt: later(noon, from * hour),
  endsAt: later(noon, to * hour),
})
const berlin = (from: string, to: string): Span => ({
  startsAt: momentAt(from, 'Europe/Berlin') as Date,
  endsAt: momentAt(to, 'Europe/Berlin') as Date,
})

describe('the rules of rest', () => {
  test('allow ten hours within 24, and say how many it would be', () => {
    expect(findTired([span(0, 5), span(6, 11)], rules)).toBeUndefined()
    expect(findTired([span(0, 5), span(6, 12)], rules)).toMatchObject({ why: 'hours', hours: 11, most: 10 })
  })
  test('look at every 24 hours, not at days of the calendar', () => {
    const shifts = [span(0, 6), span(17.5, 22), span(33.5, 38)]
    expect(findTired(shifts, rules)).toMatchObject({ why: 'hours', hours: 10.5 })
  })
  test('want eleven hours of rest after a day that went from early to late', () => {
    // Four hours in the morning, four at night: only eight, but fourteen hours on one's feet.
    const tired = findTired([span(0, 4), span(10, 14)], rules)
    expect(tired).toMatchObject({ why: 'rest', hours: 14, most: 13 })
    expect(findTired([span(0, 4), span(15, 19)], rules)).toBeUndefined()
  })
  test('see a stretch that a short shift in between holds together', () => {
    expect(findTired([span(0, 1), span(12, 14)], rules)).toBeUndefined()
    expect(findTired([span(0, 1), span(6, 7), span(12, 14)], rules)).toMatchObject({ why: 'rest', hours: 14 })
  })
  test('count the real hours of the night when clocks go back, 25 October, and forward', () => {
    const back = berlin('2026-10-24T22:00', '2026-10-25T08:00')
    expect(findTired([back], rules)).toMatchObject({ why: 'hours', hours: 11 })
    const forward = berlin('2027-03-27T22:00', '2027-03-28T09:00')
    expect(findTired([forward], rules)).toBeUndefined()
  })

  const some = fc.uniqueArray(fc.integer({ min: 0, max: 140 }), { minLength: 1, maxLength: 8 })
  const shifts = some.map((starts) =>
    starts
      .toSorted((a, b) => a - b)
      .map((at, n, all) => {
        const until = Math.min(at + 3 + (at % 17), all[n + 1] ?? Number.POSITIVE_INFINITY)
        return span(at / 2, until / 2)
      }),
  )
  test('hold in every minute of every plan they let pass', () => {
    fc.assert(
      fc.property(shifts, (plan) => {
        fc.pre(findTired(plan, rules) === undefined)
        for (let at = -24 * 60; at < 100 * 60; at += 30) {
          const from = later(noon, at * minute)
          if (hoursWithin(plan, from, later(from, 24 * hour)) > 10) return false
        }
        return plan.every(({ startsAt }) => longestRest(plan, startsAt) >= 11)
      }),
      { numRuns: 300 },
    )
  })
  test('never refuse less: what is within a plan that passes passes too', () => {
    fc.assert(
      fc.property(shifts, fc.nat(), (plan, n) => {
        fc.pre(findTired(plan, rules) === undefined)
        return findTired(plan.toSpliced(n % plan.length, 1), rules) === undefined
      }),
    )
  })
})

/** The longest time without a shift within 24 hours of the first of a stretch, by walking through it. */
function longestRest(plan: readonly Span[], from: Date): number {
  // Only the first shift after a rest begins a day of somebody.
  if (plan.some(({ endsAt }) => endsAt <= from && from.getTime() - endsAt.getTime() < 11 * hour)) return 11
  let [longest, rest] = [0, 0]
  for (let at = 0; at < 24 * 60; at += 30) {
    const now = later(from, at * minute)
    const isBusy = plan.some(({ startsAt, endsAt }) => startsAt <= now && now < endsAt)
    rest = isBusy ? 0 : rest + 0.5
    longest = Math.max(longest, rest)
  }
  return longest
}
