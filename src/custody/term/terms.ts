import type { Desk } from '#kernel/desk.ts'
import { record } from '#kernel/event.ts'
import { Refusal } from '#kernel/refusal.ts'
import { mustSpeakFor } from '#people/role.ts'
import { mustHaveKeyring } from '../keyring/keyrings.ts'
import { mustFindSpace, mustHoldSpace } from '../space/spaces.ts'
import type { Behind, SpaceTerms, Stamp } from './term.ts'
import { listBehind, listDigests, listTermsIn, setTerms } from './terms.sql.ts'

/**
 * Says anew when envelopes go, of all that are named or of none: a record lies in several spaces, and ends in all of them at once.
 * What is not there, or not in a space of mine, is passed over.
 * @throws Refusal `space.missing`, `keyring.missing`
 */
export async function stamp(desk: Desk, organisation: string, stamps: readonly Stamp[]): Promise<void> {
  mustSpeakFor(desk, organisation)
  await mustHaveKeyring(desk)
  // Always in the same order: two who stamp the same never wait for each other.
  for (const space of [...new Set(stamps.map((one) => one.space))].sort()) {
    const held = await mustHoldSpace(desk, space)
    if (held.organisation !== organisation) throw new Refusal('missing', 'space.missing')
  }
  let changed = 0
  for (const one of stamps) changed += await setTerms(desk, one)
  if (changed > 0) await record(desk, 'terms.set', null, { organisation, data: { count: changed } })
}

/** What of my spaces ends by itself, told so that a browser sees at once whether it would say the same. */
export async function lookAtTerms(
  desk: Desk,
  organisation: string,
): Promise<{ spaces: SpaceTerms[]; behind: Behind[] }> {
  mustSpeakFor(desk, organisation)
  return { spaces: await listDigests(desk, organisation), behind: await listBehind(desk, organisation) }
}

export async function termsIn(desk: Desk, space: string): Promise<{ terms: [string, string][] }> {
  await mustFindSpace(desk, space)
  return { terms: await listTermsIn(desk, space) }
}
