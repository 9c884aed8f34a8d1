import type { RecordBody } from '../model/record.ts'
import type { Ground } from './ground.ts'
import type { Row, Version } from './holding.ts'
import type { Lift } from './lifting.ts'
import { marksOf } from './patch.ts'

/** Earlier states of a record, layer by layer, the newest first. */
export async function earlierStates({ spaces, feed }: Ground, lift: Lift, row: Row): Promise<Version[]> {
  const where = spaces.drawer(row.collection, row.drawer)?.spaces
  const found: Version[] = []
  for (const layer of spaces.readable(row.collection, row.drawer)) {
    const place = layer === 'base' ? row.id : row.parts[layer]?.id
    if (!place || !where?.[layer]) continue
    for (const { damaged, body, version, author, writtenAt } of await feed.versions(where[layer], place)) {
      if (damaged) continue
      const record = body as unknown as RecordBody
      const marks = layer === 'base' ? marksOf(record) : {}
      const values = lift(record.collection, record.schema, record.values)
      found.push({ ...marks, version, layer, author, writtenAt, values })
    }
  }
  return found.sort((a, b) => (b.writtenAt ?? '9').localeCompare(a.writtenAt ?? '9') || b.version - a.version)
}
