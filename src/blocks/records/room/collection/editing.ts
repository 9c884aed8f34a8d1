import { newId } from '#vault/bytes.ts'
import type { Collection } from '../../model/collection.ts'
import type { Field, FieldKind, Layer } from '../../model/field.ts'

/** What is done to a collection in its editor: each gives a new one, and nothing is lost by it. */

const withField = (collection: Collection, id: string, change: (field: Field) => Field): Collection => ({
  ...collection,
  fields: collection.fields.map((field) => (field.id === id ? change(field) : field)),
})

export function addField(
  collection: Collection,
  kind: FieldKind,
  label: string,
  lang: string,
): [Collection, string] {
  const id = newId()
  const field: Field = {
    ...{ id, kind, label: { [lang]: label }, layer: 'base' },
    ...(takesChoices(kind) && { choices: [choice(lang, '1'), choice(lang, '2')] }),
    ...(kind === 'link' && { link: { collection: collection.id } }),
  }
  return [{ ...collection, fields: [...collection.fields, field] }, id]
}

export const changeField = (
  collection: Collection,
  id: string,
  change: { [name in keyof Field]?: Field[name] | undefined },
): Collection =>
  withField(collection, id, (field) => {
    const next = Object.entries({ ...field, ...change }).filter(([, value]) => value !== undefined)
    return Object.fromEntries(next) as Field
  })

export function moveField(collection: Collection, id: string, by: 1 | -1): Collection {
  const fields = [...collection.fields]
  const at = fields.findIndex((field) => field.id === id)
  const [field] = fields.splice(at, 1)
  if (field) fields.splice(Math.max(0, at + by), 0, field)
  return { ...collection, fields }
}

/** The same once more, right behind it, empty in all records. */
export function duplicateField(
  collection: Collection,
  id: string,
  lang: string,
  of: (label: string) => string,
): Collection {
  const at = collection.fields.findIndex((field) => field.id === id)
  const field = collection.fields[at]
  if (!field) return collection
  const label = { ...field.label, [lang]: of(field.label[lang] ?? field.label.de ?? '') }
  return { ...collection, fields: collection.fields.toSpliced(at + 1, 0, { ...field, id: newId(), label }) }
}

/** It is not asked for any more; what it holds stays readable. Once more: it is asked for again. */
export const retireField = (collection: Collection, id: string): Collection =>
  changeField(collection, id, {
    retired: collection.fields.find((one) => one.id === id)?.retired ? undefined : true,
  })

/** Of another kind; whoever picks one of several needs some to pick from. */
export const asKind = (field: Field, kind: FieldKind, lang: string) => ({
  kind,
  ...(takesChoices(kind) && !field.choices && { choices: [choice(lang, '1'), choice(lang, '2')] }),
})

/** What a field was before it is of another kind, so that older records are read as it is now. */
export const withPast = (begun: Collection, next: Collection): Collection => ({
  ...next,
  fields: next.fields.map((field) => {
    const was = begun.fields.find(({ id }) => id === field.id)
    if (!was || was.kind === field.kind) return field
    const past = { until: begun.version + 1, kind: was.kind, ...(was.choices && { choices: was.choices }) }
    return { ...field, before: [...(was.before ?? []), past] }
  }),
})

/** Out of the title, or into it as the last; there is always one. */
export function toggleTitle(collection: Collection, id: string): Collection {
  const title = collection.title.includes(id)
    ? collection.title.filter((one) => one !== id)
    : [...collection.title, id]
  return title.length > 0 ? { ...collection, title } : collection
}

export const takesChoices = (kind: FieldKind): boolean =>
  ['single-choice', 'multiple-choice', 'dropdown', 'autocomplete', 'ranking'].includes(kind)

export const choice = (lang: string, label: string) => ({
  value: newId().slice(0, 8),
  label: { [lang]: label },
})

/** Layers that fields use and a drawer has no space for yet. */
export function missingLayers({ fields, drawers }: Collection): { drawer: string; layer: Layer }[] {
  const used = new Set(fields.map(({ layer }) => layer))
  return drawers.flatMap(({ id, spaces }) =>
    [...used].filter((layer) => !spaces[layer]).map((layer) => ({ drawer: id, layer })),
  )
}
