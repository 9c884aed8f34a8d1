import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { accessSync, chmodSync, constants, existsSync, lstatSync, mkdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { openCluster, owner, through } from './cluster.ts'
import type { Config } from './config.ts'
import type { Access } from './db.ts'
import { hold, holderOf } from './lock.ts'
import { findRunner, mayEnter, type Runner } from './runner.ts'
import { StartProblem } from './start.text.ts'

/** Two ways into one database: the owner migrates, the application's role owns nothing. */
export type Database = { owner: Access; app: Access }

export type Postgres = Database & {
  /** Told when the server ends without having been stopped. */
  lost: Promise<StartProblem>
  stop(): Promise<void>
}

/** The role of the application; it owns nothing, so no wall gives way to it. */
export const appRole = 'house_app'

const database = 'house'

/**
 * Opens the database of this configuration: the one of DATABASE_URL, else the embedded server in the data folder.
 * With `join`, a command works beside a house that is already running on the same folder.
 * @throws StartProblem
 */
export async function startPostgres(config: Config, { join: mayJoin = false } = {}): Promise<Postgres> {
  if (config.databaseUrl) return reach(config, config.databaseUrl)
  const data = mustBeOurs(config, prepareFolder(config, config.data, 0o711))
  const holder = holderOf(data)
  if (holder && mayJoin) return { ...waysInto(holder.socket, database), lost: never, stop: async () => {} }
  if (holder) throw new StartProblem(config.lang, (t) => t.running(data, holder.pid))
  return embed(config)
}

/** Both ways into a database of an embedded cluster. */
export const waysInto = (socket: string, name: string): Database => ({
  owner: through(socket, owner, name),
  app: through(socket, appRole, name),
})

/** Creates a database unless it is there; `template` clones another one. */
export async function createDatabase(socket: string, name: string, template?: string) {
  const client = new pg.Client(through(socket, owner, 'postgres'))
  await client.connect()
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name])
    const like = template ? ` template ${pg.escapeIdentifier(template)}` : ''
    if (rowCount === 0) await client.query(`create database ${pg.escapeIdentifier(name)}${like}`)
  } finally {
    await client.end()
  }
}

const never = new Promise<never>(() => {})

async function embed(config: Config): Promise<Postgres> {
  const { lang } = config
  const runner = findRunner(lang)
  admit(config, runner)
  const socket = lend(socketFolder(config), runner)
  const release = hold(config.data, socket)
  if (typeof release !== 'function') throw new StartProblem(lang, (t) => t.running(config.data, release.pid))
  const log = join(config.data, 'postgres.log')
  try {
    const home = lend(prepareFolder(config, join(config.data, 'postgres'), 0o700), runner)
    const cluster = await openCluster({
      data: join(home, 'cluster'),
      socket,
      log,
      runner,
      lang,
      durable: true,
    })
    await createDatabase(socket, database)
    return {
      ...waysInto(socket, database),
      lost: cluster.lost.then(() => new StartProblem(lang, (t) => t.lost(log))),
      async stop() {
        await cluster.stop()
        rmSync(socket, { recursive: true, force: true })
        release()
      },
    }
  } catch (problem) {
    release()
    throw problem
  }
}

function prepareFolder(config: Config, folder: string, mode: number): string {
  return orSay(config, folder, () => {
    if (existsSync(folder)) return
    mkdirSync(folder, { recursive: true })
    chmodSync(folder, mode)
  })
}

// The dot at the end: a file is no folder.
const mustBeOurs = (config: Config, folder: string) =>
  orSay(config, folder, () => accessSync(`${folder}/.`, constants.W_OK | constants.X_OK))

function orSay({ lang }: Config, folder: string, step: () => void): string {
  try {
    step()
    return folder
  } catch (error) {
    throw new StartProblem(lang, (t) => t.folder(folder, String((error as NodeJS.ErrnoException).code)))
  }
}

// Passing through is all the service user needs; what lies in the folder keeps its own rights.
function admit({ data, lang }: Config, runner: Runner) {
  const name = runner.user?.name
  if (!name || mayEnter(runner, data)) return
  chmodSync(data, lstatSync(data).mode | 0o011)
  if (!mayEnter(runner, data)) throw new StartProblem(lang, (t) => t.outOfReach(data, name))
}

// Everything inside changes hands too: a folder restored from a backup belongs to root.
function lend(folder: string, { user }: Runner): string {
  if (user && lstatSync(folder).uid !== user.uid)
    spawnSync('chown', ['-R', `${user.uid}:${user.gid}`, folder])
  return folder
}

/** A short folder of our own for the socket; a path of more than 107 bytes cannot be a socket. */
function socketFolder(config: Config): string {
  const name = `jam-${createHash('sha256').update(`${process.getuid?.()} ${config.data}`).digest('hex').slice(0, 10)}`
  const folder = [config.runtime, tmpdir()]
    .map((place) => join(place, name))
    .find((path) => Buffer.byteLength(join(path, '.s.PGSQL.5432.lock')) <= 100)
  if (!folder) throw new StartProblem(config.lang, (t) => t.longSocket(config.runtime))
  prepareFolder(config, folder, 0o700)
  // In a temporary folder somebody else could have been there first, and would then hold the door.
  const found = lstatSync(folder)
  const strange = !found.isDirectory() || (process.getuid?.() !== 0 && found.uid !== process.getuid?.())
  if (strange || (found.mode & 0o077) !== 0)
    throw new StartProblem(config.lang, (t) => t.foreignSocket(folder))
  return folder
}

async function reach(config: Config, connectionString: string): Promise<Postgres> {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 10_000 })
  client.on('error', () => {})
  try {
    await client.connect()
    const { rows } = await client.query('show server_version')
    const version: string = rows[0].server_version
    if (Number.parseInt(version, 10) < 15) throw new StartProblem(config.lang, (t) => t.tooOld(version))
  } catch (error) {
    if (error instanceof StartProblem) throw error
    throw new StartProblem(config.lang, (t) => t.unreachable(whyOf(error)))
  } finally {
    await client.end().catch(() => {})
  }
  return {
    owner: { connectionString },
    app: { connectionString, role: appRole },
    lost: never,
    stop: async () => {},
  }
}

function whyOf(error: unknown): string {
  const { message, code } = error as NodeJS.ErrnoException
  return message || String(code)
}
