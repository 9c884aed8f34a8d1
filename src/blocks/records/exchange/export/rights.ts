import type { Collection } from '../../model/collection.ts'
import { columnField } from '../../model/columns.ts'
import type { Field } from '../../model/field.ts'
import { layerOf, mayExport, type Role, seenBy, type Viewer } from '../../model/right.ts'
import type { Holding, Row } from '../../worker/holding.ts'

/** Who asks, with the roles and keys that count for every act. */
export function viewerOf(holding: Pick<Holding, 'me' | 'papers' | 'collections' | 'readable'>): Viewer {
  const open = new Set(
    holding
      .collections()
      .flatMap(({ id, drawers }) =>
        drawers.flatMap((drawer) =>
          holding.readable(id, drawer.id).map((layer) => drawer.spaces[layer] ?? ''),
        ),
      ),
  )
  return {
    member: holding.me.member,
    roles: holding.papers<Role>('jam/role/1').map(({ body }) => body),
    opens: (space) => open.has(space),
  }
}

/** The columns that somebody may take out of the house, of those that they ask for: the others are not there. */
export function exportable(viewer: Viewer, collection: Collection, columns: readonly string[]): Field[] {
  return columns.flatMap((column) => {
    const field = columnField(collection, column)
    return field && mayExport(viewer, { collection, layer: layerOf(collection, field) }) ? [field] : []
  })
}

/** The records that somebody may take out, of those that a view shows; with what they may take of each. */
export function exportableRows(viewer: Viewer, collection: Collection, rows: Iterable<Row>): Row[] {
  const seen: Row[] = []
  for (const row of rows) {
    const part = seenBy(viewer, 'export', collection, row)
    if (part && !row.damaged) seen.push(part)
  }
  return seen
}
