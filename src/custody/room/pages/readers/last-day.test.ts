import { describe, expect, test } from 'vitest'
import { dayOf, endOfDay } from './last-day.ts'

const now = new Date(2027, 2, 14, 18, 30)

describe('the last day of a substitution', () => {
  test('lasts until midnight where the person is, also today', () => {
    const end = endOfDay(dayOf(now), now)
    expect(end && new Date(end).getTime()).toBe(new Date(2027, 2, 15).getTime())
    expect(end).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/)
  })

  test('lasts a day of 23 hours when the clocks go forward', () => {
    const end = endOfDay('2027-03-28', now)
    expect(end && new Date(end).getTime()).toBe(new Date(2027, 2, 29).getTime())
  })

  test('is no day that is over, and none that there is not', () => {
    for (const day of ['2027-03-13', '2026-12-31', '2027-02-30', '2027-13-01', '', '14.3.2027'])
      expect(endOfDay(day, now)).toBeNull()
  })
})
