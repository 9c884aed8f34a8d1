import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nextOccurrence, occurrences, type Recurrence } from './recurrence.ts'

const days = (recurrence: Recurrence, from = '2026-01-01', until = '2027-12-31') =>
  occurrences(recurrence, from, until).map(({ day }) => day)

describe('what comes again', () => {
  test.each<[string, Recurrence, string[]]>([
    [
      'each week on its weekday',
      { from: '2026-10-20', every: 'week', times: 3 },
      ['2026-10-20', '2026-10-27', '2026-11-03'],
    ],
    [
      'each second week on two weekdays',
      { from: '2026-11-26', every: 'week', step: 2, weekdays: [4, 1], times: 3 },
      ['2026-11-26', '2026-12-07', '2026-12-10'],
    ],
    [
      'each month on the same day, where there is one',
      { from: '2026-01-31', every: 'month', times: 3 },
      ['2026-01-31', '2026-03-31', '2026-05-31'],
    ],
    [
      'each month on the last Friday',
      { from: '2026-01-01', every: 'month', on: { nth: -1, weekday: 5 }, times: 2 },
      ['2026-01-30', '2026-02-27'],
    ],
    [
      'each month on the second Tuesday',
      { from: '2026-01-20', every: 'month', on: { nth: 2, weekday: 2 }, times: 2 },
      ['2026-02-10', '2026-03-10'],
    ],
    [
      'each third day until',
      { from: '2026-12-28', every: 'day', step: 3, until: '2027-01-04' },
      ['2026-12-28', '2026-12-31', '2027-01-03'],
    ],
    ['each 29 February', { from: '2024-02-29', every: 'year' }, []],
    ['on no day there is', { from: '2026-02-30', every: 'week' }, []],
    [
      'left out, and moved to another day',
      {
        from: '2026-12-17',
        every: 'week',
        times: 3,
        except: [{ day: '2026-12-24' }, { day: '2026-12-31', to: '2026-12-30' }],
      },
      ['2026-12-17', '2026-12-30'],
    ],
  ])('%s', (_what, recurrence, found) => expect(days(recurrence)).toEqual(found))
  test('is found where it moved to, also from outside of what is looked at', () => {
    const moved: Recurrence = {
      from: '2026-12-01',
      every: 'week',
      until: '2027-02-01',
      except: [{ day: '2027-01-05', to: '2026-12-20' }],
    }
    expect(occurrences(moved, '2026-12-18', '2026-12-21')).toEqual([
      { day: '2026-12-20', planned: '2027-01-05' },
    ])
  })
  test('has a next time, until it is over', () => {
    const course: Recurrence = { from: '2026-11-26', every: 'week', times: 2 }
    expect(nextOccurrence(course, '2026-11-27')?.day).toBe('2026-12-03')
    expect(nextOccurrence(course, '2026-12-04')).toBeNull()
    expect(nextOccurrence({ from: '2024-02-29', every: 'year' }, '2026-01-01')?.day).toBe('2028-02-29')
  })
})

test('a stretch that is looked at in two pieces shows the same, in order, and never ends in a hang', () => {
  const recurrence = fc.record(
    {
      from: fc.constantFrom('2026-01-31', '2026-02-28', '2026-05-05'),
      every: fc.constantFrom('day' as const, 'week' as const, 'month' as const, 'year' as const),
      step: fc.integer({ min: -5, max: 1e9 }),
      weekdays: fc.array(fc.integer({ min: -1, max: 9 }), { maxLength: 4 }),
      times: fc.integer({ min: 0, max: 40 }),
    },
    { requiredKeys: ['from', 'every'] },
  )
  fc.assert(
    fc.property(recurrence, (one) => {
      const whole = days(one, '2026-01-01', '2026-12-31')
      expect([...days(one, '2026-01-01', '2026-06-30'), ...days(one, '2026-07-01', '2026-12-31')]).toEqual(
        whole,
      )
      expect([...whole].sort()).toEqual(whole)
      expect(new Set(whole).size).toBe(whole.length)
    }),
  )
})
