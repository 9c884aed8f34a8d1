import { expect, test } from 'vitest'
import { monthName, monthsFrom } from './months.ts'

test('the months that are offered for erasing lie ahead by the clock of the server, over the end of a year too', () => {
  const months = monthsFrom('2027-11-30T23:59:59Z')
  expect(months.slice(0, 4)).toEqual([
    { month: '2027-12', after: 1 },
    { month: '2028-02', after: 3 },
    { month: '2028-05', after: 6 },
    { month: '2028-11', after: 12 },
  ])
  expect(months.every(({ month }) => month > '2027-11')).toBe(true)
})

test('a month has the same name wherever the browser is', () => {
  expect(monthName('2031-12', 'de')).toBe('Dezember 2031')
  expect(monthName('2031-01', 'en')).toBe('January 2031')
})
