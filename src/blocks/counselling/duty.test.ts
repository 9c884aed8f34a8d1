import { describe, expect, test } from 'vitest'
import { isOpenAt, nextOpening, promisedBy } from './opening.ts'
import { type Absence, type Duty, gapsOn, onDutyAt, shiftsOn } from './roster/duty.ts'
import { asSaid, standingOf } from './said.ts'
import { calendarOf, timesOf } from './slots/slot.ts'

const duty = (account: string, more: Partial<Duty> = {}): Duty => ({
  ...{
    id: `${account}-${more.starts ?? ''}`,
    office: 'sucht',
    account,
    kind: 'weekly',
    weekday: 1,
    onDay: null,
  },
  ...{ starts: '09:00', ends: '12:00', ...more },
})
const away = (account: string, substitute: string | null, more: Partial<Absence> = {}): Absence => ({
  ...{ id: account, account, fromOn: '2027-03-01', backOn: '2027-03-08', substitute, ...more },
})
const monday = '2027-03-01'

describe('the duty roster', () => {
  test('knows the pattern of the week, what is besides, and what is off', () => {
    const extra = duty('bea', { kind: 'extra', weekday: null, onDay: monday, starts: '13:00', ends: '15:00' })
    const off = duty('amina', { kind: 'off', weekday: null, onDay: monday, starts: '10:00', ends: '11:00' })
    const shifts = shiftsOn([duty('amina'), extra, off], [], monday)
    expect(shifts.map(({ account, starts, ends }) => [account, starts, ends])).toEqual([
      ['amina', '09:00', '10:00'],
      ['amina', '11:00', '12:00'],
      ['bea', '13:00', '15:00'],
    ])
    expect(shiftsOn([duty('amina'), extra, off], [], '2027-03-02')).toEqual([])
  })
  test('puts the substitute in the place of somebody away, until the day of return', () => {
    const absences = [away('amina', 'bea')]
    expect(shiftsOn([duty('amina')], absences, monday)[0]).toMatchObject({
      account: 'bea',
      insteadOf: 'amina',
    })
    expect(shiftsOn([duty('amina')], absences, '2027-03-08')[0]).toMatchObject({
      account: 'amina',
      insteadOf: null,
    })
    expect(shiftsOn([duty('amina')], [...absences, away('bea', null)], monday)).toEqual([])
  })
  test("says where hours that seekers read are nobody's: nobody planned, or away without a substitute", () => {
    const office = { id: 'sucht', hours: [{ weekday: 1, from: '08:00', until: '16:00' }] }
    const gaps = (absences: Absence[]) =>
      gapsOn(
        office,
        shiftsOn([duty('amina'), duty('bea', { starts: '11:00', ends: '14:00' })], absences, monday),
        monday,
      )
    expect(gaps([])).toEqual([
      { from: '08:00', until: '09:00' },
      { from: '14:00', until: '16:00' },
    ])
    expect(gaps([away('amina', null)])).toEqual([
      { from: '08:00', until: '11:00' },
      { from: '14:00', until: '16:00' },
    ])
    expect(gaps([away('amina', 'cem')])).toEqual(gaps([]))
    expect(gapsOn(office, [], '2027-03-02')).toEqual([])
  })
  test('names each who is on duty at a moment once, by the clocks of the office', () => {
    const twice = [duty('amina'), duty('amina', { starts: '08:00', ends: '10:00' })]
    expect(onDutyAt(twice, [], new Date('2027-03-01T08:30:00Z'))).toHaveLength(1)
    expect(onDutyAt(twice, [], new Date('2027-03-01T11:30:00Z'))).toHaveLength(0)
  })
})

describe('the hours of an office', () => {
  const hours = [{ weekday: 1, from: '09:00', until: '12:00' }]
  test('are open from their first minute to before their last, also in summer', () => {
    expect(isOpenAt({ hours }, new Date('2027-03-01T08:00:00Z'))).toBe(true)
    expect(isOpenAt({ hours }, new Date('2027-03-01T11:00:00Z'))).toBe(false)
    expect(isOpenAt({ hours }, new Date('2027-07-05T07:00:00Z'))).toBe(true)
  })
  test('say when somebody is there next, over the change of the clocks', () => {
    expect(nextOpening({ hours }, new Date('2027-03-22T12:00:00Z'))?.toISOString()).toBe(
      '2027-03-29T07:00:00.000Z',
    )
    expect(nextOpening({ hours: [] }, new Date('2027-03-22T12:00:00Z'))).toBeNull()
  })
  test('keep a promise in working days over a weekend, to the end of the last day', () => {
    const by = promisedBy({ count: 2, unit: 'working-days' }, new Date('2027-03-05T10:00:00Z'))
    expect(by.toISOString()).toBe('2027-03-09T23:00:00.000Z')
    const hoursBy = promisedBy({ count: 24, unit: 'hours' }, new Date('2027-03-05T10:00:00Z'))
    expect(hoursBy.toISOString()).toBe('2027-03-06T10:00:00.000Z')
  })
})

describe('what is said', () => {
  const begun = {
    kind: 'begun',
    office: 'o',
    topic: 't',
    urgency: 'now',
    lang: 'de',
    name: '',
    text: 'Hilfe',
    files: [],
  }
  test('is taken when it has a known form, and passed over when a newer program has said it', () => {
    expect(asSaid(begun)).toMatchObject({ urgency: 'now' })
    expect(asSaid({ ...begun, urgency: 'yesterday' })).toBeNull()
    expect(asSaid({ kind: 'hologram' })).toBeNull()
    expect(asSaid({ kind: 'toString' })).toBeNull()
    expect(asSaid(null)).toBeNull()
  })
  test('stands as the lines leave it: only the seeker agrees, and writing again opens', () => {
    const line = (seq: number, by: string | null, said: object) => ({ seq, by, said: said as never })
    const asked = { kind: 'asks', what: 'substitute', who: 'Bea', until: null, text: '' }
    const lines = [
      line(0, null, begun),
      line(1, 'amina', asked),
      line(2, 'amina', { kind: 'consents', to: 1 }),
      line(3, 'amina', { kind: 'closed', text: 'Alles Gute' }),
    ]
    expect(standingOf(lines)).toMatchObject({ topic: 't', asked: [1], isClosed: true })
    const after = [
      ...lines,
      line(4, null, { kind: 'consents', to: 1 }),
      line(5, null, { kind: 'text', text: 'Noch was' }),
    ]
    expect(standingOf(after)).toMatchObject({ asked: [], isClosed: false })
  })
})

describe('appointments', () => {
  test('fit one after the other into a span, in each of the weeks, at the same hour of the clock', () => {
    const times = timesOf({
      ...{ office: '', day: '2027-03-22', starts: '09:00', ends: '10:30', minutes: 40, weeks: 2 },
      ...{ way: 'chat', place: '' },
    })
    expect(times.map((at) => at.toISOString())).toEqual([
      '2027-03-22T08:00:00.000Z',
      '2027-03-22T08:40:00.000Z',
      '2027-03-29T07:00:00.000Z',
      '2027-03-29T07:40:00.000Z',
    ])
  })
  test('stand in a calendar without a word of what they are', () => {
    const text = calendarOf({ slot: 'abc', at: '2027-03-22T08:00:00.000Z', minutes: 50 }, 'Termin')
    expect(text).toContain('SUMMARY:Termin\r\n')
    expect(text).toContain('DTEND:20270322T085000Z')
    expect(text).not.toMatch(/Sucht|Beratung|LOCATION|DESCRIPTION/)
  })
})
