import { later, minute } from '#kernel/clock.ts'
import { freezeOf, type Jam } from '../profile/jam.ts'
import type { Item } from './item.ts'

/** A change of one item: when it is to begin and to end. */
export type Shift = { item: Item; startsAt: Date; endsAt: Date }

/** What follows when one item moves: the programme as it would be, who moves with it, who stays, what then clashes. */
export type Following = {
  items: Item[]
  moved: { before: Item; after: Item }[]
  stays: Item[]
  clashes: Clash[]
}

/** Two items that do not go together, or one that leaves the frame of the jam. */
export type Clash =
  | { kind: 'overlap'; first: Item; second: Item }
  | { kind: 'late' | 'freeze' | 'checkin'; item: Item }

/**
 * Moves or lengthens one item and lets the rest follow: whatever began after it has ended moves by as much as its end
 * moves, in real minutes. Fixed items stay. @returns also what clashes now and did not before.
 */
export function follow(items: readonly Item[], jam: Jam, { item, startsAt, endsAt }: Shift): Following {
  const by = endsAt.getTime() - item.endsAt.getTime()
  const comesAfter = (one: Item) => one.id !== item.id && one.startsAt >= item.endsAt
  const after = items.map((one) => {
    if (one.id === item.id) return { ...one, startsAt, endsAt }
    if (by === 0 || one.fixed || !comesAfter(one)) return one
    return { ...one, startsAt: later(one.startsAt, by), endsAt: later(one.endsAt, by) }
  })
  const sorted = after.toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime())
  const known = new Set(clashesOf(items, jam).map(nameOf))
  const before = new Map(items.map((one) => [one.id, one]))
  return {
    items: sorted,
    moved: after.flatMap((one) => {
      const was = before.get(one.id)
      return was && was !== one ? [{ before: was, after: one }] : []
    }),
    stays: by === 0 ? [] : items.filter((one) => one.fixed && comesAfter(one)),
    clashes: clashesOf(sorted, jam).filter((clash) => !known.has(nameOf(clash))),
  }
}

/** What does not go together in a programme. Rest runs beside everything else; a check-in takes place beside the work. */
export function clashesOf(items: readonly Item[], jam: Jam): Clash[] {
  const busy = items.filter(({ kind }) => kind !== 'night')
  const overlaps = busy.flatMap((first, at) =>
    busy
      .slice(at + 1)
      .filter((second) => first.startsAt < second.endsAt && second.startsAt < first.endsAt)
      .map((second): Clash => ({ kind: 'overlap', first, second })),
  )
  const freeze = freezeOf(jam).getTime()
  const outside = items.flatMap((item): Clash[] => {
    if (item.endsAt > jam.endsAt) return [{ kind: 'late', item }]
    if (item.kind === 'freeze' && Math.abs(item.startsAt.getTime() - freeze) >= minute)
      return [{ kind: 'freeze', item }]
    if (item.kind === 'checkin' && item.startsAt.getTime() >= freeze) return [{ kind: 'checkin', item }]
    return []
  })
  return [...overlaps, ...outside]
}

/** What a programme says, to see whether somebody else has changed it. */
export const stampOf = (items: readonly Item[]): string =>
  items.map(({ id, version, startsAt, endsAt }) => `${id} ${version} ${+startsAt} ${+endsAt}`).join()

const nameOf = (clash: Clash): string =>
  clash.kind === 'overlap'
    ? [clash.first.id, clash.second.id].toSorted().join()
    : `${clash.kind} ${clash.item.id}`
