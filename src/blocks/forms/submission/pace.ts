import type { House } from '#kernel/house.ts'
import { Bucket } from '#kernel/limit.ts'
import { Refusal } from '#kernel/refusal.ts'

/** How busy each form is: numbers per form, in memory, that know nobody and are gone with the process. */
class Pace {
  readonly #seen = new Map<string, { count: number; at: number }>()

  note(form: string, now: number): void {
    if (this.#seen.size > 10_000) this.#seen.clear()
    this.#seen.set(form, { count: this.perMinute(form, now) + 1, at: now })
  }

  /** About how many came within the last minute; older ones fade. */
  perMinute(form: string, now: number): number {
    const { count, at } = this.#seen.get(form) ?? { count: 0, at: now }
    return count * Math.exp(-(now - at) / 60_000)
  }
}

/** A minute's most of one form, for everybody together. Without JavaScript there is no work to prove, so fewer. */
const sealedPerMinute = 3000
const doorPerMinute = 20

const open = () => ({
  pace: new Pace(),
  sealed: new Bucket(sealedPerMinute, sealedPerMinute),
  door: new Bucket(doorPerMinute, doorPerMinute),
})
const paces = new WeakMap<House, ReturnType<typeof open>>()
const paceOf = (house: House) => paces.get(house) ?? paces.set(house, open()).get(house) ?? open()

/** So many bits a part asks for on a quiet form: a blink on a desk, a second or two on an old telephone. */
const usualBits = 15
const mostExtra = 4
/** Up to so many a minute a form is quiet; each doubling asks for one bit more. */
const quiet = 30

export function bitsFor(house: House, form: string): number {
  const busy = paceOf(house).pace.perMinute(form, performance.now()) / quiet
  return usualBits + Math.min(mostExtra, Math.max(0, Math.floor(Math.log2(Math.max(busy, 1)))))
}

/** Counts one that came for a form. @throws Refusal `busy` `submission.many` when all together sent too many */
export function notePace(house: House, form: string, door: 'browser' | 'server'): void {
  const { pace, sealed, door: plain } = paceOf(house)
  const now = performance.now()
  pace.note(form, now)
  if (!(door === 'browser' ? sealed : plain).take(form, now)) throw new Refusal('busy', 'submission.many')
}
