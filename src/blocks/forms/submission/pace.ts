import { noteArrival } from '#custody/proof/pace.ts'
import type { House } from '#kernel/house.ts'
import { Bucket } from '#kernel/limit.ts'
import { Refusal } from '#kernel/refusal.ts'

/** A minute's most of one form, for everybody together. Without JavaScript there is no work to prove, so fewer. */
const sealedPerMinute = 3000
const doorPerMinute = 20

const open = () => ({
  browser: new Bucket(sealedPerMinute, sealedPerMinute),
  server: new Bucket(doorPerMinute, doorPerMinute),
})
const buckets = new WeakMap<House, ReturnType<typeof open>>()
const bucketsOf = (house: House) => buckets.get(house) ?? buckets.set(house, open()).get(house) ?? open()

/** Counts one that came for a form. @throws Refusal `busy` `submission.many` when all together sent too many */
export function notePace(house: House, form: string, door: 'browser' | 'server'): void {
  noteArrival(house, { kind: 'form', slug: form })
  if (!bucketsOf(house)[door].take(form, performance.now())) throw new Refusal('busy', 'submission.many')
}
