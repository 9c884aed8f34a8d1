import { Key } from '#look/workshop/inputs.tsx'
import { Keys, notAt } from '#look/workshop/row.tsx'
import type { Fields } from '../../../model/shape.ts'
import { type Field, fieldsIn, freshRow } from '../../fields/field.ts'
import { addOf, labelOf } from '../../fields/words.ts'
import { idAt, usePlace } from '../edit.ts'
import { useStudio } from '../studio.ts'
import { appWords } from '../words.ts'
import { OneField } from './one-field.tsx'

type Props = {
  fields: readonly Field[]
  thing: object
  /** The way to this thing within its section, with a dot at its end: `people.0.`. */
  path?: string
  onThing: (thing: object, at: string) => void
}

/** All fields of a section, or of a row in it. */
export function FieldsOf({ fields, thing, path = '', onThing }: Props) {
  return (
    <>
      {fields.map((field) => {
        const value = (thing as Record<string, unknown>)[field.name]
        const shared = { field, at: `${path}${field.name}` }
        const set = (next: unknown, at: string) => onThing(withMember(thing, field, next), at)
        return field.shape.is === 'list' ? (
          <RowsField
            key={field.name}
            {...shared}
            of={field.shape.of}
            most={field.shape.most}
            value={(value as object[]) ?? []}
            onValue={set}
          />
        ) : (
          <OneField key={field.name} {...shared} value={value} onValue={set} />
        )
      })}
    </>
  )
}

function withMember(thing: object, { name, shape }: Field, value: unknown): object {
  const next: Record<string, unknown> = { ...thing, [name]: value }
  // What may be left out is not there when nothing is in it, as it is kept.
  if (shape.may && (value === '' || value === undefined)) delete next[name]
  return next
}

type RowsProps = {
  at: string
  field: Field
  of: Fields
  most: number
  value: readonly object[]
  onValue: (value: unknown, at: string) => void
}

/** A list of things, each with its own fields: people, questions, buttons. */
function RowsField({ at, field, of, most, value, onValue }: RowsProps) {
  const { lang } = useStudio()
  const { section } = usePlace()
  const t = appWords(lang)
  const set = (rows: readonly object[], place: string) => onValue(rows, place)
  return (
    <fieldset class="fields e-rows" id={idAt(section, at)} tabindex={-1}>
      <legend>{labelOf(field, lang)}</legend>
      {value.length === 0 && <p class="hint">{t.rows.none}</p>}
      {value.map((row, which) => (
        <fieldset key={which} class="e-row" aria-label={nameOf(row) || t.rows.one(which + 1)}>
          <FieldsOf
            fields={fieldsIn(of, field.path)}
            thing={row}
            path={`${at}.${which}.`}
            onThing={(next, place) => set(value.with(which, next), place)}
          />
          <Keys
            id={idAt(section, at)}
            at={which}
            of={nameOf(row)}
            onMove={(by) => set(swapped(value, by < 0 ? which - 1 : which), '')}
            onRemove={() => set(value.toSpliced(which, 1), '')}
            not={notAt(which, value.length)}
          />
        </fieldset>
      ))}
      {value.length < most && (
        <Key icon="plus" tone="plain" onPress={() => set([...value, freshRow(of)], '')}>
          {addOf(field, lang)}
        </Key>
      )}
    </fieldset>
  )
}

const swapped = (rows: readonly object[], at: number): object[] =>
  rows.toSpliced(at, 2, ...rows.slice(at, at + 2).reverse())

/** What a row is called: its first text. */
const nameOf = (row: object): string =>
  Object.values(row).find(
    (one): one is string => typeof one === 'string' && one !== '' && one.length < 120,
  ) ?? ''
