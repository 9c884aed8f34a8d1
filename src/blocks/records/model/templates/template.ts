import type { Choice } from '#field/form/question.ts'
import type { Wording } from '#field/form/wording.ts'
import { knownClasses } from '../../law/retention/classes.ts'
import type { Collection, Retention } from '../collection.ts'
import type { Field, FieldKind } from '../field.ts'
import type { View } from '../view.ts'

export const templateIds = [
  ...(['counselling', 'participants', 'volunteers', 'members', 'donations', 'inventory'] as const),
  ...(['contacts', 'rooms', 'waiting-list', 'incidents', 'projects', 'grants'] as const),
] as const
export type TemplateId = (typeof templateIds)[number]

/** Collections as a template says them: ids are words, until it is used and each gets its own. */
export type Draft = Omit<Collection, 'schema' | 'version' | 'drawers' | 'template'>
export type DraftView = Omit<View, 'what'>
export type Template = {
  id: TemplateId
  name: Wording
  about: Wording
  collections: Draft[]
  views: DraftView[]
}

export const words = (de: string, en: string): Wording => ({ de, en })

export const field = (
  id: string,
  kind: FieldKind,
  de: string,
  en: string,
  more: Partial<Field> = {},
): Field => ({ id, kind, label: words(de, en), layer: 'base', ...more })

/** Colours that are told apart on white and on black, also by most who see colours otherwise. */
const colours = {
  grey: '#6b7280',
  blue: '#2563eb',
  green: '#15803d',
  amber: '#b45309',
  red: '#b91c1c',
  violet: '#7c3aed',
  teal: '#0f766e',
  pink: '#be185d',
}
export type Colour = keyof typeof colours
type Offered = readonly [value: string, de: string, en: string, colour?: Colour]

export const choices = (...offered: Offered[]): (Choice & { colour?: string })[] =>
  offered.map(([value, de, en, colour]) => ({
    value,
    label: words(de, en),
    ...(colour && { colour: colours[colour] }),
  }))

export const one = (
  id: string,
  de: string,
  en: string,
  offered: Offered[],
  more: Partial<Field> = {},
): Field => field(id, 'single-choice', de, en, { choices: choices(...offered), ...more })

export const several = (
  id: string,
  de: string,
  en: string,
  offered: Offered[],
  more: Partial<Field> = {},
): Field => field(id, 'multiple-choice', de, en, { choices: choices(...offered), ...more })

export const step = (name: string, de: string, en: string, more: { approved?: true; isEnd?: true } = {}) => ({
  name,
  label: words(de, en),
  ...more,
})

/** How long and why, as the law room knows it. @param from the day it is counted from, else the last change */
export function kept(id: string, from?: string): Retention {
  const known = knownClasses.find((one) => one.id === id)
  if (!known) throw new Error(`no retention class ${id}`)
  const { months, ground, end, by } = known
  return { months, ground, end, ...(from && { from }), ...(by && { by }) }
}

type Shown = Partial<Omit<DraftView, 'columns' | 'name'>> & { columns?: string[] }

export const view = (
  collection: string,
  id: string,
  de: string,
  en: string,
  { columns = [], ...more }: Shown,
): DraftView => ({
  id,
  collection,
  name: words(de, en),
  kind: 'grid',
  columns: columns.map((column) => ({ column })),
  sorts: [],
  sums: {},
  ...more,
})

export const person = { personal: true } as const
export const sensitive = { layer: 'sensitive' } as const

/** Where somebody can be reached; the same in every template, so that imports and duplicates know it. */
export const reach = (): Field[] => [
  field('email', 'email', 'E-Mail', 'E-mail', person),
  field('phone', 'phone', 'Telefon', 'Telephone', person),
  field('address', 'address', 'Anschrift', 'Address', { ...person, keeps: 'district' }),
]

export const langChoices: Offered[] = [
  ['de', 'Deutsch', 'German'],
  ['ar', 'Arabisch', 'Arabic'],
  ['en', 'Englisch', 'English'],
  ['fa', 'Farsi/Dari', 'Farsi/Dari'],
  ['fr', 'Französisch', 'French'],
  ['pl', 'Polnisch', 'Polish'],
  ['ru', 'Russisch', 'Russian'],
  ['tr', 'Türkisch', 'Turkish'],
  ['uk', 'Ukrainisch', 'Ukrainian'],
]

export const genders: Offered[] = [
  ['female', 'weiblich', 'female'],
  ['male', 'männlich', 'male'],
  ['diverse', 'divers', 'diverse'],
  ['unsaid', 'keine Angabe', 'not said'],
]
