import { describe, expect, test } from 'vitest'
import { easterOf, holidaysOf } from '#field/calendar/holidays.ts'
import { differingDays, hoursOn, weekRows } from './hours.ts'
import { readHours } from './read-hours.ts'

const office = readHours({
  week: {
    1: [{ from: '09:00', to: '12:00' }],
    2: [{ from: '09:00', to: '12:00' }],
    4: [{ from: '14:00', to: '18:00' }],
  },
  exceptions: [
    { from: '2027-08-01', to: '2027-08-31', hours: [], why: 'Sommerpause' },
    { from: '2027-08-12', to: '2027-08-12', hours: [{ from: '10:00', to: '11:00' }], why: 'Notdienst' },
    {
      from: '2027-05-06',
      to: '2027-05-06',
      hours: [{ from: '10:00', to: '11:00' }],
      why: 'Offen an Himmelfahrt',
    },
  ],
  holidays: 'DE-BY',
})

describe('opening hours', () => {
  test('go by the week, by exceptions, by holidays, and the nearest exception counts', () => {
    expect(hoursOn(office, '2027-02-01').hours).toEqual([{ from: '09:00', to: '12:00' }])
    expect(hoursOn(office, '2027-02-03').hours).toEqual([])
    expect(hoursOn(office, '2027-08-02')).toMatchObject({ hours: [], why: 'Sommerpause' })
    expect(hoursOn(office, '2027-08-12').hours).toEqual([{ from: '10:00', to: '11:00' }])
    expect(hoursOn(office, '2027-03-29')).toMatchObject({ hours: [], holiday: 'easter-monday' })
    expect(hoursOn(office, '2027-05-06').hours).toHaveLength(1)
  })
  test('name the days that will differ, but no holiday on a day that is closed anyhow', () => {
    const coming = differingDays(office, '2027-03-20', 60).map(({ from, holiday }) => [from, holiday])
    expect(coming).toEqual([
      ['2027-03-29', 'easter-monday'],
      ['2027-05-06', null],
      ['2027-05-17', 'whit-monday'],
    ])
    expect(differingDays(office, '2027-12-20', 30).map(({ from }) => from)).toEqual(['2028-01-06'])
  })
  test('put neighbouring days of the same hours into one row', () => {
    expect(weekRows(office).map(({ from, to, hours }) => [from, to, hours.length])).toEqual([
      ...[
        [1, 2, 1],
        [3, 3, 0],
        [4, 4, 1],
        [5, 7, 0],
      ],
    ])
  })
  test('are read in the order of the clock, joined where they lie in each other, without what is no time', () => {
    const week = {
      1: [
        { from: '14:00', to: '16:00' },
        { from: '09:00', to: '12:00' },
        { from: '11:00', to: '13:00' },
        { from: '25:00', to: '26:00' },
        { from: '12:00', to: '10:00' },
      ],
      9: [{ from: '09:00', to: '10:00' }],
    }
    expect(readHours({ week }).week).toEqual({
      1: [
        { from: '09:00', to: '13:00' },
        { from: '14:00', to: '16:00' },
      ],
    })
    expect(readHours('quatsch')).toEqual({ week: {}, exceptions: [], holidays: null })
    expect(
      readHours({ exceptions: [{ from: '2027-02-30' }, { from: '2027-03-02', to: '2027-03-01' }] })
        .exceptions,
    ).toEqual([{ from: '2027-03-02', to: '2027-03-02', hours: [], why: '' }])
  })
})

describe('public holidays', () => {
  test('follow Easter', () => {
    expect([2024, 2025, 2026, 2027, 2038, 1981, 2049].map(easterOf)).toEqual([
      ...['2024-03-31', '2025-04-20', '2026-04-05', '2027-03-28', '2038-04-25', '1981-04-19', '2049-04-18'],
    ])
  })
  test('differ by land', () => {
    const named = (land: 'DE-BY' | 'DE-BE' | 'DE-SN' | 'DE-BB', year: number) =>
      holidaysOf(land, year).map(({ name }) => name)
    expect(holidaysOf('DE-BY', 2026)).toHaveLength(13)
    expect(named('DE-BE', 2026)).toHaveLength(10)
    expect(named('DE-BE', 2026)).toContain('womens-day')
    expect(holidaysOf('DE-SN', 2026).find(({ name }) => name === 'repentance')?.day).toBe('2026-11-18')
    expect(holidaysOf('DE-SN', 2027).find(({ name }) => name === 'repentance')?.day).toBe('2027-11-17')
    expect(named('DE-BB', 2026)).toContain('easter')
  })
})
