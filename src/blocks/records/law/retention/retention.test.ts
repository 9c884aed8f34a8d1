import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Collection } from '../../model/collection.ts'
import type { Entry, Row } from '../../worker/holding.ts'
import { addDays, addMonths, completes, isDay, lastOf, monthsBetween } from './calendar.ts'
import type { Assigned, KeepingBody } from './class.ts'
import { knownClasses } from './classes.ts'
import { dayIn, keepingOf } from './due.ts'

const collection: Collection = {
  ...{
    schema: 1,
    id: 'cases',
    version: 1,
    name: { de: 'Fälle' },
    one: { de: 'Fall' },
    title: [],
    drawers: [],
  },
  fields: [],
  steps: [
    { name: 'open', label: { de: 'Offen' } },
    { name: 'closed', label: { de: 'Abgeschlossen' }, isEnd: true },
  ],
  retention: { months: 24, ground: { de: 'eigene' }, end: 'erase' },
}
const row = (more: Partial<Row> = {}): Row => ({
  ...{ id: 'r', version: 1, collection: 'cases', drawer: 'd', values: {}, schema: 1, parts: {} },
  ...{ author: 'amina', writtenAt: '2027-03-14T09:00:00.000Z', ...more },
})
const step = (at: string): Entry => ({
  ...{ what: 'jam/entry/1', of: 'r', kind: 'step', at, id: 'e', version: 1, layer: 'base' },
  ...{ author: 'amina', writtenAt: at },
})
const under = (id: string, more: Partial<Assigned> = {}): KeepingBody => ({
  ...{ what: 'jam/keeping/1', classes: [], without: [] },
  assigned: [{ collection: 'cases', class: id, ...more }],
})

describe('a calendar of law', () => {
  test('ends on the last day of a month that is too short', () => {
    expect(addMonths('2028-01-31', 1)).toBe('2028-02-29')
    expect(addMonths('2027-01-31', 1)).toBe('2027-02-28')
    expect(addMonths('2028-02-29', 12)).toBe('2029-02-28')
    expect(addMonths('2026-12-31', 99 * 12)).toBe('2125-12-31')
  })
  test('completes a year of life on the day before the birthday, also of those born on a leap day', () => {
    expect(completes('1996-05-04', 30)).toBe('2026-05-03')
    expect(completes('1996-01-01', 30)).toBe('2025-12-31')
    expect(completes('1996-02-29', 30)).toBe('2026-02-28')
    expect(completes('1996-02-29', 32)).toBe('2028-02-28')
  })
  test('takes the last day of what is not sure', () => {
    expect(dayIn({ day: '1996-02-01', sure: 'month' })).toBe('1996-02-29')
    expect(dayIn({ day: '1996-01-01', sure: 'year' })).toBe('1996-12-31')
    expect(dayIn('2026-02')).toBe('2026-02-28')
    expect(dayIn(2026)).toBe('2026-12-31')
    expect(dayIn({ from: '2026-01-01', to: '2026-06-30' })).toBe('2026-06-30')
    for (const none of ['2026-02-30', 'gestern', '', 7, true, [], { words: 'da' }])
      expect(dayIn(none)).toBeUndefined()
    expect(lastOf('2100-02-01', 'month')).toBe('2100-02-28')
  })
  test('counts days as the calendar does, forwards and back', () => {
    const day = fc
      .record({ at: fc.integer({ min: -30_000, max: 80_000 }) })
      .map(({ at }) => addDays('1970-01-01', at))
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 1300 }), (from, months) => {
        const to = addMonths(from, months)
        expect(isDay(to)).toBe(true)
        expect(to >= from).toBe(true)
        expect(to.slice(0, 7)).toBe(addMonths(`${from.slice(0, 7)}-01`, months).slice(0, 7))
        expect(months - monthsBetween(from, to)).toBeLessThanOrEqual(1)
        expect(addDays(addDays(from, months), -months)).toBe(from)
      }),
    )
  })
})

describe('a retention class', () => {
  test('of youth welfare keeps a file for 70 years after the 30th year of life, to the end of the year', () => {
    const born = (day: string) =>
      keepingOf(row({ values: { born: day } }), collection, [], under('youth-welfare-file', { day: 'born' }))
    expect(born('2008-07-01')).toMatchObject({ until: '2108-12-31', due: '2109-01-01' })
    expect(born('2025-03-02')).toMatchObject({ until: '2125-12-31', due: '2126-01-01' })
    expect(born('1996-02-29')).toMatchObject({ until: '2096-12-31' })
    // The 30th year of life of whoever is born on New Year's Day is complete in the old year.
    expect(born('1996-01-01')).toMatchObject({ until: '2095-12-31' })
  })
  test('of vouchers keeps for eight years from the end of the year of the day in the field', () => {
    const paid = row({ values: { paid: '2026-01-02' } })
    expect(keepingOf(paid, collection, [], under('voucher-8', { day: 'paid' }))).toMatchObject({
      until: '2034-12-31',
      due: '2035-01-01',
    })
  })
  test('does not begin while a case is open, or while nobody has said the day', () => {
    expect(keepingOf(row({ step: 'open' }), collection, [], under('damage-30'))).toMatchObject({
      waits: 'open',
    })
    expect(keepingOf(row(), collection, [], under('voucher-8', { day: 'paid' }))).toMatchObject({
      waits: 'no-day',
    })
    expect(keepingOf(row({ writtenAt: null }), collection, [], under('contacts-2'))).toMatchObject({
      waits: 'unsaved',
    })
  })
  test('counts from the last step that ended the case, in the day of Berlin', () => {
    const closed = row({ step: 'closed' })
    const steps = [step('2026-05-01T10:00:00.000Z'), step('2026-12-31T23:30:00.000Z')]
    expect(keepingOf(closed, collection, steps, under('counselling-3'))).toMatchObject({
      from: '2027-01-01',
      until: '2030-12-31',
    })
  })
  test('counts from the last entry where only changes count', () => {
    const later = { ...step('2028-01-01T00:00:00.000Z'), kind: 'note' as const }
    expect(keepingOf(row(), collection, [later], under('contacts-2'))).toMatchObject({ due: '2030-01-02' })
  })
  test('that keeps the longest decides; what does not count yet is the longest', () => {
    const both = under('contacts-2')
    both.assigned.push({
      collection: 'cases',
      class: 'youth-welfare-file',
      day: 'born',
      only: { field: 'kind', values: ['help'] },
    })
    const minor = row({ values: { born: '2010-01-05', kind: ['other', 'help'] } })
    expect(keepingOf(minor, collection, [], both)).toMatchObject({ until: '2110-12-31' })
    expect(keepingOf(row({ values: { kind: 'help' } }), collection, [], both)).toMatchObject({
      waits: 'no-day',
    })
    expect(keepingOf(row({ values: { kind: 'advice' } }), collection, [], both)).toMatchObject({
      due: '2029-03-15',
    })
  })
  test('is what the collection says as long as none is assigned, and what the organisation made of ours', () => {
    expect(keepingOf(row({ step: 'closed' }), collection, [], undefined)).toMatchObject({
      until: '2029-03-14',
    })
    const [ours] = knownClasses.filter(({ id }) => id === 'contacts-2')
    if (!ours) throw new Error('There is no such class.')
    const changed = { ...under('contacts-2'), classes: [{ ...ours, months: 6 }] }
    expect(keepingOf(row(), collection, [], changed)).toMatchObject({ until: '2027-09-14' })
  })
  test('names its ground and where to read it, each of ours', () => {
    for (const known of knownClasses) {
      expect(known.ground.de?.length).toBeGreaterThan(10)
      expect(known.ground.en?.length).toBeGreaterThan(10)
      expect(known.source).toMatch(/^https:\/\//)
      expect(known.begins === 'birth').toBe(known.age !== undefined)
    }
    expect(new Set(knownClasses.map(({ id }) => id)).size).toBe(knownClasses.length)
  })
})
