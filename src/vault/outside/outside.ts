import { openWith, sealTo } from '../age.ts'
import { base64url, fromBase64url, isId, text } from '../bytes.ts'
import { bound, type Canon, canonical } from '../canonical.ts'
import { must, orFault } from '../fault.ts'
import { type Card, type Identity, mustBeCard } from '../identity/identity.ts'
import { hasForm } from '../log/entry.ts'
import type { LogState, Space } from '../log/state.ts'
import type { Opener } from '../opener.ts'
import { paddedBytes } from '../padding.ts'
import { isSigned, sign } from '../signing.ts'

/** Where something from outside belongs. `by` says who sealed: the visitor's browser, or the server at its door. */
export type OutsidePlace = { tenant: string; space: string; id: string; by: 'browser' | 'server' }

/** What somebody without an account has sent: all that the server keeps of it. `epoch` tells which intake key. */
export type Letter = OutsidePlace & { suite: 1; epoch: number; sealed: string }

/** What an organisation has answered: opened by the receipt alone. `seq` counts the replies to a letter from 0. */
export type Reply = {
  suite: 1
  tenant: string
  space: string
  id: string
  seq: number
  author: string
  sealed: string
}

/**
 * Seals to the intake key that the log proves; `space` comes from `replayProof`, never from the server's word.
 * @param reply the card of the receipt, if an answer is wished for
 * @throws VaultFault `outside.intake-unproven` when there is no key now, e.g. in the minute of a new epoch
 */
export async function sealLetter(
  space: Space,
  place: OutsidePlace,
  body: Canon,
  reply: Card | null,
): Promise<Letter> {
  must(space.intake !== null && space.id === place.space && !space.shredded, 'outside.intake-unproven')
  const said = paddedBytes({ what: 'jam/letter/1', ...place, body, reply })
  const sealed = base64url(await sealTo([space.intake.recipient], said))
  return { suite: 1, ...place, epoch: space.intake.epoch, sealed }
}

/**
 * Opens what came from outside.
 * @param intake the private intake key, see `openIntake`; for many letters what `openerOf` makes of it
 * @returns null when it was sealed to another intake key
 * @throws VaultFault `outside.damaged`, `outside.other-place` when the server moved it, `card.forged`
 */
export async function openLetter(
  intake: string | Opener,
  letter: Letter,
): Promise<{ body: Canon; reply: Card | null } | null> {
  must(isLetter(letter), 'outside.damaged')
  const sealed = fromBase64url(letter.sealed)
  const opened = await (typeof intake === 'string' ? openWith(intake, sealed) : intake(sealed))
  if (opened === null) return null
  const { body, reply, ...place } = await orFault('outside.damaged', () => JSON.parse(text(opened)))
  must(isFlat(body, deepest), 'outside.damaged')
  const { tenant, space, id, by } = letter
  must(canonical(place) === canonical({ what: 'jam/letter/1', tenant, space, id, by }), 'outside.other-place')
  if (reply !== null) await mustBeCard(reply, tenant)
  return { body, reply }
}

/** Answers: sealed to the receipt, signed by the member inside, as age does not say who sealed. */
export async function sealReply(
  author: Identity,
  to: Card,
  place: { tenant: string; space: string; id: string; seq: number },
  body: Canon,
): Promise<Reply> {
  const said = { ...place, author: author.card.id, body }
  const signature = await sign(author.key, bound('reply', { to: to.id, ...said }))
  const sealed = base64url(await sealTo([to.recipient], paddedBytes({ ...said, signature })))
  return { suite: 1, ...place, author: author.card.id, sealed }
}

/**
 * Opens an answer with the receipt.
 * @param state what the log says under the link's fingerprint: who may speak for the organisation
 * @returns null when it is for another receipt
 * @throws VaultFault `outside.damaged`, `outside.other-place`, `outside.author` when nobody of the log has signed
 */
export async function openReply(receipt: Identity, reply: Reply, state: LogState): Promise<Canon | null> {
  must(isReply(reply), 'outside.damaged')
  const opened = await openWith(receipt.age, fromBase64url(reply.sealed))
  if (opened === null) return null
  const { body, signature, ...place } = await orFault('outside.damaged', () => JSON.parse(text(opened)))
  const { suite: _, sealed: __, ...asked } = reply
  must(canonical(place) === canonical(asked), 'outside.other-place')
  const verify = state.members.get(reply.author)?.card.verify ?? ''
  const bytes = bound('reply', { to: receipt.card.id, ...asked, body })
  must(await isSigned(verify, signature, bytes), 'outside.author')
  return body
}

/** How deep lists may lie in lists. A stranger who goes on for ever would break whoever walks through all letters. */
const deepest = 50

const isFlat = (value: unknown, left: number): boolean =>
  typeof value !== 'object' ||
  value === null ||
  (left > 0 && Object.values(value).every((inner) => isFlat(inner, left - 1)))

const isSealed = (sealed: unknown) =>
  typeof sealed === 'string' && sealed.length < 1_600_000 && /^[\w-]+$/.test(sealed)
const isCount = (count: unknown) => Number.isSafeInteger(count) && Number(count) >= 0
const place = {
  suite: (suite: unknown) => suite === 1,
  tenant: isId,
  space: isId,
  id: isId,
  sealed: isSealed,
}
const isDoor = (by: unknown) => by === 'browser' || by === 'server'

/** Whether something has the form of a letter; the server takes nothing else. */
export const isLetter = (value: unknown): value is Letter =>
  hasForm(value, { ...place, epoch: isCount, by: isDoor })

/** Whether something has the form of a reply; the server takes nothing else. */
export const isReply = (value: unknown): value is Reply =>
  hasForm(value, { ...place, seq: isCount, author: isId })
