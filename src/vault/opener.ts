import { chacha20poly1305 } from '@noble/ciphers/chacha.js'
import { expand, extract } from '@noble/hashes/hkdf.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { sha3_256, shake256 } from '@noble/hashes/sha3.js'
import { base64nopad, bech32 } from '@scure/base'
import { Decrypter, type Identity, type Stanza } from 'age-encryption'
import { openWith, recipientOf } from './age.ts'
import { type Bytes, concat, utf8 } from './bytes.ts'

/** Opens what was sealed to one identity. @returns null when it is for others. @throws VaultFault `age.damaged` */
export type Opener = (file: Bytes) => Promise<Bytes | null>

/**
 * Opens much for one identity: by the platform's own ML-KEM and X25519 where it has both, some times as quick as age-encryption,
 * which works the whole key out anew for each file. Only the key of the file is found so; the file itself, and whatever does
 * not fit, is age-encryption's. So nothing opens here that would not open there.
 */
export async function openerOf(identity: string): Promise<Opener> {
  const quick = await quickIdentity(identity).catch(() => null)
  if (!quick) return (file) => openWith(identity, file)
  return async (file) => {
    const decrypter = new Decrypter()
    decrypter.addIdentity(quick)
    try {
      return new Uint8Array(await decrypter.decrypt(file))
    } catch {
      return openWith(identity, file)
    }
  }
}

type Kem = {
  importKey(form: 'raw-seed', seed: Bytes, name: string, out: false, may: string[]): Promise<CryptoKey>
  decapsulateBits?(name: string, key: CryptoKey, sealed: Bytes): Promise<ArrayBuffer>
}
const platform = globalThis.crypto.subtle as unknown as Kem

// RFC 8410: what stands before the 32 bytes of a private X25519 key.
const pkcs8 = new Uint8Array([48, 46, 2, 1, 0, 48, 5, 6, 3, 43, 101, 110, 4, 34, 4, 32])

/** @throws Error where the platform knows one of the two not */
async function quickIdentity(identity: string): Promise<Identity | null> {
  if (!platform.decapsulateBits) return null
  // X-Wing (draft-connolly-cfrg-xwing-kem): both keys follow from one seed.
  const { bytes: seed } = bech32.decodeToBytes(identity)
  const both = shake256(seed, { dkLen: 96 }) as Bytes
  const kem = await platform.importKey('raw-seed', both.slice(0, 64), 'ML-KEM-768', false, [
    'decapsulateBits',
  ])
  const curve = await crypto.subtle.importKey('pkcs8', concat(pkcs8, both.subarray(64)), 'X25519', false, [
    'deriveBits',
  ])
  both.fill(0)
  const mine = new Uint8Array(
    bech32.fromWords(bech32.decode(await recipientOf(identity), false).words),
  ).slice(-32)
  return { unwrapFileKey: (stanzas) => unwrap({ kem, curve, mine }, stanzas) }
}

type Keys = { kem: CryptoKey; curve: CryptoKey; mine: Bytes }

async function unwrap({ kem, curve, mine }: Keys, stanzas: Stanza[]): Promise<Uint8Array | null> {
  for (const { args, body } of stanzas) {
    if (args[0] !== 'mlkem768x25519' || args.length !== 2 || body.length !== 32) continue
    const share = new Uint8Array(base64nopad.decode(args[1] ?? ''))
    if (share.length !== 1120) continue
    const theirs = share.slice(1088)
    const known = await crypto.subtle.importKey('raw', theirs, 'X25519', false, [])
    const [ours, shared] = await Promise.all([
      platform.decapsulateBits?.('ML-KEM-768', kem, share.slice(0, 1088)) ?? null,
      crypto.subtle.deriveBits({ name: 'X25519', public: known }, curve, 256),
    ])
    if (!ours) return null
    const secret = sha3_256(concat(new Uint8Array(ours), new Uint8Array(shared), theirs, mine, label))
    const { key, nonce } = scheduleOf(secret)
    return chacha20poly1305(key, nonce).decrypt(body)
  }
  return null
}

// The label of X-Wing: a drawn X.
const label = utf8('\\.//^\\')
// HPKE (RFC 9180) in base mode: this KEM, HKDF-SHA256, ChaCha20Poly1305.
const suite = concat(utf8('HPKE'), new Uint8Array([0x64, 0x7a, 0, 1, 0, 3]))
const nothing = new Uint8Array(0)

const extractOf = (salt: Uint8Array | undefined, name: string, input: Uint8Array) =>
  extract(sha256, concat(utf8('HPKE-v1'), suite, utf8(name), input), salt)
const expandOf = (key: Uint8Array, name: string, about: Uint8Array, length: number) =>
  expand(sha256, key, concat(new Uint8Array([0, length]), utf8('HPKE-v1'), suite, utf8(name), about), length)

const about = concat(
  new Uint8Array([0]),
  extractOf(undefined, 'psk_id_hash', nothing),
  extractOf(undefined, 'info_hash', utf8('age-encryption.org/mlkem768x25519')),
)

function scheduleOf(shared: Uint8Array): { key: Uint8Array; nonce: Uint8Array } {
  const secret = extractOf(shared, 'secret', nothing)
  return { key: expandOf(secret, 'key', about, 32), nonce: expandOf(secret, 'base_nonce', about, 12) }
}
