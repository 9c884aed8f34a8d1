import { plainOf } from './rich.ts'
import type { OpeningHours, Section, Shown } from './section.ts'
import { type Fields, fieldsOf, type Shape } from './shape.ts'
import type { RichText } from './text.ts'

/** All that can be read in a section, a line for each field: for comparing, for searching, for how hard it is to read. */
export const wordsIn = (section: Section): string[] =>
  wordsOfFields(fieldsOf(section.kind), section).filter((line) => line !== '')

/** Running text alone, without names, links and times. */
export function proseIn(section: Section): string {
  const fields = Object.entries(fieldsOf(section.kind))
  const lines = (list: readonly [string, Shape][], thing: object): string[] =>
    list.flatMap(([name, shape]) => {
      const value = (thing as Record<string, unknown>)[name]
      if (value === undefined) return []
      if (shape.is === 'text' && shape.most > 400) return [value as string]
      if (shape.is === 'rich') return [plainOf(value as RichText)]
      if (shape.is !== 'list') return []
      return (value as object[]).flatMap((one) => lines(Object.entries(shape.of), one))
    })
  return lines(fields, section).join('\n').trim()
}

function wordsOfFields(fields: Fields, thing: object): string[] {
  const values = thing as Record<string, unknown>
  return Object.entries(fields).flatMap(([name, shape]) => {
    const value = values[name]
    return value === undefined || value === null ? [] : wordsOf(shape, value)
  })
}

function wordsOf(shape: Shape, value: unknown): string[] {
  switch (shape.is) {
    case 'rich':
      return plainOf(value as RichText).split('\n')
    case 'text':
      return (value as string).split('\n')
    case 'shown':
      return shownWords(value as Shown)
    case 'pictures':
      return (value as Shown[]).flatMap(shownWords)
    case 'hours':
      return hourWords(value as OpeningHours)
    case 'list':
      return (value as object[]).flatMap((one) => wordsOfFields(shape.of, one))
    case 'id':
    case 'choice':
      return []
    default:
      return [String(value)]
  }
}

const shownWords = ({ alt, caption }: Shown): string[] => [alt, caption ?? '']

const hourWords = ({ week, exceptions, holidays }: OpeningHours): string[] => [
  ...Object.entries(week).map(
    ([day, spans]) => `${day} ${(spans ?? []).map(({ from, to }) => `${from}–${to}`).join(', ')}`,
  ),
  ...exceptions.map(({ from, to, why, hours }) =>
    [from, to === from ? '' : to, why, hours.map((span) => `${span.from}–${span.to}`).join(', ')]
      .filter(Boolean)
      .join(' '),
  ),
  holidays ?? '',
]
