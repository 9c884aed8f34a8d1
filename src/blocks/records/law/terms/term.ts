import { sha256, utf8 } from '#vault/bytes.ts'
import type { Collection } from '../../model/collection.ts'
import type { Entry, Row } from '../../worker/holding.ts'
import type { KeepingBody } from '../retention/class.ts'
import { classesOf, keepingOf } from '../retention/due.ts'

/**
 * The month after which the house erases a record by itself (`2031-12`, of its last day); null: it stays until people decide. Cases,
 * what becomes anonymous and what is locked by law are never a matter of the calendar alone.
 */
export function termOf(
  row: Row,
  collection: Collection,
  entries: readonly Entry[],
  kept: KeepingBody | undefined,
): string | null {
  if (!mayEnd(collection, kept) || row.restricted || row.damaged || row.anonymous) return null
  const keeping = keepingOf(row, collection, entries, kept)
  if (keeping.class.by !== 'house' || keeping.class.end !== 'erase' || !('until' in keeping)) return null
  return /^2\d{3}-/.test(keeping.until) ? keeping.until.slice(0, 7) : null
}

/** Whether anything of a collection ends by itself. */
export function mayEnd(collection: Collection, kept: KeepingBody | undefined): boolean {
  if (collection.isCase) return false
  if (collection.retention.by === 'house') return true
  const mine = new Set(
    (kept?.assigned ?? []).flatMap((one) => (one.collection === collection.id ? one.class : [])),
  )
  return mine.size > 0 && classesOf(kept).some(({ id, by }) => by === 'house' && mine.has(id))
}

/** Of which a month is the later one; null is never. */
export const isLonger = (one: string | null, other: string | null): boolean =>
  other !== null && (one === null || one > other)

/** What the house makes of the same, so that both see at once whether they agree. */
export async function digestOf(lines: Iterable<string>): Promise<string> {
  const all = [...lines].sort().join('\n')
  const bytes = await sha256(utf8(all))
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
