import { createHash, randomBytes } from 'node:crypto'
import { type FileHandle, mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { isFull, syncFolder } from '#kernel/durable.ts'
import type { House } from '#kernel/house.ts'
import { Refusal } from '#kernel/refusal.ts'

/** SHA-256 (FIPS 180-4) in hex: the name of bytes, so that what two publications have in common lies here once. */
export type Digest = string

type Data = Pick<House, 'config'>

export const digestOf = (bytes: Uint8Array | string): Digest =>
  createHash('sha256').update(bytes).digest('hex')

/** Where bytes of published sites lie; whole or not at all. */
export const pathOfBytes = ({ config }: Data, digest: Digest): string =>
  join(config.data, 'sites', digest.slice(0, 2), digest)

export const readBytes = (house: Data, digest: Digest): Promise<Buffer<ArrayBuffer>> =>
  readFile(pathOfBytes(house, digest))

export const sizeOfBytes = async (house: Data, digest: Digest): Promise<number> =>
  (await stat(pathOfBytes(house, digest))).size

const atOnce = 16

/**
 * Keeps bytes under their names, on the disk when this returns. What lies there already is not written again.
 * @returns how many were new
 * @throws Refusal `file.full`: nothing that was there is lost
 */
export async function keepBytes(house: Data, all: Map<Digest, Uint8Array>): Promise<number> {
  const [waiting, folders] = [[...all], new Set<string>()]
  const work = async () => {
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const path = pathOfBytes(house, next[0])
      if (await isThere(path, next[1].byteLength)) continue
      await writeAt(path, next[1])
      folders.add(dirname(path))
      written += 1
    }
  }
  let written = 0
  try {
    await Promise.all(Array.from({ length: atOnce }, work))
    await Promise.all([...folders].map(syncFolder))
  } catch (error) {
    if (isFull(error)) throw new Refusal('busy', 'file.full')
    throw error
  }
  return written
}

/** Removes what no publication names. The caller holds off everybody who publishes. @returns how many files went */
export async function removeUnused(house: Data, used: ReadonlySet<Digest>): Promise<number> {
  const folder = join(house.config.data, 'sites')
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  let removed = 0
  for (const entry of entries) {
    if (!entry.isFile() || used.has(entry.name)) continue
    await rm(join(entry.parentPath, entry.name), { force: true })
    removed += 1
  }
  return removed
}

const isThere = async (path: string, size: number): Promise<boolean> =>
  stat(path).then(
    (found) => found.size === size,
    () => false,
  )

async function writeAt(path: string, bytes: Uint8Array): Promise<void> {
  const draft = `${path}.${randomBytes(6).toString('hex')}.draft`
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  let file: FileHandle | undefined
  try {
    file = await open(draft, 'wx', 0o600)
    await file.writeFile(bytes)
    await file.sync()
    await file.close()
    await rename(draft, path)
  } catch (error) {
    await file?.close().catch(() => {})
    await rm(draft, { force: true })
    throw error
  }
}
