import { asHouse, type Desk } from '#kernel/desk.ts'
import { Refusal } from '#kernel/refusal.ts'
import { countTaken } from './places.sql.ts'
import type { PlacedRole, RoleRule } from './rule.ts'
import { lockRule } from './rules.sql.ts'
import { isOffered } from './waiting.ts'
import { listWaitingRows } from './waitings.sql.ts'

/** The places of a role at this moment. A place that is offered to somebody is nobody else's. */
export type Places = {
  quota: number | null
  taken: number
  offered: number
  waiting: number
  rule: RoleRule | null
}

export const freeOf = ({ quota, taken, offered }: Places): number =>
  quota === null ? Number.POSITIVE_INFINITY : Math.max(0, quota - taken - offered)

/** Counts the places of a role, and holds them until this act is over. */
export function holdPlaces(desk: Desk, jam: string, role: PlacedRole): Promise<Places> {
  // Whoever asks for a place sees neither who has one nor who waits.
  return asHouse(desk, async () => count(desk, jam, role, (await lockRule(desk, jam, role)) ?? null))
}

/** Counts them to be shown: a moment later it may be different. */
export const lookAtPlaces = (desk: Desk, rule: RoleRule, role: PlacedRole): Promise<Places> =>
  asHouse(desk, () => count(desk, rule.jam, role, rule))

async function count(desk: Desk, jam: string, role: PlacedRole, rule: RoleRule | null): Promise<Places> {
  if (!rule?.quota) return { quota: null, taken: 0, offered: 0, waiting: 0, rule }
  const line = await listWaitingRows(desk, jam, { role })
  const offered = line.filter((one) => isOffered(one, desk.now)).length
  const taken = await countTaken(desk, jam, role)
  return { quota: rule.quota, taken, offered, waiting: line.length - offered, rule }
}

/** Whether somebody who comes now gets a place: those who wait come first. */
export const isFreeForAll = (places: Places): boolean => freeOf(places) > places.waiting

/** @throws Refusal `places.full` */
export async function mustHavePlace(desk: Desk, jam: string, role: PlacedRole): Promise<void> {
  if (!isFreeForAll(await holdPlaces(desk, jam, role))) throw new Refusal('conflict', 'places.full')
}
