import { existsSync } from 'node:fs'
import { chmod, mkdir, mkdtemp, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { journalName } from '#custody/deletion/journal-file.ts'
import { settleDeletions } from '#custody/deletion/settling.ts'
import { settleShreddings } from '#jam/helm/retention/journal.ts'
import type { Config } from '#kernel/config.ts'
import type { Access } from '#kernel/db.ts'
import { atDesk } from '#kernel/desk.ts'
import { appendLines, isFull, syncFolder } from '#kernel/durable.ts'
import { holderOf } from '#kernel/lock.ts'
import { migrate, migrations } from '#kernel/migrate.ts'
import { openHouse } from '#kernel/open.ts'
import { type Database, startPostgres } from '#kernel/postgres.ts'
import { backupWords } from './backup.text.ts'
import { inspect, stepsOf } from './inspection.ts'
import { loadFiles, loadTables } from './loading.ts'
import { BackupProblem, folders, type Manifest } from './manifest.ts'
import { isEmpty } from './tables.sql.ts'

export type Restored = { manifest: Manifest; replayed: number; waiting: number; hadJournal: boolean }

/** While this folder is there, a restore has begun and not ended; the next one clears it away. */
const draftName = 'restoring'

/**
 * Plays a backup into an empty data folder (and an empty database, with DATABASE_URL): all of it or nothing. Deletions
 * that a journal in the folder, or `journal`, knows of are repeated.
 * @throws BackupProblem
 */
export async function restore(config: Config, path: string, journal?: string): Promise<Restored> {
  const manifest = await inspect(path, config.lang)
  const steps = stepsOf(manifest, migrations, config.lang)
  await makeReady(config)
  const draft = { ...config, data: join(config.data, draftName) }
  const held = { filled: false }
  try {
    await mkdir(draft.data, { recursive: true, mode: 0o711 })
    await letPass(config.data)
    await loadFiles(path, draft.data)
    const hadJournal = await mergeJournals(draft.data, [join(config.data, journalName), journal])
    const postgres = await startPostgres(draft)
    const load = { path, manifest, steps, lang: config.lang }
    const filled = await fill(config, draft, postgres, load, held).finally(() => postgres.stop())
    if (!config.databaseUrl) await moveIn(config, [...folders, journalName, 'postgres'])
    await rm(draft.data, { recursive: true, force: true })
    return { manifest, ...filled, hadJournal }
  } catch (error) {
    if (!held.filled) await clearAway(config)
    if (isFull(error) || /No space left/.test(String(error)))
      throw new BackupProblem(backupWords(config.lang).noRoom(config.data))
    throw error
  }
}

/** Restores into a throw-away cluster and compares; the house is not touched. */
export async function rehearseRestore(config: Config, path: string): Promise<Restored> {
  const data = await mkdtemp(join(tmpdir(), 'jam-check-'))
  try {
    return await restore({ ...config, data, databaseUrl: null }, path)
  } finally {
    await rm(data, { recursive: true, force: true })
  }
}

type Filled = { replayed: number; waiting: number }
type Loading = Parameters<typeof loadTables>[1]

// Elsewhere the database is not in the folder: its files take their places before its rows are committed.
async function fill(
  config: Config,
  draft: Config,
  database: Database,
  load: Loading,
  held: { filled: boolean },
): Promise<Filled> {
  const isElsewhere = config.databaseUrl !== null
  const settled = async () => (isElsewhere ? moveIn(config, [...folders, journalName]) : undefined)
  const waiting = await loadTables(database.owner, load, settled)
  held.filled = isElsewhere
  await migrate(database.owner, config.lang)
  const open = await openHouse(
    { ...(isElsewhere ? config : draft), logLevel: 'error' },
    { access: database.app },
  )
  try {
    const { replayed } = await atDesk(open.house, { itself: true }, settleDeletions)
    const shredded = await atDesk(open.house, { itself: true }, settleShreddings)
    return { replayed: replayed + shredded, waiting }
  } finally {
    await open.close()
  }
}

async function hasNothing(owner: Access): Promise<boolean> {
  const client = new pg.Client(owner)
  client.on('error', () => {})
  await client.connect()
  return isEmpty(client).finally(() => client.end())
}

/** @throws BackupProblem unless database and data folder are empty, but for a journal and what a killed restore has left */
async function makeReady(config: Config): Promise<void> {
  const t = backupWords(config.lang)
  if (config.databaseUrl && !(await hasNothing({ connectionString: config.databaseUrl })))
    throw new BackupProblem(t.notEmpty('DATABASE_URL'))
  const there = await readdir(config.data).catch((): string[] => [])
  const began = there.includes(draftName) && !there.includes('postgres')
  const known = [journalName, 'lost+found', ...(began ? [draftName, ...folders] : [])]
  if (holderOf(config.data) || there.some((name) => !known.includes(name)))
    throw new BackupProblem(t.notEmpty(config.data))
  if (began) await clearAway(config)
}

// PostgreSQL runs as another user when root restores, and has to pass through.
async function letPass(folder: string): Promise<void> {
  if (process.getuid?.() === 0) await chmod(folder, (await stat(folder)).mode | 0o011)
}

async function clearAway({ data }: Config): Promise<void> {
  if (existsSync(join(data, 'postgres')) || !existsSync(join(data, draftName))) return
  for (const name of [...folders, draftName]) await rm(join(data, name), { recursive: true, force: true })
}

/** Everything that any of the journals knows. @returns whether there was one besides the archive's own */
async function mergeJournals(draft: string, others: (string | undefined)[]): Promise<boolean> {
  const own = join(draft, journalName)
  const known = new Set((await textOf(own)).split('\n'))
  let found = false
  for (const path of others.filter((one) => one !== undefined)) {
    const lines = (await textOf(path)).split('\n').filter((line) => line !== '')
    found ||= lines.length > 0
    await appendLines(
      own,
      lines.filter((line) => !known.has(line)),
    )
  }
  return found
}

const textOf = (path: string): Promise<string> =>
  readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return ''
    throw error
  })

/** Puts what is ready into its place; the last one decides, and is moved in one moment. */
async function moveIn({ data }: Config, names: readonly string[]): Promise<void> {
  for (const name of names) {
    const from = join(data, draftName, name)
    if (existsSync(from)) await rename(from, join(data, name))
  }
  await syncFolder(data)
}
