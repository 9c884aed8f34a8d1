import { z } from 'zod'
import { optionalLine, wholeNumber } from '#field/text-field.ts'
import { later, minute } from '#kernel/clock.ts'
import type { Jam } from '../../profile/jam.ts'
import type { Item } from '../../programme/item.ts'

/** A team's turn at the presentations (Vorführung). */
export type Slot = {
  team: string
  name: string
  organisation: string
  /** Null: as long as the others. */
  minutes: number | null
  /** Where it is to be seen when it presents from elsewhere. */
  link: string
  /** Where it sits; null for a team that works from elsewhere. */
  venue: string | null
  doneAt: Date | null
}

/** The presentations of a jam: who is on and since when. Without a team nobody is. */
export type Demo = { minutes: number; team: string | null; beganAt: Date | null }

export type Stage = { demo: Demo; slots: Slot[] }

export const usualMinutes = 5

export const minutesOf = ({ demo }: Pick<Stage, 'demo'>, slot: Slot): number => slot.minutes ?? demo.minutes

export const onStage = ({ demo, slots }: Stage): Slot | undefined =>
  slots.find(({ team }) => team === demo.team)

/** Who comes next: the first in the order who has not been on. */
export const nextOnStage = ({ demo, slots }: Stage): Slot | undefined =>
  slots.find(({ team, doneAt }) => doneAt === null && team !== demo.team)

/** The one before, to go back to when somebody pressed too early. */
export const lastOnStage = ({ slots }: Stage): Slot | undefined =>
  slots
    .filter(({ doneAt }) => doneAt !== null)
    .toSorted((one, other) => (other.doneAt?.getTime() ?? 0) - (one.doneAt?.getTime() ?? 0))[0]

/** Until when the team on stage has time. */
export function endsAt(stage: Stage): Date | null {
  const slot = onStage(stage)
  return slot && stage.demo.beganAt ? later(stage.demo.beganAt, minutesOf(stage, slot) * minute) : null
}

/** When each team that still waits is expected, from now or from when the presentations are planned. */
export function expected(stage: Stage, from: Date): Map<string, Date> {
  const end = endsAt(stage)
  let at = end && end > from ? end : from
  const times = new Map<string, Date>()
  for (const slot of stage.slots) {
    if (slot.doneAt || slot.team === stage.demo.team) continue
    times.set(slot.team, at)
    at = later(at, minutesOf(stage, slot) * minute)
  }
  return times
}

/** From when the waiting teams are expected: when the closing begins, and from now once it has. */
export function startOf(
  { slots }: Stage,
  jam: Jam,
  items: readonly Pick<Item, 'kind' | 'startsAt'>[],
  now: Date,
): Date {
  if (slots.some(({ doneAt }) => doneAt)) return now
  const planned = items.find(({ kind }) => kind === 'closing')?.startsAt ?? later(jam.endsAt, -30 * minute)
  return planned > now ? planned : now
}

/** A random draw (Fisher and Yates); `random` gives a whole number below its argument. */
export function drawn(teams: readonly string[], random: (below: number) => number): string[] {
  const order = [...teams]
  for (let at = order.length - 1; at > 0; at--) {
    const other = random(at + 1)
    ;[order[at], order[other]] = [order[other] ?? '', order[at] ?? '']
  }
  return order
}

/** Venue by venue, so that nobody carries a computer twice; those from elsewhere at the end, in one go. */
export function byVenue(slots: readonly Slot[]): string[] {
  const venues = [...new Set(slots.flatMap(({ venue }) => venue ?? []))].sort((one, other) =>
    one.localeCompare(other, 'de'),
  )
  return [...venues, null].flatMap((wanted) =>
    slots.filter(({ venue }) => venue === wanted).map(({ team }) => team),
  )
}

/** The order after a step: as sent, one moved up or down. What is missing in it keeps its place at the end. */
export function ordered(slots: readonly Slot[], sent: readonly string[], move: string | undefined): string[] {
  const known = new Set(slots.map(({ team }) => team))
  const order = [...new Set([...sent.filter((team) => known.has(team)), ...known])]
  const [team = '', way] = move?.split(':') ?? []
  const at = order.indexOf(team)
  const other = way === 'up' ? at - 1 : at + 1
  if (at >= 0 && (way === 'up' || way === 'down') && order[other] !== undefined)
    [order[at], order[other]] = [order[other], team]
  return order
}

export const minutesForm = z.object({ minutes: wholeNumber('minutes', 1, 60) })

export const slotForm = z.object({
  minutes: z.union([z.literal('').transform(() => null), wholeNumber('minutes', 1, 60)], 'minutes.wrong'),
  link: optionalLine('link', 300).refine(
    (text) => text === '' || (URL.canParse(text) && new URL(text).protocol === 'https:'),
    'link.wrong',
  ),
})
