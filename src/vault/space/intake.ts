import { newAgeIdentity, recipientOf } from '../age.ts'
import { newId } from '../bytes.ts'
import { must } from '../fault.ts'
import type { Space } from '../log/state.ts'
import { type Envelope, openEnvelope, sealEnvelope } from './envelope.ts'
import type { SpaceKey } from './space.ts'

/** A new intake key: the public side for the log, the private one sealed as a record of the space. */
export type NewIntake = { recipient: string; envelope: Envelope }

/** Makes the key that outsiders seal to (Briefschlitz). The log gets `recipient`, see `intake_key_set`. */
export async function newIntake(key: SpaceKey, author: string): Promise<NewIntake> {
  const identity = await newAgeIdentity()
  const recipient = await recipientOf(identity)
  const place = { id: newId(), version: 1, author }
  return {
    recipient,
    envelope: await sealEnvelope(key, place, { what: 'jam/intake/1', identity, recipient }),
  }
}

/**
 * The private side, out of its envelope. Older ones stay readable for what is still waiting.
 * @param space if given, it must be the key that the log names now
 * @returns null when this is not the envelope's key
 * @throws VaultFault `outside.intake-unproven` when it is no intake key, or not the one of the log
 */
export async function openIntake(key: SpaceKey, envelope: Envelope, space?: Space): Promise<string | null> {
  const opened = await openEnvelope(key, envelope)
  if (opened === null) return null
  const { what, identity, recipient } = Object(opened.body)
  must(what === 'jam/intake/1' && (await recipientOf(identity)) === recipient, 'outside.intake-unproven')
  must(space === undefined || space.intake?.recipient === recipient, 'outside.intake-unproven')
  return identity
}
