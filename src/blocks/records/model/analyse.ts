import type { Wording } from '#field/form/wording.ts'
import type { Rule } from '#field/rule/rule.ts'
import { fieldOf, isDerived } from './asked.ts'
import type { Collection } from './collection.ts'
import { columnField, targetOf } from './columns.ts'
import { dependenciesOf } from './deriving/dependencies.ts'
import { fieldsRead, isTooLarge } from './deriving/formula.ts'
import type { Field } from './field.ts'
import type { Filter, View } from './view.ts'

export type FindingCode =
  | ('label-missing' | 'translation-missing' | 'choice-double' | 'choices-missing' | 'id-double')
  | ('title-missing' | 'link-dangling' | 'back-wrong' | 'rollup-dangling' | 'age-dangling' | 'rule-unknown')
  | ('rule-large' | 'circle' | 'retention-missing' | 'retention-field' | 'no-end-step' | 'view-column')

/** Something that does not fit together. `where`: collection and field, or the view. */
export type Finding = { code: FindingCode; where: string }

type Schema = Omit<Collection, 'drawers'>

/** What does not fit in the collections of a service: dangling links, roll-ups over nothing, missing words, circles. */
export function analyseCollections(given: readonly Schema[], langs: readonly string[]): Finding[] {
  const collections = given.map((one): Collection => ({ drawers: [], ...one }))
  const circles = dependenciesOf(collections).circles
  return [
    ...collections.flatMap((collection) => ofCollection(collections, collection, langs)),
    ...circles.map((circle): Finding => ({ code: 'circle', where: circle.join(' → ') })),
  ]
}

function ofCollection(
  collections: readonly Collection[],
  collection: Collection,
  langs: readonly string[],
): Finding[] {
  const { id, name, one, title, steps, fields, retention } = collection
  const found = (code: FindingCode, where = id): Finding => ({ code, where })
  const wordings: [string, Wording | undefined][] = [
    [id, name],
    [id, one],
    [`${id} retention`, retention.ground],
    ...steps.map((step): [string, Wording] => [`${id} ${step.name}`, step.label]),
  ]
  return [
    ...wordings.flatMap(([where, wording]) => missingWords(wording, where, langs)),
    ...(new Set(fields.map((field) => field.id)).size < fields.length ? [found('id-double')] : []),
    ...(title.length === 0 || title.some((one) => !fieldOf(collection, one)) ? [found('title-missing')] : []),
    ...(steps.length > 0 && !steps.some(({ isEnd }) => isEnd) ? [found('no-end-step')] : []),
    ...(retention.months > 0 ? [] : [found('retention-missing')]),
    ...(retention.from && !fieldOf(collection, retention.from) ? [found('retention-field')] : []),
    ...fields.flatMap((field) => ofField(collections, collection, field, langs)),
  ]
}

function missingWords(wording: Wording | undefined, where: string, langs: readonly string[]): Finding[] {
  const said = langs.filter((lang) => wording?.[lang]?.trim())
  if (said.length === 0) return [{ code: 'label-missing', where }]
  return said.length < langs.length ? [{ code: 'translation-missing', where }] : []
}

function ofField(
  collections: readonly Collection[],
  collection: Collection,
  field: Field,
  langs: readonly string[],
): Finding[] {
  const where = `${collection.id} ${field.id}`
  const offered = [...(field.choices ?? []), ...(field.rows ?? [])]
  const wordings = [
    field.label,
    ...offered.map(({ label }) => label),
    ...(field.demands ?? []).map(({ says }) => says),
  ]
  const optional = [field.hint, ...offered.map(({ hint }) => hint)].filter((one) => one !== undefined)
  const codes: FindingCode[] = [
    ...choiceCodes(field),
    ...linkCodes(collections, collection, field),
    ...ruleCodes(collection, field),
  ]
  return [
    ...[...wordings, ...optional].flatMap((wording) => missingWords(wording, where, langs)),
    ...codes.map((code): Finding => ({ code, where })),
  ]
}

function choiceCodes({ kind, choices, other }: Field): FindingCode[] {
  const isChoice = ['single-choice', 'multiple-choice', 'dropdown', 'ranking', 'autocomplete'].includes(kind)
  const values = (choices ?? []).map(({ value }) => value)
  return [
    ...(isChoice && values.length === 0 && !other ? (['choices-missing'] as const) : []),
    ...(new Set(values).size < values.length ? (['choice-double'] as const) : []),
  ]
}

function linkCodes(collections: readonly Collection[], collection: Collection, field: Field): FindingCode[] {
  if (field.kind === 'link') {
    const there = collections.find(({ id }) => id === field.link?.collection)
    if (!there) return ['link-dangling']
    if (!field.link?.back) return []
    const back = fieldOf(there, field.link.back)
    const isRight = back?.link?.collection === collection.id && back.link.back === field.id
    return isRight ? [] : ['back-wrong']
  }
  if (field.kind === 'age') {
    const born = fieldOf(collection, field.of?.field ?? '')
    return born && ['date', 'uncertain-date'].includes(born.kind) ? [] : ['age-dangling']
  }
  if (field.kind !== 'lookup' && field.kind !== 'roll-up') return []
  const link = fieldOf(collection, field.of?.link ?? '')
  const there = collections.find(({ id }) => id === targetOf(collection, link))
  return there && columnField(there, field.of?.field ?? '') ? [] : ['rollup-dangling']
}

function ruleCodes(collection: Collection, field: Field): FindingCode[] {
  const { required, value, demands, choices } = field
  const shows = (choices ?? []).flatMap(({ show }) => show ?? [])
  const rules: Rule[] = [
    ...(required && required !== true ? [required] : []),
    ...(value ? [value] : []),
    ...(demands ?? []).map(({ rule }) => rule),
    ...shows,
  ]
  const isKnown = (name: string) => fieldOf(collection, name.split('.')[0] ?? name) !== undefined
  return [
    ...(isDerived(field) && field.kind === 'formula' && !value ? (['rule-unknown'] as const) : []),
    ...(rules.some(isTooLarge) ? (['rule-large'] as const) : []),
    ...(rules.some((rule) => !fieldsRead(rule).every(isKnown)) ? (['rule-unknown'] as const) : []),
  ]
}

/** Views that name columns which are not there. */
export function analyseViews(views: readonly View[], collections: readonly Schema[]): Finding[] {
  return views.flatMap((view): Finding[] => {
    const schema = collections.find(({ id }) => id === view.collection)
    const named = columnsOf(view)
    const isThere = (column: string) => schema && columnField({ drawers: [], ...schema }, column)
    return named.every(isThere) ? [] : [{ code: 'view-column', where: view.id }]
  })
}

function columnsOf({ columns, filter, sorts, group, sums, ...view }: View): string[] {
  const parts = [view.stacks, view.from, view.until, view.picture, view.place, group?.column]
  return [
    ...columns.map(({ column }) => column),
    ...sorts.map(({ column }) => column),
    ...Object.keys(sums),
    ...filteredIn(filter),
    ...parts.filter((column) => column !== undefined),
  ]
}

function filteredIn(filter: Filter | undefined): string[] {
  if (!filter) return []
  return filter.is === 'column' ? [filter.column] : filter.of.flatMap(filteredIn)
}
