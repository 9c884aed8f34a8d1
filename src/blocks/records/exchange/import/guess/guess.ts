import { type Cell, cellText } from '#field/office/cells.ts'
import { newId } from '#vault/bytes.ts'
import type { Collection } from '../../../model/collection.ts'
import { weightsOf } from '../../../model/duplicate/likeness.ts'
import type { Field } from '../../../model/field.ts'
import type { Table } from '../../reading/table.ts'
import { readCell } from '../cells/read-cell.ts'
import { isImportable, type Mapping, stepColumn, type Use } from '../mapping.ts'
import { type Sight, settled } from '../settling.ts'
import { kindOf } from './kinds.ts'
import { addressParts, fits, nameParts, partIn } from './labels.ts'

type Guessing = { sight: Sight; table: Table; collection: Collection; thisYear: number }

/** What the columns of a table mean, by what they are called and what stands in them. Whoever imports looks at it. */
export function guessMapping(
  sight: Sight,
  collection: Collection,
  table: Table,
  thisYear: number,
  mayWrite: (field: Field) => boolean,
): Mapping {
  const fields = collection.fields.filter((field) => isImportable(field) && mayWrite(field))
  const guessing = { sight, table, collection, thisYear }
  const uses = pairsOf(guessing, fields)
  return {
    ...{ collection: collection.id, uses, key: keyOf(fields, uses), match: 'update', empty: 'keep' },
    ...{
      lookalikes: isTelling(collection, uses) ? 'leave' : 'take',
      drawer: collection.drawers[0]?.id ?? '',
    },
  }
}

/** Whether more than one thing tells people apart: with a name alone too many would look alike. */
function isTelling(collection: Collection, uses: readonly Use[]): boolean {
  const used = new Set(uses.map(({ field }) => field))
  return weightsOf(collection).filter(({ field }) => used.has(field)).length > 1
}

/** The best pairs first; a field is taken once, unless columns are its parts. */
function pairsOf(guessing: Guessing, fields: readonly Field[]): Use[] {
  const { table, collection } = guessing
  const found = new Map<string, Use>()
  const taken = new Set<string>()
  const pairs = table.columns.flatMap((column, at) => {
    const cells = sampleOf(table, at)
    return fields.map((field) => ({ column, cells, field, score: scoreOf(guessing, column, cells, field) }))
  })
  for (const { column, field } of pairs
    .filter(({ score }) => score >= 0.5)
    .sort((a, b) => b.score - a.score)) {
    const part = wholes[field.kind]?.includes(partIn(column) ?? 'first') ? partIn(column) : null
    const isFree = part
      ? !taken.has(`${field.id} ${part}`) && !taken.has(field.id)
      : !taken.has(field.id) && !hasParts(taken, field)
    if (found.has(column) || !isFree) continue
    taken.add(part ? `${field.id} ${part}` : field.id)
    found.set(column, { column, field: field.id, how: part ? { part } : {} })
  }
  const step =
    collection.steps.length > 0 &&
    table.columns.find((column) => !found.has(column) && fits(column, 'Status') > 0.5)
  if (step) found.set(step, { column: step, field: stepColumn, how: { unknown: 'refuse' } })
  return table.columns.map((column) => found.get(column) ?? { column, field: null, how: {} })
}

const wholes: { [kind in Field['kind']]?: readonly string[] } = {
  'full-name': nameParts,
  address: addressParts,
}
const hasParts = (taken: ReadonlySet<string>, { id }: Field) =>
  [...taken].some((one) => one.startsWith(`${id} `))

function scoreOf(guessing: Guessing, column: string, cells: readonly Cell[], field: Field): number {
  const part = partIn(column)
  if (part && wholes[field.kind]?.includes(part)) return 0.85
  const label = Math.max(...[...Object.values(field.label), field.id].map((one) => fits(column, one)))
  const content = contentFit(guessing, field, cells)
  // What is called alike but reads otherwise is something else.
  if (label > 0) return content < 0.3 ? label * 0.4 : label
  return field.kind === 'email' || field.kind === 'iban' ? content * 0.7 : 0
}

/** Which part of the cells can be read as the field asks. */
function contentFit({ sight, collection, thisYear }: Guessing, field: Field, cells: readonly Cell[]): number {
  if (cells.length === 0 || field.kind === 'link' || field.kind === 'person') return 1
  const how = settled(sight, collection, field, { unknown: 'leave' }, cells, { lang: 'de', thisYear })
  const fitting = cells.filter((cell) => 'value' in readCell(field, cell, how))
  return fitting.length / cells.length
}

const sampleOf = ({ rows }: Table, at: number): Cell[] =>
  rows
    .slice(0, 2000)
    .map((row) => row[at] ?? '')
    .filter((cell) => cellText(cell).trim() !== '')
    .slice(0, 100)

/** A number that each record has once is what a row is found by. */
function keyOf(fields: readonly Field[], uses: readonly Use[]): string[] {
  const used = new Set(uses.map(({ field }) => field))
  const own = fields.find(({ id, unique, kind }) => used.has(id) && (unique || kind === 'autonumber'))
  return own ? [own.id] : []
}

/** A field for a column that has none: called like it, of the kind that its cells are. */
export function fieldFor(table: Table, column: string, thisYear: number): Field {
  const at = table.columns.indexOf(column)
  const cells = table.rows.map((row) => row[at] ?? '')
  const kind = kindOf(column, cells, thisYear)
  return { id: newId(), ...kind, label: { de: column, en: column }, layer: 'base' }
}
