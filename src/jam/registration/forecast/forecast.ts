import type { Participant, ParticipantKind } from '../participant.ts'

/** How many of a role had registered for jams that are over, and how many of them never came. */
export type Past = { registered: number; missing: number }

/** What we assume before there is experience: one in five professionals, one in seven of the others. */
const assumed = (kind: ParticipantKind): number => (kind === 'professional' ? 0.2 : 0.15)

/** An assumption weighs as much as twenty registrations: one small jam must not turn everything round. */
const weightOfAssumption = 20

/**
 * How likely it is that somebody who registered does not come (No-Show):
 * (who stayed away + 20 × assumed) ÷ (who had registered + 20).
 */
export const noShowRate = (kind: ParticipantKind, past: Past): number =>
  (past.missing + weightOfAssumption * assumed(kind)) / (past.registered + weightOfAssumption)

/** Who has said yes stays away half as often, who was asked and says nothing twice as often. */
export function chanceToCome(
  one: Pick<Participant, 'arrivedAt' | 'confirmedAt' | 'askedAt'>,
  rate: number,
): number {
  if (one.arrivedAt) return 1
  if (one.confirmedAt) return 1 - rate / 2
  return one.askedAt ? 1 - Math.min(0.9, rate * 2) : 1 - rate
}

/** How many will be there (Prognose): the sum of all chances; nine times in ten between `least` and `most`. */
export type Forecast = {
  registered: number
  confirmed: number
  silent: number
  expected: number
  least: number
  most: number
}

/** A crowd: people of one role, who stay away as often as each other. */
export type Crowd = { people: readonly Participant[]; rate: number }

export function forecastOf(...crowds: readonly Crowd[]): Forecast {
  const people = crowds.flatMap((crowd) => crowd.people)
  const chances = crowds.flatMap((crowd) => crowd.people.map((one) => chanceToCome(one, crowd.rate)))
  const sum = chances.reduce((all, chance) => all + chance, 0)
  // Each comes or does not, apart from the others: the variance is the sum of p(1 − p).
  const spread = 1.645 * Math.sqrt(chances.reduce((all, chance) => all + chance * (1 - chance), 0))
  return {
    registered: people.length,
    confirmed: people.filter(({ confirmedAt }) => confirmedAt).length,
    silent: people.filter(({ askedAt, confirmedAt }) => askedAt && !confirmedAt).length,
    expected: Math.round(sum),
    least: Math.max(0, Math.floor(sum - spread)),
    most: Math.min(people.length, Math.ceil(sum + spread)),
  }
}
