/**
 * Every way in which the vault says "damaged, forged or forbidden", in one place, so that a page can have a sentence for
 * each. A code names what was wrong, never what would help to forge it better. `null` is another thing: not for this key.
 */
export const faultCodes = [
  'bytes.form',
  'canonical.form',
  'age.damaged',
  'age.classic',
  'age.mixed',
  'words.unknown',
  'words.count',
  'words.checksum',
  'identity.damaged',
  'identity.other',
  'card.forged',
  'unlock.weak',
  'unlock.form',
  'unlock.other-member',
  'guardian.shares',
  'guardian.other-set',
  'log.form',
  'log.empty',
  'log.other-organisation',
  'log.other-founder',
  'log.fork',
  'log.gap',
  'log.rollback',
  'log.signature',
  'log.right',
  'log.order',
  'log.unknown-member',
  'log.unknown-space',
  'log.suite',
  'log.hidden',
  'space.other-key',
  'space.other-place',
  'space.stale',
  'space.closed',
  'space.not-reader',
  'envelope.form',
  'envelope.suite',
  'envelope.other-place',
  'envelope.damaged',
  'envelope.too-long',
  'envelope.signature',
  'envelope.epoch-lower',
  'envelope.epoch-closed',
  'envelope.epoch-unknown',
  'envelope.version-lower',
  'envelope.version-forked',
  'envelope.erased',
  'envelope.withheld',
  'receipt.other-origin',
  'receipt.other-purpose',
  'receipt.challenge-form',
  'receipt.challenge-old',
  'receipt.answer',
  'outside.intake-unproven',
  'outside.damaged',
  'outside.other-place',
  'outside.author',
  'outside.gap',
  'outside.other-hand',
  'conversation.form',
  'conversation.other-place',
  'conversation.gap',
  'conversation.forked',
  'conversation.other-key',
  'conversation.damaged',
  'conversation.author',
  'conversation.not-seated',
  'conversation.unreleased',
  'conversation.written',
  'conversation.stale',
  'file.changed',
  'file.part-missing',
  'file.part-other',
  'file.damaged',
  'picture.damaged',
  'certificate.forged',
  'archive.form',
  'archive.too-large',
  'archive.part-missing',
  'archive.part-other',
] as const

/** One of {@link faultCodes}. */
export type FaultCode = (typeof faultCodes)[number]

/** What is thrown when something is damaged, forged or forbidden. Anything else that is thrown is a bug. */
export class VaultFault extends Error {
  /** A key for a sentence; the only thing that may be shown or logged. */
  readonly code: FaultCode
  /** Where it was, counted from 0, if a person can do something with it (the third word, the fifth entry). */
  readonly at: number | undefined
  constructor(code: FaultCode, at?: number) {
    super(code)
    this.name = 'VaultFault'
    this.code = code
    this.at = at
  }
}

/** @throws VaultFault with the code, unless it holds. */
export function must(holds: boolean, code: FaultCode, at?: number): asserts holds {
  if (!holds) throw new VaultFault(code, at)
}

/** Runs a step whose own errors say too much or too little, and says the code instead. */
export async function orFault<T>(code: FaultCode, step: () => Promise<T> | T): Promise<T> {
  try {
    return await step()
  } catch (error) {
    throw error instanceof VaultFault ? error : new VaultFault(code)
  }
}
