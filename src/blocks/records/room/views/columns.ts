import { type Family, familyOf } from '../../model/asked.ts'
import type { Collection } from '../../model/collection.ts'
import { columnField, columnName, shownField } from '../../model/columns.ts'
import { ownColumns } from '../../model/view.ts'
import { useDesk } from '../desk.ts'
import { useViewing } from './using.ts'

/** All columns that there are: fields and what every record has besides. */
export function useColumns(fits: (family: Family) => boolean = () => true): [string, string][] {
  const { lang, opened } = useDesk()
  const { collection } = useViewing()
  const all = opened.collections.map(({ body }) => body.collection)
  return columnsOf(collection)
    .filter((column) => fits(family(all, collection, column)))
    .map((column) => [column, columnName(collection, column, lang)])
}

export function family(all: readonly Collection[], collection: Collection, column: string): Family {
  const field = columnField(collection, column)
  if (column === '$workers') return 'members'
  return field ? familyOf(field, shownField(all, collection, field)) : 'other'
}

const columnsOf = ({ fields }: Collection): string[] => [
  ...fields.filter(({ retired }) => !retired).map(({ id }) => id),
  ...ownColumns,
]
