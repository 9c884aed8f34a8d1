import { describe, expect, test } from 'vitest'
import { calendarText } from './calendar.ts'

const shift = {
  id: 'shift-1',
  title: 'Einlass, Tür; Halle',
  start: new Date('2027-03-27T22:00:00Z'),
  end: new Date('2027-03-28T04:00:00Z'),
}

describe('a calendar', () => {
  const text = calendarText({
    name: 'Jam',
    zone: 'Europe/Berlin',
    now: new Date('2027-03-01T00:00:00Z'),
    appointments: [shift],
  })
  test('says when somebody must be there on the clocks of the place, also in the night they change', () => {
    expect(text).toContain('DTSTART;TZID=Europe/Berlin:20270327T230000')
    expect(text).toContain('DTSTAMP:20270301T000000Z')
    expect(text).toContain('DTEND;TZID=Europe/Berlin:20270328T060000')
    expect(text).toContain('SUMMARY:Einlass\\, Tür\\; Halle')
  })
  test('says which is the newer of two, and what does not take place', () => {
    const later = calendarText({
      name: 'Jam',
      zone: 'Europe/Berlin',
      now: new Date('2027-03-02T00:00:00Z'),
      appointments: [{ ...shift, cancelled: true }],
      sequence: 7,
    })
    expect([text.includes('SEQUENCE:0'), text.includes('STATUS:CONFIRMED')]).toEqual([true, true])
    expect([later.includes('SEQUENCE:7'), later.includes('STATUS:CANCELLED')]).toEqual([true, true])
    expect(later).toContain('UID:shift-1')
    expect(later).toContain('METHOD:PUBLISH')
  })
  test('describes its time zone', () => {
    expect(text).toContain('BEGIN:VTIMEZONE\r\nTZID:Europe/Berlin')
    expect(text).toContain(
      'BEGIN:DAYLIGHT\r\nDTSTART:20270328T020000\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200',
    )
    expect(text).toContain(
      'BEGIN:STANDARD\r\nDTSTART:20261025T030000\r\nTZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100',
    )
    expect(text.indexOf('END:VTIMEZONE')).toBeLessThan(text.indexOf('BEGIN:VEVENT'))
  })
})
