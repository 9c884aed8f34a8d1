import { createReadStream } from 'node:fs'
import { readdir, rm, stat, statfs } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { day } from '#kernel/clock.ts'
import { isFull, writeWhole } from '#kernel/durable.ts'
import type { House } from '#kernel/house.ts'
import { Refusal } from '#kernel/refusal.ts'
import { fromBase64url } from '#vault/bytes.ts'

/** The folder of sealed files in the data folder: one folder per file, one file per part, ciphertext only. */
export const sealedFolder = 'sealed'

/** Kept free for everything else that has to be written. */
const reserve = 64 * 1024 * 1024

/** @throws Refusal `file.full` before somebody sends for an hour what has no room. */
export async function mustHaveRoom(house: House, size: number): Promise<void> {
  const { bavail, bsize } = await statfs(house.config.data)
  if (bavail * bsize < size + reserve) throw new Refusal('busy', 'file.full')
}

/** Writes a part whole or not at all. @throws Refusal `file.full` */
export async function writePart(
  house: House,
  file: string,
  number: number,
  bytes: Uint8Array,
): Promise<void> {
  try {
    await writeWhole(join(folderOf(house, file), String(number)), bytes)
  } catch (error) {
    if (isFull(error)) throw new Refusal('busy', 'file.full')
    throw error
  }
}

/** The bytes from `start` to `end` (both included) of a file whose parts but the last are `partSize` long. */
export async function* readParts(
  house: House,
  file: string,
  partSize: number,
  start: number,
  end: number,
): AsyncGenerator<Uint8Array> {
  for (let number = Math.floor(start / partSize); number * partSize <= end; number++) {
    const begin = number * partSize
    const within = { start: Math.max(start - begin, 0), end: Math.min(end - begin, partSize - 1) }
    yield* createReadStream(join(folderOf(house, file), String(number)), within)
  }
}

export async function removeParts(house: House, files: readonly { id: string }[]): Promise<void> {
  for (const { id } of files) await rm(folderOf(house, id), { recursive: true, force: true })
}

/** Removes what has no row (any more): the process ended between an erasure and its bytes. Fresh ones may get their row yet. */
export async function sweepParts(house: House, kept: ReadonlySet<string>): Promise<void> {
  const names = new Set([...kept].map(nameOf))
  const root = join(house.config.data, sealedFolder)
  for (const group of await readdir(root).catch(() => [])) {
    for (const name of await readdir(join(root, group))) {
      const path = join(root, group, name)
      if (!names.has(name) && (await stat(path)).mtimeMs < Date.now() - day)
        await rm(path, { recursive: true, force: true })
    }
  }
}

/** Where a part lies in a data folder. */
export function partPath(data: string, file: string, number: number): string {
  const name = nameOf(file)
  return join(data, sealedFolder, name.slice(0, 2), name, String(number))
}

const folderOf = (house: House, file: string): string => dirname(partPath(house.config.data, file, 0))

// Some disks do not tell capitals from small letters.
const nameOf = (file: string): string => Buffer.from(fromBase64url(file)).toString('hex')
