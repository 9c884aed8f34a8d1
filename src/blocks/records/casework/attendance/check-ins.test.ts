import { beforeEach, expect, test } from 'vitest'
import type { Canon } from '#vault/canonical.ts'
import type { Collection } from '../../model/collection.ts'
import { sealedSaid } from '../../post/said.ts'
import { MemoryFeed } from '../../worker/memory-feed.ts'
import { RecordsHolding } from '../../worker/records-holding.ts'
import { Workroom } from '../../worker/workroom.ts'
import { type Arrived, checkInTasks } from './check-ins.ts'
import type { SeriesBody } from './series.ts'
import { attendanceTasks } from './tasks.ts'

const people: Collection = {
  ...{ schema: 1, id: 'people', version: 1, name: { de: 'Kinder' }, one: { de: 'Kind' }, title: ['name'] },
  fields: [
    { id: 'name', kind: 'full-name', label: { de: 'Name' }, layer: 'base' },
    { id: 'number', kind: 'autonumber', label: { de: 'Nummer' }, layer: 'base' },
  ],
  ...{ drawers: [{ id: 'd', name: 'Alle', spaces: { base: 'base' } }], steps: [] },
  retention: { months: 12, ground: {}, end: 'erase' },
}
const told = () => {}
const date = '2026-11-26'
let room: Workroom
let series: string
beforeEach(async () => {
  const me = { member: 'me', name: 'Ich', isAdmin: true }
  const feed = new MemoryFeed('me')
  const holding = new RecordsHolding({ service: 's', me, members: [], plan: 'p', spaces: ['base'], feed })
  await holding.keep({ what: 'jam/collection/1', collection: people })
  const named = (first: string, last: string, number: string) => ({
    ...{ collection: 'people', set: { name: { first, last }, number } },
  })
  await holding.write([
    named('Ada', 'Lovelace', '1-AAA'),
    named('Änne', 'Groß', '2-AAA'),
    named('Max', 'Müller', '3-AAA'),
    named('Max', 'Müller', '4-AAA'),
  ])
  const body: SeriesBody = {
    ...{ what: 'jam/series/1', collection: 'people', title: 'Hausaufgaben', calendar: 'c' },
    recurrence: { from: date, every: 'week' },
    who: { are: 'filter', collection: 'people' },
  }
  series = (await holding.keep(body)).id
  room = new Workroom(holding, 'de')
})

let next = 0
const letter = (
  said: string,
  more: { [name: string]: Canon } = {},
  receivedAt = `${date}T15:00:00Z`,
): Arrived => ({
  ...{ id: `letter-${next++}`, receivedAt },
  body: { ...Object(sealedSaid({ series, date, said })), ...more },
})
const take = (...letters: Arrived[]) => checkInTasks.takeCheckIns(room, told, series, date, letters)
const present = () =>
  attendanceTasks
    .dateList(room, told, series, date)
    .people.filter(({ state }) => state === 'present')
    .map(({ title }) => title)

test('whoever says their number or their name, in any order and spelling, is there', async () => {
  const { taken, open } = await take(letter('1'), letter('gross,  ÄNNE'), letter('4-aaa'))
  expect([taken.length, open]).toEqual([3, []])
  expect(present()).toEqual(['Ada Lovelace', 'Änne Groß', 'Max Müller'])
})

test('twice is once, and whoever came late stays late', async () => {
  const [ada] = [...room.holding.rows('people')]
  await attendanceTasks.note(room, told, series, date, [ada?.id ?? ''], 'late')
  const { taken } = await take(letter('1'), letter('Ada Lovelace'))
  expect(taken).toHaveLength(2)
  expect(present()).toEqual([])
  expect(room.holding.entries(ada?.id ?? '')).toHaveLength(1)
})

test('nobody is guessed: two of the same name, somebody unknown and another day wait for a person', async () => {
  const yesterday = letter('1', {}, '2026-11-25T15:00:00Z')
  const { taken, open } = await take(letter('Max Müller'), letter('99'), yesterday)
  expect(taken).toEqual([])
  expect(open.map(({ said }) => said)).toEqual(['Max Müller', '99', '1'])
  const [, , max] = [...room.holding.rows('people')]
  await checkInTasks.assignCheckIn(room, told, series, date, max?.id ?? '')
  expect(present()).toEqual(['Max Müller'])
})

test('what says nothing is named apart, and what belongs to another list is left to that', async () => {
  const nothing: Arrived = { id: 'odd', receivedAt: `${date}T15:00:00Z`, body: ['x'] }
  const long = letter('x'.repeat(5000))
  const { taken, open, odd } = await take(nothing, long, letter('1', { series: 'other' }))
  expect([taken, open, odd]).toEqual([[], [], ['odd', long.id]])
})
