import { type ChildProcess, fork, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { type Cluster, openCluster } from '#kernel/cluster.ts'
import { createDatabase } from '#kernel/postgres.ts'
import { findRunner } from '#kernel/runner.ts'
import type { Job } from './load.ts'

/**
 * The embedded PostgreSQL with the house's own settings and fsync on; on the usual port for the peers to reach, or on the data
 * of a house that is not running, by its socket alone.
 */
export async function openGround(lent?: string) {
  const folder = mkdtempSync(join(tmpdir(), 'jam-bench-'))
  const runner = findRunner('en')
  if (runner.user) spawnSync('chown', [`${runner.user.uid}:${runner.user.gid}`, folder])
  const place = {
    ...{
      data: join(lent ?? folder, lent ? 'postgres/cluster' : 'cluster'),
      socket: folder,
      log: join(folder, 'postgres.log'),
      runner,
    },
    ...{ lang: 'en' as const, durable: true },
    settings: lent ? {} : { listen_addresses: '127.0.0.1' },
  }
  let cluster: Cluster = await openCluster(place)
  await createDatabase(folder, 'house')
  return {
    url: (name: string) => `postgres://house_root@localhost/${name}?host=${lent ? folder : '127.0.0.1'}`,
    socket: folder,
    /** Kills the server and everything that works for it, and starts it again after a while. */
    async kill(rest: number): Promise<void> {
      const postmaster = Number.parseInt(readFileSync(join(place.data, 'postmaster.pid'), 'utf8'), 10)
      for (const pid of [postmaster, ...childrenOf(postmaster)]) process.kill(pid, 'SIGKILL')
      await pause(rest)
      cluster = await openCluster(place)
    },
    async close(): Promise<void> {
      await cluster.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

export type Ground = Awaited<ReturnType<typeof openGround>>

function childrenOf(pid: number): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((one) => parentOf(one) === pid)
}

function parentOf(pid: number): number | undefined {
  try {
    return Number(/^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1])
  } catch {
    return undefined // It has just ended.
  }
}

/** What the load client saw. */
export type Seen = {
  received: number
  perSecond: number
  p50: number
  p99: number
  errors: number
  lost: number
  connectSeconds: number
  gaps: number[]
  acked: number
}

/** The load client in a process of its own. */
export function load(job: Job): { seen: Promise<Seen>; opened: Promise<void>; child: ChildProcess } {
  const child = fork(join(import.meta.dirname, 'load.ts'), [JSON.stringify(job)], {
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  })
  let said = ''
  child.stdout?.on('data', (text) => {
    said += text
  })
  const opened = new Promise<void>((done) => child.once('message', () => done()))
  const seen = new Promise<Seen>((done, failed) => {
    child.once('exit', (code) => {
      const last = said.trim().split('\n').at(-1) ?? ''
      if (code === 0) done(JSON.parse(last))
      else failed(new Error(`the load client ended with ${code}`))
    })
  })
  return { seen, opened, child }
}
