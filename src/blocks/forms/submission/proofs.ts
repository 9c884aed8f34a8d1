import { hash } from 'node:crypto'
import { hour, later } from '#kernel/clock.ts'
import type { Desk } from '#kernel/desk.ts'
import type { House } from '#kernel/house.ts'
import { keyedHash } from '#kernel/id.ts'
import { Refusal } from '#kernel/refusal.ts'
import { newId } from '#vault/bytes.ts'
import { bitsFor } from './pace.ts'
import { challengeText, isSolved, readChallenge } from './proof.ts'

/** Long enough for whoever fills in slowly: the work is done when somebody begins to type. */
const life = 12 * hour

/** A challenge for one form, signed by this house. Making one stores nothing. */
export function newChallenge({ house, now }: Pick<Desk, 'house' | 'now'>, slug: string): string {
  const said = challengeText({ slug, bits: bitsFor(house, slug), endsAt: later(now, life), nonce: newId() })
  return `${said}.${macOf(house, said)}`
}

/**
 * Whether somebody has worked for this form.
 * @returns what may serve once: the challenge's own number
 * @throws Refusal `submission.proof` when it is no proof, of another form or of another house; `submission.proof-old`
 */
export function mustBeProof(
  { house, now }: Pick<Desk, 'house' | 'now'>,
  slug: string,
  proof: string,
): string {
  const [challenge = '', numbers = ''] = proof.split('~')
  const read = readChallenge(challenge)
  if (!read || read.slug !== slug || read.mac !== macOf(house, read.said))
    throw new Refusal('invalid', 'submission.proof')
  if (read.endsAt <= now) throw new Refusal('conflict', 'submission.proof-old')
  if (!isSolved(challenge, numbers.split('.'), read.bits, sha256))
    throw new Refusal('invalid', 'submission.proof')
  return read.nonce
}

// The one that comes with Node takes a tenth of the time.
const sha256 = (bytes: Uint8Array): Uint8Array => hash('sha256', bytes, 'buffer')

const macOf = (house: House, said: string): string =>
  keyedHash(house.secret, `form.proof:${said}`).slice(0, 32)
