// Long: the rules of attendance one by one, and the list of a date over records that are open.
import { beforeEach, describe, expect, test } from 'vitest'
import type { Collection } from '../../model/collection.ts'
import type { Field } from '../../model/field.ts'
import type { Entry } from '../../worker/holding.ts'
import { memoryHolding } from '../../worker/memory-holding.ts'
import type { RecordsHolding } from '../../worker/records-holding.ts'
import { Workroom } from '../../worker/workroom.ts'
import { byNumber, countsOf, noting, type State, stateOf, summaryOf } from './attendance.ts'
import { icsOf } from './ics.ts'
import { recurrenceOf, typedOf } from './room/typed-series.ts'
import { dateAtHand, datesOf, overAt, type SeriesBody, withException } from './series.ts'
import { attendanceTasks as tasks } from './tasks.ts'

const weekly = { from: '2026-11-03', every: 'week' as const, until: '2026-12-01' }
const when = { series: 's', date: '2026-11-03', day: '2026-11-03' }
let count = 0
const entry = (state: string, writtenAt: string | null, date = when.date): Entry => ({
  ...{ what: 'jam/entry/1', of: 'ada', kind: 'attendance', at: date, id: `e${++count}`, version: 1 },
  ...{ layer: 'base', author: 'mira', writtenAt, more: { series: 's', date, state } },
})

describe('what is noted of somebody at a date', () => {
  test('is one entry, that a second tap changes', () => {
    const first = noting('ada', [], when, 'present', 'Kurs: da')
    expect(first).toMatchObject({ change: { of: 'ada', body: { at: when.day, more: { state: 'present' } } } })
    expect(first?.change.id).toBeUndefined()
    const one = entry('present', '2026-11-03T10:00:00Z')
    expect(noting('ada', [one], when, 'present', '')).toBeNull()
    expect(noting('ada', [one], when, 'late', '')).toMatchObject({ change: { id: one.id }, doubles: [] })
    expect(noting('ada', [one], { ...when, date: '2026-11-10' }, 'late', '')?.change.id).toBeUndefined()
  })

  test('can be taken back', () => {
    const one = entry('present', '2026-11-03T10:00:00Z')
    expect(noting('ada', [one], when, null, '')).toMatchObject({
      change: { body: { more: { state: 'open' } } },
    })
    expect(stateOf([entry('open', null)], 's', when.date)).toBeNull()
  })

  test('is what was written last, if two devices without a network noted it; then the other one goes', () => {
    const [old, fresh] = [entry('absent', '2026-11-03T10:00:00Z'), entry('late', '2026-11-03T10:05:00Z')]
    expect(stateOf([old, fresh], 's', when.date)).toBe('late')
    const noted = noting('ada', [old, fresh], when, 'late', '')
    expect(noted).toMatchObject({ change: { id: fresh.id }, doubles: [old.id] })
  })

  test('is counted by person and by date; a date of which nothing is noted does not count', () => {
    const states = (all: { [date: string]: State }) => new Map(Object.entries(all))
    const dates = ['2026-11-03', '2026-11-10', '2026-11-17'].map((day) => ({ day, planned: day }))
    const people = [
      { id: 'a', title: 'Ada', states: states({ '2026-11-03': 'present', '2026-11-10': 'absent' }) },
      { id: 'b', title: 'Bea', states: states({ '2026-11-03': 'late' }) },
      { id: 'c', title: 'Cem', states: states({}) },
    ]
    const summary = summaryOf(people, dates)
    expect(summary.dates.map(({ day, quota }) => [day, quota])).toEqual([
      ['2026-11-03', 1],
      ['2026-11-10', 0],
    ])
    expect(summary.people.map(({ quota }) => quota)).toEqual([0.5, 1, null])
    expect(summary.people[1]?.states).toEqual(['late', null])
    expect(summary.all).toEqual({ present: 1, late: 1, excused: 0, absent: 1, quota: 2 / 3 })
    expect(countsOf([]).quota).toBeNull()
  })
})

describe('a number that somebody types', () => {
  const people = ['1-K7Q', '12-K7Q', '12-M3P'].map((number) => ({ number }))
  test.each([
    ['1', '1-K7Q'],
    [' 1-k7q ', '1-K7Q'],
    ['12–m3p', '12-M3P'],
  ])('%s is %s', (typed, number) => expect(byNumber(people, typed)).toEqual({ number }))
  test.each([
    ['12', 'several'],
    ['0', 'unknown'],
    ['2', 'unknown'],
    ['1-XXX', 'unknown'],
    ['', 'unknown'],
  ])('%s is %s', (typed, says) => expect(byNumber(people, typed)).toBe(says))
})

describe('a series of dates', () => {
  test('opens at today, else at the last date, else at the next', () => {
    const dates = datesOf({ recurrence: weekly }, '2026-11-10')
    expect(dates[0]?.day).toBe('2026-12-01')
    expect(dateAtHand(dates, '2026-11-10')?.day).toBe('2026-11-10')
    expect(dateAtHand(dates, '2026-11-12')?.day).toBe('2026-11-10')
    expect(dateAtHand(dates, '2026-11-01')?.day).toBe('2026-11-03')
  })

  test('moves a date, leaves it out, and brings it back', () => {
    const moved = withException(weekly, '2026-11-10', '2026-11-02')
    expect(datesOf({ recurrence: moved }, '2026-11-10').at(-1)).toEqual({
      day: '2026-11-02',
      planned: '2026-11-10',
    })
    const out = withException(moved, '2026-11-10', null)
    expect(out.except).toEqual([{ day: '2026-11-10' }])
    expect(withException(out, '2026-11-10', undefined)).toEqual(weekly)
    const evening = { from: '20:00', until: '00:30' }
    expect(overAt({ recurrence: weekly }, '2026-11-10')).toEqual(new Date('2026-11-11T00:00'))
    expect(overAt({ recurrence: moved, time: evening }, '2026-11-10')).toEqual(new Date('2026-11-03T01:30'))
  })

  test.each([
    [{ from: '2026-11-03', every: 'day' as const, times: 1 }],
    [{ from: '2026-11-03', every: 'week' as const, step: 2, weekdays: [2, 4], until: '2027-01-01' }],
    [{ from: '2026-11-10', every: 'month' as const, on: { nth: 2, weekday: 2 } }],
    [
      {
        from: '2026-11-24',
        every: 'month' as const,
        on: { nth: -1, weekday: 2 },
        except: [{ day: '2026-12-29' }],
      },
    ],
  ])('is typed as it is kept: %j', (recurrence) => {
    const body = { title: 'Kurs', recurrence } as SeriesBody
    expect(recurrenceOf(typedOf(body), recurrence)).toEqual(recurrence)
  })

  test('goes into a calendar with its times and nothing else', () => {
    const series = { recurrence: weekly, time: { from: '17:00', until: '18:30' }, calendar: 'c' }
    const text = icsOf(series, 'Termin', '2026-11-20', new Date('2026-11-20T08:00:00Z'))
    expect(text.split('\r\n')).toEqual([
      ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Digital Service Jam//DE'],
      ...['BEGIN:VEVENT', 'UID:c-20261124', 'DTSTAMP:20261120T080000Z'],
      ...[
        'DTSTART:20261124T160000Z',
        'DTEND:20261124T173000Z',
        'SUMMARY:Termin',
        'CLASS:PRIVATE',
        'END:VEVENT',
      ],
      ...['BEGIN:VEVENT', 'UID:c-20261201', 'DTSTAMP:20261120T080000Z'],
      ...[
        'DTSTART:20261201T160000Z',
        'DTEND:20261201T173000Z',
        'SUMMARY:Termin',
        'CLASS:PRIVATE',
        'END:VEVENT',
      ],
      ...['END:VCALENDAR', ''],
    ])
    expect(icsOf({ recurrence: weekly, calendar: 'c' }, 'A;b', '2026-12-01', new Date(0))).toContain(
      'DTSTART;VALUE=DATE:20261201\r\nDTEND;VALUE=DATE:20261202\r\nSUMMARY:A\\;b',
    )
  })
})

describe('the list of a date, over the records that are open', () => {
  const field = (id: string, kind: Field['kind'], more: Partial<Field> = {}): Field => ({
    ...{ id, kind, label: { de: id }, layer: 'base' },
    ...more,
  })
  const collection = (id: string, fields: Field[]): Collection => ({
    ...{ schema: 1, id, version: 1, name: { de: id }, one: { de: id }, fields, title: ['name'], steps: [] },
    ...{ drawers: [{ id: `d-${id}`, name: 'd', spaces: { base: `s-${id}` } }], hasAttendance: true },
    retention: { months: 12, ground: { de: '' }, end: 'erase' },
  })
  const collections = [
    collection('courses', [
      field('name', 'short-text'),
      field('people', 'link', { link: { collection: 'people', many: true } }),
    ]),
    collection('people', [field('name', 'short-text'), field('number', 'autonumber')]),
  ]
  const told = () => {}
  const date = '2026-11-03'
  let room: Workroom
  let ids: { [name: string]: string }
  let series: string
  beforeEach(async () => {
    const holding = (await memoryHolding({ collections })) as RecordsHolding
    const names = ['=Bea', 'Ada', 'Cem', 'Dora']
    const people = await holding.write(
      names.map((name, at) => ({ collection: 'people', set: { name, number: `${at + 1}-K7Q` } })),
    )
    ids = Object.fromEntries(people.map(({ id }, at) => [names[at] ?? '', id]))
    const takes = [ids['=Bea'], ids.Ada, ids.Dora].map(String)
    const [course] = await holding.write([
      { collection: 'courses', set: { name: 'Deutsch', people: { records: takes } } },
    ])
    await holding.write([{ collection: 'people', id: String(ids.Dora), marks: { restricted: true } }])
    room = new Workroom(holding, 'de')
    const who = { are: 'linked' as const, collection: 'people', record: course?.id ?? '', field: 'people' }
    const body = { what: 'jam/series/1' as const, collection: 'courses', title: 'Deutsch', calendar: 'c' }
    series = (await tasks.keepSeries(room, told, { ...body, recurrence: weekly, who })).id
  })
  const list = () =>
    tasks
      .dateList(room, told, series, date)
      .people.map(({ title, state, isGuest }) => [title, state, ...(isGuest ? ['guest'] : [])])
  const id = (name: string) => String(ids[name])

  test('names everybody who takes part, without restricted records, and those who came besides', async () => {
    expect(list()).toEqual([
      ['=Bea', null],
      ['Ada', null],
    ])
    expect(tasks.dateList(room, told, series, date).leftOut).toBe(1)
    await tasks.note(room, told, series, date, [id('Cem')], 'present')
    expect(list().at(-1)).toEqual(['Cem', 'present', 'guest'])
    await expect(tasks.note(room, told, series, date, [id('Dora')], 'present')).rejects.toThrow()
    await expect(tasks.note(room, told, series, '2026-11-04', [id('Ada')], 'present')).rejects.toThrow()
  })

  test('keeps one entry of a person, however quickly somebody taps', async () => {
    const taps = (['present', 'late', 'absent', 'excused'] as const).map((state) =>
      tasks.note(room, told, series, date, [id('Ada')], state),
    )
    await Promise.all(taps)
    expect(room.holding.entries(id('Ada'))).toMatchObject([
      {
        kind: 'attendance',
        at: date,
        text: 'Deutsch: entschuldigt',
        more: { series, date, state: 'excused' },
      },
    ])
    await tasks.note(room, told, series, date, [id('Ada')], null)
    expect(list()[1]).toEqual(['Ada', null])
  })

  test('is filled by the people themselves: the number is enough, and late stays late', async () => {
    const checkIn = (typed: string) => tasks.checkIn(room, told, series, date, typed)
    await tasks.note(room, told, series, date, [id('Ada')], 'late')
    expect(await Promise.all([checkIn('1'), checkIn('2-k7q'), checkIn('3'), checkIn('4')])).toEqual([
      ...['done', 'done', 'unknown', 'unknown'],
    ])
    expect(list()).toEqual([
      ['=Bea', 'present'],
      ['Ada', 'late'],
    ])
  })

  test('is summed into a file that no spreadsheet takes for a formula; only for those who may take it out', async () => {
    await tasks.note(room, told, series, date, [id('=Bea'), id('Ada')], 'present')
    await tasks.note(room, told, series, '2026-11-10', [id('Ada')], 'absent')
    const period = { from: '2026-11-01', until: '2026-11-30' }
    const blob = await tasks.takeSummary(room, told, series, period, 'people')
    expect((await blob?.text())?.split('\r\n')).toEqual([
      expect.stringContaining('"Person";"'),
      `"'=Bea";"1";"0";"0";"0";"100";"da";""`,
      `"Ada";"1";"0";"0";"1";"50";"da";"fehlt"`,
      `"Summe";"2";"0";"0";"1";"66,7";"2";"0"`,
      '',
    ])
    await room.holding.keep({
      ...{ what: 'jam/role/1', id: 'r', name: { de: 'Team' }, members: [room.holding.me.member] },
      grants: [{ collection: '*', layers: ['base'], whose: 'all', acts: ['view'] }],
    })
    expect(await tasks.takeSummary(room, told, series, period, 'people')).toBeNull()
    expect(tasks.summary(room, told, series, period).all.present).toBe(2)
    await expect(tasks.note(room, told, series, date, [id('Ada')], 'late')).rejects.toThrow()
  })
})
