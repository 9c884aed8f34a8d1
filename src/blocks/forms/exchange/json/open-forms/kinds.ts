import type { QuestionKind } from '#field/form/question.ts'
import { type Members, objectAt } from '../value.ts'

/** What only arranges others, and what asks for rows. */
export const layouts: { [type: string]: 'group' | 'rows' | undefined } = {
  fieldset: 'group',
  panel: 'group',
  well: 'group',
  columns: 'group',
  table: 'group',
  container: 'group',
  form: 'group',
  editgrid: 'rows',
  datagrid: 'rows',
  repeatingGroup: 'rows',
}

const kinds: { [type: string]: QuestionKind } = {
  textfield: 'short-text',
  textarea: 'long-text',
  email: 'email',
  number: 'decimal',
  currency: 'currency',
  date: 'date',
  datetime: 'date-time',
  time: 'time',
  phoneNumber: 'phone',
  phonenumber: 'phone',
  postcode: 'short-text',
  iban: 'iban',
  licenseplate: 'short-text',
  bsn: 'short-text',
  file: 'file',
  select: 'dropdown',
  radio: 'single-choice',
  selectboxes: 'multiple-choice',
  checkbox: 'consent',
  signature: 'signature',
  map: 'point',
  addressNL: 'address',
  address: 'address',
  cosign: 'cosign',
  coSign: 'cosign',
  url: 'url',
  password: 'short-text',
  day: 'date',
  hidden: 'hidden',
  survey: 'matrix-single',
  tags: 'short-text',
}
/** What is asked for here in a simpler way than there; the type goes out again. */
const simpler = ['postcode', 'licenseplate', 'bsn', 'password', 'tags']

export function kindOf(
  type: string,
  isSeveral: boolean,
  members: Members,
): { kind: QuestionKind; isKnown: boolean } {
  const kind = kinds[type]
  if (!kind) return { kind: 'short-text', isKnown: false }
  if (isSeveral && (kind === 'dropdown' || kind === 'single-choice'))
    return { kind: 'multiple-choice', isKnown: true }
  // Lines and areas are drawn where only they may be drawn.
  const drawn = objectAt(members.silent('interactions'))
  if (type === 'map' && drawn.marker === false && drawn.polygon === true)
    return { kind: 'area', isKnown: true }
  if (type === 'map' && drawn.marker === false && drawn.polyline === true)
    return { kind: 'line', isKnown: true }
  return { kind, isKnown: !simpler.includes(type) }
}
