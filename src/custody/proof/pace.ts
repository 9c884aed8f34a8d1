import type { House } from '#kernel/house.ts'
import type { Door } from './proof.ts'

/** How busy each door is: numbers per door, in memory, that know nobody and are gone with the process. */
class Pace {
  readonly #seen = new Map<string, { count: number; at: number }>()

  note(door: string, now: number): void {
    if (this.#seen.size > 10_000) this.#seen.clear()
    this.#seen.set(door, { count: this.perMinute(door, now) + 1, at: now })
  }

  /** About how many came within the last minute; older ones fade. */
  perMinute(door: string, now: number): number {
    const { count, at } = this.#seen.get(door) ?? { count: 0, at: now }
    return count * Math.exp(-(now - at) / 60_000)
  }
}

const paces = new WeakMap<House, Pace>()
function paceOf(house: House): Pace {
  const pace = paces.get(house) ?? new Pace()
  paces.set(house, pace)
  return pace
}

/** So many bits a part asks for at a quiet door: a blink on a desk, a second or two on an old telephone. */
const usualBits = 15
const mostExtra = 4
/** Up to so many a minute a door is quiet; each doubling asks for one bit more. */
const quiet = 30

export function bitsFor(house: House, door: Door): number {
  const busy = paceOf(house).perMinute(nameOf(door), performance.now()) / quiet
  return usualBits + Math.min(mostExtra, Math.max(0, Math.floor(Math.log2(Math.max(busy, 1)))))
}

/** Counts one that came to a door: the more come, the more work the next one is. */
export const noteArrival = (house: House, door: Door): void =>
  paceOf(house).note(nameOf(door), performance.now())

const nameOf = ({ kind, slug }: Door): string => `${kind}/${slug}`
