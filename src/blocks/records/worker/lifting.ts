import type { Collection } from '../model/collection.ts'
import type { Values } from '../model/record.ts'
import type { Row } from '../model/row.ts'
import type { Member } from './holding.ts'

/** Values that were written under an older version of their collection, as that is today. */
export type Lift = (collection: string, schema: number, values: Values) => Values

export const asItIs: Lift = (_collection, _schema, values) => values

/** What lifts is fetched only where a field has ever been of another kind. */
export async function liftFor(collections: readonly Collection[], members: readonly Member[]): Promise<Lift> {
  const changed = collections.filter(({ fields }) => fields.some(({ before }) => before))
  if (changed.length === 0) return asItIs
  const { upcastRow } = await import('../model/upcast.ts')
  const known = new Map(changed.map((collection) => [collection.id, collection]))
  const names = {
    record: () => undefined,
    member: (id: string) => members.find((one) => one.id === id)?.name,
  }
  return (id, schema, values) => {
    const collection = known.get(id)
    return collection ? upcastRow(collection, { schema, values } as Row, names).values : values
  }
}
