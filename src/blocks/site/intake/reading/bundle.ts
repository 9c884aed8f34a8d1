import { unzipSync } from 'fflate'
import { Refusal } from '#kernel/refusal.ts'

/** What somebody brought: files by their path, zips unfolded. */
export type Bundle = ReadonlyMap<string, Uint8Array>

const mostFiles = 6000
const mostBytes = 600 * 1024 * 1024
/** Nothing of it is content, whatever is in it. */
const ignored = /(^|\/)(__MACOSX|\.git|\.svn|node_modules|\.DS_Store|Thumbs\.db|\._[^/]*)(\/|$)/

/**
 * Unfolds what was brought. What a zip unfolds into is counted beforehand: one that is meant to fill the memory is refused.
 * @throws Refusal `intake.unreadable`, `intake.large`
 */
export function unfold(brought: readonly { name: string; bytes: Uint8Array }[]): Bundle {
  const files = new Map<string, Uint8Array>()
  const room = { files: mostFiles, bytes: mostBytes }
  for (const { name, bytes } of brought)
    for (const [path, part] of isZip(bytes) ? unzip(bytes, room) : [[name, bytes] as const])
      if (!ignored.test(path)) files.set(cleanPath(path), part)
  return files
}

export const textFrom = (bytes: Uint8Array): string => {
  const head = Buffer.from(bytes.subarray(0, 2000)).toString('latin1')
  const said = /(?:encoding|charset)\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1]?.toLowerCase()
  const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe
  return decoderFor(utf16 ? 'utf-16le' : said).decode(bytes)
}

const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] ?? 0) <= 8

function unzip(bytes: Uint8Array, room: { files: number; bytes: number }): [string, Uint8Array][] {
  let isTooMuch = false
  try {
    const found = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (name.endsWith('/') || ignored.test(name)) return false
        room.files -= 1
        room.bytes -= originalSize
        isTooMuch ||= room.files < 0 || room.bytes < 0
        return !isTooMuch
      },
    })
    if (!isTooMuch) return Object.entries(found)
  } catch {
    throw new Refusal('invalid', 'intake.unreadable')
  }
  throw new Refusal('invalid', 'intake.large')
}

/** Nothing lies above the folder it was in. */
const cleanPath = (path: string): string =>
  path
    .replaceAll('\\', '/')
    .split('/')
    .filter((part) => part !== '' && part !== '.' && part !== '..')
    .join('/')

function decoderFor(said: string | undefined): TextDecoder {
  try {
    return new TextDecoder(said ?? 'utf-8')
  } catch {
    return new TextDecoder()
  }
}
