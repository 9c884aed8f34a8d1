import { bound } from '../canonical.ts'
import { must } from '../fault.ts'
import type { Card, Identity } from '../identity/identity.ts'
import type { Entry } from '../log/entry.ts'
import { nextEntry } from '../log/log.ts'
import type { LogState } from '../log/state.ts'
import { isSigned, sign } from '../signing.ts'
import type { SpaceKey } from './space.ts'

/**
 * What proves that a space was destroyed (Löschzeugnis): how many wraps and envelopes the server erased, who asked, when.
 * Without the wraps no envelope opens any more, in no backup either.
 */
export type Certificate = {
  suite: 1
  tenant: string
  space: string
  epochs: number
  wraps: number
  envelopes: number
  time: string
  author: string
  signature: string
}

/** The line that closes a space for ever; the server erases its wraps and envelopes with it. */
export const shredLine = (state: LogState, me: Identity, space: string, time: string): Promise<Entry> =>
  nextEntry(state, me, 'space_shredded', { space }, time)

/** Overwrites the keys that this browser holds. What the engine has copied is out of reach, so lock afterwards. */
export function forgetKeys(keys: readonly SpaceKey[]): void {
  for (const { raw } of keys) raw.fill(0)
}

/** Certifies what the server reported, for a space that the log calls destroyed. @throws VaultFault `log.unknown-space` */
export async function certify(
  state: LogState,
  me: Identity,
  { space, wraps, envelopes }: { space: string; wraps: number; envelopes: number },
  time: string,
): Promise<Certificate> {
  const known = state.spaces.get(space)
  must(known?.shredded === true, 'log.unknown-space')
  const said = { suite: 1 as const, tenant: state.tenant, space, epochs: known.epoch, wraps, envelopes, time }
  const signed = { ...said, author: me.card.id }
  return { ...signed, signature: await sign(me.key, bound('certificate', signed)) }
}

/** @throws VaultFault `certificate.forged` */
export async function mustBeCertificate({ signature, ...said }: Certificate, card: Card): Promise<void> {
  const isTheirs = said.author === card.id && said.tenant === card.tenant
  must(isTheirs && (await isSigned(card.verify, signature, bound('certificate', said))), 'certificate.forged')
}
