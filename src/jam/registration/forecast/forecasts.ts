import { asHouse, type Desk } from '#kernel/desk.ts'
import { mustBe } from '#people/role.ts'
import type { Participant } from '../participant.ts'
import { listParticipants } from '../participants.ts'
import { type PlacedRole, placedRoles } from '../places/rule.ts'
import { listAllWaiting } from '../places/waitings.ts'
import { type Forecast, forecastOf, noShowRate, type Past } from './forecast.ts'
import { listPast } from './forecasts.sql.ts'

export type ForecastLine = { role: PlacedRole | null; where: 'onsite' | 'online'; waiting: number } & Forecast

export type ForecastOfJam = {
  lines: ForecastLine[]
  onsite: Forecast
  online: Forecast
  rates: { role: PlacedRole; rate: number; past: Past }[]
}

/** How many people a jam may count on at its start, by role and by where they work. */
export async function forecastJam(desk: Desk, jam: string): Promise<ForecastOfJam> {
  mustBe(desk, jam, 'organiser')
  const people = await listParticipants(desk, jam)
  const waiting = await listAllWaiting(desk, jam)
  // Only how many came: the people of other jams are not this organiser's to see.
  const past = await asHouse(desk, () => listPast(desk))
  const rates = placedRoles.map((role) => {
    const known = past.get(role) ?? { registered: 0, missing: 0 }
    return { role, rate: noShowRate(role, known), past: known }
  })
  const part = (where: 'onsite' | 'online') =>
    rates.map(({ role, rate }) => ({ role, rate, people: people.filter((one) => isAt(one, role, where)) }))
  const lineOf = (where: 'onsite' | 'online') =>
    part(where).map(({ role, rate, people: here }) => ({
      ...{ role, where, waiting: where === 'onsite' ? (waiting.get(role)?.length ?? 0) : 0 },
      ...forecastOf({ people: here, rate }),
    }))
  const lines = [...lineOf('onsite'), ...lineOf('online')].filter(
    ({ registered, waiting: also }) => registered + also > 0,
  )
  return { lines, onsite: forecastOf(...part('onsite')), online: forecastOf(...part('online')), rates }
}

/** Whoever is fine with both is counted where there must be a chair for them. */
const isAt = (one: Participant, role: PlacedRole, where: 'onsite' | 'online') =>
  one.kind === role && (one.mode === 'remote') === (where === 'online')
