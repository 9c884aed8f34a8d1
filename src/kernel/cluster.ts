import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import type { Access } from './db.ts'
import { identity, type Runner } from './runner.ts'
import { StartProblem } from './start.text.ts'
import type { Lang } from './text.ts'

/** Where a cluster lives. `durable: false` is for throw-away clusters of tests. */
export type Place = {
  data: string
  socket: string
  log: string
  runner: Runner
  lang: Lang
  durable: boolean
  /** Other settings than the house's own, for a bench. */
  settings?: Record<string, string>
}

/** A running PostgreSQL server of our own. */
export type Cluster = { lost: Promise<void>; stop(): Promise<void> }

/** The name the owner of all tables has in the embedded server. */
export const owner = 'house_root'

/** Way into a cluster: trust on its private socket, whatever PG* variables say. */
export const through = (socket: string, user: string, database: string): Access => ({
  host: socket,
  port: 5432,
  user,
  database,
  ssl: false,
})

// The shell holds the other end of our pipe: should we be killed, it stops PostgreSQL cleanly.
const tether =
  'exec 3<&0; "$@" 3<&- </dev/null & p=$!; (cat <&3 >/dev/null; kill -INT $p 2>/dev/null) & exec 3<&-; wait $p'

const settings = {
  listen_addresses: '',
  unix_socket_permissions: '0700',
  max_connections: '100',
  shared_buffers: '64MB',
  max_parallel_workers_per_gather: '0',
  io_method: 'sync',
  jit: 'off',
  max_wal_size: '256MB',
  max_wal_senders: '0',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_checkpoints: 'off',
  // A statement or the detail of an error may hold what a person wrote.
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
}

const fleeting = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' }

/**
 * Creates the cluster when there is none, starts it and waits until it answers.
 * @throws StartProblem with the end of the server's log
 */
export async function openCluster(place: Place): Promise<Cluster> {
  create(place)
  await settle(place)
  const child = launch(place)
  const ended = new Promise<void>((done) => child.once('exit', () => done()))
  await answering(place, child)
  let stopping = false
  return {
    lost: new Promise((tell) => void ended.then(() => stopping || tell())),
    async stop() {
      stopping = true
      child.stdin?.end()
      await ended
    },
  }
}

function create(place: Place) {
  const { data, runner, lang } = place
  if (existsSync(join(data, 'PG_VERSION'))) {
    const found = readFileSync(join(data, 'PG_VERSION'), 'utf8').trim()
    if (found !== runner.major) throw new StartProblem(lang, (t) => t.otherVersion(data, found, runner.major))
    return
  }
  // Under a draft name, so that an interrupted creation leaves nothing half done.
  const draft = `${data}.draft`
  rmSync(draft, { recursive: true, force: true })
  const locale = ['-E', 'UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C']
  const made = spawnSync(
    join(runner.native, 'bin/initdb'),
    ['-D', draft, '-U', owner, '-A', 'trust', ...locale, ...(place.durable ? [] : ['--no-sync'])],
    { ...identity(runner), encoding: 'utf8', env: { TZ: 'UTC', LC_ALL: 'C' } },
  )
  if (made.status !== 0)
    throw new StartProblem(lang, (t) => t.failed('initdb', made.stderr || String(made.error)))
  renameSync(draft, data)
}

/** Waits for a server that a killed house has left behind; ends it when nobody else does. */
async function settle({ data, lang }: Place) {
  const left = join(data, 'postmaster.pid')
  for (let tick = 0; existsSync(left); tick++) {
    const pid = Number.parseInt(readFileSync(left, 'utf8'), 10)
    if (!isServerOf(pid, data)) {
      // PostgreSQL itself would take any living process of this user with this id for its own kind.
      if (lives(pid)) rmSync(left, { force: true })
      return
    }
    if (tick === 60) process.kill(pid, 'SIGINT')
    if (tick === 1200) throw new StartProblem(lang, (t) => t.running(data, pid))
    await pause(50)
  }
}

function lives(pid: number): boolean {
  return existsSync(`/proc/${pid}`)
}

function isServerOf(pid: number, data: string): boolean {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').includes(data)
  } catch {
    return false
  }
}

function launch(place: Place): ChildProcess {
  const { runner, data, socket } = place
  const chosen = { ...settings, ...(place.durable ? {} : fleeting), ...place.settings }
  const options = Object.entries(chosen).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const server = [join(runner.native, 'bin/postgres'), '-D', data, '-k', socket, ...options]
  if (existsSync(place.log) && statSync(place.log).size > 10_000_000) renameSync(place.log, `${place.log}.1`)
  const log = openSync(place.log, 'a', 0o600)
  // Detached: Ctrl-C reaches the whole terminal group, and must not reach PostgreSQL before us.
  const child = spawn('/bin/sh', ['-c', tether, 'sh', ...server], {
    ...identity(runner),
    detached: true,
    stdio: ['pipe', log, log],
    env: { PATH: '/usr/bin:/bin', TZ: 'UTC', LC_ALL: 'C' },
  })
  closeSync(log)
  child.stdin?.on('error', () => {}) // EPIPE when the server has gone before us.
  return child
}

async function answering(place: Place, child: ChildProcess) {
  for (;;) {
    const client = new pg.Client(through(place.socket, owner, 'postgres'))
    client.on('error', () => {})
    const answers = await client.connect().then(
      () => true,
      () => false,
    )
    await client.end().catch(() => {})
    if (answers) return
    if (child.exitCode !== null || child.signalCode !== null) throw problemOf(place)
    await pause(20)
  }
}

function problemOf({ log, lang, data }: Place): StartProblem {
  const tail = readFileSync(log, 'utf8').trim().split('\n').slice(-8).join('\n')
  if (tail.includes('"postmaster.pid" already exists'))
    return new StartProblem(lang, (t) => t.running(data, '?'))
  return new StartProblem(lang, (t) => t.failed(log, tail))
}
