import { columnField, ownValue, shownField } from '../model/columns.ts'
import { passes } from '../model/query.ts'
import { type Role, seenBy, type Viewer } from '../model/right.ts'
import { type Names, sayValue } from '../model/saying.ts'
import type { Workroom } from '../worker/workroom.ts'
import type { Reading } from './reading.ts'
import { dayOf } from './retention/due.ts'

/** What law and reports read of an open room: as I may see it, at this moment. */
export function readingOf({ holding, tables, lang }: Workroom, now = new Date()): Reading {
  const title = (id: string): string => (holding.get(id) ? tables.title(id, lang) : '')
  const names: Names = {
    record: (id) => (holding.get(id) ? title(id) : undefined),
    member: (id) => holding.members().find((one) => one.id === id)?.name,
  }
  const asking = { me: holding.me.member, today: dayOf(now), lang }
  const viewer = viewerOf(holding)
  return {
    ...{ holding, lang, now, title },
    value: (row, column) => (column.startsWith('$') ? ownValue(row, column) : tables.value(row.id, column)),
    say: (collection, column, value) => {
      const field = columnField(collection, column)
      if (!field) return ''
      return sayValue(field, value, lang, names, shownField(tables.collections(), collection, field))
    },
    passes: (row, filter) => filter === undefined || passes(tables, row.id, filter, asking),
    seen: (act, collection, row) => seenBy(viewer, act, collection, row),
  }
}

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
