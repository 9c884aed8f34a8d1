// Long: one house of records, from what is counted to what is handed in.
import { strFromU8, unzipSync } from 'fflate'
import { beforeEach, describe, expect, test } from 'vitest'
import { piecesOf } from '#field/document/pieces.ts'
import { xlsxOf } from '#field/office/writing.ts'
import { carryOut } from '../law/deletion/carry-out.ts'
import { decide, propose } from '../law/deletion/proposal.ts'
import type { Reading } from '../law/reading.ts'
import type { Collection } from '../model/collection.ts'
import { columnField, ownValue } from '../model/columns.ts'
import type { Field } from '../model/field.ts'
import { sayValue } from '../model/saying.ts'
import { MemoryFeed } from '../worker/memory-feed.ts'
import { RecordsHolding } from '../worker/records-holding.ts'
import { differenceOf, freeze, isWhole } from './frozen.ts'
import { pivot } from './pivot.ts'
import { volunteerHours } from './proof/hours.ts'
import { narrative } from './proof/narrative.ts'
import { countable, statistics } from './proof/statistics.ts'
import { vouchers } from './proof/vouchers.ts'
import type { Report } from './report.ts'

const field = (id: string, kind: Field['kind'], more: Partial<Field> = {}): Field => ({
  ...{ id, kind, label: { de: id }, layer: 'base', keeps: 'all', ...more },
})
const choices = ['debt', 'home', 'work'].map((value) => ({ value, label: { de: value.toUpperCase() } }))
const talks: Collection = {
  ...{
    schema: 1,
    version: 1,
    steps: [],
    id: 'talks',
    name: { de: 'Gespräche' },
    one: { de: 'Gespräch' },
    title: [],
  },
  drawers: [{ id: 'd', name: 'Alle', spaces: { base: 'base' } }],
  fields: [
    field('day', 'date'),
    field('topic', 'single-choice', { choices, other: true } as Partial<Field>),
    field('ways', 'multiple-choice', {
      choices: ['phone', 'place'].map((value) => ({ value, label: { de: value } })),
    }),
    field('hours', 'decimal'),
    field('who', 'link', { link: { collection: 'talks' } }),
  ],
  retention: { months: 12, ground: { de: '' }, end: 'anonymise' },
}

const feed = new MemoryFeed()
const speaker = feed as { author: string }
let holding: RecordsHolding
let reading: Reading
const now = new Date('2027-07-02T10:00:00Z')
const holdingOf = (member: string) => {
  const me = { member, name: member, isAdmin: true }
  return new RecordsHolding({ service: 's', me, members: [], plan: 'plan', spaces: ['base'], feed })
}
const add = async (set: { [field: string]: string | number | string[] | { records: string[] } }) =>
  (await holding.write([{ collection: 'talks', set }]))[0]?.id ?? ''
beforeEach(async () => {
  for (const space of ['plan', 'base']) {
    const all: string[] = []
    await feed.read(space, ({ rows }) => all.push(...rows.map(({ id }) => id)))
    await feed.erase(space, all)
  }
  speaker.author = 'amina'
  holding = holdingOf('amina')
  await holding.open()
  await holding.keep({ what: 'jam/collection/1', collection: talks })
  reading = {
    ...{
      holding,
      lang: 'de',
      now,
      title: (id) => id,
      passes: () => true,
      mayAsk: () => true,
      seen: (_, __, row) => row,
      layers: () => ['base', 'sensitive', 'private'],
    },
    value: (row, column) => (column.startsWith('$') ? ownValue(row, column) : row.values[column]),
    say: (collection, column, value) => {
      const found = columnField(collection, column)
      return found ? sayValue(found, value, 'de', { record: (id) => id, member: (id) => id }) : ''
    },
  }
})
const report = (more: Partial<Report> = {}): Report => ({
  ...{ what: 'jam/report/1', name: { de: 'Bericht' }, collection: 'talks', rows: { column: 'topic' } },
  ...{ measure: { is: 'count' }, least: 1, chart: 'bar', ...more },
})

describe('a report', () => {
  test('counts by a choice in its order and by months without gaps, and says what says nothing', async () => {
    await add({ day: '2027-01-31', topic: 'work' })
    await add({ day: '2027-03-01', topic: 'debt' })
    await add({ day: '2027-03-09', topic: 'other:Onkel Ali' })
    await add({ topic: 'debt' })
    const table = pivot(reading, report({ columns: { column: 'day', by: 'month' } }))
    expect(table.rows).toEqual(['DEBT', 'WORK', 'Sonstiges'])
    expect(table.columns).toEqual(['01/2027', '02/2027', '03/2027', 'ohne Angabe'])
    expect(table.cells).toEqual([
      ...[
        [0, 0, 1, 1],
        [1, 0, 0, 0],
        [0, 0, 1, 0],
      ],
    ])
    expect([table.rowSums, table.columnSums, table.all]).toEqual([[2, 1, 1], [1, 0, 2, 1], 4])
    expect(pivot(reading, report({ rows: { column: 'day', by: 'quarter' } })).rows).toEqual([
      'Q1 2027',
      'ohne Angabe',
    ])
  })
  test('sums, takes the mean, and counts people once however often they came', async () => {
    const [a, b] = [await add({ hours: 0.1, topic: 'debt' }), await add({ hours: 0.2, topic: 'debt' })]
    await add({ hours: 3, topic: 'debt', who: { records: [a] } })
    await add({ topic: 'work', who: { records: [a, b] } })
    const by = (measure: Report['measure']) => pivot(reading, report({ measure }))
    expect(by({ is: 'sum', column: 'hours' }).rowSums).toEqual([3.3, 0])
    expect(by({ is: 'mean', column: 'hours' }).rowSums).toEqual([1.1, 0])
    expect(by({ is: 'distinct', column: 'who' })).toMatchObject({ rowSums: [1, 2], all: 2 })
  })
  test('asks only of its days, with numbers in bands, and knows when somebody stands twice', async () => {
    await add({ day: '2026-12-31', hours: 4, ways: ['phone'] })
    await add({ day: '2027-01-01', hours: 17, ways: ['phone', 'place'] })
    await add({ day: '2027-06-30', hours: 27, ways: ['place'] })
    const half = { column: 'day', from: '2027-01-01', until: '2027-06-30' }
    const ages = pivot(reading, report({ rows: { column: 'hours', bands: [0, 14, 27] }, period: half }))
    expect([ages.rows, ages.rowSums]).toEqual([
      ['14 – 26', '27 +'],
      [1, 1],
    ])
    const ways = pivot(reading, report({ rows: { column: 'ways' } }))
    expect(ways).toMatchObject({ rows: ['phone', 'place'], rowSums: [2, 2], all: 3, isOverlapping: true })
  })
  test('shows no group below five, also of few people who came often', async () => {
    const a = await add({ topic: 'home' })
    for (let count = 0; count < 6; count++) await add({ topic: 'debt', who: { records: [a] } })
    for (let count = 0; count < 3; count++) await add({ topic: 'work' })
    const table = pivot(reading, report({ least: 5 }))
    expect(table).toMatchObject({ rowSums: [6, null, null], all: 10 })
    expect(table.hidden.cells).toEqual([[false], [true], [true]])
    const people = pivot(reading, report({ least: 5, measure: { is: 'distinct', column: 'who' } }))
    expect(people.rowSums[0]).toBeNull()
    expect(JSON.stringify(people)).not.toContain('1')
  })
  test('leaves out what the law locks and what is not mine, and says how many', async () => {
    const locked = await add({ topic: 'debt' })
    const mine = await add({ topic: 'debt' })
    const others = await add({ topic: 'debt' })
    await holding.write([{ collection: 'talks', id: locked, marks: { restricted: true } }])
    const seen: Reading['seen'] = (act, _, row) => (act === 'report' && row.id === others ? null : row)
    expect(pivot({ ...reading, seen }, report())).toMatchObject({ all: 1, leftOut: 1, notMine: 1 })
    expect(mine).not.toBe('')
  })
})

describe('a proof of use', () => {
  const year = { column: 'day', from: '2027-01-01', until: '2027-12-31' }
  const asked = { collection: 'talks', period: year }
  test('lists vouchers by day with amounts that add up to the cent, also by heading', async () => {
    await add({ day: '2027-02-03', topic: 'work', hours: 0.1 })
    await add({ day: '2027-01-09', topic: 'debt', hours: 0.2 })
    await add({ day: '2026-12-31', topic: 'debt', hours: 99 })
    await add({ day: '2027-05-01', topic: 'debt' })
    const fields = { day: 'day', payee: 'topic', reason: 'ways', amount: 'hours', heading: 'topic' }
    const list = vouchers(reading, fields, asked)
    expect(list).toMatchObject({ sum: 0.3, count: 2, without: 1 })
    expect(list.sheets.map(({ rows }) => rows.map((row) => row.join(' ')))).toEqual([
      ...[
        [
          'Nr. Tag Empfänger*in Grund Kostenart Betrag',
          '1 2027-01-09 DEBT  DEBT 0.2',
          '2 2027-02-03 WORK  WORK 0.1',
          '    Summe 0.3',
        ],
      ],
      ...[['Kostenart Belege Betrag', 'DEBT 1 0.2', 'WORK 1 0.1', 'Summe 2 0.3']],
    ])
    const file = Object.values(unzipSync(xlsxOf(list.sheets)))
      .map((bytes) => strFromU8(bytes))
      .join('')
    expect(file).toContain('<v>0.3</v>')
    expect(file).not.toContain('<f>')
  })
  test('sums the hours of volunteers by person and month', async () => {
    await add({ day: '2027-02-03', topic: 'work', hours: 2.5 })
    await add({ day: '2027-02-03', topic: 'debt', hours: 1 })
    await add({ day: '2027-03-03', topic: 'work', hours: 0.5 })
    const list = volunteerHours(reading, { who: 'topic', day: 'day', hours: 'hours' }, asked)
    expect(list).toMatchObject({ hours: 4, people: 2 })
    expect(list.sheets[1]?.rows).toEqual([
      ['Name', 'Tage', 'Stunden'],
      ['DEBT', 1, 1],
      ['WORK', 2, 3],
      ['Summe', 2, 4],
    ])
    expect(list.sheets[2]?.rows.slice(1, 3)).toEqual([
      ['2027-02', 1, 3.5],
      ['2027-03', 1, 0.5],
    ])
  })
  test('is written in words with tables in which small numbers are hidden, as DOCX and ODT', async () => {
    for (let count = 0; count < 8; count++)
      await add({ day: '2027-02-03', topic: count < 7 ? 'work' : 'debt' })
    expect(countable(talks)).toEqual(['day', 'topic', 'ways'])
    const reports = statistics(reading, talks, ['topic'], { period: year, least: 5 })
    expect(reports.map(({ rowsWord }) => rowsWord)).toEqual(['Monat', 'topic'])
    const facts = {
      organisation: 'Lichtblick',
      measure: 'Beratung',
      funder: 'Bezirk',
      from: '1.1.',
      until: '31.12.',
    }
    const said = narrative({ ...facts, reports }, 'de')
    expect(said).toContain('| DEBT | * |')
    expect(said).toContain('| 02/2027 | 8 |')
    expect(piecesOf(said).filter(({ is }) => is === 'table')).toHaveLength(3)
  })
})

describe('a report that is frozen', () => {
  test('says the same after its records are gone, and what would be said today, and why', async () => {
    const ids: string[] = []
    for (let count = 0; count < 12; count++)
      ids.push(await add({ topic: count < 5 ? 'debt' : 'work', day: '2027-02-01' }))
    const frozen = await freeze(reading, 'r', report({ least: 1 }), 'Halbjahr')
    expect(frozen.author).toBe('amina')
    expect(await isWhole(frozen.body)).toBe(true)
    expect(await isWhole({ ...frozen.body, table: { ...frozen.body.table, all: 13 } })).toBe(false)
    expect(differenceOf(reading, frozen)).toBeNull()

    const line = (record: string, end: 'erase' | 'anonymise') => ({
      record,
      collection: 'talks',
      version: 1,
      end,
    })
    const [first = '', second = '', third = ''] = ids
    const proposal = await propose(holding, 'request', [line(first, 'erase'), line(second, 'anonymise')], now)
    const bea = holdingOf('bea')
    speaker.author = 'bea'
    await bea.open()
    await decide(bea, proposal, 'confirmed')
    await carryOut(bea, proposal, new Date('2027-07-03T10:00:00Z'))
    speaker.author = 'amina'
    holding = holdingOf('amina')
    reading = { ...reading, holding }
    await holding.open()
    await holding.write([{ collection: 'talks', id: third, set: { topic: 'home' } }])
    await add({ topic: 'work' })

    const again = holding.papers<typeof frozen.body>('jam/frozen/1')[0]
    if (!again) throw new Error('It is gone.')
    expect(again.body.table).toEqual(frozen.body.table)
    const difference = differenceOf(reading, again)
    expect(difference).toMatchObject({ erased: 1, anonymised: 1, changed: 1, added: 1, leftOut: 0 })
    expect(difference?.cells).toContainEqual(expect.objectContaining({ row: 'DEBT', before: 5, now: 3 }))
  })
})
