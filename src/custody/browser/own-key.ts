import { newId } from '#vault/bytes.ts'
import type { Canon } from '#vault/canonical.ts'
import { type Envelope, type Opened, openEnvelope, sealEnvelope } from '#vault/space/envelope.ts'
import { openWrap, type SpaceKey, type Wrap, wrapKey } from '#vault/space/space.ts'
import { keyName, mustKey, type Vault } from './organisation.ts'
import { onLock } from './unlocked.ts'

const wraps = new Map<string, Promise<Wrap>>()
onLock(() => wraps.clear())

/**
 * The key of a space, wrapped for me alone, to lie beside what is sealed under it on this device. When everything was
 * sealed anew in the meantime, the server has no such key any more, and what was typed here could not be opened again.
 */
export function myWrap(vault: Vault, key: SpaceKey): Promise<Wrap> {
  const { card } = vault.me
  const name = `${card.id}/${keyName(key.space, key.epoch)}`
  const wrap = wraps.get(name) ?? wrapKey(key, card.id, card.recipient)
  wraps.set(name, wrap)
  return wrap
}

/** Opens what this device has kept. @returns null when it is somebody else's */
export async function openKept(vault: Vault, { envelope, wrap }: Kept): Promise<Opened | null> {
  // Whoever shares this device may read the same space: what I have not saved is for me alone all the same.
  if (wrap.tenant !== vault.organisation || wrap.member !== vault.me.card.id) return null
  const held = vault.keys.get(keyName(envelope.space, envelope.epoch))
  const key = held ?? (await openWrap(vault.me.age, wrap, vault.state))
  return key && openEnvelope(key, envelope)
}

type Kept = { envelope: Envelope; wrap: Wrap }

/** Seals something for this device alone. */
export async function sealKept(vault: Vault, space: string, body: Canon): Promise<Kept> {
  const key = mustKey(vault, space)
  const place = { id: newId(), version: 1, author: vault.me.card.id }
  return { envelope: await sealEnvelope(key, place, body), wrap: await myWrap(vault, key) }
}
