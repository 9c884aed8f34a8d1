import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isPast, lastOf, nextOf, occurrencesOf, ruleOf } from './occurrences.ts'
import type { Happening } from './page.ts'

const party = (more: Partial<Happening>): Happening => ({
  ...{ from: '2027-01-30T19:00', to: '2027-01-30T21:00', zone: 'Europe/Berlin' },
  ...{ place: 'Saal', address: '', access: '', cancelled: false },
  ...more,
})
const repeats = (unit: 'day' | 'week' | 'month-day' | 'month-weekday', every = 1, except: string[] = []) => ({
  repeats: { unit, every, until: '2027-06-30', except },
})
const days = (happening: Happening) =>
  occurrencesOf(happening, new Date('2027-01-01T00:00Z'), new Date('2028-01-01T00:00Z')).map(({ day }) => day)

describe('an event', () => {
  test('that happens once happens once', () => {
    const [one] = occurrencesOf(party({}), new Date('2027-01-01Z'), new Date('2027-12-31Z'))
    expect(one).toEqual({
      ...{ day: '2027-01-30', wholeDay: false },
      ...{ from: new Date('2027-01-30T18:00Z'), to: new Date('2027-01-30T20:00Z') },
    })
    expect(ruleOf(party({}))).toBeNull()
  })
  test('keeps its time of the clock when summer comes', () => {
    const weekly = party({ from: '2027-03-21T19:00', to: '2027-03-21T21:00', ...repeats('week') })
    const hours = occurrencesOf(weekly, new Date('2027-03-01Z'), new Date('2027-04-10Z')).map(({ from }) =>
      from.toISOString(),
    )
    expect(hours).toEqual([
      '2027-03-21T18:00:00.000Z',
      '2027-03-28T17:00:00.000Z',
      '2027-04-04T17:00:00.000Z',
    ])
  })
  test('on the 30th skips February, as calendars do', () => {
    expect(days(party(repeats('month-day')))).toEqual([
      '2027-01-30',
      '2027-03-30',
      '2027-04-30',
      '2027-05-30',
      '2027-06-30',
    ])
    expect(ruleOf(party(repeats('month-day')))).toBe(
      'FREQ=MONTHLY;INTERVAL=1;BYMONTHDAY=30;UNTIL=20270630T215900Z',
    )
  })
  test('on the fifth Saturday comes on the last one of each month', () => {
    expect(days(party(repeats('month-weekday')))).toEqual([
      ...['2027-01-30', '2027-02-27', '2027-03-27', '2027-04-24', '2027-05-29', '2027-06-26'],
    ])
    expect(ruleOf(party(repeats('month-weekday')))).toContain('BYDAY=-1SA')
  })
  test('on the second Tuesday comes on the second Tuesday, and not on the days that are left out', () => {
    const second = party({
      from: '2027-01-12T10:00',
      to: '2027-01-12T12:00',
      ...repeats('month-weekday', 2, ['2027-03-09']),
    })
    expect(days(second)).toEqual(['2027-01-12', '2027-05-11'])
    expect(ruleOf(second)).toContain('INTERVAL=2;BYDAY=2TU')
  })
  test('of whole days lasts until the midnight after the last one', () => {
    const fair = party({ from: '2027-05-14', to: '2027-05-16' })
    expect(nextOf(fair, new Date('2027-05-16T21:00Z'))?.to).toEqual(new Date('2027-05-16T22:00Z'))
    expect(isPast(fair, new Date('2027-05-16T22:00Z'))).toBe(true)
    expect(ruleOf({ ...fair, ...repeats('day') })).toContain('UNTIL=20270630')
  })
  test('is past once the last of its repeats is over', () => {
    const weekly = party(repeats('week'))
    expect(lastOf(weekly)?.day).toBe('2027-06-26')
    expect(isPast(weekly, new Date('2027-06-26T18:59Z'))).toBe(false)
    expect(isPast(weekly, new Date('2027-06-26T19:00Z'))).toBe(true)
    expect(nextOf(weekly, new Date('2027-02-01Z'))?.day).toBe('2027-02-06')
  })
  test('that goes on is still the next one', () => {
    expect(nextOf(party({}), new Date('2027-01-30T19:00Z'))?.day).toBe('2027-01-30')
  })
  test('never ends before it begins, and a span shows what all of it shows', () => {
    const unit = fc.constantFrom('day', 'week', 'month-day', 'month-weekday' as const)
    const day = fc.date({ min: new Date('2026-01-01'), max: new Date('2028-12-31'), noInvalidDate: true })
    const text = day.map((one) => one.toISOString().slice(0, 16))
    fc.assert(
      fc.property(text, unit, fc.integer({ min: 1, max: 9 }), fc.nat(50), (from, unit, every, length) => {
        const to = new Date(Date.parse(`${from}Z`) + length * 3_600_000).toISOString().slice(0, 16)
        const one = party({
          from,
          to,
          repeats: { unit: unit as 'day', every, until: '2029-06-30', except: [] },
        })
        const all = occurrencesOf(one, new Date('2025-01-01Z'), new Date('2031-01-01Z'), 5000)
        for (const { from, to } of all) expect(to >= from).toBe(true)
        expect(new Set(all.map(({ day }) => day)).size).toBe(all.length)
        const [begin, end] = [new Date('2028-02-01Z'), new Date('2028-05-01Z')]
        expect(occurrencesOf(one, begin, end, 5000)).toEqual(
          all.filter(({ from, to }) => to > begin && from < end),
        )
      }),
      { numRuns: 25 },
    )
  })
})
