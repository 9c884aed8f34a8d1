import { newId } from '#vault/bytes.ts'
import type { Canon } from '#vault/canonical.ts'
import { replayProof } from '#vault/log/proof.ts'
import type { LogState, Space } from '#vault/log/state.ts'
import { sealLetter } from '#vault/outside/outside.ts'
import { newReceipt, readReceipt } from '#vault/outside/receipt.ts'
import { isOffline } from '../browser/refused.ts'
import type { Proof } from '../log/proofs.ts'
import { ask } from './server.ts'
import type { Sealed, Where } from './where.ts'

type Proven = { state: LogState; space: Space }

/** What was proven on this page: whoever has lost the connection since can still seal to it. */
const proven = new Map<string, Proven>()

/**
 * What the log proves of a space, under the fingerprint of the link.
 * @throws VaultFault `log.…` for everything that was forged, cut off or hidden
 */
export async function prove({ organisation: tenant, space, founder }: Where): Promise<Proven> {
  const place = `${tenant}/${space}/${founder}`
  try {
    const { lines } = await ask<Proof>(`/outside/${tenant}/spaces/${space}/proof`)
    const found = await replayProof(lines, { tenant, founder, space })
    proven.set(place, found)
    return found
  } catch (error) {
    const known = isOffline(error) ? proven.get(place) : undefined
    if (known) return known
    throw error
  }
}

/**
 * Seals a first letter to the key that the log proves.
 * @param wantsReceipt whether there is to be a way back by twelve words
 * @throws VaultFault `log.…`, `outside.intake-unproven`
 */
export async function seal(where: Where, body: Canon, wantsReceipt: boolean): Promise<Sealed> {
  const { organisation: tenant } = where
  const { space } = await prove(where)
  const receipt = wantsReceipt ? await newReceipt(tenant) : null
  const place = { tenant, space: space.id, id: newId(), by: 'browser' as const }
  const letter = await sealLetter(space, place, body, receipt?.identity.card ?? null)
  const back = receipt && { locator: receipt.locator, verify: receipt.identity.card.verify }
  return { letter, words: receipt?.words ?? null, back }
}

/**
 * Whether the twelve words were written down rightly: typed once more, any case, four letters of each.
 * @throws VaultFault `words.…`, with the place of the word that is none
 */
export async function areWords(organisation: string, locator: string, typed: string): Promise<boolean> {
  return (await readReceipt(organisation, typed)).locator === locator
}
