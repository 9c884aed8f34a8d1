import { askMore, makeCode, makeLink } from '#jam/call/calls.ts'
import type { Jam } from '#jam/profile/jam.ts'
import { day, later } from '#kernel/clock.ts'
import type { Desk } from '#kernel/desk.ts'
import { newId } from '#kernel/id.ts'
import { callText } from './words.ts'

/** Who brought the nth need of the sample: some came without a link. */
export const sourceOf = (n: number): string =>
  ['', 'wohlfahrt', 'stadtteilforum', 'wohlfahrt', 'freiwillige'][n % 5] ?? ''

/** Partners that pass the call on, a code for somebody who comes late, a question of this jam's own. */
export async function spreadCall(desk: Desk, jam: Jam): Promise<void> {
  const at = { ...desk, now: later(desk.now, -58 * day) }
  for (const [tag, partner] of Object.entries(callText.partners)) await makeLink(at, jam.id, { tag, partner })
  const endsAt = later(jam.startsAt, 10 * day)
  await makeCode(at, jam.id, newId(), { code: 'BEISPIEL2027', label: callText.code, most: 2, endsAt })
  await askMore(at, jam.id, { ...callText.question, kind: 'choice', hint: '', required: false })
}
