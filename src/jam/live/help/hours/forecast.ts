import { hour, later } from '#kernel/clock.ts'

/**
 * How many teams of a hundred ask for help in each hour of a jam. An assumption of ours, not a measurement: little while
 * people find each other, most in the evening and late at night when things do not fit together, again before the freeze
 * at hour 21, little while everything is handed over. What really happened in this jam corrects it (`forecastOf`).
 */
const perHundredTeams = [
  ...[4, 8, 12, 15, 18, 20, 20, 20],
  ...[20, 20, 18, 18, 15, 12, 8, 6],
  ...[6, 8, 12, 15, 18, 12, 8, 4],
] as const

/** What one mentor can look after in an hour: three teams, twenty minutes each. */
const perMentor = 3

/** So many requests of experience weigh as much as the assumption. */
const trust = 5

export type Span = { startsAt: Date; endsAt: Date }

/** An hour of the desk: what is expected, who is needed, who is there. */
export type DeskHour = {
  at: Date
  expected: number
  needed: number
  there: string[]
  /** Fewer than needed. */
  isShort: boolean
}

type Given = {
  jam: Span
  teams: number
  /** When requests came so far. */
  asked: readonly Date[]
  hours: readonly (Span & { name: string })[]
  now: Date
}

/** The open hours of the desk: expected requests by the curve and by what has happened, against the hours of mentors. */
export function forecastOf({ jam, teams, asked, hours, now }: Given): DeskHour[] {
  const many = Math.max(1, Math.ceil((jam.endsAt.getTime() - jam.startsAt.getTime()) / hour))
  const assumed = Array.from({ length: many }, (_, n) => (teams * curveAt(n, many)) / 100)
  const begun = Math.min(many, Math.max(0, (now.getTime() - jam.startsAt.getTime()) / hour))
  const soFar = assumed.slice(0, Math.floor(begun)).reduce((sum, one) => sum + one, 0)
  const factor = (asked.length + trust) / (soFar + trust)
  return assumed.map((one, n) => {
    const at = later(jam.startsAt, n * hour)
    const expected = begun >= 1 ? one * factor : one
    const needed = expected < 0.3 ? 0 : Math.ceil(expected / perMentor)
    const there = hours.filter((given) => covers(given, at)).map(({ name }) => name)
    return { at, expected, needed, there, isShort: there.length < needed }
  })
}

/** Hours to come in which somebody is missing, joined where they follow each other. */
export function gapsOf(desk: readonly DeskHour[], now: Date): (Span & { missing: number })[] {
  const gaps: (Span & { missing: number })[] = []
  for (const one of desk) {
    const endsAt = later(one.at, hour)
    if (!one.isShort || endsAt <= now) continue
    const missing = one.needed - one.there.length
    const last = gaps.at(-1)
    if (last && last.endsAt.getTime() === one.at.getTime()) {
      last.endsAt = endsAt
      last.missing = Math.max(last.missing, missing)
    } else gaps.push({ startsAt: one.at, endsAt, missing })
  }
  return gaps
}

// A jam of another length stretches the curve.
const curveAt = (n: number, many: number): number =>
  perHundredTeams[Math.min(perHundredTeams.length - 1, Math.floor((n * perHundredTeams.length) / many))] ?? 0

const half = hour / 2

/** Whoever is there for half of it counts. */
const covers = ({ startsAt, endsAt }: Span, at: Date): boolean =>
  Math.min(endsAt.getTime(), at.getTime() + hour) - Math.max(startsAt.getTime(), at.getTime()) >= half
