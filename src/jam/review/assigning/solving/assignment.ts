import type { Reached } from '#kernel/solving.ts'

/** A reviewer as the calculation knows them: `kinds` they like (none: all), `most` needs they take. */
export type SeatTaker = { id: string; kinds: readonly string[]; most: number | null }

/** A seat (Platz): one reviewer looks at one need. */
export type Seat = { need: string; reviewer: string }

/** Everything the assignment (Zuteilung der Gutachter*innen) knows. Ids only: names stay outside. */
export type AssignmentInput = {
  reviewers: readonly SeatTaker[]
  needs: readonly { id: string; kind: string }[]
  /** How many look at each need. */
  perNeed: number
  /** Never: conflicts of interest, and what organisers ruled out. */
  never: readonly Seat[]
  /** Always: settled by hand, or done already. */
  pins: readonly Seat[]
  /** What was given last time; staying there is better than moving. */
  previous: readonly Seat[]
}

/** What is made small, one after the other; none ever pays for a later one. */
export const levelNames = ['unfilled', 'uneven', 'squares', 'moved', 'unliked'] as const
export type LevelName = (typeof levelNames)[number]
export type Levels = Record<LevelName, number>

/** Why seats stay empty: too few without a conflict, all full, or both together. */
export type Shortage =
  | { why: 'few'; need: string; able: number; wanted: number }
  | { why: 'full'; room: number; wanted: number }
  | { why: 'both'; open: number }

/** What a calculation ends with. */
export type Assignment = {
  seats: Seat[]
  levels: (Reached & { level: LevelName })[]
  /** What a simple hand would have reached: need after need, whoever has least to do. */
  greedy: Levels
  shortages: Shortage[]
  seconds: number
}

export const keyOf = ({ need, reviewer }: Seat): string => `${need} ${reviewer}`

/** What is not there any more takes its seats with it, and a conflict outweighs a seat settled by hand. */
export function tidy(input: AssignmentInput): AssignmentInput {
  const needs = new Set(input.needs.map(({ id }) => id))
  const reviewers = new Set(input.reviewers.map(({ id }) => id))
  const known = ({ need, reviewer }: Seat) => needs.has(need) && reviewers.has(reviewer)
  const never = new Set(input.never.map(keyOf))
  const free = (seat: Seat) => known(seat) && !never.has(keyOf(seat))
  return {
    ...input,
    never: input.never.filter(known),
    pins: input.pins.filter(free),
    previous: input.previous.filter(free),
  }
}

/** How many seats a need has: what was settled by hand may be more than usual. */
export const seatsOf = ({ perNeed, pins }: AssignmentInput, need: string): number =>
  Math.max(perNeed, pins.filter((pin) => pin.need === need).length)

export const loadsOf = ({ reviewers }: AssignmentInput, seats: readonly Seat[]): Map<string, number> => {
  const loads = new Map(reviewers.filter(({ most }) => most !== 0).map(({ id }) => [id, 0]))
  for (const { reviewer } of seats) loads.set(reviewer, (loads.get(reviewer) ?? 0) + 1)
  return loads
}

/** How good an assignment is. Smaller is better, at each level. */
export function measure(input: AssignmentInput, seats: readonly Seat[]): Levels {
  const loads = [...loadsOf(input, seats).values()]
  const held = new Set(seats.map(keyOf))
  const wanted = input.needs.reduce((sum, { id }) => sum + seatsOf(input, id), 0)
  return {
    unfilled: wanted - seats.length,
    uneven: loads.length > 0 ? Math.max(...loads) - Math.min(...loads) : 0,
    squares: loads.reduce((sum, load) => sum + load * load, 0),
    moved: input.previous.filter((seat) => !held.has(keyOf(seat))).length,
    unliked: seats.filter((seat) => !isLiked(input, seat)).length,
  }
}

export function isLiked({ reviewers, needs }: AssignmentInput, { need, reviewer }: Seat): boolean {
  const kinds = reviewers.find(({ id }) => id === reviewer)?.kinds ?? []
  return kinds.length === 0 || kinds.includes(needs.find(({ id }) => id === need)?.kind ?? '')
}

/** Need after need, the hardest to fill first: whoever may, has room, and has least to do. The floor to beat. */
export function assignGreedily(input: AssignmentInput): Seat[] {
  const never = new Set(input.never.map(keyOf))
  const seats = [...input.pins]
  const loads = loadsOf(input, seats)
  const able = (need: string) => input.reviewers.filter(({ id }) => !never.has(keyOf({ need, reviewer: id })))
  const hardest = input.needs.toSorted((a, b) => able(a.id).length - able(b.id).length)
  for (const { id: need } of hardest) {
    const mine = new Set(seats.filter((seat) => seat.need === need).map(({ reviewer }) => reviewer))
    const load = (one: SeatTaker) => loads.get(one.id) ?? 0
    const likes = (one: SeatTaker) => Number(isLiked(input, { need, reviewer: one.id }))
    const free = able(need)
      .filter((one) => !mine.has(one.id) && load(one) < (one.most ?? Infinity))
      .toSorted((a, b) => load(a) - load(b) || likes(b) - likes(a))
    for (const { id: reviewer } of free.slice(0, seatsOf(input, need) - mine.size)) {
      seats.push({ need, reviewer })
      loads.set(reviewer, (loads.get(reviewer) ?? 0) + 1)
    }
  }
  return seats
}

/** Why not every need has as many reviewers as it should, in the order in which something can be done about it. */
export function explainShortages(input: AssignmentInput, seats: readonly Seat[]): Shortage[] {
  const { unfilled } = measure(input, seats)
  if (unfilled === 0) return []
  const never = new Set(input.never.map(keyOf))
  const able = (need: string) =>
    input.reviewers.filter(({ id, most }) => most !== 0 && !never.has(keyOf({ need, reviewer: id }))).length
  const few = input.needs
    .map(({ id }) => ({ why: 'few' as const, need: id, able: able(id), wanted: seatsOf(input, id) }))
    .filter((one) => one.able < one.wanted)
  const rest = unfilled - few.reduce((sum, one) => sum + one.wanted - one.able, 0)
  if (rest <= 0) return few
  const room = input.reviewers.reduce((sum, { most }) => sum + (most ?? input.needs.length), 0)
  const wanted = input.needs.reduce((sum, { id }) => sum + seatsOf(input, id), 0)
  return [...few, room < wanted ? { why: 'full', room, wanted } : { why: 'both', open: rest }]
}
