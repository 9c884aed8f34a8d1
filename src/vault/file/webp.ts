import { type Bytes, concat } from '../bytes.ts'
import { longAt, nameAt, stretch } from './stretch.ts'

const kept = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP'])

/** WebP (RFC 9649) without EXIF, XMP, unknown parts, and what follows its end. */
export function stripWebp(bytes: Bytes): Bytes {
  const end = 8 + longAt(bytes, 4, true)
  const parts: Bytes[] = []
  for (let at = 12; at + 8 <= end; ) {
    const size = longAt(bytes, at + 4, true)
    const next = Math.min(end, at + 8 + size + (size % 2))
    const part = stretch(bytes, at, next)
    if (kept.has(nameAt(bytes, at))) parts.push(nameAt(bytes, at) === 'VP8X' ? withoutFlags(part) : part)
    at = next
  }
  const length = parts.reduce((sum, part) => sum + part.length, 4)
  const head = new Uint8Array(8)
  head.set(stretch(bytes, 0, 4))
  new DataView(head.buffer).setUint32(4, length, true)
  return concat(head, stretch(bytes, 8, 12), ...parts)
}

// The header says whether EXIF (bit 3) and XMP (bit 2) follow: they do not any more.
function withoutFlags(part: Bytes): Bytes {
  const changed = new Uint8Array(part)
  changed[8] = (part[8] ?? 0) & ~0b1100
  return changed
}
