import type { Lang } from '#kernel/text.ts'
import type { Canon } from '#vault/canonical.ts'
import { collectionWords } from './collection-words.ts'
import { type Known, newestOf } from './names.ts'

/** A record of a collection as somebody reads it: what it is called, what was asked and answered, what happened. */
export type ReadRecord = { title: string; lines: { label: string; says: string }[]; entries: string[] }
export type ReadCollection = { name: string; fields: string[]; records: ReadRecord[] }

type Plain = { [name: string]: Canon }
type FieldLike = { id: string; kind: string; label: string; choices: Map<string, string> }
type CollectionLike = { id: string; name: string; title: string[]; fields: FieldLike[] }

const kinds = new Set(['jam/record/1', 'jam/part/1', 'jam/entry/1'])
/** Whether a body is told by its collection. */
export const isOfCollection = (body: Canon | null): boolean => kinds.has(String(Object(body).what))

/**
 * Collections with their records, in the words of their own plan. Nothing here trusts that a body is as it should be: an archive
 * is read in twenty years, by another program.
 */
export function collectionsIn(
  known: readonly Known[],
  people: Readonly<Record<string, string>>,
  lang: Lang,
): ReadCollection[] {
  const newest = newestOf(known)
  const bodies = newest.map(({ id, author, body }) => ({ id, author, body: Object(body) as Plain }))
  const of = (what: string) => bodies.filter(({ body }) => body.what === what)
  const collections = of('jam/collection/1').map(({ body }) => collectionLike(body.collection, lang))
  const values = new Map(of('jam/record/1').map(({ id, body }) => [id, { ...Object(body.values) } as Plain]))
  for (const { body } of of('jam/part/1'))
    Object.assign(values.get(String(body.of)) ?? {}, Object(body.values))
  const byId = new Map(of('jam/record/1').map(({ id, body }) => [id, String(body.collection)]))
  const titleOf = (id: string): string => {
    const collection = collections.find((one) => one.id === byId.get(id))
    return collection ? titled(collection, values.get(id) ?? {}, names) : ''
  }
  const names: Names = { people, lang, titleOf }
  const entries = entriesBy(of('jam/entry/1'), names)
  return collections.map((collection) => ({
    name: collection.name,
    fields: collection.fields.map(({ label }) => label),
    records: [...byId]
      .filter(([, its]) => its === collection.id)
      .map(([id]) => readRecord(collection, values.get(id) ?? {}, entries.get(id) ?? [], names)),
  }))
}

type Names = { people: Readonly<Record<string, string>>; lang: Lang; titleOf: (id: string) => string }

function readRecord(collection: CollectionLike, values: Plain, entries: string[], names: Names): ReadRecord {
  const lines = collection.fields.flatMap((field) => {
    const says = sayIt(field, values[field.id], names)
    return says === '' ? [] : [{ label: field.label, says }]
  })
  return { title: titled(collection, values, names), lines, entries }
}

function titled({ title, fields }: CollectionLike, values: Plain, names: Names): string {
  // A title that is itself a link must not look for titles for ever.
  const shallow = { ...names, titleOf: () => '' }
  const said = title.map((id) => {
    const field = fields.find((one) => one.id === id)
    return field ? sayIt(field, values[id], shallow) : ''
  })
  return said.filter(Boolean).join(' ')
}

function collectionLike(body: Canon | undefined, lang: Lang): CollectionLike {
  const { id, name, title, fields } = Object(body) as Plain
  const all = Array.isArray(fields) ? (fields as Plain[]) : []
  return {
    id: String(id),
    name: worded(name, lang) || String(id),
    title: Array.isArray(title) ? title.map(String) : [],
    fields: all.map((field) => {
      const choices = Array.isArray(field.choices) ? (field.choices as Plain[]) : []
      return {
        ...{
          id: String(field.id),
          kind: String(field.kind),
          label: worded(field.label, lang) || String(field.id),
        },
        choices: new Map(
          choices.map(({ value, label }) => [String(value), worded(label, lang) || String(value)]),
        ),
      }
    }),
  }
}

function worded(wording: Canon | undefined, lang: Lang): string {
  const said = Object(wording) as { [lang: string]: string }
  return said[lang] || said.de || Object.values(said).find((one) => typeof one === 'string' && one) || ''
}

function sayIt(field: FieldLike, value: Canon | undefined, names: Names): string {
  if (value === undefined || value === null) return ''
  const t = collectionWords(names.lang)
  if (typeof value === 'boolean') return value ? t.yes : t.no
  if (typeof value === 'number')
    return field.kind === 'year'
      ? String(value)
      : value.toLocaleString(names.lang === 'de' ? 'de-DE' : 'en-GB')
  if (typeof value === 'string')
    return field.choices.get(value) ?? sayDay(value.replace(/^other:/, ''), names.lang)
  if (Array.isArray(value)) return value.map((one) => sayIt(field, one, names)).join(', ')
  return sayObject(field, value as Plain, names)
}

function sayObject(field: FieldLike, value: Plain, names: Names): string {
  if (Array.isArray(value.records))
    return value.records.map((id) => names.titleOf(String(id)) || String(id)).join(', ')
  if (typeof value.member === 'string') return names.people[value.member] || value.member
  if (typeof value.day === 'string' && value.sure)
    return sayDay(
      value.sure === 'year' ? value.day.slice(0, 4) : value.day.slice(0, value.sure === 'month' ? 7 : 10),
      names.lang,
    )
  // A file says its name; its key stays where it is.
  if (typeof value.name === 'string' && value.file) return value.name
  if (typeof value.strokes === 'object') return collectionWords(names.lang).drawn
  const order = [
    'title',
    'first',
    'last',
    'street',
    'more',
    'postcode',
    'town',
    'from',
    'to',
    'typed',
    'words',
  ]
  const known = order.filter((name) => name in value)
  const all = known.length > 0 ? known : Object.keys(value)
  return all
    .map((name) => sayIt(field, value[name], names))
    .filter(Boolean)
    .join(' ')
}

function sayDay(text: string, lang: Lang): string {
  const [, year, month, day, time] = /^(\d{4})-(\d\d)(?:-(\d\d))?(?:T(\d\d:\d\d))?/.exec(text) ?? []
  if (!year || lang !== 'de' || text.length > 30) return text
  return `${day ? `${day}.` : ''}${month}${day ? '.' : '/'}${year}${time ? `, ${time}` : ''}`
}

function entriesBy(all: readonly { author: string; body: Plain }[], names: Names): Map<string, string[]> {
  const found = new Map<string, string[]>()
  const sorted = all.toSorted((a, b) => String(a.body.at).localeCompare(String(b.body.at)))
  for (const { author, body } of sorted) {
    const t = collectionWords(names.lang)
    const kind = t.entry[String(body.kind)] ?? String(body.kind)
    const facts = [sayDay(String(body.at ?? ''), names.lang), kind, names.people[author]]
      .filter(Boolean)
      .join(' · ')
    const said = typeof body.text === 'string' && body.text ? `${facts}: ${body.text}` : facts
    found.set(String(body.of), [...(found.get(String(body.of)) ?? []), said])
  }
  return found
}
