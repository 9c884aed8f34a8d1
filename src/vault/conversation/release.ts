import { bound, type Canon } from '../canonical.ts'
import { must } from '../fault.ts'
import type { Identity } from '../identity/identity.ts'
import type { LogState } from '../log/state.ts'
import { isSigned, sign } from '../signing.ts'

/**
 * Four eyes (Vier-Augen-Freigabe): a peer signs the words, somebody responsible says them, word for word, and the seeker sees both
 * names. `words` is what is said, without this part of it.
 */
export type Written = { by: string; signature: string }

type Place = { tenant: string; conversation: string }

const bytesOf = ({ tenant, conversation }: Place, by: string, words: Canon) =>
  bound('conversation/written', { tenant, conversation, by, words })

/** The peer's signature under words that wait for release. */
export const signWords = async (place: Place, { card, key }: Identity, words: Canon): Promise<Written> => ({
  by: card.id,
  signature: await sign(key, bytesOf(place, card.id, words)),
})

/**
 * Whoever wrote the words, if it is somebody else than who says them: `said.written`.
 * @returns null when they are the speaker's own
 * @throws VaultFault `conversation.written` when a word of them is not what the peer signed
 */
export async function mustBeWritten(place: Place, log: LogState, said: Canon): Promise<string | null> {
  const { written, ...words } = Object(said)
  if (written === undefined) return null
  const { by, signature } = Object(written)
  const verify = log.members.get(String(by))?.card.verify
  const isTheirs =
    verify !== undefined && (await isSigned(verify, String(signature), bytesOf(place, by, words)))
  must(isTheirs, 'conversation.written')
  return by
}
