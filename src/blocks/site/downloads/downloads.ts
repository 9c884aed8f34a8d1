import { createHash } from 'node:crypto'
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterCommit, type Desk } from '#kernel/desk.ts'
import { isFull, writeWhole } from '#kernel/durable.ts'
import { record } from '#kernel/event.ts'
import type { House } from '#kernel/house.ts'
import { newId } from '#kernel/id.ts'
import { mustFind, Refusal } from '#kernel/refusal.ts'
import { mustFindMine, mustShape } from '../../services.ts'
import type { SiteFile } from '../model/site.ts'
import { usesOf } from '../pictures/pictures.ts'
import { addFileRow, eraseFileRow, findFileByDigest, findFileRow, listFileRows } from './downloads.sql.ts'
import { endingOf, fileKinds, freeName, safeName } from './file-kinds.ts'

const largest = 100 * 1024 * 1024

/** Files to download and films of a site, the newest first. Their names are their names among the pages: `dateien/NAME`. */
export async function listFiles(desk: Desk, service: string): Promise<SiteFile[]> {
  await mustFindMine(desk, service)
  return listFileRows(desk, service)
}

/**
 * Lays down a file. The same bytes once more are the file that is there.
 * @throws Refusal `download.empty`, `download.large`, `download.type`, `file.full`
 */
export async function addFile(
  desk: Desk,
  service: string,
  { name, bytes }: { name: string; bytes: Uint8Array },
): Promise<SiteFile> {
  const { organisation } = await mustShape(desk, service)
  const type = fileKinds[endingOf(name)]
  if (bytes.byteLength === 0) throw new Refusal('invalid', 'download.empty')
  if (bytes.byteLength > largest) throw new Refusal('invalid', 'download.large')
  if (!type) throw new Refusal('invalid', 'download.type')
  const digest = createHash('sha256').update(bytes).digest('base64url')
  const there = await findFileByDigest(desk, service, digest)
  if (there) return there
  const taken = new Set((await listFileRows(desk, service)).map((one) => one.name))
  const file = { id: newId(), name: freeName(safeName(name), taken), type, size: bytes.byteLength }
  await write(desk.house, file.id, bytes)
  await addFileRow(desk, { service, organisation }, file, digest)
  await record(desk, 'site.file-added', file.id, { organisation })
  return file
}

export async function mustFindFile(desk: Desk, service: string, id: string): Promise<SiteFile> {
  await mustFindMine(desk, service)
  const found = mustFind(await findFileRow(desk, id), 'file.missing')
  if (found.service !== service) throw new Refusal('missing', 'file.missing')
  return found.file
}

/** Takes a file away for good. @throws Refusal `download.used` where a page leads to it */
export async function eraseFile(desk: Desk, service: string, id: string): Promise<void> {
  const { organisation } = await mustShape(desk, service)
  await mustFindFile(desk, service, id)
  if ((await usesOf(desk, service, [id])).length > 0) throw new Refusal('conflict', 'download.used')
  await forget(desk, id)
  await record(desk, 'site.file-erased', id, { organisation })
}

/** @throws Refusal `file.missing` where the bytes are not there, e.g. after a restore without files */
export async function fileBytes(house: House, id: string): Promise<Buffer> {
  try {
    return await readFile(pathOf(house, id))
  } catch (error) {
    if ((error as { code?: string }).code === 'ENOENT') throw new Refusal('missing', 'file.missing')
    throw error
  }
}

/** Forgets all files of a site, with their bytes: part of erasing the site. */
export async function eraseFiles(desk: Desk, service: string): Promise<void> {
  for (const { id } of await listFileRows(desk, service)) await forget(desk, id)
}

async function forget(desk: Desk, id: string): Promise<void> {
  await eraseFileRow(desk, id)
  afterCommit(desk, () => rm(pathOf(desk.house, id), { force: true }))
}

async function write(house: House, id: string, bytes: Uint8Array): Promise<void> {
  try {
    await writeWhole(pathOf(house, id), bytes)
  } catch (error) {
    if (isFull(error)) throw new Refusal('busy', 'file.full')
    throw error
  }
}

const pathOf = (house: House, id: string): string => join(house.config.data, 'files', id.slice(0, 2), id)
