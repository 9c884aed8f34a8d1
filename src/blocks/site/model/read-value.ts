import { cleanEmail, cleanPublic, cleanTarget, cleanWeb } from './address.ts'
import { readHours } from './read-hours.ts'
import { isDay, listOf, readLine, readText, recordOf } from './read-text.ts'
import { cleanRich } from './rich.ts'
import type { Shown } from './section.ts'
import type { Fields, Shape } from './shape.ts'

/** An id of a picture, a file or a section. */
export const readId = (value: unknown): string =>
  typeof value === 'string' && /^[0-9a-z][0-9a-z-]{0,63}$/i.test(value) ? value : ''

/** A picture as it stands somewhere; null where there is none. */
export function readShown(value: unknown): Shown | null {
  const { picture, alt, decorative, caption } = recordOf(value)
  const id = readId(picture)
  if (id === '') return null
  const says = readText(caption, 400)
  const plain = decorative === true
  return {
    picture: id,
    alt: plain ? '' : readLine(alt, 300),
    ...(plain && { decorative: true }),
    ...(says && { caption: says }),
  }
}

/** The fields of a thing as far as they are good; those that may be left out are where nothing is in them. */
export function readFields(fields: Fields, value: unknown): Record<string, unknown> {
  const found = recordOf(value)
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, shape]) => {
      const read = readAs(shape, found[name])
      return shape.may && isNothing(read) ? [] : [[name, read]]
    }),
  )
}

const isNothing = (value: unknown): boolean =>
  value === '' || value === null || value === undefined || (Array.isArray(value) && value.length === 0)

function readAs(shape: Shape, value: unknown): unknown {
  switch (shape.is) {
    case 'line':
      return readLine(value, shape.most)
    case 'text':
      return readText(value, shape.most)
    case 'choice':
      return shape.of.includes(value as string) ? value : shape.of[0]
    case 'number':
      return readNumber(shape, value)
    case 'list':
      return listOf(value, shape.most).map((one) => readFields(shape.of, one))
    case 'pictures':
      return listOf(value, shape.most).flatMap((one) => readShown(one) ?? [])
    default:
      return readers[shape.is](value, shape.may === true)
  }
}

const readers: Record<
  Exclude<Shape['is'], 'line' | 'text' | 'choice' | 'number' | 'list' | 'pictures'>,
  Reader
> = {
  rich: (value) => cleanRich(value),
  shown: (value, may) => readShown(value) ?? (may ? null : { picture: '', alt: '' }),
  target: (value) => cleanTarget(value) ?? '',
  web: (value) => cleanWeb(value) ?? '',
  public: (value) => cleanPublic(value) ?? '',
  email: (value) => cleanEmail(value) ?? '',
  id: readId,
  day: (value) => (isDay(value) ? value : ''),
  iban: (value) => (typeof value === 'string' ? value.replace(/\s+/g, '').toUpperCase().slice(0, 34) : ''),
  hours: readHours,
}
type Reader = (value: unknown, may: boolean) => unknown

function readNumber({ least, most, may }: { least: number; most: number; may?: boolean }, value: unknown) {
  const number = typeof value === 'number' ? Math.trunc(value) : Number.NaN
  if (Number.isNaN(number)) return may ? null : least
  return Math.min(most, Math.max(least, number))
}
