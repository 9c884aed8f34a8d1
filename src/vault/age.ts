import { bech32 } from '@scure/base'
import { Decrypter, Encrypter, generateHybridIdentity, identityToRecipient } from 'age-encryption'
import type { Bytes } from './bytes.ts'
import { must, VaultFault } from './fault.ts'

/** The scrypt work factor is 2^17 at least (OWASP ASVS 5.0, appendix C) and 2^19 at most: that takes 512 MiB. */
export const workFactor = { least: 17, most: 19 } as const

// What age-encryption 0.3.1 says when a file was sealed for others; a test holds it to that.
const notForUs = "no identity matched any of the file's recipients"

/** A new hybrid identity (ML-KEM-768 + X25519, C2SP age "mlkem768x25519"): `AGE-SECRET-KEY-PQ-1…`. */
export const newAgeIdentity = (): Promise<string> => generateHybridIdentity()

/** The hybrid identity of 32 secret bytes, e.g. from HKDF. */
export const ageIdentityOf = (secret: Bytes): string =>
  bech32.encodeFromBytes('AGE-SECRET-KEY-PQ-', secret).toUpperCase()

/** The public side of an identity: `age1pq1…`, 1,959 characters. */
export const recipientOf = (identity: string): Promise<string> => identityToRecipient(identity)

/** Whether a text is a hybrid recipient: bech32 of 1,216 bytes behind `age1pq`. */
export function isHybrid(recipient: unknown): recipient is string {
  if (typeof recipient !== 'string' || !recipient.startsWith('age1pq1')) return false
  const read = bech32.decodeUnsafe(recipient, false)
  return read !== undefined && bech32.fromWordsUnsafe(read.words)?.length === 1216
}

/**
 * Seals for hybrid recipients. age itself would take a classic one beside them, and then the weakest would decide.
 * @throws VaultFault `age.mixed` for a mixture, `age.classic` when there is no hybrid recipient
 */
export async function sealTo(recipients: readonly string[], bytes: Bytes): Promise<Bytes> {
  const hybrid = recipients.filter(isHybrid).length
  must(hybrid > 0, 'age.classic')
  must(hybrid === recipients.length, 'age.mixed')
  const encrypter = new Encrypter()
  for (const recipient of recipients) encrypter.addRecipient(recipient)
  return own(await encrypter.encrypt(bytes))
}

/** @returns null when the file is for others. @throws VaultFault `age.damaged` */
export async function openWith(identity: string, file: Bytes): Promise<Bytes | null> {
  const decrypter = new Decrypter()
  decrypter.addIdentity(identity)
  return open(decrypter, file)
}

/**
 * Seals by passphrase: an age file of its own, as age asks it (a scrypt recipient stands alone in its header).
 * @param factor log2 of the scrypt work factor
 * @throws VaultFault `unlock.weak` below 2^17 or above 2^19
 */
export async function sealByPassphrase(passphrase: string, bytes: Bytes, factor: number): Promise<Bytes> {
  must(factor >= workFactor.least && factor <= workFactor.most, 'unlock.weak')
  const encrypter = new Encrypter()
  encrypter.setPassphrase(passphrase)
  encrypter.setScryptWorkFactor(factor)
  return own(await encrypter.encrypt(bytes))
}

/**
 * @returns null when the passphrase is another one, after the same time as for the right one.
 * @throws VaultFault `unlock.weak` when the header asks for less than 2^17, `unlock.form` when it is no such file,
 * `age.damaged`
 */
export async function openByPassphrase(passphrase: string, file: Bytes): Promise<Bytes | null> {
  const factor = factorOf(file)
  must(factor >= workFactor.least && factor <= workFactor.most, 'unlock.weak')
  const decrypter = new Decrypter()
  decrypter.addPassphrase(passphrase)
  return open(decrypter, file)
}

/** As `sealByPassphrase`, chunk by chunk. @throws VaultFault `unlock.weak` */
export async function sealStreamByPassphrase(
  passphrase: string,
  bytes: ReadableStream<Uint8Array>,
  factor: number,
): Promise<ReadableStream<Uint8Array>> {
  must(factor >= workFactor.least && factor <= workFactor.most, 'unlock.weak')
  const encrypter = new Encrypter()
  encrypter.setPassphrase(passphrase)
  encrypter.setScryptWorkFactor(factor)
  return encrypter.encrypt(bytes)
}

/**
 * As `openByPassphrase`, chunk by chunk; what is damaged further back is found when it is read.
 * @returns null when the passphrase is another one
 */
export async function openStreamByPassphrase(
  passphrase: string,
  file: Blob,
): Promise<ReadableStream<Uint8Array> | null> {
  const factor = factorOf(new Uint8Array(await file.slice(0, 200).arrayBuffer()))
  must(factor >= workFactor.least && factor <= workFactor.most, 'unlock.weak')
  const decrypter = new Decrypter()
  decrypter.addPassphrase(passphrase)
  return orNull(() => decrypter.decrypt(file.stream()))
}

/** What the header of a passphrase file asks of us, before anything is done with it. @throws VaultFault `unlock.form` */
export function factorOf(file: Uint8Array): number {
  const head = String.fromCharCode(...file.subarray(0, 200))
  const asked = head.match(
    /^age-encryption\.org\/v1\n-> scrypt [A-Za-z0-9+/]{22} ([1-9][0-9]?)\n[A-Za-z0-9+/]{43}\n--- /,
  )
  must(asked !== null, 'unlock.form')
  return Number(asked[1])
}

async function open(decrypter: Decrypter, file: Bytes): Promise<Bytes | null> {
  return orNull(async () => own(await decrypter.decrypt(file)))
}

async function orNull<T>(opening: () => Promise<T>): Promise<T | null> {
  try {
    return await opening()
  } catch (error) {
    if (error instanceof Error && error.message === notForUs) return null
    throw new VaultFault('age.damaged')
  }
}

const own = (bytes: Uint8Array): Bytes => new Uint8Array(bytes)

/** Seconds that scrypt takes here at this log2, measured on a file that is thrown away. */
export async function scryptSeconds(factor: number): Promise<number> {
  const encrypter = new Encrypter()
  encrypter.setPassphrase('measure')
  encrypter.setScryptWorkFactor(factor)
  const begun = performance.now()
  await encrypter.encrypt(new Uint8Array(1))
  return (performance.now() - begun) / 1000
}
