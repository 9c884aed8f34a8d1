import type { Canon } from '#vault/canonical.ts'
import { isStale } from '#vault/log/state.ts'
import { sealReply } from '#vault/outside/outside.ts'
import { sealEnvelope } from '#vault/space/envelope.ts'
import { mustBeWritable } from '#vault/space/space.ts'
import { recordOf } from '../dialogue/derived.ts'
import { forgetCase, lookAtCase } from './cases.ts'
import { mustKey, nowOf, openVault } from './organisation.ts'
import { mustSpace } from './records.ts'
import { Refused } from './refused.ts'
import { rotateAll } from './rotating.ts'
import { ask } from './server.ts'

/**
 * Answers somebody outside: sealed to their receipt, signed by me, and kept for the other readers under the key of the space.
 * How many of their letters were here to read (`heard`) goes along, so that they notice one that was held back.
 * @param body `{ what: 'jam/reply/1', text?, state?, files?, asks? }`; its files are uploaded before with `uploadFile`, whose
 * `record` is the case
 * @throws Refused `case.no-back`, `case.moved` when a colleague has answered meanwhile (nothing was sent), `case.missing`
 */
export async function replyTo(organisation: string, space: string, id: string, body: Canon): Promise<void> {
  const vault = await openVault(organisation)
  // Somebody's time is over: a new key comes before the next word.
  if (isStale(vault.state, mustSpace(vault, space), nowOf(vault))) await rotateAll(organisation, () => {})
  const author = vault.me.card.id
  mustBeWritable(vault.state, space, author, nowOf(vault))
  const { card, head } = await lookAtCase(vault, space, id)
  if (!head) throw new Refused({ code: 'case.missing' })
  // The card comes out of the sealed letter: whom the server names does not count.
  if (!card) throw new Refused({ code: 'case.no-back' })
  const seq = head.replies.length
  const isObject = typeof body === 'object' && body !== null && !Array.isArray(body)
  const said = isObject ? { ...body, heard: head.letters.length } : body
  const reply = await sealReply(vault.me, card, { tenant: organisation, space, id, seq }, said)
  const place = { id: await recordOf('reply', id, seq), version: 1, author }
  const kept = { what: 'jam/said/1', case: id, seq, body: said }
  const copy = await sealEnvelope(mustKey(vault, space), place, kept, vault.me)
  await ask('POST', `/vault/spaces/${space}/cases/${id}/replies`, { reply, copy })
}

/**
 * The name of the record in which the readers keep their own data of a case (`jam/case/1`): give it to `writeRecord` as
 * `{ id, version }`, with version 0 for the first. Then it goes with the case, whoever erases that.
 */
export const notesOf = (id: string): Promise<string> => recordOf('notes', id)

/** Erases a case for good: letters, replies, files, and what was kept of it. */
export async function eraseCase(organisation: string, space: string, id: string): Promise<void> {
  await openVault(organisation)
  await ask('DELETE', `/vault/spaces/${space}/cases/${id}`)
  forgetCase(space, id)
}
