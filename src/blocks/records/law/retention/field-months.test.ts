import { expect, test } from 'vitest'
import { sampleField as field, sampleCollection } from '#test/sample-records.ts'
import { memoryHolding } from '../../worker/memory-holding.ts'
import type { RecordsHolding } from '../../worker/records-holding.ts'
import { Workroom } from '../../worker/workroom.ts'
import { lawTasks } from '../tasks.ts'
import { dueList } from './due-list.ts'

const people = sampleCollection(
  'people',
  [field('name', 'short-text'), field('iban', 'short-text', { keepMonths: 6 }), field('left', 'date')],
  { retention: { months: 120, from: 'left', ground: { de: 'eigene' }, end: 'erase' } },
)

test('a field whose months are over is due before its record, and is emptied', async () => {
  const changes = [
    { collection: 'people', set: { name: 'Ida', iban: 'DE1', left: '2020-03-14' } },
    { collection: 'people', set: { name: 'Eda', iban: 'DE2', left: '2099-03-14' } },
    { collection: 'people', set: { name: 'Oda', iban: 'DE3' } },
    { collection: 'people', set: { name: 'Ada', left: '2020-03-14' } },
  ]
  const holding = (await memoryHolding({ collections: [people], changes })) as RecordsHolding
  const due = (day: string) => dueList(holding, new Date(`${day}T12:00:00Z`), day)
  expect(due('2020-09-14').fields).toEqual([])
  const [first] = holding.rows('people')
  expect(due('2020-09-15').fields).toEqual([{ id: first?.id, collection: 'people', fields: ['iban'] }])
  expect(due('2020-09-15').lines).toEqual([])
  expect(await lawTasks.emptyFields(new Workroom(holding, 'de'), () => {})).toBe(1)
  expect([...holding.rows('people')].map(({ values }) => values.iban)).toEqual([
    undefined,
    'DE2',
    'DE3',
    undefined,
  ])
})
