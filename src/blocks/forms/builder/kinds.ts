import type { Item, QuestionKind } from '#field/form/question.ts'
import type { Lang } from '#kernel/text.ts'
import { kindWords } from './kinds.text.ts'

/** Kinds of questions as people look for them. Together they are all there are. */
export const kindShelves = {
  text: ['short-text', 'long-text', 'email', 'phone', 'url'],
  choice: [
    'single-choice',
    'multiple-choice',
    'dropdown',
    'autocomplete',
    'image-choice',
    'yes-no',
    'consent',
  ],
  number: ['integer', 'decimal', 'currency', 'percentage', 'range', 'slider'],
  time: ['date', 'time', 'date-time', 'month', 'year', 'date-range', 'time-range', 'appointment'],
  person: ['full-name', 'address', 'organisation', 'country', 'postcode', 'iban', 'licence-plate'],
  opinion: ['rating', 'nps', 'scale', 'ranking', 'poll'],
  table: ['matrix-single', 'matrix-multiple', 'matrix-number', 'matrix-text'],
  file: ['file', 'photo', 'audio', 'signature', 'cosign'],
  place: ['point', 'line', 'area', 'image-map', 'colour', 'barcode'],
  other: ['payment', 'calculated', 'hidden'],
} as const satisfies Record<string, readonly QuestionKind[]>
export type Shelf = keyof typeof kindShelves

/** The words of kinds and shelves, also for what is no question. */
export const shelfWords = (lang: Lang) => kindWords(lang)

export const kindName = (kind: QuestionKind, lang: Lang): string => kindWords(lang).kind[kind]

const hasChoices = new Set<QuestionKind>([
  ...(['single-choice', 'multiple-choice', 'dropdown', 'autocomplete', 'image-choice', 'ranking'] as const),
  ...(['matrix-single', 'matrix-multiple', 'appointment', 'image-map'] as const),
])
const hasRows = new Set<QuestionKind>([
  ...(['matrix-single', 'matrix-multiple', 'matrix-number', 'matrix-text', 'poll'] as const),
])

export const takesChoices = (kind: QuestionKind): boolean => hasChoices.has(kind)
export const takesRows = (kind: QuestionKind): boolean => hasRows.has(kind)

/** A new question, note or group, with what it cannot be without. */
export function newItem(
  what: QuestionKind | 'note' | 'group',
  name: string,
  lang: string,
  words: Lang,
): Item {
  const t = kindWords(words)
  if (what === 'note') return { is: 'note', name, label: { [lang]: t.newNote } }
  if (what === 'group') return { is: 'group', name, label: { [lang]: t.newGroup }, items: [] }
  const choices = [1, 2].map((at) => ({ value: `${at}`, label: { [lang]: t.choice(at) } }))
  const rows = [1, 2].map((at) => ({ value: `row-${at}`, label: { [lang]: t.row(at) } }))
  return {
    ...{ is: 'question', name, kind: what, label: { [lang]: t.kind[what] } },
    ...(takesChoices(what) && { choices }),
    ...(takesRows(what) && { rows }),
  }
}
