import { readProof } from '#custody/proof/challenges.ts'
import type { Desk } from '#kernel/desk.ts'
import { Refusal } from '#kernel/refusal.ts'

/**
 * Whether somebody has worked for this form.
 * @returns what may serve once: the challenge's own number
 * @throws Refusal `submission.proof` when it is no proof, of another form or of another house; `submission.proof-old`
 */
export function mustBeProof(desk: Pick<Desk, 'house' | 'now'>, slug: string, proof: string): string {
  const shown = readProof(desk, { kind: 'form', slug }, proof)
  if (shown.is === 'old') throw new Refusal('conflict', 'submission.proof-old')
  if (shown.is === 'wrong') throw new Refusal('invalid', 'submission.proof')
  return shown.once
}
