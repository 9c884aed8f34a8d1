import type { Desk } from '#kernel/desk.ts'
import { mustFind } from '#kernel/refusal.ts'
import { findSpaceInLog, type Proof, proofOf as proofFor } from '../log/proofs.ts'

export type { Proof } from '../log/proofs.ts'

/**
 * What somebody without an account needs to seal to a space, and to know who may answer from there.
 * @throws Refusal `missing` for a space without a letter box
 */
export async function proofOf(desk: Desk, organisation: string, space: string): Promise<Proof> {
  const known = await findSpaceInLog(desk, organisation, space)
  mustFind(known?.hadIntake || null, 'space.missing')
  return proofFor(desk, organisation, space)
}
