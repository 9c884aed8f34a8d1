import { z } from 'zod'
import { optionalLine, wholeNumber } from '#field/text-field.ts'
import { hour, later, minute } from '#kernel/clock.ts'
import { isId, tokenHash } from '#kernel/id.ts'
import type { Jam } from '../../profile/jam.ts'
import { type Item, itemKinds } from '../../programme/item.ts'
import type { Duty } from '../duties/duty.ts'
import type { Origin, ShiftForm } from '../shift.ts'

/** The kinds of programme items, and the jam as a whole. */
export const patternKinds = [...itemKinds, 'whole'] as const
export type PatternKind = (typeof patternKinds)[number]

/** How shifts follow from the programme (Muster): who is needed around each item of a kind. */
export type Pattern = {
  id: string
  jam: string
  kind: PatternKind
  duty: string
  /** The shift begins so long before its item, and ends so long after it. */
  leadMinutes: number
  trailMinutes: number
  /** Longer ones are cut into equal pieces. */
  pieceHours: number
  needed: number
  place: string
}

export type PatternForm = Omit<Pattern, 'id' | 'jam'>

export const patternForm = z.object({
  kind: z.enum(patternKinds, 'kind.missing'),
  duty: z.string('duty.missing').refine(isId, 'duty.missing'),
  leadMinutes: wholeNumber('minutes', 0, 720),
  trailMinutes: wholeNumber('minutes', 0, 720),
  pieceHours: wholeNumber('piece', 1, 12),
  needed: wholeNumber('needed', 1, 200),
  place: optionalLine('place', 80),
})

/** A shift that follows from the programme; from the jam as a whole it has no item. */
export type Made = ShiftForm & { origin: Origin | null }

/** The shifts that follow from a programme, by their beginning. Midnight is no border. */
export function shiftsFrom(
  jam: Jam,
  items: readonly Pick<Item, 'id' | 'kind' | 'startsAt' | 'endsAt'>[],
  patterns: readonly Pattern[],
  duties: readonly Duty[],
): Made[] {
  const names = new Map(duties.map(({ id, name }) => [id, name]))
  return patterns
    .flatMap((pattern) => {
      const whole = [{ id: null, startsAt: jam.startsAt, endsAt: jam.endsAt }]
      const of = pattern.kind === 'whole' ? whole : items.filter(({ kind }) => kind === pattern.kind)
      return of.flatMap((item) => piecesOf(item, pattern, names.get(pattern.duty) ?? ''))
    })
    .toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime() || (a.title < b.title ? -1 : 1))
}

/** What a preview showed: so that nobody makes other shifts than they have seen. */
export const digestOf = (shifts: readonly Made[]): string => tokenHash(JSON.stringify(shifts))

type Around = Pick<Item, 'startsAt' | 'endsAt'> & { id: string | null }

function piecesOf(item: Around, pattern: Pattern, title: string): Made[] {
  const from = later(item.startsAt, -pattern.leadMinutes * minute)
  const until = later(item.endsAt, pattern.trailMinutes * minute)
  const length = until.getTime() - from.getTime()
  const pieces = Math.ceil(length / (pattern.pieceHours * hour))
  const { duty, needed, place } = pattern
  const origin = item.id ? { item: item.id, itemStartsAt: item.startsAt } : null
  // Cut at full minutes.
  const cut = (at: number) => later(from, Math.round((length * at) / Math.max(1, pieces) / minute) * minute)
  return Array.from({ length: pieces }, (_, at) => ({
    title,
    place,
    duty,
    needed,
    startsAt: cut(at),
    endsAt: cut(at + 1),
    origin,
  }))
}
