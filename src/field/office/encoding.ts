import { BadFile } from './bad-file.ts'

/** Text of a file: by its mark, by what its XML declares, as UTF-8, and else as Windows wrote it in western Europe. */
export function textOf(bytes: Uint8Array): { text: string; guessed: boolean } {
  const declared = /^<\?xml[^>]{0,200}encoding\s*=\s*["']([\w.:-]+)["']/.exec(
    new TextDecoder('latin1').decode(bytes.subarray(0, 300)),
  )?.[1]
  const name = markOf(bytes) ?? declared ?? 'utf-8'
  const strict = decoded(bytes, name)
  if (strict !== null) return { text: clean(strict), guessed: false }
  const loose = declared ? null : decoded(bytes, 'windows-1252')
  if (loose === null || hasControls(loose)) throw new BadFile('encoding', name)
  return { text: clean(loose), guessed: true }
}

function markOf(bytes: Uint8Array): string | undefined {
  const [a, b] = bytes
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  if (a === 0xfe && b === 0xff) return 'utf-16be'
  return a === 0xef && b === 0xbb && bytes[2] === 0xbf ? 'utf-8' : undefined
}

function decoded(bytes: Uint8Array, name: string): string | null {
  try {
    return new TextDecoder(name, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

// PostgreSQL stores no NUL.
const clean = (text: string): string => text.replaceAll('\0', '').toWellFormed()

const hasControls = (text: string): boolean => {
  for (let at = 0; at < Math.min(text.length, 4000); at += 1) {
    const code = text.charCodeAt(at)
    if (code < 9 || (code > 13 && code < 32)) return true
  }
  return false
}
