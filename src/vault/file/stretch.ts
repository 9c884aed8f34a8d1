import type { Bytes } from '../bytes.ts'
import { must } from '../fault.ts'

/** Four letters at a place, as PNG and RIFF name their parts. */
export const nameAt = (bytes: Bytes, at: number): string => String.fromCharCode(...bytes.subarray(at, at + 4))

/** A stretch of a picture. @throws VaultFault `picture.damaged` when it reaches beyond the end */
export function stretch(bytes: Bytes, from: number, to: number): Bytes {
  must(from >= 0 && to >= from && to <= bytes.length, 'picture.damaged')
  return bytes.subarray(from, to)
}

/** A whole number of four bytes, in the order of the format. */
export function longAt(bytes: Bytes, at: number, little: boolean): number {
  const four = stretch(bytes, at, at + 4)
  return new DataView(four.buffer, four.byteOffset, 4).getUint32(0, little)
}
