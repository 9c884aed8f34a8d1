import { isDerived } from '../../../model/asked.ts'
import type { Collection } from '../../../model/collection.ts'
import { sameValue } from '../../../model/equal.ts'
import type { Layer } from '../../../model/field.ts'
import type { Value } from '../../../model/record.ts'
import { mayWrite } from '../../../model/right.ts'
import type { Change, EntryChange, Holding, Row } from '../../../worker/holding.ts'
import { viewerOf } from '../../export/rights.ts'
import type { Whole, WholeRecord } from '../../export/whole.ts'
import type { Verdict } from '../judging.ts'
import { idOfRow } from './ids.ts'

/** What reading in an own export would do: the fields it lacks, and what becomes of each record. */
export type WholePlan = {
  collection: Collection
  made: string[]
  verdicts: Verdict[]
  entries: Map<string, EntryChange[]>
}

/**
 * An export of ours, to be read into a collection: records that are there by their id are put as they were then, all others are
 * made anew; links among them lead to what was made.
 */
export function planWhole(holding: Holding, into: Collection, whole: Whole, importId: string): WholePlan {
  const known = new Set(into.fields.map(({ id }) => id))
  const fresh = whole.collection.fields.filter(({ id }) => !known.has(id))
  const collection = { ...into, fields: [...into.fields, ...fresh] }
  const ids = new Map(whole.records.map(({ id }) => [id, newIdOf(holding, into, id, importId)]))
  const fields = new Set(collection.fields.filter((field) => !isDerived(field)).map(({ id }) => id))
  const verdicts = whole.records.map((record, row) => judge(holding, collection, record, row, ids, fields))
  const entries = new Map(
    whole.records.map((record) => [
      ids.get(record.id) ?? '',
      entriesOf(holding, into, record, ids, importId),
    ]),
  )
  return { collection, made: fresh.map(({ id }) => id), verdicts, entries }
}

function newIdOf(holding: Holding, into: Collection, id: string, importId: string): string {
  return holding.get(id)?.collection === into.id ? id : idOfRow(importId, id)
}

function judge(
  holding: Holding,
  collection: Collection,
  record: WholeRecord,
  row: number,
  ids: ReadonlyMap<string, string>,
  fields: ReadonlySet<string>,
): Verdict {
  const id = ids.get(record.id) ?? ''
  const there = holding.get(id)
  const set = Object.fromEntries(
    Object.entries(record.values).flatMap(([field, value]) =>
      fields.has(field) ? [[field, turned(value, ids)]] : [],
    ),
  )
  const drawer = drawerFor(collection, record)
  const change: Change = {
    ...{ collection: collection.id, id, set, whole: true, marks: record.marks },
    ...(!there && drawer && { drawer: drawer.id }),
  }
  const known = { row, line: row + 1, of: id, problems: [] }
  const place = there ?? { drawer: drawer?.id ?? '' }
  const touched = new Set(['base', ...Object.keys(set).map((field) => layerOf(collection, field))] as Layer[])
  const viewer = viewerOf(holding)
  const isOpen = [...touched].every((layer) => mayWrite(viewer, { collection, layer, row: place }))
  if (!isOpen || there?.restricted || there?.anonymous !== undefined)
    return { ...known, is: 'refused', problems: [{ column: '', code: 'elsewhere', about: '' }] }
  if (!there) return { ...known, is: 'new', change }
  return isSame(there, set, record) ? { ...known, is: 'same' } : { ...known, is: 'changed', change }
}

const layerOf = ({ fields }: Collection, id: string): Layer =>
  fields.find((field) => field.id === id)?.layer ?? 'base'

function isSame(there: Row, set: { [field: string]: Value }, { marks }: WholeRecord): boolean {
  const fields = new Set([...Object.keys(there.values), ...Object.keys(set)])
  const isEqual = [...fields].every((field) => sameValue(there.values[field], set[field]))
  return (
    isEqual &&
    Object.entries(marks).every(([mark, value]) =>
      sameValue(there[mark as keyof Row] as Value, value as Value),
    )
  )
}

/** Links among the records lead to what they have become. */
function turned(value: Value, ids: ReadonlyMap<string, string>): Value {
  if (typeof value !== 'object' || Array.isArray(value) || !('records' in value)) return value
  return { records: (value.records as string[]).map((id) => ids.get(id) ?? id) }
}

function entriesOf(
  holding: Holding,
  into: Collection,
  record: WholeRecord,
  ids: ReadonlyMap<string, string>,
  importId: string,
): EntryChange[] {
  const of = ids.get(record.id) ?? ''
  const there = holding.entries(of)
  const known = new Set(there.map(({ id }) => id))
  const said = new Set(there.map(({ at, kind, text }) => `${at} ${kind} ${text}`))
  const drawer = holding.get(of)?.drawer ?? drawerFor(into, record)?.id ?? ''
  const open = holding.readable(into.id, drawer)
  return record.entries.flatMap(({ layer, body }, at) => {
    const id = idOfRow(importId, `${record.id} ${at}`)
    // What is there already, from this run or from before, is not written twice; and nothing goes where more people read it.
    const isThere = known.has(id) || said.has(`${body.at} ${body.kind} ${body.text}`)
    return isThere || !open.includes(layer) ? [] : [{ id, of, layer, body }]
  })
}

const drawerFor = ({ drawers }: Collection, { drawer }: WholeRecord) =>
  drawers.find(({ name }) => name === drawer) ?? drawers[0]
