import { homeDay } from '#kernel/zone.ts'
import { isDerived } from '../model/asked.ts'
import { columnField, ownValue, shownField } from '../model/columns.ts'
import { layers } from '../model/field.ts'
import { passes } from '../model/query.ts'
import { type Act, layerOf, layersFor, may, type Role, seenBy, type Viewer } from '../model/right.ts'
import { type Names, sayValue } from '../model/saying.ts'
import { columnsIn } from '../model/view.ts'
import type { Row } from '../worker/holding.ts'
import type { Workroom } from '../worker/workroom.ts'
import type { Reading } from './reading.ts'

/** What law and reports read of an open room: as I may see it, at this moment. */
export function readingOf({ holding, tables, lang }: Workroom, now = new Date()): Reading {
  const title = (id: string): string => (holding.get(id) ? tables.title(id, lang) : '')
  const names: Names = {
    record: (id) => (holding.get(id) ? title(id) : undefined),
    member: (id) => holding.members().find((one) => one.id === id)?.name,
  }
  const asking = { me: holding.me.member, today: homeDay(now), lang }
  const viewer = viewerOf(holding)
  /** For which act a row was given out. */
  const asked = new WeakMap<Row, Act>()
  return {
    ...{ holding, lang, now, title },
    value: (row, column) => {
      if (column.startsWith('$')) return ownValue(row, column)
      if (row.values[column] !== undefined) return row.values[column]
      // What is derived stands in no layer's values: it is as closed as what it reads.
      const collection = tables.collection(row.collection)
      const field = collection && columnField(collection, column)
      if (!collection || !field || !isMade(field)) return undefined
      const where = { collection, layer: layerOf(collection, field), row: unlocked(row) }
      return may(viewer, asked.get(row) ?? 'view', where) ? tables.value(row.id, column) : undefined
    },
    say: (collection, column, value) => {
      const field = columnField(collection, column)
      if (!field) return ''
      return sayValue(field, value, lang, names, shownField(tables.collections(), collection, field))
    },
    // What is asked of a layer that is not mine is true of no record: else its answer could be guessed.
    passes: (row, filter) => {
      if (filter === undefined) return true
      const collection = tables.collection(row.collection)
      const isMine = (column: string) => {
        const field = collection && columnField(collection, column)
        if (!field) return true
        const where = { collection, layer: layerOf(collection, field), row: unlocked(row) }
        return may(viewer, asked.get(row) ?? 'view', where)
      }
      return columnsIn(filter).every(isMine) && passes(tables, row.id, filter, asking)
    },
    mayAsk: (act, collection, columns) => {
      const mine = layersFor(viewer, act, collection)
      return columns.every((column) => {
        const field = columnField(collection, column)
        return !field || mine.includes(layerOf(collection, field))
      })
    },
    layers: (act, collection, row) =>
      layers.filter((layer) => may(viewer, act, { collection, layer, row: unlocked(row) })),
    seen: (act, collection, { restricted, ...row }) => {
      // A lock (Art. 18) is told apart here: a report names it as left out, and a dossier holds what is locked.
      const seen = seenBy(viewer, act, collection, row)
      const whole = seen && restricted ? { ...seen, restricted } : seen
      if (whole) asked.set(whole, act)
      return whole
    },
  }
}

const unlocked = ({ restricted: _, ...row }: Row): Row => row

const isMade = (field: Parameters<typeof isDerived>[0]): boolean =>
  isDerived(field) || field.kind === 'autonumber'

function viewerOf(holding: Workroom['holding']): Viewer {
  const roles = holding.papers<Role>('jam/role/1').map(({ body }) => body)
  const { member } = holding.me
  const open = new Set<string>()
  for (const { id, drawers } of holding.collections())
    for (const drawer of drawers)
      for (const layer of holding.readable(id, drawer.id)) open.add(drawer.spaces[layer] ?? '')
  return {
    member,
    roles,
    opens: (space) => open.has(space),
  }
}
