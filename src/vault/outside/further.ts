import { bound, type Canon, canonical } from '../canonical.ts'
import { type FaultCode, must, VaultFault } from '../fault.ts'
import type { Card, Identity } from '../identity/identity.ts'
import type { LogState, Space } from '../log/state.ts'
import { isSigned, sign } from '../signing.ts'
import { isReply, type Letter, openReply, type Reply, sealLetter } from './outside.ts'

/**
 * What the receipt says in a further letter: to which case it belongs, the how manieth of its letters it is (the first one is
 * 0), and how many replies were there to read.
 */
export type Further = { of: string; number: number; seen: number; body: Canon }

/**
 * Writes once more. Anybody can seal to a letter box, so a further letter is signed by the receipt whose card lies in the first
 * one: nobody else can speak in this case.
 * @throws VaultFault as `sealLetter`
 */
export async function sealFurther(
  space: Space,
  place: { tenant: string; id: string },
  receipt: Identity,
  { of, number, seen, body }: Further,
): Promise<Letter> {
  const at = { tenant: place.tenant, space: space.id, id: place.id, by: 'browser' as const }
  const said = { what: 'jam/further/1', of, number, seen, body }
  const signature = await sign(receipt.key, bytesOf(at, receipt.card.id, said))
  return sealLetter(space, at, { ...said, signature }, null)
}

/**
 * What such a letter says, out of the body that `openLetter` gave.
 * @param card of the receipt, from the first letter of the case; null when there was none
 * @throws VaultFault `outside.damaged` when it is none, `outside.other-place` when it belongs elsewhere, `outside.other-hand`
 * when it is not from whoever opened the case
 */
export async function readFurther(
  opened: Canon,
  letter: Letter,
  at: { of: string; number: number },
  card: Pick<Card, 'id' | 'verify'> | null,
): Promise<Further> {
  const { what, of, number, seen, body, signature } = Object(opened)
  must(what === 'jam/further/1' && Number.isSafeInteger(seen) && seen >= 0, 'outside.damaged')
  must(canonical({ of, number }) === canonical(at), 'outside.other-place')
  const said = { what, of, number, seen, body }
  const bytes = bytesOf(letter, card?.id ?? '', said)
  must(card !== null && (await isSigned(card.verify, String(signature), bytes)), 'outside.other-hand')
  return { of, number, seen, body }
}

/** A reply as it came; `damaged` names what the vault said instead of opening it. */
export type OpenedReply = { seq: number; author: string; body: Canon; damaged: FaultCode | null }

/**
 * All replies to a receipt in their order: one that is left out, doubled, moved, forged or for another receipt is named
 * (`outside.gap`, and those of `openReply`), and hides none of the others.
 */
export async function openReplies(
  receipt: Identity,
  replies: readonly Reply[],
  at: { space: string; id: string },
  state: LogState,
): Promise<OpenedReply[]> {
  const opened: OpenedReply[] = []
  for (const [index, reply] of replies.entries()) {
    const { seq = index, author = '' } = Object(reply)
    try {
      must(seq === index, 'outside.gap')
      opened.push({ seq, author, body: await mustOpen(receipt, reply, at, state), damaged: null })
    } catch (error) {
      if (!(error instanceof VaultFault)) throw error
      opened.push({ seq, author, body: null, damaged: error.code })
    }
  }
  return opened
}

async function mustOpen(
  receipt: Identity,
  reply: Reply,
  { space, id }: { space: string; id: string },
  state: LogState,
): Promise<Canon> {
  must(isReply(reply), 'outside.damaged')
  must(reply.tenant === state.tenant && reply.space === space && reply.id === id, 'outside.other-place')
  const body = await openReply(receipt, reply, state)
  must(body !== null, 'outside.other-place')
  return body
}

const bytesOf = (
  { tenant, space, id }: { tenant: string; space: string; id: string },
  from: string,
  said: { [name: string]: Canon },
) => bound('further', { tenant, space, id, from, ...said })
