import type { Collection } from '../../model/collection.ts'
import { type Layer, layers } from '../../model/field.ts'
import { may } from '../../model/right.ts'
import type { Detail } from '../../worker/opened.ts'
import { useDesk } from '../desk.ts'

/** The layers of a record that I may write in: of the others it is only read what stands there. */
export function useWritable(collection: Collection, detail: Detail): readonly Layer[] {
  const viewer = useViewer()
  const { line } = detail
  if (line.damaged) return []
  return detail.layers.filter((layer) => may(viewer, 'write', { collection, layer, row: line }))
}

/** Whether I may begin a record in a collection. */
export function useAdding(collection: Collection): boolean {
  const viewer = useViewer()
  return may(viewer, 'write', { collection, layer: layers[0] })
}

/** Whom the roles of the plan know me as. Whether the key is there the worker has said already. */
function useViewer() {
  const { opened, me } = useDesk()
  return { member: me.member, roles: opened.roles.map(({ body }) => body), opens: () => true }
}
