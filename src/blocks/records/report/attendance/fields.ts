import type { Collection } from '../../model/collection.ts'
import type { Field } from '../../model/field.ts'

/** Columns of an attendance, besides those of whoever was there. */
export const columnsOf = {
  day: '@day',
  series: '@series',
  state: '@state',
  who: '@who',
  session: '@session',
  hours: '@hours',
} as const

const field = (
  id: string,
  kind: Field['kind'],
  de: string,
  en: string,
  more: Partial<Field> = {},
): Field => ({
  ...{ id, kind, label: { de, en }, layer: 'base', ...more },
})

const states = [
  ['present', 'da', 'there'],
  ['late', 'zu spät', 'late'],
  ['excused', 'entschuldigt', 'excused'],
  ['absent', 'fehlt', 'missing'],
] as const

const own: Field[] = [
  field(columnsOf.day, 'date', 'Tag der Teilnahme', 'Day of attendance'),
  field(columnsOf.series, 'short-text', 'Terminreihe', 'Series of dates'),
  field(columnsOf.state, 'single-choice', 'Anwesenheit', 'Attendance', {
    choices: states.map(([value, de, en]) => ({ value, label: { de, en } })),
  }),
  // Names make no rows: who was there is counted, not listed.
  field(columnsOf.who, 'link', 'Personen', 'People', { personal: true }),
  field(columnsOf.session, 'link', 'Termine', 'Dates', { personal: true }),
  field(columnsOf.hours, 'decimal', 'Stunden', 'Hours'),
]

const made = new WeakMap<Collection, Collection>()

/** A collection as reports see it that count attendances: its own fields, with what each date says of a person. */
export function attendanceOf(collection: Collection): Collection {
  const known = made.get(collection)
  if (known) return known
  const { de, en } = collection.name
  const name = { de: `Anwesenheit: ${de ?? en}`, en: `Attendance: ${en ?? de}` }
  // What a person has in numbers is no sum over dates: but their age is.
  const fields = collection.fields.filter(({ kind }) => kind !== 'link' && kind !== 'household')
  const fresh = { ...collection, name, fields: [...own, ...fields] }
  made.set(collection, fresh)
  return fresh
}
