import { emptyRich } from '../../model/rich.ts'
import type { SectionKind } from '../../model/section.ts'
import { type Fields, fieldsOf, type Shape } from '../../model/shape.ts'

/** A field as people write it (Feld). `path` finds its words: `people.people.name`. */
export type Field = { name: string; path: string; shape: Shape }

export const fieldsIn = (fields: Fields, path: string): Field[] =>
  Object.entries(fields).map(([name, shape]) => ({ name, shape, path: `${path}.${name}` }))

export const fieldsOfKind = (kind: SectionKind): Field[] => fieldsIn(fieldsOf(kind), kind)

/** A row of a list with nothing in it. */
export const freshRow = (fields: Fields): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([name, shape]) => (shape.may ? [] : [[name, nothingOf(shape)]])),
  )

function nothingOf(shape: Shape): unknown {
  if (shape.is === 'rich') return emptyRich()
  if (shape.is === 'shown') return { picture: '', alt: '' }
  if (shape.is === 'choice') return shape.of[0]
  if (shape.is === 'number') return shape.least
  if (shape.is === 'list' || shape.is === 'pictures') return []
  if (shape.is === 'hours') return { week: {}, exceptions: [], holidays: null }
  return ''
}

/** A sum is written in euros and kept in cents. */
export const isMoney = ({ name }: Field): boolean => name === 'cents'

/** Which files a field takes. */
export function filesFor({ path }: Field): 'any' | 'film' | 'captions' {
  if (path === 'film.file') return 'film'
  return path === 'film.captions' ? 'captions' : 'any'
}

/** Which services of the organisation a public address may be of. */
export const servicesFor = ({ path }: Field): 'form' | 'counselling' =>
  path.startsWith('counselling') ? 'counselling' : 'form'

/** Kinds of sections as people look for them. Together they are all there are. */
export const sectionShelves = {
  words: ['hero', 'text', 'quote', 'steps', 'faq', 'action'],
  pictures: ['picture', 'gallery', 'film', 'map'],
  people: ['people', 'partners', 'contact', 'hours', 'jobs', 'press'],
  news: ['events', 'news', 'downloads', 'newsletter'],
  help: ['form', 'counselling', 'donation'],
} as const satisfies Record<string, readonly SectionKind[]>
export type SectionShelf = keyof typeof sectionShelves
