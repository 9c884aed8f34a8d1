import { isAsked, isDerived, isLink, questionOf } from '../asked.ts'
import type { Collection } from '../collection.ts'
import type { Field, Layer } from '../field.ts'
import type { Tables } from '../tables.ts'
import { folded, spelled } from '../words/fold.ts'

/** Fields of a layer in the order their texts stand in: those of the title first. */
export function searchedFields(collection: Collection, layer: Layer): Field[] {
  const fields = collection.fields.filter((field) => field.layer === layer && isSearched(field))
  const place = (field: Field) => {
    const at = collection.title.indexOf(field.id)
    return at < 0 ? collection.title.length : at
  }
  return fields.toSorted((one, other) => place(one) - place(other))
}

/** What is derived tells of others, and its layer may be open where theirs is not: it is not searched. */
const isSearched = (field: Field): boolean =>
  !isDerived(field) && !['signature', 'colour', 'point', 'line', 'area', 'image-map'].includes(field.kind)

/** Fields with names of people and organisations, where sound and typing errors count. */
export function isName(collection: Collection, field: Field): boolean {
  if (isLink(field) || field.kind === 'person') return false
  const isWord = ['short-text', 'full-name', 'organisation'].includes(field.kind)
  return isWord && (field.personal === true || collection.title.includes(field.id))
}

/** One line for each field: as it is spelled out, and words with umlauts also without. */
export function lineOf(tables: Tables, id: string, field: Field): string {
  const said = tables.says(id, field.id)
  if (said === '') return ''
  const plain = spelled(said)
  const line = plain.includes('\n') ? plain.replaceAll('\n', ' ') : plain
  return line + bare(said) + digits(field, said)
}

const withUmlauts = /[^\s]*[äöüÄÖÜ][^\s]*/g

function bare(said: string): string {
  const words = said.normalize('NFC').match(withUmlauts)
  return words ? ` ${folded([...new Set(words)].join(' '))}` : ''
}

/** A telephone number is found however it is grouped. */
const digits = (field: Field, said: string): string =>
  isAsked(field) && questionOf(field).kind === 'phone' ? ` ${said.replace(/\D/g, '')}` : ''

/** Words of a name; numbers sound like nothing. */
export const nameWords = (line: string): string[] => line.match(/\p{L}{3,40}/gu) ?? []
