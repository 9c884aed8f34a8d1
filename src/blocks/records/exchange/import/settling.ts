import { worded } from '#field/form/wording.ts'
import { type Cell, cellText } from '#field/office/cells.ts'
import type { Lang } from '#kernel/text.ts'
import type { Collection } from '../../model/collection.ts'
import { targetOf } from '../../model/columns.ts'
import type { Field } from '../../model/field.ts'
import { sayValue } from '../../model/saying.ts'
import type { Holding, Row } from '../../worker/holding.ts'
import { orderOf } from './cells/days.ts'
import { decimalOf } from './cells/numbers.ts'
import { partsOf, type Settled, saidKey } from './cells/read-cell.ts'
import { choicesIn, isChoice } from './making-choices.ts'
import type { How, Use } from './mapping.ts'

export type Sight = Pick<Holding, 'collections' | 'rows' | 'get' | 'members'>
export type Column = { at: number; use: Use; field: Field; how: Settled }

/** What is settled of a column once for all its cells: the order of days, the sign of decimals, what names mean. */
export function settled(
  sight: Sight,
  collection: Collection,
  field: Field,
  how: How,
  cells: Iterable<Cell>,
  { lang, thisYear }: { lang: Lang; thisYear: number },
): Settled {
  const all = [...cells]
  return {
    thisYear,
    order: how.order ?? orderOf(all).order,
    decimal: how.decimal ?? decimalOf(all).decimal,
    unknown: how.unknown ?? (isChoice(field) ? 'make' : 'refuse'),
    choices: isChoice(field) ? choicesIn(field, how) : new Map(),
    links: field.kind === 'link' ? linksTo(sight, collection, field, how.by, lang) : new Map(),
    members: new Map(
      field.kind === 'person' ? sight.members().map(({ id, name }) => [saidKey(name), id]) : [],
    ),
  }
}

/** Records of the other collection by what stands in a field of theirs, or by their title. */
function linksTo(
  sight: Sight,
  collection: Collection,
  field: Field,
  by: string | undefined,
  lang: Lang,
): Map<string, string[]> {
  const target = sight.collections().find(({ id }) => id === targetOf(collection, field))
  const found = new Map<string, string[]>()
  if (!target) return found
  for (const row of sight.rows(target.id)) {
    const key = saidKey(by ? fieldText(target, by, row, lang) : titleText(target, row, lang))
    if (key) found.set(key, [...(found.get(key) ?? []), row.id])
  }
  return found
}

const nobody = { record: () => undefined, member: () => undefined }

export function fieldText(collection: Collection, id: string, row: Pick<Row, 'values'>, lang: Lang): string {
  const field = collection.fields.find((one) => one.id === id)
  return field ? sayValue(field, row.values[id], lang, nobody) : ''
}

export const titleText = (collection: Collection, row: Pick<Row, 'values'>, lang: Lang): string =>
  collection.title
    .map((id) => fieldText(collection, id, row, lang))
    .filter(Boolean)
    .join(' ')

export const labelOf = (field: Field, lang: Lang): string => worded(field.label, lang) || field.id

/** What a column says that no choice of the field is called, each once, the most frequent first. */
export function unknownChoices(
  field: Field,
  how: How,
  cells: Iterable<Cell>,
): { said: string; count: number }[] {
  const known = choicesIn(field, how)
  const found = new Map<string, { said: string; count: number }>()
  for (const cell of cells) {
    const text = cellText(cell).trim()
    if (text === '') continue
    const many = field.kind === 'multiple-choice' || field.kind === 'ranking'
    for (const said of many ? partsOf(text, known) : [text]) {
      if (known.has(saidKey(said))) continue
      const one = found.get(saidKey(said)) ?? { said, count: 0 }
      one.count++
      found.set(saidKey(said), one)
    }
  }
  return [...found.values()].sort((a, b) => b.count - a.count)
}
