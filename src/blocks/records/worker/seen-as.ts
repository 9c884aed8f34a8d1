import type { Layer } from '../model/field.ts'
import { type Act, acts, layersFor, type Role, seenBy, type Viewer } from '../model/right.ts'
import type { Workroom } from './workroom.ts'

const most = 20

/** What a colleague sees of a collection, as far as I see it myself. */
export type SeenAs = {
  seen: number
  all: number
  may: { act: Act; layers: Layer[] }[]
  some: { id: string; title: string; says: { [field: string]: string } }[]
}

export function seenAs(room: Workroom, member: string, spaces: readonly string[], of: string): SeenAs {
  const { holding } = room
  const collection = holding.collections().find(({ id }) => id === of)
  if (!collection) return { seen: 0, all: 0, may: [], some: [] }
  const opens = new Set(spaces)
  const roles = holding.papers<Role>('jam/role/1').map(({ body }) => body)
  const viewer: Viewer = { member, roles, opens: (space) => opens.has(space) }
  const told: SeenAs = { seen: 0, all: 0, may: [], some: [] }
  for (const row of holding.rows(of)) {
    told.all++
    const seen = seenBy(viewer, 'view', collection, row)
    if (!seen) continue
    told.seen++
    if (told.some.length >= most) continue
    const [says = {}] = room.sayAll(of, [seen.values])
    told.some.push({ id: row.id, title: room.line(row.id, [])?.title ?? '', says })
  }
  told.may = acts.map((act) => ({ act, layers: layersFor(viewer, act, collection) }))
  return told
}
