import type { FieldKind } from '../../model/field.ts'

/** Kinds of fields as people look for them. */
export const kindShelves: { [shelf: string]: readonly FieldKind[] } = {
  text: ['short-text', 'long-text', 'email', 'phone', 'url'],
  number: ['integer', 'decimal', 'currency', 'percentage', 'autonumber', 'rating'],
  choice: ['single-choice', 'dropdown', 'multiple-choice', 'yes-no'],
  time: ['date', 'uncertain-date', 'date-time', 'time', 'month', 'year', 'age'],
  person: ['full-name', 'address', 'person', 'organisation', 'country', 'postcode', 'iban'],
  relation: ['link', 'household', 'lookup', 'roll-up', 'formula'],
  file: ['file', 'photo', 'audio', 'signature'],
  place: ['point'],
}

/** Kinds between which values go over without loss, so that a field may change its kind. */
const alike: readonly (readonly FieldKind[])[] = [
  ['short-text', 'long-text', 'email', 'phone', 'url', 'organisation', 'postcode'],
  ['integer', 'decimal', 'currency', 'percentage'],
  ['single-choice', 'dropdown', 'autocomplete'],
]

/** Kinds whose values are read anew where a field becomes one of the others: what would be lost is shown before. */
const reread: readonly FieldKind[] = [
  ...(['short-text', 'long-text', 'integer', 'decimal', 'currency', 'date', 'uncertain-date'] as const),
  ...(['year', 'yes-no', 'full-name', 'single-choice', 'multiple-choice'] as const),
]

export function mayBecome(kind: FieldKind): readonly FieldKind[] {
  const near = alike.find((family) => family.includes(kind)) ?? [kind]
  return [...new Set([...near, ...(reread.includes(kind) ? reread : [])])]
}
