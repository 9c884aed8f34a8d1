import { describe, expect, test } from 'vitest'
import type { Answer } from '#field/answer/answer.ts'
import { analyseCollections, analyseViews } from '../analyse.ts'
import { begun, numbered } from '../beginning.ts'
import { checkValues } from '../check.ts'
import type { Collection } from '../collection.ts'
import type { Field } from '../field.ts'
import { linkPlan } from '../links.ts'
import { applied } from '../plan.ts'
import { query } from '../query.ts'
import type { Value, Values } from '../record.ts'
import { recordsIn } from '../records.ts'
import type { Row } from '../row.ts'
import { Tables } from '../tables.ts'
import { templateIds } from './template.ts'
import { fromTemplate, templates } from './templates.ts'

const now = new Date('2026-11-26T10:00:00Z')
const moment = { today: '2026-11-26', now: '2026-11-26T11:00' }
let made = 0
const newId = () => `i${(made++).toString(36).padStart(6, '0')}`

/** A value that somebody might type, for the kind of a field; links to whoever is there already. */
function typed(field: Field, rows: readonly Row[]): Value | undefined {
  const plain: { [kind: string]: Answer } = {
    ...{
      'short-text': 'Ein paar Worte',
      'long-text': 'Ein paar Sätze.',
      organisation: 'Lichtblick e. V.',
      barcode: '4006381333931',
    },
    ...{
      email: 'kim@example.org',
      phone: '0911 123456',
      url: 'https://example.org',
      iban: 'DE89370400440532013000',
    },
    ...{
      integer: 12,
      decimal: 2.5,
      currency: 12.5,
      percentage: 10,
      rating: 4,
      scale: 4,
      year: 2026,
      'yes-no': true,
    },
    ...{ date: '2026-11-20', 'date-time': '2026-11-20T09:30', 'time-range': { from: '09:00', to: '11:00' } },
    ...{
      'full-name': { first: 'Kim', last: 'Muster' },
      address: { street: 'Königstraße 1', postcode: '90402', town: 'Nürnberg' },
    },
    ...{ signature: { typed: 'Kim Muster' }, point: { lat: 49.45, lon: 11.08 } },
    ...{ file: [{ name: 'a.pdf', type: 'application/pdf', size: 10, file: 'A'.repeat(22), key: 'k' }] },
    ...{ photo: [{ name: 'a.jpg', type: 'image/jpeg', size: 10, file: 'A'.repeat(22), key: 'k' }] },
  }
  const [first] = field.choices ?? []
  if (field.kind === 'single-choice') return first?.value
  if (field.kind === 'multiple-choice') return first && [first.value]
  if (field.kind === 'person') return { member: 'amina' }
  if (field.kind === 'uncertain-date') return { day: '1990-01-01', sure: 'year' }
  const other = rows.find(({ collection }) => collection === field.link?.collection)
  if (field.kind === 'link') return other && { records: [other.id] }
  return plain[field.kind]
}

function filled(collection: Collection, rows: Row[]): Row {
  const given = collection.fields.map((field) => [field.id, typed(field, rows)] as const)
  const values = Object.fromEntries(given.filter(([, value]) => value !== undefined)) as Values
  const whole = numbered(collection, begun(collection, values, moment), () => [], 'K7Q')
  return {
    id: newId(),
    version: 1,
    collection: collection.id,
    drawer: 'd',
    values: whole,
    schema: 1,
    parts: {},
    author: 'amina',
    writtenAt: null,
  }
}

test('there are twelve, each once', () => {
  expect(templates.map(({ id }) => id)).toEqual([...templateIds])
})

describe.each(templates.map((template) => [template.name.de ?? '', template] as const))(
  '%s',
  (_name, template) => {
    const { collections: schemas, views } = fromTemplate(template, newId)
    const collections = schemas.map(
      (one): Collection => ({ ...one, drawers: [{ id: 'd', name: 'Alle', spaces: { base: 'b' } }] }),
    )

    test('fits together, in German and English', () => {
      expect(analyseCollections(schemas, ['de', 'en'])).toEqual([])
      expect(analyseViews(views, schemas)).toEqual([])
      expect([template.name.en, template.about.en].every(Boolean)).toBe(true)
      expect(schemas.flatMap(({ fields }) => fields).filter(({ id }) => !/^i[0-9a-z]{6}$/.test(id))).toEqual(
        [],
      )
      expect(
        collections.every(({ fields, template: from }) => fields.length > 5 && from === template.id),
      ).toBe(true)
    })
    test('can be filled in, checked, derived from and shown by each of its views', () => {
      let rows: Map<string, Row> = new Map()
      for (const collection of [...collections, ...collections]) {
        const row = filled(collection, [...rows.values()])
        const records = recordsIn(collections, [...rows.values(), row])
        const isTwin = [...rows.values()].some((one) => one.collection === collection.id)
        rows = new Map([...applied(rows, linkPlan(records, null, row)), [row.id, row]])
        const problems = checkValues(collection, row.values, { lang: 'de', now, id: row.id, records })
        // In the first round nobody is there yet to link to.
        expect(problems.filter(({ fault }) => isTwin || fault !== 'required-choice')).toEqual([])
      }
      const tables = new Tables(collections, () => now)
      tables.put([...rows.values()])
      for (const { kind, id } of collections.flatMap(({ fields }) => fields))
        if (kind === 'roll-up')
          expect([...rows.keys()].some((row) => tables.value(row, id) !== undefined)).toBe(true)
      for (const view of views) {
        const { total } = query(
          tables,
          { ...view, filter: { is: 'all', of: [] } },
          { me: 'amina', today: moment.today, lang: 'de' },
        )
        expect(total).toBe(2)
        expect(() => query(tables, view, { me: 'amina', today: moment.today, lang: 'de' })).not.toThrow()
      }
      expect([...rows.keys()].every((id) => tables.title(id).length > 2)).toBe(true)
    })
  },
)
