import { type Bytes, utf8 } from './bytes.ts'
import { canonical } from './canonical.ts'
import { must } from './fault.ts'

/** The longest body in bytes before padding; more belongs into a file. */
export const longestBody = 1_048_576

/** Up to here lengths go up in steps of 256 bytes, from here by Padmé. */
const fine = 4096
const step = 256

/**
 * The length that is shown instead of the true one, in bytes. Steps of 256 up to 4 kB, from there Padmé (Nikitin et al.,
 * "Reducing Metadata Leakage from Encrypted Files and Communication with PURBs", PoPETs 2019, algorithm 1): at most 12 %
 * more, and only O(log log n) bits of the length are left to see.
 */
export function paddedLength(length: number): number {
  return length <= fine ? Math.max(1, Math.ceil(length / step)) * step : padme(length)
}

/** Padmé alone, for lengths of at least 2. */
export function padme(length: number): number {
  const exponent = length.toString(2).length - 1
  const kept = exponent.toString(2).length
  const unit = 2 ** (exponent - kept)
  return Math.ceil(length / unit) * unit
}

/**
 * A value as one padded JSON. JSON allows white space behind it, so the padding needs no length field.
 * @throws VaultFault `envelope.too-long`, `canonical.form`
 */
export function paddedBytes(value: unknown): Bytes {
  const bytes = utf8(canonical(value))
  must(bytes.length <= longestBody, 'envelope.too-long')
  const whole = new Uint8Array(paddedLength(bytes.length))
  whole.set(bytes)
  return whole.fill(32, bytes.length)
}
