import { layers } from '../../model/field.ts'
import type { RecordBody } from '../../model/record.ts'
import type { Entry, EntryChange, Row } from '../../worker/holding.ts'
import type { Coming, Open } from '../../worker/law-hook.ts'
import type { Shelf } from '../../worker/shelf.ts'
import type { Rules } from './rules.ts'

/** Writes say when they go, all layers of a record the same. @returns the records that this is about, as they will be */
export function withTerms(open: readonly Open[], shelf: Shelf, rules: Rules): Coming[] {
  const all: Coming[] = []
  for (const [of, some] of Map.groupBy(open, ({ write }) => write.of)) {
    const collection = some[0]?.write.collection
    if (!collection || !rules.concerns(collection.id)) continue
    const coming = { row: comingRow(of, some, shelf), entries: shelf.entries(of) }
    const month = rules.termOf(coming)
    for (const { writes } of some) for (const write of writes) write.deleteAfter = month
    all.push(coming)
  }
  return all
}

function comingRow(of: string, some: readonly Open[], shelf: Shelf): Row {
  const before = shelf.get(of)
  const drawer = some[0]?.write.collection.drawers.find(({ spaces }) =>
    Object.values(spaces).includes(some[0]?.write.space ?? ''),
  )
  const bodies = new Map(some.map(({ write, writes }) => [write.layer, writes.at(-1)?.body]))
  const values = layers.map((layer) => {
    const body = bodies.get(layer) as RecordBody | undefined
    return body ? body.values : before ? shelf.valuesIn(before, layer) : {}
  })
  const {
    what: _,
    values: __,
    ...marks
  } = (bodies.get('base') ?? { ...before }) as unknown as RecordBody & Row
  const blank = { id: of, version: 0, drawer: drawer?.id ?? '', parts: {}, author: '' }
  return {
    ...{ ...blank, ...before, ...marks, drawer: before?.drawer ?? blank.drawer },
    ...{ id: of, version: before?.version ?? 0, parts: before?.parts ?? {} },
    ...{ values: Object.assign({}, ...values), writtenAt: new Date().toISOString() },
  }
}

/** The same for something that happened to a record. */
export function comingEntry(shelf: Shelf, { id = '', of, layer, body }: EntryChange): Coming | null {
  const row = shelf.get(of)
  if (!row) return null
  const entry: Entry = {
    ...{ what: 'jam/entry/1', of, ...body, id, version: 0, layer },
    ...{ author: '', writtenAt: new Date().toISOString() },
  }
  return { row, entries: [...shelf.entries(of).filter((one) => one.id !== id), entry] }
}
