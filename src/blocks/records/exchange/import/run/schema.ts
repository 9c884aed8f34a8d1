import type { Collection } from '../../../model/collection.ts'
import type { Field } from '../../../model/field.ts'
import { isChoice, mostChoices, withChoices } from '../making-choices.ts'
import { withFields } from '../mapping.ts'
import { unknownChoices } from '../settling.ts'
import type { ImportPaper } from './paper.ts'
import type { Prepared } from './prepared.ts'

/**
 * The collection with the fields and choices that an import makes, and which those are; the collection itself where it makes none.
 */
export function madeFor(
  collection: Collection,
  { table, mapping }: Pick<Prepared, 'table' | 'mapping'>,
): { collection: Collection; made: ImportPaper['made'] } {
  const withNew = withFields(collection, mapping)
  const known = new Set(collection.fields.map(({ id }) => id))
  const made: ImportPaper['made'] = { fields: [], choices: {} }
  const fields = withNew.fields.map((field): Field => {
    if (!known.has(field.id)) made.fields.push(field.id)
    const said = newChoices(field, table, mapping)
    if (said.length === 0) return field
    const fuller = withChoices(field, said)
    made.choices[field.id] = fuller.choices?.slice(field.choices?.length ?? 0).map(({ value }) => value) ?? []
    return fuller
  })
  const isSame = made.fields.length === 0 && Object.keys(made.choices).length === 0
  return { collection: isSame ? collection : { ...withNew, fields }, made }
}

function newChoices(field: Field, table: Prepared['table'], { uses }: Prepared['mapping']): string[] {
  if (!isChoice(field)) return []
  return uses
    .filter((use) => use.field === field.id && (use.how.unknown ?? 'make') === 'make')
    .flatMap(({ column, how }) => {
      const at = table.columns.indexOf(column)
      return at < 0
        ? []
        : unknownChoices(
            field,
            how,
            table.rows.map((row) => row[at] ?? ''),
          )
    })
    .slice(0, mostChoices)
    .map(({ said }) => said)
}
