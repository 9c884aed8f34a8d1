import { useAsked } from '#custody/room/asking.ts'
import { DataTable } from '#look/table.tsx'
import type { Collection } from '../../model/collection.ts'
import type { Field } from '../../model/field.ts'
import { useDesk } from '../../room/desk.ts'
import { askExchange } from '../asking.ts'
import { addressParts, nameParts } from '../import/guess/labels.ts'
import { type Changing, type Mapping, type Part, stepColumn, type Use } from '../import/mapping.ts'
import type { ColumnNote, Seen } from '../import/seen.ts'
import { ColumnHow } from './column-how.tsx'
import { PickUnseen } from './pick-unseen.tsx'
import { exchangeWords } from './words.ts'

type Props = {
  collection: Collection
  fields: readonly Field[]
  seen: Seen
  mapping: Mapping
  onChange: Changing
  /** What a column is called here. */
  called?: string
}
type Line = { use: Use; examples: string[]; note: ColumnNote | undefined }

/** Every column of the file: what it is called, what stands in it, what it becomes, how it is read. */
export function ColumnList({ collection, fields, seen, mapping, onChange, called }: Props) {
  const { lang, say } = useDesk()
  const t = exchangeWords(lang)
  const notes = useAsked(() => askExchange('notes', mapping), [JSON.stringify(mapping.uses)])
  const put = (column: string, next: Partial<Use>) =>
    onChange((before) => ({
      ...before,
      uses: before.uses.map((use) => (use.column === column ? withNext(use, next) : use)),
    }))
  const pick = async (column: string, to: string) => {
    const [field = '', part] = to.split(' ')
    if (to === 'new') {
      const make = await askExchange('fieldFor', column)
      put(column, { field: make.id, make, how: {} })
    } else put(column, { field: to === '' ? null : field, how: part ? { part: part as Part } : {} })
  }
  const lines: Line[] = mapping.uses.map((use) => ({
    use,
    examples: seen.columns.find(({ name }) => name === use.column)?.examples ?? [],
    note: notes.value?.find(({ column }) => column === use.column),
  }))
  const options = optionsOf(collection, fields, say, t)
  return (
    <DataTable
      caption={t.mapping}
      captionUnseen
      rowId={({ use }) => use.column}
      rows={lines}
      columns={[
        {
          title: called ?? t.column,
          cell: ({ use, examples }) => <Told column={use.column} examples={examples} />,
        },
        {
          title: t.becomes,
          cell: ({ use }) => (
            <PickUnseen
              label={`${use.column}: ${t.becomes}`}
              value={valueOfUse(use)}
              options={use.make ? [...options, [use.make.id, say(use.make.label)]] : options}
              onPick={(to) => void pick(use.column, to)}
            />
          ),
        },
        {
          title: t.read,
          cell: ({ use, note }) => (
            <ColumnHow
              collection={collection}
              field={use.make ?? fields.find(({ id }) => id === use.field)}
              use={use}
              note={note}
              onPut={(next) => put(use.column, next)}
            />
          ),
        },
      ]}
    />
  )
}

/** A field that was to be made is forgotten with the choice of another. */
function withNext(use: Use, next: Partial<Use>): Use {
  const { make: _, ...rest } = { ...use, ...next }
  const make = next.make ?? (next.field === undefined || next.field === use.field ? use.make : undefined)
  return { ...rest, ...(make && { make }) }
}

function Told({ column, examples }: { column: string; examples: string[] }) {
  const { lang } = useDesk()
  return (
    <>
      <b>{column}</b>
      {examples.length > 0 && (
        <div class="hint">
          {exchangeWords(lang).examples} {examples.join(' · ')}
        </div>
      )}
    </>
  )
}

const valueOfUse = ({ field, how }: Use): string =>
  field === null ? '' : how.part ? `${field} ${how.part}` : field

type Words = ReturnType<typeof exchangeWords>

function optionsOf(
  { steps }: Collection,
  fields: readonly Field[],
  say: (wording: Field['label']) => string,
  t: Words,
): [string, string][] {
  const each = fields.flatMap((field): [string, string][] => {
    const layer = field.layer === 'base' ? '' : ` (${t.layer[field.layer]})`
    const parts = field.kind === 'full-name' ? nameParts : field.kind === 'address' ? addressParts : []
    const label = `${say(field.label)}${layer}`
    return [
      [field.id, label],
      ...parts.map((part): [string, string] => [`${field.id} ${part}`, `${label}: ${t.part[part]}`]),
    ]
  })
  const step: [string, string][] = steps.length > 0 ? [[stepColumn, t.step]] : []
  return [['', t.leaveOut], ...each, ...step, ['new', t.newField]]
}
