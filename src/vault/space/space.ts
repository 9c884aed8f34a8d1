import { openWith, sealTo } from '../age.ts'
import {
  type Bytes,
  base64url,
  fromBase64url,
  hkdf,
  isId,
  randomBytes,
  sameBytes,
  text,
  utf8,
} from '../bytes.ts'
import { bound, canonical } from '../canonical.ts'
import { must, orFault } from '../fault.ts'
import { hasForm } from '../log/entry.ts'
import { isStale, type LogState, readersAt, type Space } from '../log/state.ts'

/** The key of a space for one epoch: AES-256-GCM. `raw` is kept so that it can be wrapped for the next member. */
export type SpaceKey = { tenant: string; space: string; epoch: number; raw: Bytes; key: CryptoKey }

/** A space key sealed for one reader: what the server keeps. `sealed` is an age file in base64url. */
export type Wrap = { suite: 1; tenant: string; space: string; epoch: number; member: string; sealed: string }

/** A new random key for a space and an epoch. */
export const newSpaceKey = (tenant: string, space: string, epoch: number): Promise<SpaceKey> =>
  spaceKeyOf({ tenant, space, epoch }, randomBytes(32))

/**
 * What the log keeps of a key: a hash that proves which one it is and tells nothing of it. Without it a server could seal
 * a key of its own to a member: age does not say who sealed.
 */
export async function commitmentOf({ raw, tenant, space, epoch }: SpaceKey): Promise<string> {
  return base64url(await hkdf(raw, bound('space', { tenant, space, epoch }), 'commitment', 32))
}

/** Wraps a key for one reader: one age file per reader, so that opening does not take longer with every colleague. */
export async function wrapKey(key: SpaceKey, member: string, recipient: string): Promise<Wrap> {
  const { tenant, space, epoch, raw } = key
  const said = canonical({ what: 'jam/wrap/1', tenant, space, epoch, key: base64url(raw) })
  return { suite: 1, tenant, space, epoch, member, sealed: base64url(await sealTo([recipient], utf8(said))) }
}

/** Wraps a key for everybody the log lets read. @throws VaultFault as `sealTo` */
export function wrapForReaders(key: SpaceKey, state: LogState, readers: readonly string[]): Promise<Wrap[]> {
  const cards = readers.flatMap((id) => state.members.get(id)?.card ?? [])
  return Promise.all(cards.map(({ id, recipient }) => wrapKey(key, id, recipient)))
}

/**
 * Opens a wrap, and takes the key only if the log knows it.
 * @param age the reader's age identity
 * @returns null when it was wrapped for somebody else
 * @throws VaultFault `space.other-place` for a wrap of another space or epoch, `space.other-key` for a key that nobody
 * signed for, `log.unknown-space`, `age.damaged`
 */
export async function openWrap(age: string, wrap: Wrap, state: LogState): Promise<SpaceKey | null> {
  must(isWrap(wrap) && wrap.tenant === state.tenant, 'space.other-place')
  const known = state.spaces.get(wrap.space)
  must(known !== undefined, 'log.unknown-space')
  const opened = await openWith(age, fromBase64url(wrap.sealed))
  if (opened === null) return null
  const { key, ...said } = await orFault('age.damaged', () => JSON.parse(text(opened)))
  const place = { what: 'jam/wrap/1', tenant: wrap.tenant, space: wrap.space, epoch: wrap.epoch }
  must(canonical(said) === canonical(place), 'space.other-place')
  const opening = await spaceKeyOf(wrap, fromBase64url(key))
  const commitment = known.commitments[wrap.epoch - 1]
  must(commitment !== undefined, 'space.other-place')
  must(sameBytes(utf8(await commitmentOf(opening)), utf8(commitment)), 'space.other-key')
  return opening
}

/**
 * The space, if something may be written to it now.
 * @throws VaultFault `log.unknown-space`, `space.closed`, `space.not-reader`, `space.stale` when somebody whose time is
 * over still knows the key: open a new epoch first
 */
export function mustBeWritable(state: LogState, id: string, author: string, now: string): Space {
  const space = state.spaces.get(id)
  must(space !== undefined, 'log.unknown-space')
  must(!space.shredded, 'space.closed')
  must(readersAt(state, space, now).includes(author), 'space.not-reader')
  must(!isStale(state, space, now), 'space.stale')
  return space
}

/** Whether something has the form of a wrap; the server takes nothing else. */
export const isWrap = (wrap: unknown): wrap is Wrap =>
  hasForm(wrap, {
    suite: (suite) => suite === 1,
    tenant: isId,
    space: isId,
    epoch: (epoch) => Number.isSafeInteger(epoch) && Number(epoch) > 0,
    member: isId,
    sealed: (sealed) => typeof sealed === 'string' && sealed.length < 4096 && /^[\w-]+$/.test(sealed),
  })

async function spaceKeyOf(
  place: { tenant: string; space: string; epoch: number },
  raw: Bytes,
): Promise<SpaceKey> {
  must(raw.length === 32, 'age.damaged')
  const key = await crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt'])
  return { tenant: place.tenant, space: place.space, epoch: place.epoch, raw, key }
}
