import { describe, expect, test } from 'vitest'
import {
  clockLeft,
  day,
  dayAndTime,
  dayLong,
  duration,
  hours,
  number,
  relative,
  span,
  time,
} from './dates.ts'

const zone = 'Europe/Berlin'
const start = new Date('2026-03-14T17:00:00Z')
const minute = 60_000

describe('a moment', () => {
  test('is written as people in Germany write it', () => {
    expect(dayAndTime(start, 'de', zone)).toBe('Sa., 14. März 2026, 18:00')
    expect(dayLong(start, 'de', zone)).toBe('Samstag, 14. März 2026')
    expect(day(start, 'de', zone)).toBe('Sa., 14. März 2026')
  })
  test('is written in English for those who read English', () => {
    expect(dayAndTime(start, 'en', zone)).toBe('Sat, 14 March 2026, 18:00')
  })
  test('is told in the time zone of the jam, wherever the server stands', () => {
    expect(time(start, 'de', 'America/New_York')).toBe('13:00')
    expect(time('2026-03-14T23:00:00Z', 'de', zone)).toBe('00:00')
  })
  test('keeps to summer time in the night that loses an hour', () => {
    expect(time('2026-03-29T00:59:00Z', 'de', zone)).toBe('01:59')
    expect(time('2026-03-29T01:00:00Z', 'de', zone)).toBe('03:00')
  })
})

describe('a span', () => {
  const from = '2027-03-14T11:00:00Z'
  test('of two days in one month names the month once', () => {
    expect(span(from, '2027-03-15T11:00:00Z', 'de', zone)).toBe('14. – 15. März 2027')
    expect(span(from, '2027-03-15T11:00:00Z', 'en', zone)).toBe('14 – 15 March 2027')
  })
  test('across months and years names both', () => {
    expect(span('2027-03-31T11:00:00Z', '2027-04-01T11:00:00Z', 'de', zone)).toBe('31. März – 1. April 2027')
    expect(span('2026-12-31T11:00:00Z', '2027-01-01T11:00:00Z', 'de', zone)).toBe(
      '31. Dezember 2026 – 1. Januar 2027',
    )
  })
  test('within one day is that day', () => {
    expect(span(from, '2027-03-14T15:00:00Z', 'de', zone)).toBe('14. März 2027')
    expect(hours(from, '2027-03-14T15:00:00Z', 'de', zone)).toBe('12:00 – 16:00')
  })
})

describe('a length of time', () => {
  test('is told in at most two parts', () => {
    expect(duration(200 * minute, 'de')).toBe('3 Stunden 20 Minuten')
    expect(duration(60 * minute, 'de')).toBe('1 Stunde')
    expect(duration(2 * 1440 * minute, 'de')).toBe('2 Tage')
    expect(duration(45 * minute, 'en')).toBe('45 minutes')
  })
  test('of a few seconds is a minute, never nothing', () => {
    expect(duration(4000, 'de')).toBe('1 Minute')
  })
  test('from now says how long ago or how long to go', () => {
    expect(relative(new Date(start.getTime() - 6 * minute), start, 'de')).toBe('vor 6 Minuten')
    expect(relative(new Date(start.getTime() + 2 * 1440 * minute), start, 'de')).toBe('übermorgen')
    expect(relative(new Date(start.getTime() + 3 * 60 * minute), start, 'en')).toBe('in 3 hours')
  })
  test('left on the clock never goes below nothing', () => {
    expect(clockLeft('2026-03-15T01:47:31Z', start)).toBe('08:47:31')
    expect(clockLeft('2026-03-19T21:00:00Z', start)).toBe('124:00:00')
    expect(clockLeft('2026-03-01T00:00:00Z', start)).toBe('00:00:00')
  })
})

test('numbers are grouped as the language does', () => {
  expect(number(1234.5, 'de')).toBe('1.234,5')
  expect(number(1234.5, 'en')).toBe('1,234.5')
})
