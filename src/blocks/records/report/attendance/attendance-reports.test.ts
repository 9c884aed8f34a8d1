import { beforeEach, describe, expect, test } from 'vitest'
import { sampleField as field, sampleCollection } from '#test/sample-records.ts'
import type { SeriesBody } from '../../casework/attendance/series.ts'
import { readingOf } from '../../law/reading-of.ts'
import { memoryHolding } from '../../worker/memory-holding.ts'
import type { RecordsHolding } from '../../worker/records-holding.ts'
import { Workroom } from '../../worker/workroom.ts'
import { differenceOf, freeze } from '../frozen.ts'
import { pivot } from '../pivot.ts'
import type { Report } from '../report.ts'
import { participantStatistics } from './participants.ts'

const people = sampleCollection('people', [
  field('name', 'short-text', { personal: true }),
  field('born', 'date', { personal: true }),
  field('age', 'age', { of: { field: 'born' } }),
  field('gender', 'single-choice', {
    choices: ['w', 'm', 'd'].map((value) => ({ value, label: { de: value, en: value } })),
  }),
])

let holding: RecordsHolding
let room: Workroom
let course: string
beforeEach(async () => {
  holding = (await memoryHolding({ collections: [people] })) as RecordsHolding
  const series: SeriesBody = {
    ...{ what: 'jam/series/1', collection: 'people', title: 'Chor', calendar: 'x' },
    ...{ recurrence: { from: '2027-01-04', every: 'week' }, time: { from: '18:00', until: '19:30' } },
    who: { are: 'filter', collection: 'people' },
  }
  course = (await holding.keep(series)).id
  room = new Workroom(holding, 'de')
})

const add = async (values: { born?: string; gender?: string }) => {
  const [fate] = await holding.write([{ collection: 'people', set: { name: 'x', ...values } }])
  room.settle()
  return fate?.id ?? ''
}
const note = (of: string, day: string, state = 'present', series = course) =>
  holding.writeEntries([
    {
      of,
      layer: 'base',
      body: { kind: 'attendance', at: day, text: '', more: { series, date: day, state } },
    },
  ])
const report = (more: Partial<Report>): Report => ({
  ...{
    what: 'jam/report/1',
    of: 'attendance',
    name: { de: 'x' },
    collection: 'people',
    least: 1,
    chart: 'none',
  },
  ...{ rows: { column: '@day', by: 'month' }, measure: { is: 'count' } },
  ...more,
})
const table = (more: Partial<Report> = {}) => pivot(readingOf(room), report(more))
const period = (from: string, until: string) => ({ period: { column: '@day', from, until } })

describe('a report of attendances', () => {
  test('counts visits, people, dates and hours by month, of whoever was there, each date of each person once', async () => {
    const [ida, eda] = [await add({}), await add({})]
    for (const day of ['2027-01-04', '2027-01-11', '2027-02-01']) await note(ida, day)
    await note(eda, '2027-01-04', 'late')
    await note(eda, '2027-01-11', 'absent')
    // A second device noted the same once more, and somebody took a date back.
    await note(eda, '2027-01-04', 'late')
    await note(eda, '2027-02-01', 'open')
    expect(table()).toMatchObject({ rows: ['01/2027', '02/2027'], rowSums: [3, 1], all: 4, counted: 4 })
    const heads = table({ measure: { is: 'distinct', column: '@who' } })
    expect(heads).toMatchObject({ rowSums: [2, 1], all: 2, isOverlapping: true })
    expect(table({ measure: { is: 'distinct', column: '@session' } })).toMatchObject({
      rowSums: [2, 1],
      all: 3,
    })
    expect(table({ measure: { is: 'sum', column: '@hours' } })).toMatchObject({ rowSums: [4.5, 1.5], all: 6 })
    expect(table({ rows: { column: '@series' } })).toMatchObject({ rows: ['Chor'], rowSums: [4] })
    expect(table(period('2027-02-01', '2027-02-28'))).toMatchObject({ rows: ['02/2027'], all: 1 })
    const states = table({ rows: { column: '@state' } })
    expect(states).toMatchObject({ rows: ['da', 'zu spät', 'fehlt'], rowSums: [3, 1, 1], all: 5 })
  })

  test('knows how old somebody was on the day, not how old they are', async () => {
    const ida = await add({ born: '2015-01-10' })
    await note(ida, '2027-01-04')
    await note(ida, '2029-01-11')
    const ages = table({ rows: { column: 'age', bands: [0, 12, 14] } })
    expect(ages).toMatchObject({ rows: ['0 – 11', '14 +'], rowSums: [1, 1] })
  })

  test('hides who is few, however often they came, and what would give them away', async () => {
    for (let count = 0; count < 6; count++)
      for (const day of ['2027-01-04', '2027-01-11']) await note(await add({ gender: 'w' }), day)
    const two = [await add({ gender: 'm' }), await add({ gender: 'm' })]
    for (const id of two) for (let day = 10; day < 29; day++) await note(id, `2027-01-${day}`)
    const shown = table({ rows: { column: 'gender' }, least: 5 })
    expect(shown.rows).toEqual(['w', 'm'])
    expect(shown.rowSums).toEqual([null, null])
    expect(shown.hidden.cells).toEqual([[true], [true]])
    for (const measure of [
      { is: 'sum', column: '@hours' },
      { is: 'distinct', column: '@session' },
    ] as const)
      expect(table({ rows: { column: 'gender' }, least: 5, measure }).hidden.cells).toContainEqual([true])
    expect(table({ rows: { column: 'gender' }, least: 2 }).rowSums).toEqual([12, 38])
  })

  test('leaves out what the law locks and layers that are not mine to report', async () => {
    const [ida, eda] = [await add({}), await add({})]
    await note(ida, '2027-01-04')
    await note(eda, '2027-01-04')
    await holding.write([{ collection: 'people', id: ida, marks: { restricted: true } }])
    room.settle()
    expect(table()).toMatchObject({ all: 1, leftOut: 1 })
    const none = { ...readingOf(room), layers: () => [] }
    expect(pivot(none, report({}))).toMatchObject({ all: 0 })
  })

  test('frozen it says the same after people were erased, and how many dates are gone', async () => {
    const ids = [await add({}), await add({}), await add({})]
    for (const id of ids) await note(id, '2027-01-04')
    const frozen = await freeze(readingOf(room), 'r', report({}), 'Halbjahr')
    expect(differenceOf(readingOf(room), frozen)).toBeNull()
    await holding.erase([ids[0] ?? ''])
    await note(ids[1] ?? '', '2027-01-11')
    room.settle()
    await note(ids[2] ?? '', '2027-02-01')
    expect(frozen.body.table.all).toBe(3)
    expect(differenceOf(readingOf(room), frozen)).toMatchObject({ erased: 1, added: 2 })
  })
})

test('the statistics of participants stand in one table for each group, by month, by course, by age and by field', async () => {
  for (let count = 0; count < 6; count++) {
    const id = await add({ born: '2000-05-01', gender: count < 5 ? 'w' : 'd' })
    await note(id, '2027-01-04')
    await note(id, '2027-01-11')
  }
  const asked = { from: '2027-01-01', until: '2027-12-31', least: 5 }
  const all = participantStatistics(readingOf(room), people, ['gender'], asked)
  expect(all.map(({ title }) => title)).toEqual(['Monat', 'Terminreihe', 'age', 'gender'])
  expect(all[0]?.rows).toEqual([
    ['Monat', 'Termine', 'Teilnahmen', 'Personen', 'Stunden'],
    ['01/2027', 2, 12, 6, 18],
    ['Gesamt', 2, 12, 6, 18],
  ])
  expect(all[1]?.rows[1]).toEqual(['Chor', 2, 12, 6, 18])
  expect(all[2]?.rows[1]?.slice(0, 3)).toEqual(['18 – 26', 2, 12])
  // One person alone: nothing of them, and nothing from which it could be reckoned.
  expect(all[3]?.rows.slice(1, 3).map((row) => row.slice(2))).toEqual([
    ['*', '*', '*'],
    ['*', '*', '*'],
  ])
  expect(all[3]?.notes[0]).toContain('* Zahlen unter 5')
})
