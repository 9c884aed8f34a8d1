import type { HoldBody } from '../law/retention/class.ts'
import { linkedIn } from '../model/equal.ts'
import type { Holding } from './holding.ts'

/**
 * Whoever named a record by what it was called before names it by what it is called now: links, what was merged into it, and holds.
 * Done again by everybody who comes across such a link and may read its record.
 */
export async function followMoved(holding: Holding & { mergedInto(id: string): string[] }): Promise<void> {
  const now = new Map<string, string>()
  for (const { id: collection } of holding.collections())
    for (const { id, was = [] } of holding.rows(collection)) for (const old of was) now.set(old, id)
  for (const [old, id] of now) {
    const links = holding.links(old).flatMap(({ from, field }) => {
      const row = holding.get(from)
      const records = linkedIn(row?.values[field]).map((one) => now.get(one) ?? one)
      return row ? [{ collection: row.collection, id: from, set: { [field]: { records } } }] : []
    })
    const merged = holding.mergedInto(old).flatMap((one) => {
      const row = holding.get(one)
      return row?.merged === old ? [{ collection: row.collection, id: one, marks: { merged: id } }] : []
    })
    if (links.length + merged.length > 0) await holding.write([...links, ...merged])
    for (const { id: paper, version, body } of holding.papers<HoldBody>('jam/hold/1'))
      if (body.record === old) await holding.keep<HoldBody>({ ...body, record: id }, { id: paper, version })
  }
}
