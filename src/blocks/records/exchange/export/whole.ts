import { isDerived } from '../../model/asked.ts'
import { type Collection, collectionSchema } from '../../model/collection.ts'
import type { Field, Layer } from '../../model/field.ts'
import type { EntryBody, Values } from '../../model/record.ts'
import { markNames } from '../../model/row.ts'
import type { Entry, Marks, Row } from '../../worker/holding.ts'

/** A collection with all its records as one JSON (Ausfuhr): what it was made of comes along, so that nothing is lost. */
export type Whole = {
  what: 'jam/records/1'
  at: string
  /** Without drawers: whoever reads it in has their own. */
  collection: Omit<Collection, 'drawers'>
  records: WholeRecord[]
}

export type WholeRecord = {
  id: string
  /** The name of its drawer. */
  drawer: string
  writtenAt: string | null
  values: Values
  marks: Marks
  entries: { layer: Layer; body: Omit<EntryBody, 'what' | 'of'> }[]
}

export function wholeOf(
  collection: Collection,
  fields: readonly Field[],
  rows: readonly Row[],
  entriesOf: (id: string) => readonly Entry[],
  at: Date,
): Whole {
  const { drawers, ...schema } = collection
  const kept = new Set(fields.filter((field) => !isDerived(field)).map(({ id }) => id))
  const records = rows.map((row): WholeRecord => {
    const values = Object.fromEntries(Object.entries(row.values).filter(([id]) => kept.has(id)))
    const marks = markNames.flatMap((mark) => (row[mark] === undefined ? [] : [[mark, row[mark]]]))
    const entries = entriesOf(row.id).map((entry) => ({ layer: entry.layer, body: bodyOf(entry) }))
    const drawer = drawers.find(({ id }) => id === row.drawer)?.name ?? ''
    return { id: row.id, drawer, writtenAt: row.writtenAt, values, marks: Object.fromEntries(marks), entries }
  })
  // A field that is not taken out is not even named.
  const known = { ...schema, fields: collection.fields.filter((field) => fields.includes(field)) }
  return { what: 'jam/records/1', at: at.toISOString(), collection: known, records }
}

function bodyOf({ kind, at, text, due, for: whom, done, more }: Entry): Omit<EntryBody, 'what' | 'of'> {
  const optional = { text, due, for: whom, done, more }
  return {
    kind,
    at,
    ...Object.fromEntries(Object.entries(optional).filter(([, said]) => said !== undefined)),
  }
}

/** @returns null for what is none of ours; `newer`: it comes from a version that is yet to come here */
export function readWhole(text: string): Whole | 'newer' | null {
  let read: unknown
  try {
    read = JSON.parse(text)
  } catch {
    return null
  }
  const { what, collection, records } = Object(read) as Partial<Whole>
  if (typeof what !== 'string' || !what.startsWith('jam/records/')) return null
  if (what !== 'jam/records/1' || Number(collection?.schema) > collectionSchema) return 'newer'
  const isWhole = Array.isArray(collection?.fields) && Array.isArray(records) && records.every(isRecord)
  return isWhole ? (read as Whole) : null
}

function isRecord(one: unknown): one is WholeRecord {
  const { id, values, marks, entries } = Object(one) as Partial<WholeRecord>
  return typeof id === 'string' && isPlain(values) && isPlain(marks) && Array.isArray(entries)
}

const isPlain = (one: unknown): boolean => typeof one === 'object' && one !== null && !Array.isArray(one)
