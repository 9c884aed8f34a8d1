import { hour, later } from '#kernel/clock.ts'
import { Refusal } from '#kernel/refusal.ts'

/** When somebody is at it. Moments, not clocks: the night of 25 October has the hours it really has. */
export type Span = { startsAt: Date; endsAt: Date }

/** How much is too much (Ruhezeit): at most so many hours within 24, so many of rest in them. */
export type RestRules = { mostHours: number; restHours: number }

/** Why one more shift would be too much, with the numbers of the case. */
export type Tired = { why: 'hours' | 'rest'; from: Date; until: Date; hours: number; most: number }

/** One more shift would be too much for this person. @see Tired, which a page puts into words */
export class NeedsRest extends Refusal {
  readonly tired: Tired
  constructor(tired: Tired) {
    super('conflict', `shift.${tired.why}`)
    this.tired = tired
  }
}

/** What breaks the rules among these spans, undefined when all is well. They do not overlap. */
export function findTired(spans: readonly Span[], rules: RestRules): Tired | undefined {
  const order = spans.toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime())
  return tooDense(order, rules) ?? tooLong(order, rules)
}

/** Hours of these spans between two moments. */
export const hoursWithin = (spans: readonly Span[], from: Date, until: Date): number =>
  spans.reduce((sum, span) => sum + overlap(span, from, until), 0) / hour

/** Spans with less than the rest between them: one stretch (Einsatz) of somebody. */
export function stretchesOf(order: readonly Span[], { restHours }: RestRules): Span[][] {
  const stretches: Span[][] = []
  for (const span of order) {
    const last = stretches.at(-1)
    const before = last?.at(-1)
    if (last && before && span.startsAt.getTime() - before.endsAt.getTime() < restHours * hour)
      last.push(span)
    else stretches.push([span])
  }
  return stretches
}

/** The windows of 24 hours in which the sum of some spans can be greatest: they begin or end with one of them. */
export const windowsOf = (spans: readonly Span[]): [from: Date, until: Date][] =>
  spans.flatMap(({ startsAt, endsAt }) => [
    [startsAt, later(startsAt, 24 * hour)],
    [later(endsAt, -24 * hour), endsAt],
  ])

function tooDense(order: readonly Span[], { mostHours }: RestRules): Tired | undefined {
  for (const [from, until] of windowsOf(order)) {
    const hours = hoursWithin(order, from, until)
    if (hours > mostHours) return { why: 'hours', from, until, hours, most: mostHours }
  }
  return undefined
}

// Whoever is at it for longer has no such rest within the 24 hours since the first shift began.
function tooLong(order: readonly Span[], rules: RestRules): Tired | undefined {
  const most = 24 - rules.restHours
  for (const stretch of stretchesOf(order, rules)) {
    const [from, until] = [stretch[0]?.startsAt, stretch.at(-1)?.endsAt]
    if (!from || !until) continue
    const hours = (until.getTime() - from.getTime()) / hour
    if (stretch.length > 1 && hours > most) return { why: 'rest', from, until, hours, most }
  }
  return undefined
}

const overlap = ({ startsAt, endsAt }: Span, from: Date, until: Date): number =>
  Math.max(0, Math.min(endsAt.getTime(), until.getTime()) - Math.max(startsAt.getTime(), from.getTime()))
