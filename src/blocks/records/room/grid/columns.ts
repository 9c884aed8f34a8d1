import type { Lang } from '#kernel/text.ts'
import { isDerived } from '../../model/asked.ts'
import type { Collection } from '../../model/collection.ts'
import { columnField, columnName } from '../../model/columns.ts'
import type { Field } from '../../model/field.ts'
import type { View } from '../../model/view.ts'
import { type Way, wayOf } from './typed.ts'

/** A column as the grid shows it. */
export type Col = {
  id: string
  name: string
  width: number
  field: Field | undefined
  way: Way
  /** Of its choices, by their values; nothing where none has one. */
  colours: ReadonlyMap<string, string> | null
  isPinned: boolean
}

const usual: { [way in Way]?: number } = {
  number: 120,
  yes: 90,
  date: 130,
  month: 120,
  time: 100,
  moment: 170,
}

export function colsOf(collection: Collection, columns: View['columns'], lang: Lang, pinned = 0): Col[] {
  return columns.flatMap(({ column, width }, at) => {
    const field = columnField(collection, column)
    if (!field) return []
    const isMade = column.startsWith('$') || isDerived(field) || field.kind === 'autonumber'
    // A step is taken on the page of its record, where its rules stand.
    const way = isMade ? 'none' : wayOf(field)
    const name = columnName(collection, column, lang)
    return [
      {
        id: column,
        name,
        field,
        way,
        width: width ?? usual[way] ?? 190,
        colours: coloursOf(field),
        isPinned: at < pinned,
      },
    ]
  })
}

/** As they were chosen, where they are colours at all. */
export function coloursOf(field: Field | undefined): Col['colours'] {
  const found = (field?.choices ?? []).flatMap(({ value, colour }): [string, string][] =>
    colour && /^#[\da-f]{6}$/i.test(colour) ? [[value, colour]] : [],
  )
  return found.length > 0 ? new Map(found) : null
}

/** What a view shows that nobody has made: the first fields, in their order. */
export const firstColumns = (collection: Collection): View['columns'] => {
  const shown = collection.fields.filter(({ retired }) => !retired).slice(0, 10)
  return [
    ...shown.map(({ id }) => ({ column: id })),
    ...(collection.steps.length > 0 ? [{ column: '$step' }] : []),
  ]
}
