import { BadTable } from './bad-table.ts'

export const encodings = [
  ...(['utf-8', 'windows-1252', 'iso-8859-15', 'windows-1250', 'windows-1254'] as const),
  ...(['macintosh', 'utf-16le', 'utf-16be'] as const),
] as const
export type Encoding = (typeof encodings)[number]

export type Decoded = { text: string; encoding: Encoding | 'mixed'; nuls: number; mixed: number }

/**
 * The text of a file: by its mark, by the zeros of UTF-16, as UTF-8, and else line by line, since files that grew over the
 * years have lines of both kinds. @throws BadTable `binary` for what is no text
 */
export function decoded(bytes: Uint8Array, said?: Encoding): Decoded {
  const marked = markOf(bytes)
  const encoding = said ?? marked ?? zerosOf(bytes)
  if (!encoding?.startsWith('utf-16')) mustBeText(bytes)
  if (encoding) return cleaned(new TextDecoder(encoding).decode(bytes), encoding, 0)
  const strict = strictly(bytes)
  return strict === null ? byLine(bytes) : cleaned(strict, 'utf-8', 0)
}

function markOf([a, b, c]: Uint8Array): Encoding | undefined {
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  if (a === 0xfe && b === 0xff) return 'utf-16be'
  return a === 0xef && b === 0xbb && c === 0xbf ? 'utf-8' : undefined
}

/** Latin letters in UTF-16 have a zero each, always on the same side. */
function zerosOf(bytes: Uint8Array): Encoding | undefined {
  const zeros = [0, 0]
  const seen = Math.min(bytes.length, 4096)
  for (let at = 0; at < seen; at++) if (bytes[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  if (odd > seen / 4 && even < odd / 10) return 'utf-16le'
  return even > seen / 4 && odd < even / 10 ? 'utf-16be' : undefined
}

/** Pictures and programs have many signs that no text has. */
function mustBeText(bytes: Uint8Array): void {
  const seen = Math.min(bytes.length, 65_536)
  let odd = 0
  for (let at = 0; at < seen; at++) {
    const code = bytes[at] ?? 0
    if (code < 9 || (code > 13 && code < 32 && code !== 27)) odd++
  }
  if (odd > 8 && odd > seen / 50) throw new BadTable('binary')
}

function strictly(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

function byLine(bytes: Uint8Array): Decoded {
  const old = new TextDecoder('windows-1252')
  const parts: string[] = []
  const kinds = { new: 0, old: 0 }
  for (let from = 0; from < bytes.length; ) {
    const end = bytes.indexOf(10, from)
    const line = bytes.subarray(from, end < 0 ? undefined : end + 1)
    from += line.length
    const isPlain = line.every((code) => code < 128)
    const strict = isPlain ? null : strictly(line)
    if (!isPlain) kinds[strict === null ? 'old' : 'new']++
    parts.push(strict ?? old.decode(line))
  }
  const isMixed = kinds.new > 0
  return cleaned(parts.join(''), isMixed ? 'mixed' : 'windows-1252', isMixed ? kinds.old : 0)
}

function cleaned(text: string, encoding: Decoded['encoding'], mixed: number): Decoded {
  const nuls = text.split('\0').length - 1
  const bare = text.replace(/^\ufeff/, '')
  return { text: (nuls > 0 ? bare.replaceAll('\0', '') : bare).toWellFormed(), encoding, nuls, mixed }
}
