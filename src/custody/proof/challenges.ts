import { hash } from 'node:crypto'
import { hour, later } from '#kernel/clock.ts'
import type { Desk } from '#kernel/desk.ts'
import type { House } from '#kernel/house.ts'
import { keyedHash } from '#kernel/id.ts'
import { newId } from '#vault/bytes.ts'
import { bitsFor } from './pace.ts'
import { challengeText, type Door, isSolved, readChallenge } from './proof.ts'

/** What somebody has shown. `once`: the challenge's own number, which may serve once; whoever takes it sees to that. */
export type Shown = { is: 'good'; once: string } | { is: 'wrong' } | { is: 'old' }

/** Long enough for whoever writes slowly: the work is done when somebody begins to type. */
export const challengeLife = 12 * hour

/** A challenge for one door, signed by this house. Making one stores nothing. */
export function newChallenge({ house, now }: Pick<Desk, 'house' | 'now'>, door: Door): string {
  const { slug } = door
  const bits = bitsFor(house, door)
  const said = challengeText({ slug, bits, endsAt: later(now, challengeLife), nonce: newId() })
  return `${said}.${macOf(house, door, said)}`
}

/** Whether somebody has worked for this door of this house. */
export function readProof({ house, now }: Pick<Desk, 'house' | 'now'>, door: Door, proof: string): Shown {
  const [challenge = '', numbers = ''] = proof.split('~')
  const read = readChallenge(challenge)
  if (!read || read.slug !== door.slug || read.mac !== macOf(house, door, read.said)) return { is: 'wrong' }
  if (read.endsAt <= now) return { is: 'old' }
  if (!isSolved(challenge, numbers.split('.'), read.bits, sha256)) return { is: 'wrong' }
  return { is: 'good', once: read.nonce }
}

// The one that comes with Node takes a tenth of the time.
const sha256 = (bytes: Uint8Array): Uint8Array => hash('sha256', bytes, 'buffer')

const macOf = (house: House, { kind }: Door, said: string): string =>
  keyedHash(house.secret, `${kind}.proof:${said}`).slice(0, 32)
