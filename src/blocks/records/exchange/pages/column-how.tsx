import { Select } from '#custody/room/controls.tsx'
import type { Collection } from '../../model/collection.ts'
import { targetOf } from '../../model/columns.ts'
import { type Field, type FieldKind, layers } from '../../model/field.ts'
import { kindShelves } from '../../room/collection/kinds.ts'
import { useDesk } from '../../room/desk.ts'
import { isChoice } from '../import/making-choices.ts'
import { type How, isImportable, type Use } from '../import/mapping.ts'
import type { ColumnNote } from '../import/seen.ts'
import { ChoiceValues } from './choice-values.tsx'
import { PickUnseen } from './pick-unseen.tsx'
import { exchangeWords } from './words.ts'

type Props = {
  collection: Collection
  field: Field | undefined
  use: Use
  note: ColumnNote | undefined
  onPut: (next: Partial<Use>) => void
}

/** How the cells of a column are read, why so, and what to do with those that fit nowhere. */
export function ColumnHow({ collection, field, use, note, onPut }: Props) {
  const { lang } = useDesk()
  const t = exchangeWords(lang)
  if (use.field === null) return <>–</>
  const how = (next: Partial<How>) => onPut({ how: { ...use.how, ...next } })
  return (
    <div class="rec-how">
      {use.make && <Made make={use.make} onPut={onPut} />}
      {note?.order && (
        <>
          <PickUnseen
            label={`${use.column}: ${t.order}`}
            value={note.order.order}
            options={Object.entries(t.orders)}
            onPick={(order) => how({ order: order as NonNullable<How['order']> })}
          />
          <span class="hint">
            {note.order.torn ? t.torn : note.order.proof ? t.proof(note.order.proof) : t.noProof}
          </span>
        </>
      )}
      {note?.decimal && (
        <>
          <PickUnseen
            label={`${use.column}: ${t.decimal}`}
            value={note.decimal.decimal}
            options={Object.entries(t.decimals)}
            onPick={(decimal) => how({ decimal: decimal as NonNullable<How['decimal']> })}
          />
          <span class="hint">{note.decimal.proof ? t.proof(note.decimal.proof) : t.noProof}</span>
        </>
      )}
      {field?.kind === 'link' && <ByField collection={collection} field={field} use={use} onHow={how} />}
      {field &&
        isChoice(field) &&
        (note?.unknown.length ?? 0) + Object.keys(use.how.values ?? {}).length > 0 && (
          <ChoiceValues field={field} use={use} unknown={note?.unknown ?? []} onHow={how} />
        )}
      {note && !use.how.part && <Fit note={note} />}
    </div>
  )
}

function Fit({ note: { unread, filled, example } }: { note: ColumnNote }) {
  const { lang } = useDesk()
  const t = exchangeWords(lang)
  return <span class="hint">{unread > 0 ? t.unread(unread, filled, example) : t.allRead}</span>
}

function Made({ make, onPut }: { make: Field; onPut: (next: Partial<Use>) => void }) {
  const { lang, t: room } = useDesk()
  const t = exchangeWords(lang)
  const kinds = Object.values(kindShelves)
    .flat()
    .filter((kind) => isImportable({ ...make, kind }) && kind !== 'link' && kind !== 'person')
  return (
    <>
      <Select
        label={t.kindOf}
        value={make.kind}
        options={kinds.map((kind) => [kind, room.kinds[kind] ?? kind] as const)}
        onPick={(kind) => onPut({ make: ofKind(make, kind as FieldKind), how: {} })}
      />
      <Select
        label={t.layerOf}
        value={make.layer}
        options={layers.map((layer) => [layer, t.layer[layer]] as const)}
        onPick={(layer) => onPut({ make: { ...make, layer: layer as Field['layer'] } })}
      />
    </>
  )
}

/** Its choices come out of what stands in the column. */
function ofKind({ choices: _, ...field }: Field, kind: FieldKind): Field {
  const changed = { ...field, kind }
  return isChoice(changed) ? { ...changed, choices: [] } : changed
}

type ByProps = { collection: Collection; field: Field; use: Use; onHow: (next: Partial<How>) => void }

/** By which of their fields linked records are found. */
function ByField({ collection, field, use, onHow }: ByProps) {
  const { lang, say, collection: find } = useDesk()
  const t = exchangeWords(lang)
  const target = find(targetOf(collection, field) ?? '')
  const fields = target?.fields.filter(
    ({ kind, retired }) => !retired && (kind === 'short-text' || kind === 'autonumber' || kind === 'email'),
  )
  return (
    <>
      <Select
        label={t.by}
        value={use.how.by ?? ''}
        options={[['', t.byTitle], ...(fields ?? []).map(({ id, label }) => [id, say(label)] as const)]}
        onPick={(by) => onHow(by === '' ? withoutBy(use.how) : { by })}
      />
      <Select
        label={t.notFound}
        value={use.how.unknown ?? 'refuse'}
        options={[
          ['refuse', t.unknowns.refuse],
          ['leave', t.unknowns.leave],
        ]}
        onPick={(unknown) => onHow({ unknown: unknown as 'refuse' | 'leave' })}
      />
    </>
  )
}

const withoutBy = ({ by: _, ...rest }: How): Partial<How> => ({ ...rest, by: '' })
