import { expect, test } from 'vitest'
import type { Line } from '../../worker/opened.ts'
import { byDay, keyTo, sameDayIn, weeksOf, within } from './month.ts'

const line = (id: string, begin: string, end: string | null = null) => ({ id, values: [begin, end] }) as Line

test('a month lies in whole weeks from Monday to Sunday', () => {
  const weeks = weeksOf('2026-11')
  expect(weeks.map(([first]) => first)).toEqual([
    ...['2026-10-26', '2026-11-02', '2026-11-09', '2026-11-16', '2026-11-23', '2026-11-30'],
  ])
  expect(weeks.every((week) => week.length === 7)).toBe(true)
  expect(weeksOf('2027-02')).toHaveLength(4)
  expect(weeksOf('2026-12').at(-1)?.at(-1)).toBe('2027-01-03')
})

test('a record is on each day that it lasts, what goes on first, then by the clock', () => {
  const days = byDay(
    [
      line('late', '2026-11-10T17:15'),
      line('early', '2026-11-10T09:00'),
      line('camp', '2026-11-08', '2026-11-10'),
    ],
    '2026-11-09',
    '2026-11-30',
  )
  expect([...days.keys()].toSorted()).toEqual(['2026-11-09', '2026-11-10'])
  expect(days.get('2026-11-10')?.map((mark) => mark.line.id)).toEqual(['camp', 'early', 'late'])
  expect(days.get('2026-11-10')?.[0]?.goesOn).toBe(true)
})

test('what ends before it begins, and what is no day, does no harm', () => {
  const days = byDay(
    [line('odd', '2026-11-10', '2026-11-01'), line('none', ''), line('word', 'bald')],
    '2026-11-01',
    '2026-11-30',
  )
  expect([...days.keys()]).toEqual(['2026-11-10'])
})

test('what began before and lasts is asked for as well, where there is an end', () => {
  expect(within('2026-11-01', '2026-11-30', 'from')).toMatchObject({ operator: 'between' })
  expect(JSON.stringify(within('2026-11-01', '2026-11-30', 'from', 'until'))).toContain('">="')
})

test('keys go by day, week and month, and stay in a month that is shorter', () => {
  expect(keyTo('ArrowDown', '2026-11-28')).toBe('2026-12-05')
  expect(keyTo('Home', '2026-11-26')).toBe('2026-11-23')
  expect(keyTo('End', '2026-11-26')).toBe('2026-11-29')
  expect(keyTo('PageDown', '2027-01-31')).toBe('2027-02-28')
  expect(keyTo('PageUp', '2026-12-31')).toBe('2026-11-30')
  expect(keyTo('a', '2026-11-26')).toBeNull()
  expect(sameDayIn('2028-02', '2027-01-30')).toBe('2028-02-29')
})
