import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import pg from 'pg'
import { journalName } from '#custody/deletion/journal-file.ts'
import type { Access } from '#kernel/db.ts'
import { type Migration, migrate, perform } from '#kernel/migrate.ts'
import type { Lang } from '#kernel/text.ts'
import { backupWords } from './backup.text.ts'
import { itemsIn, linesOf } from './inspection.ts'
import { BackupProblem, isFileName, type Manifest, tableOf } from './manifest.ts'
import {
  beginLine,
  countRows,
  countWaitingMails,
  emptyTables,
  listTables,
  loosen,
  setSequences,
  writeRows,
} from './tables.sql.ts'

type Load = { path: string; manifest: Manifest; steps: Migration[]; lang: Lang }

/**
 * Fills an empty database in one transaction: the house as it was, or nothing. `settled` runs before the end of it.
 * @returns how many letters wait in the outbox
 * @throws BackupProblem when a count differs from the backup
 */
export async function loadTables(owner: Access, load: Load, settled: () => Promise<void>): Promise<number> {
  await migrate(owner, load.lang, []) // Makes the role of the application.
  const client = new pg.Client(owner)
  client.on('error', () => {})
  await client.connect()
  try {
    await client.query('begin')
    for (const step of load.steps) await perform(client, step)
    await fill(client, load)
    const waiting = await countWaitingMails(client)
    await settled()
    await client.query('commit')
    return waiting
  } finally {
    await client.end() // What was not committed is gone with it.
  }
}

async function fill(client: pg.Client, { path, manifest, lang }: Load): Promise<void> {
  const tables = new Map((await listTables(client)).map((table) => [table.name, table]))
  await emptyTables(client, [...tables.values()])
  const fasten = await loosen(client)
  for await (const { name, bytes } of itemsIn(path)) {
    const table = tables.get(tableOf(name) ?? '')
    if (table) await writeRows(client, table, manifest.tables[table.name]?.columns ?? [], linesOf(bytes))
  }
  await fasten()
  await setSequences(client, manifest.sequences)
  for (const [name, { rows }] of Object.entries(manifest.tables)) {
    const found = await countRows(client, name)
    if (found !== rows) throw new BackupProblem(backupWords(lang).differs(name, rows, found))
  }
  await beginLine(client)
}

/** Writes the files of an archive and its journal of deletions below a folder. */
export async function loadFiles(path: string, folder: string): Promise<void> {
  for await (const { name, bytes } of itemsIn(path)) {
    if (!isFileName(name) && name !== journalName) continue
    const place = join(folder, name)
    await mkdir(dirname(place), { recursive: true, mode: 0o700 })
    await writeFile(place, bytes, { mode: 0o600, flush: true })
  }
}
