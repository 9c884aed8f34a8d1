import type { Collection } from '#blocks/records/model/collection.ts'
import type { Field } from '#blocks/records/model/field.ts'

const first = ['Amina', 'Berta', 'Cem', 'Dilara', 'Emil', 'Fatma', 'Gustav', 'Hanna', 'Ibrahim', 'Jana']
const last = ['Yılmaz', 'Müller', 'Schmidt', 'Nowak', 'Öztürk', 'Weiß', 'Krüger', 'Haddad', 'Petrov', 'Maier']
const towns = ['Bautzen', 'Görlitz', 'Hoyerswerda', 'Kamenz', 'Löbau', 'Zittau']
const words =
  'Beratung Wohnung Antrag Jobcenter Rückruf vereinbart Unterlagen nachgereicht Kind Schule Termin'.split(' ')

/** A case as an advice centre writes it: a dozen fields and a note of sixty words. */
export function caseOf(number: number) {
  const pick = <T>(from: readonly T[], by: number) => from[Math.floor(number / by) % from.length] as T
  const note = Array.from(
    { length: 60 },
    (_, i) => words[(number * 7 + i * 3 + (i >> 2)) % words.length],
  ).join(' ')
  return {
    ...{ what: 'jam/record/1', collection: 'cases', schema: 1 },
    step: pick(['neu', 'laufend', 'abgeschlossen'], 3),
    values: {
      name: `${pick(last, 1)}-${number}`,
      given: pick(first, 10),
      born: `19${String(40 + (number % 60)).padStart(2, '0')}-0${1 + (number % 9)}-1${number % 10}`,
      town: pick(towns, 4),
      street: `Hauptstraße ${number % 200}`,
      phone: `03591 ${100_000 + (number % 899_999)}`,
      language: pick(['Deutsch', 'Arabisch', 'Polnisch', 'Ukrainisch'], 5),
      household: 1 + (number % 6),
      income: 400 + (number % 2000),
      consent: number % 3 === 0,
      note,
    },
  }
}

/** The collection they belong to, whose one drawer is this space. */
export function casesIn(base: string): Collection {
  const words = (de: string) => ({ de, en: de })
  const field = (id: string, kind: Field['kind'] = 'short-text'): Field => ({
    id,
    kind,
    label: words(id),
    layer: 'base',
  })
  return {
    ...{ schema: 1, id: 'cases', version: 1, name: words('Fälle'), one: words('Fall'), steps: [] },
    fields: [
      ...['name', 'given', 'born', 'town', 'street', 'phone', 'language'].map((id) => field(id)),
      ...['household', 'income'].map((id) => field(id, 'integer')),
      field('note', 'long-text'),
    ],
    title: ['name', 'given'],
    drawers: [{ id: 'drawer', name: 'Fälle', spaces: { base } }],
    retention: { months: 120, ground: words('Bench'), end: 'erase' },
  }
}

/** What somebody types, letter by letter. */
export const typed = ['Yılmaz-77', 'Hoyerswerda', 'rückruf', 'öztürk', 'unterlagen nachgereicht']
