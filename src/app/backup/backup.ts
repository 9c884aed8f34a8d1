import { createWriteStream } from 'node:fs'
import { open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join, relative } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import pg from 'pg'
import { journalName } from '#custody/deletion/journal-file.ts'
import { day } from '#kernel/clock.ts'
import type { Access } from '#kernel/db.ts'
import { isFull, syncFolder } from '#kernel/durable.ts'
import type { Lang } from '#kernel/text.ts'
import { backupWords } from './backup.text.ts'
import { BackupProblem, folders, isFileName, type Manifest, manifestName } from './manifest.ts'
import {
  beginSnapshot,
  countRows,
  listBlind,
  listMigrations,
  listSequences,
  listTables,
  readRows,
  type Table,
} from './tables.sql.ts'
import { type Item, writeTar } from './tar.ts'

export type Backup = { path: string; bytes: number; manifest: Manifest }

type Source = { owner: Access; data: string; now: Date; lang: Lang }

/**
 * Writes one archive of everything that has to come back: every table at one moment, the files, the deletions. The house
 * goes on meanwhile. Under its own name the archive is whole or not there.
 * @param to a file that does not exist yet, or a folder
 * @throws BackupProblem
 */
export async function backUp(source: Source, to: string): Promise<Backup> {
  const t = backupWords(source.lang)
  const path = await nameOf(to, source.now)
  if (await exists(path)) throw new BackupProblem(t.there(path))
  const draft = `${path}.part`
  const client = new pg.Client(source.owner)
  client.on('error', () => {})
  await client.connect()
  try {
    const manifest: Manifest = {
      format: 1,
      madeAt: source.now.toISOString(),
      migrations: [],
      tables: {},
      sequences: {},
      files: 0,
    }
    const tar = writeTar(itemsOf(client, source, manifest), source.now)
    await rm(draft, { force: true })
    await pipeline(Readable.from(tar), createGzip(), createWriteStream(draft, { mode: 0o600, flags: 'wx' }))
    const bytes = await settleDown(draft, path)
    return { path, bytes, manifest }
  } catch (error) {
    await rm(draft, { force: true })
    if (isFull(error)) throw new BackupProblem(t.full(dirname(path)))
    if (error instanceof BackupProblem) throw error
    const code = (error as NodeJS.ErrnoException).code
    if (code === 'ENOENT' || code === 'EACCES' || code === 'EROFS' || code === 'ENOTDIR')
      throw new BackupProblem(t.unwritable(dirname(path), code))
    throw error
  } finally {
    await client.end().catch(() => {})
  }
}

async function* itemsOf(client: pg.Client, source: Source, manifest: Manifest): AsyncGenerator<Item> {
  const t = backupWords(source.lang)
  await beginSnapshot(client)
  manifest.migrations = await listMigrations(client)
  if (manifest.migrations.length === 0) throw new BackupProblem(t.nothing)
  const blind = await listBlind(client)
  if (blind.length > 0) throw new BackupProblem(t.blind(blind))
  for (const table of await listTables(client)) yield* tableItems(client, table, manifest, t.changed)
  manifest.sequences = await listSequences(client)
  await client.query('commit')
  for (const folder of folders) yield* fileItems(source.data, folder, manifest)
  const journal = await readOrNot(join(source.data, journalName))
  if (journal) yield { name: journalName, bytes: journal }
  yield { name: manifestName, bytes: Buffer.from(`${JSON.stringify(manifest, null, 1)}\n`) }
}

async function* tableItems(
  client: pg.Client,
  table: Table,
  manifest: Manifest,
  differs: (table: string) => string,
): AsyncGenerator<Item> {
  let rows = 0
  let part = 0
  for await (const lines of readRows(client, table)) {
    rows += lines.length
    part += 1
    const name = `tables/${table.name}/${String(part).padStart(6, '0')}.jsonl`
    yield { name, bytes: Buffer.from(`${lines.join('\n')}\n`) }
  }
  if (rows !== (await countRows(client, table.name))) throw new BackupProblem(differs(table.name))
  manifest.tables[table.name] = { columns: table.columns, rows }
}

/** What is written under a draft name, or goes in the meantime, is not part of this moment. */
async function* fileItems(data: string, folder: string, manifest: Manifest): AsyncGenerator<Item> {
  const entries = await readdir(join(data, folder), { recursive: true, withFileTypes: true }).catch(() => [])
  for (const entry of entries) {
    const path = join(entry.parentPath, entry.name)
    const name = relative(data, path)
    const bytes = entry.isFile() && isFileName(name) ? await readOrNot(path) : null
    if (!bytes) continue
    manifest.files += 1
    yield { name, bytes }
  }
}

async function readOrNot(path: string): Promise<Buffer | null> {
  return readFile(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
}

/** A folder gets a new file named after the moment, and loses drafts that nobody finished. */
async function nameOf(to: string, now: Date): Promise<string> {
  const isFolder = await stat(to).then(
    (found) => found.isDirectory(),
    () => false,
  )
  if (!isFolder) return to
  for (const name of await readdir(to)) {
    const old =
      /^jam-[\dTZ-]+\.tar\.gz\.part$/.test(name) && (await stat(join(to, name))).mtimeMs < now.getTime() - day
    if (old) await rm(join(to, name), { force: true })
  }
  return join(to, `jam-${now.toISOString().slice(0, 19).replaceAll(':', '-')}Z.tar.gz`)
}

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  )

async function settleDown(draft: string, path: string): Promise<number> {
  const file = await open(draft, 'r+')
  try {
    await file.sync()
    const { size } = await file.stat()
    await rename(draft, path)
    await syncFolder(dirname(path))
    return size
  } finally {
    await file.close()
  }
}

/** The archive as it is called in sentences. */
export const shortName = (path: string): string => basename(path)
