import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Desk } from './desk.ts'
import type { House } from './house.ts'
import { newId } from './id.ts'
import { Refusal } from './refusal.ts'

type FileTable = {
  id: string
  jam: string | null
  organisation: string | null
  account: string | null
  name: string
  type: string
  size: number
  public: boolean
  stored_at: Date
}

declare module './db.ts' {
  interface Tables {
    file: FileTable
  }
}

export type StoredFile = { id: string; name: string; type: string; size: number; public: boolean }

/** Types a browser may show or save without running anything. */
const harmless: Record<string, string> = {
  'application/pdf': 'pdf',
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/webp': 'webp',
  'text/plain': 'txt',
  'text/csv': 'csv',
  'text/markdown': 'md',
  'application/zip': 'zip',
  'application/vnd.oasis.opendocument.text': 'odt',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
}

const largest = 20 * 1024 * 1024

/**
 * Keeps a file: its bytes in the file folder, its name in the database, both or neither as far as a reader sees.
 * @throws Refusal `file.empty`, `file.large`, `file.type`, `file.full` (disk)
 */
export async function keepFile(
  desk: Desk,
  file: File,
  concern: { jam?: string; organisation?: string; public?: boolean },
): Promise<StoredFile> {
  if (file.size === 0) throw new Refusal('invalid', 'file.empty')
  if (file.size > largest) throw new Refusal('invalid', 'file.large')
  if (!Object.hasOwn(harmless, file.type)) throw new Refusal('invalid', 'file.type')
  const { type, size } = file
  const name = file.name.slice(0, 200) || 'datei'
  const stored = { id: newId(), name, type, size, public: concern.public ?? false }
  await writeBytes(desk.house, stored.id, new Uint8Array(await file.arrayBuffer()))
  await desk.tx
    .insertInto('file')
    .values({
      ...stored,
      jam: concern.jam ?? null,
      organisation: concern.organisation ?? null,
      account: desk.actor.account,
      stored_at: desk.now,
    })
    .execute()
  return stored
}

/** The file, when the wall lets this actor see it. */
export async function findFile(desk: Desk, id: string): Promise<StoredFile | undefined> {
  return desk.tx
    .selectFrom('file')
    .select(['id', 'name', 'type', 'size', 'public'])
    .where('id', '=', id)
    .executeTakeFirst()
}

export const readFileBytes = (house: House, id: string): Promise<Buffer> => readFile(pathOf(house, id))

/** Removes name and bytes. The bytes go first: a name without bytes is harmless, bytes without a name stay for ever. */
export async function eraseFile(desk: Desk, id: string): Promise<void> {
  await rm(pathOf(desk.house, id), { force: true })
  await desk.tx.deleteFrom('file').where('id', '=', id).execute()
}

async function writeBytes(house: House, id: string, bytes: Uint8Array): Promise<void> {
  const path = pathOf(house, id)
  try {
    await mkdir(join(path, '..'), { recursive: true, mode: 0o700 })
    await writeFile(path, bytes, { mode: 0o600, flush: true, flag: 'wx' })
  } catch (error) {
    await rm(path, { force: true })
    if (error instanceof Error && 'code' in error && error.code === 'ENOSPC')
      throw new Refusal('busy', 'file.full')
    throw error
  }
}

const pathOf = (house: House, id: string): string => join(house.config.data, 'files', id.slice(0, 2), id)
