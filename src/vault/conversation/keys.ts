import { openWith, sealTo } from '../age.ts'
import { type Bytes, base64url, fromBase64url, hkdf, isId, randomBytes, text, utf8 } from '../bytes.ts'
import { bound, canonical } from '../canonical.ts'
import { must, orFault } from '../fault.ts'
import { hasForm } from '../log/entry.ts'

/**
 * The keys of a conversation, one pair for each epoch from 1 on, 32 bytes each. `talk`: what the seeker and the seats read.
 * `side` (Nebenraum): what the seats read among themselves; null for the first epoch, in which nobody has accepted. Whoever came to
 * a group later has no key of the epochs before: those are empty.
 */
export type Keys = { talk: Bytes[]; side: (Bytes | null)[] }

/** For whom a wrap is: the intake key of the space, the seeker's receipt, or a member. */
export type Wrapped = {
  suite: 1
  tenant: string
  conversation: string
  epoch: number
  to: string
  sealed: string
}

/** `to` of the wrap that all who read the space can open. */
export const toIntake = 'intake'

type Place = { tenant: string; conversation: string }

export const newKey = (): Bytes => randomBytes(32)

/** What a line keeps of a key: a hash that proves which one it is and tells nothing of it (HKDF, RFC 5869). */
export const commitmentOf = async (
  { tenant, conversation }: Place,
  kind: 'talk' | 'side',
  epoch: number,
  raw: Bytes,
): Promise<string> =>
  base64url(await hkdf(raw, bound('conversation', { tenant, conversation, kind, epoch }), 'commitment', 32))

/**
 * Wraps all keys so far for one reader: one age file each. The seeker gets no key of the side room.
 * @param since the first epoch whose key they get, for who comes to a group later
 */
export async function wrapKeys(
  place: Place,
  { talk, side }: Keys,
  {
    to,
    recipient,
    isSeeker,
    since = 1,
  }: { to: string; recipient: string; isSeeker: boolean; since?: number },
): Promise<Wrapped> {
  const { tenant, conversation } = place
  const said = {
    ...{ what: 'jam/conversation/1', tenant, conversation, epoch: talk.length },
    talk: talk.map((raw, at) => (at + 1 < since ? '' : base64url(raw))),
    side: isSeeker ? null : side.map((raw) => (raw ? base64url(raw) : null)),
  }
  const sealed = base64url(await sealTo([recipient], utf8(canonical(said))))
  return { suite: 1, tenant, conversation, epoch: talk.length, to, sealed }
}

/**
 * Opens a wrap. Which keys count the lines say, see `hear`.
 * @returns null when it was wrapped for somebody else
 * @throws VaultFault `age.damaged`, `conversation.other-place`
 */
export async function openKeys(age: string, wrapped: Wrapped): Promise<Keys | null> {
  must(isWrapped(wrapped), 'conversation.other-place')
  const opened = await openWith(age, fromBase64url(wrapped.sealed))
  if (opened === null) return null
  const { talk, side, ...said } = await orFault('age.damaged', () => JSON.parse(text(opened)))
  const { tenant, conversation, epoch } = wrapped
  const place = { what: 'jam/conversation/1', tenant, conversation, epoch }
  must(canonical(said) === canonical(place), 'conversation.other-place')
  return orFault('age.damaged', () => {
    must(talk.length === epoch && (side === null || side.length === epoch), 'age.damaged')
    return {
      talk: talk.map((one: string, at: number) => (isBefore(talk, at) ? noKey : keyOf(one))),
      side: talk.map((_: string, at: number) => (side?.[at] ? keyOf(side[at]) : null)),
    }
  })
}

const noKey: Bytes = new Uint8Array(0)

/** Whether there is no key of this epoch, and of none before it. */
const isBefore = (talk: readonly string[], at: number): boolean =>
  at + 1 < talk.length && talk.slice(0, at + 1).every((one) => one === '')

function keyOf(encoded: string): Bytes {
  const raw = fromBase64url(encoded)
  must(raw.length === 32, 'age.damaged')
  return raw
}

/** So many times the keys of a conversation change at most. */
export const mostEpochs = 500

/** Whether something has the form of a wrap; the server takes nothing else. */
export const isWrapped = (value: unknown): value is Wrapped =>
  hasForm(value, {
    suite: (suite) => suite === 1,
    tenant: isId,
    conversation: isId,
    epoch: (epoch) => Number.isSafeInteger(epoch) && Number(epoch) > 0 && Number(epoch) <= mostEpochs,
    to: isId,
    sealed: (sealed) => typeof sealed === 'string' && sealed.length < 80_000 && /^[\w-]+$/.test(sealed),
  })
