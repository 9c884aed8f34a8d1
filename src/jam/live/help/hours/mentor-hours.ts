import { asHouse, type Desk } from '#kernel/desk.ts'
import { record } from '#kernel/event.ts'
import { Refusal } from '#kernel/refusal.ts'
import { mustBe, mustBeSomebody } from '#people/role.ts'
import type { Jam } from '../../../profile/jam.ts'
import type { HelpMode } from '../help-request.ts'
import { hourFigures } from '../measures.ts'
import { rulesOf } from '../rules.ts'
import { forecastOf, type Span } from './forecast.ts'
import { addHours, findAround, isOverlap, listHourRows, removeHours } from './mentor-hours.sql.ts'

/** Who is there when, what is expected, what is missing, and how it has gone so far. For those who help. */
export async function readDeskHours(desk: Desk, jam: Jam) {
  mustBe(desk, jam.id, 'organiser', 'mentor', 'auditor')
  const hours = await listHourRows(desk, jam.id)
  // Who has checked in is behind the wall of each; here only a number leaves it.
  const { here, ...around } = await asHouse(desk, () => findAround(desk, jam.id))
  return {
    hours,
    here,
    forecast: forecastOf({ jam, hours, now: desk.now, ...around }),
    figures: await hourFigures(desk, jam.id),
    rules: await rulesOf(desk, jam.id),
  }
}

/** A mentor says when they are there. @throws Refusal `hours.twice` where it overlaps with what they said before */
export async function giveHours(
  desk: Desk,
  jam: Jam,
  id: string,
  form: Span & { mode: HelpMode },
): Promise<void> {
  mustBe(desk, jam.id, 'mentor')
  const hours = { id, account: mustBeSomebody(desk), ...form }
  try {
    if (await addHours(desk, jam.id, hours)) await record(desk, 'help.hours-given', id, { jam: jam.id })
  } catch (error) {
    if (isOverlap(error)) throw new Refusal('conflict', 'hours.twice')
    throw error
  }
}

/** Takes hours back: one's own, or as an organiser anybody's. The wall decides whose. */
export async function withdrawHours(desk: Desk, jam: Jam, id: string): Promise<void> {
  mustBe(desk, jam.id, 'mentor', 'organiser')
  if (await removeHours(desk, jam.id, id)) await record(desk, 'help.hours-withdrawn', id, { jam: jam.id })
}
