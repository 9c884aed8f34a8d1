import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { homeDay, localText, momentAt } from './zone.ts'

describe('local time in a zone', () => {
  test('finds the moment again that a wall clock showed', () => {
    const zones = fc.constantFrom(
      'Europe/Berlin',
      'America/New_York',
      'Asia/Kolkata',
      'Pacific/Auckland',
      'UTC',
    )
    const minutes = fc.integer({ min: 0, max: 40_000_000 })
    fc.assert(
      fc.property(minutes, zones, (minute, zone) => {
        const shown = localText(new Date(minute * 60_000), zone)
        expect(localText(momentAt(shown, zone) ?? new Date(0), zone)).toBe(shown)
      }),
    )
  })

  test('has the new day where the organisations are while UTC still has the old one', () => {
    expect(homeDay('2027-07-13T21:59:59Z')).toBe('2027-07-13')
    expect(homeDay('2027-07-13T22:00:00Z')).toBe('2027-07-14')
    expect(homeDay(new Date('2027-12-31T23:00:00Z'))).toBe('2028-01-01')
  })

  test('knows summer and winter', () => {
    expect(momentAt('2027-03-14T12:00', 'Europe/Berlin')).toEqual(new Date('2027-03-14T11:00:00Z'))
    expect(momentAt('2027-07-14T12:00', 'Europe/Berlin')).toEqual(new Date('2027-07-14T10:00:00Z'))
  })

  test('takes the hour after for an hour that the spring skips, and the first of two in autumn', () => {
    expect(momentAt('2027-03-28T02:30', 'Europe/Berlin')).toEqual(new Date('2027-03-28T01:30:00Z'))
    expect(momentAt('2027-10-31T02:30', 'Europe/Berlin')).toEqual(new Date('2027-10-31T00:30:00Z'))
  })

  test('says so when there is no such date or zone', () => {
    expect([
      momentAt('gestern', 'UTC'),
      momentAt('2027-13-01T00:00', 'UTC'),
      momentAt('2027-01-01T00:00', 'Mars'),
    ]).toEqual([null, null, null])
  })
})
