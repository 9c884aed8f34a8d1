import type { Choice } from '#field/form/question.ts'
import type { Collection } from '../../model/collection.ts'
import type { Field } from '../../model/field.ts'
import { spelled } from '../../model/words/fold.ts'
import { saidKey } from './cells/read-cell.ts'
import type { How } from './mapping.ts'

/** More different ones are no choices but texts. */
export const mostChoices = 200

export const isChoice = ({ kind }: Field): boolean =>
  [
    'single-choice',
    'multiple-choice',
    'dropdown',
    'autocomplete',
    'image-choice',
    'ranking',
    'scale',
  ].includes(kind)

/** What the choices of a field are called, in every language, and what somebody said that others mean. */
export function choicesIn({ choices = [] }: Field, { values = {} }: How): Map<string, string | null> {
  const known = new Map<string, string | null>()
  for (const { value, label } of choices)
    for (const said of [value, ...Object.values(label)])
      if (!known.has(saidKey(said))) known.set(saidKey(said), value)
  for (const [said, value] of Object.entries(values)) known.set(saidKey(said), value)
  return known
}

/** The field with choices for what has none yet. Their values follow from what they are called: a second run makes the same. */
export function withChoices(field: Field, said: readonly string[]): Field {
  const choices: Choice[] = [...(field.choices ?? [])]
  const taken = new Set(choices.map(({ value }) => value))
  for (const label of said) {
    const value = freeValue(label, taken)
    taken.add(value)
    choices.push({ value, label: { de: label, en: label } })
  }
  return { ...field, choices }
}

function freeValue(label: string, taken: ReadonlySet<string>): string {
  const plain = spelled(label)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 40)
  const base = plain || 'wahl'
  for (let nth = 1; ; nth++) {
    const value = nth === 1 ? base : `${base}-${nth}`
    if (!taken.has(value)) return value
  }
}

/** What an import added to a collection, and nothing uses any more, is taken out of it again. */
export function withoutMade(
  now: Collection,
  made: { fields: readonly string[]; choices: { [field: string]: readonly string[] } },
  isUsed: (field: string, choice?: string) => boolean,
): Collection {
  const fields = now.fields.flatMap((field) => {
    if (made.fields.includes(field.id) && !isUsed(field.id)) return []
    const gone = made.choices[field.id]?.filter((value) => !isUsed(field.id, value)) ?? []
    return gone.length === 0 ? [field] : [withoutChoices(field, gone)]
  })
  return { ...now, fields }
}

function withoutChoices(field: Field, gone: readonly string[]): Field {
  const { choices = [], ...rest } = field
  const stay = choices.filter(({ value }) => !gone.includes(value))
  // A field that had none before has none again.
  return stay.length > 0 ? { ...rest, choices: stay } : rest
}
