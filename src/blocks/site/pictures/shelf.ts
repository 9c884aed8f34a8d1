import { existsSync } from 'node:fs'
import { readdir, readFile, rm, rmdir } from 'node:fs/promises'
import { join } from 'node:path'
import { isFull, writeWhole } from '#kernel/durable.ts'
import type { House } from '#kernel/house.ts'
import { Refusal } from '#kernel/refusal.ts'

/** Keeps bytes of a picture under its id and their hash, so that a new cut never overwrites what is shown now. @throws Refusal `file.full` */
export async function shelve(
  house: House,
  id: string,
  bytes: ReadonlyMap<string, Uint8Array>,
): Promise<void> {
  try {
    for (const [hash, part] of bytes) {
      const path = join(folderOf(house, id), hash)
      if (!existsSync(path)) await writeWhole(path, part)
    }
  } catch (error) {
    if (isFull(error)) throw new Refusal('busy', 'file.full')
    throw error
  }
}

/** @throws Refusal `picture.missing` where the bytes are not there, e.g. after a restore without files */
export async function fetchShelved(house: House, id: string, hash: string): Promise<Buffer> {
  try {
    return await readFile(join(folderOf(house, id), hash))
  } catch (error) {
    if ((error as { code?: string }).code === 'ENOENT') throw new Refusal('missing', 'picture.missing')
    throw error
  }
}

/** Forgets what lies under an id, except these hashes. */
export async function clear(house: House, id: string, keep: readonly string[] = []): Promise<void> {
  const folder = folderOf(house, id)
  if (!existsSync(folder)) return
  for (const name of await readdir(folder))
    if (!keep.includes(name)) await rm(join(folder, name), { force: true })
  if (keep.length === 0) await rmdir(folder).catch(() => {})
}

/** Forgets some of what lies under an id. */
export async function takeAway(house: House, id: string, hashes: readonly string[]): Promise<void> {
  for (const hash of hashes) await rm(join(folderOf(house, id), hash), { force: true })
  await rmdir(folderOf(house, id)).catch(() => {}) // More may lie there.
}

/** Where it lies, for whoever reads it elsewhere than here. */
export const shelvedAt = (house: House, id: string, hash: string): string => join(folderOf(house, id), hash)

// Among the files of the house: a backup takes them along, for their names are made of digits only.
const folderOf = (house: House, id: string): string => join(house.config.data, 'files', id.slice(0, 2), id)
