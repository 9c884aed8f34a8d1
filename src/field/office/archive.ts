import { unzipSync } from 'fflate'
import { BadFile, most as usual } from './bad-file.ts'

/**
 * The wanted members of a zip archive, by path. Sizes are looked at before anything is unpacked, and what is unpacked gets
 * no more room than its size said: a bomb finds none.
 * @throws BadFile
 */
export function readArchive(
  bytes: Uint8Array,
  wanted: (path: string) => boolean,
  most = usual,
): Map<string, Uint8Array> {
  let members = 0
  let unpacked = 0
  try {
    const read = unzipSync(bytes, {
      filter: ({ name, size, originalSize }) => {
        members += 1
        if (members > most.members) throw new BadFile('zip-many')
        if (!wanted(name)) return false
        unpacked += originalSize
        if (unpacked > most.unpacked || originalSize > 4096 + size * most.ratio)
          throw new BadFile('zip-big', name)
        return true
      },
    })
    return new Map(Object.entries(read))
  } catch (problem) {
    if (problem instanceof BadFile) throw problem
    throw new BadFile('zip-broken')
  }
}

export const isArchive = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4

/** The compound file of old Office: .xls, and also .xlsx with a password. */
export const isOldOffice = (bytes: Uint8Array): boolean =>
  bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0
