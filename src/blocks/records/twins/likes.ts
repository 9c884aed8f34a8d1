import { Lookalikes } from '../model/duplicate/finding.ts'
import type { Values } from '../model/record.ts'
import type { Row } from '../model/row.ts'
import type { Workroom } from '../worker/workroom.ts'

/** Who is there already and looks like what somebody types; `by`: the fields in which they do. */
export type Like = { id: string; title: string; by: string[] }

type Kept = { schema: number; lookalikes: Lookalikes; versions: Map<string, string> }
const kept = new WeakMap<Workroom, Map<string, Kept>>()

/** The likest first, of those that I may see. Known ones stay known, so that an answer comes while one types. */
export function likesOf(room: Workroom, of: string, values: Values, rows: () => Row[], most = 3): Like[] {
  const collection = room.holding.collections().find(({ id }) => id === of)
  if (!collection) return []
  const mine = kept.get(room) ?? new Map<string, Kept>()
  kept.set(room, mine)
  const before = mine.get(of)
  const known =
    before?.schema === collection.version
      ? before
      : { schema: collection.version, lookalikes: new Lookalikes(collection, []), versions: new Map() }
  mine.set(of, known)
  refresh(known, rows())
  return known.lookalikes.like(values, most).map(({ id, likeness }) => ({
    ...{ id, title: room.line(id, [])?.title ?? '' },
    by: likeness.fields.filter(({ score }) => score >= 0.5).map(({ field }) => field),
  }))
}

function refresh({ lookalikes, versions }: Kept, rows: readonly Row[]): void {
  const there = new Set<string>()
  for (const row of rows) {
    there.add(row.id)
    // A layer of its own may have changed alone.
    const parts = Object.values(row.parts).map(({ version }) => version)
    const version = [row.version, ...parts].join()
    if (versions.get(row.id) === version) continue
    versions.set(row.id, version)
    lookalikes.put(row)
  }
  for (const id of versions.keys()) {
    if (there.has(id)) continue
    versions.delete(id)
    lookalikes.remove(id)
  }
}
