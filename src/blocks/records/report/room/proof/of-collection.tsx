import { useState } from 'preact/hooks'
import { Select } from '#custody/room/controls.tsx'
import type { Collection } from '../../../model/collection.ts'
import { useReports } from '../desk.ts'

/** A collection to choose; the one that fits best stands there at first. */
export function useCollection(fits: (collection: Collection) => number) {
  const { opened, collection } = useReports()
  const all = opened.collections.map(({ body }) => body.collection)
  const best = all.toSorted((a, b) => fits(b) - fits(a))[0]
  const [id, setId] = useState(best?.id ?? '')
  return { of: collection(id) ?? best, setId }
}

export function CollectionPick({ of, onPick }: { of: Collection; onPick: (id: string) => void }) {
  const { w, opened, say } = useReports()
  const options = opened.collections.map(
    ({ body: { collection } }) => [collection.id, say(collection.name)] as const,
  )
  return <Select label={w.collection} value={of.id} options={options} onPick={onPick} />
}

type FieldPickProps = {
  label: string
  of: Collection
  value: string
  ids: readonly string[]
  none?: string
  onPick: (id: string) => void
}

export function FieldPick({ label, of, value, ids, none, onPick }: FieldPickProps) {
  const { w, nameIn } = useReports()
  const options = ids.map((id) => [id, nameIn(of, id)] as const)
  return <Select label={label} value={value} options={[['', none ?? w.choose], ...options]} onPick={onPick} />
}

/** How many fields of a collection are of these kinds. */
export const countOf = ({ fields }: Collection, kinds: readonly string[]): number =>
  fields.filter(({ kind }) => kinds.includes(kind)).length
