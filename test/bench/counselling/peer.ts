import { execFile, execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import pg from 'pg'
import { root } from '../sample-house.ts'
import type { Ground } from './ground.ts'

const scripts = join(root, '../shared/tools/peers')
const client = join(scripts, 'xmpp-load.mjs')
const run = promisify(execFile)

/** What the load client for XMPP saw. */
export type SeenThere = { perSecond: number; p50: number; p99: number; received: number; acked: number }

/** A messenger with its archive on the same PostgreSQL. */
export type Peer = {
  load(sessions: number, seconds: number): Promise<SeenThere>
  /** Says so many messages a second, has each acknowledged, and counts those that the archive does not have in the end. */
  loadOver(rate: number, seconds: number): Promise<{ seen: SeenThere; missing: () => Promise<number> }>
  close(): void
}

const archives = {
  ejabberd: 'select xml as text from archive',
  prosody: `select value as text from prosodyarchive`,
}

/** Starts one, where the script that does is at hand; undefined where it is not, or where it does not start. */
export function openPeer(name: keyof typeof archives, ground: Ground, port: number): Peer | undefined {
  const script = join(scripts, `${name}.sh`)
  if (!existsSync(script) || !existsSync(client)) return undefined
  const home = mkdtempSync(join(tmpdir(), 'jam-peer-'))
  const env = {
    ...process.env,
    ...{
      PEERS_HOME: home,
      PEER_PORT: String(port),
      PGHOST: '127.0.0.1',
      PGPORT: '5432',
      PGUSER: 'house_root',
    },
  }
  const tell = (what: string) =>
    execFileSync('sh', [script, what], { env, stdio: ['ignore', 'pipe', 'ignore'] })
      .toString()
      .trim()
  const close = () => {
    tell('stop')
    rmSync(home, { recursive: true, force: true })
  }
  try {
    tell('start')
  } catch {
    rmSync(home, { recursive: true, force: true })
    return undefined
  }
  const url = tell('url')
  const load = async (more: string[]): Promise<SeenThere> => {
    const { stdout } = await run(process.execPath, [client, '--url', url, ...more], { maxBuffer: 10_000_000 })
    return JSON.parse(stdout.trim().split('\n').at(-1) ?? '{}')
  }
  return {
    load: (sessions, seconds) => load(['--sessions', String(sessions), '--seconds', String(seconds)]),
    async loadOver(rate, seconds) {
      const ids = join(home, 'ids')
      const often = ['--rate', String(rate), '--ack', '--ids', ids]
      const seen = await load(['--sessions', '40', '--seconds', String(seconds), ...often])
      return { seen, missing: () => missingIn(ground.url(`peer_${name}`), archives[name], ids) }
    },
    close,
  }
}

/** Of the messages that were acknowledged, those that no archive has. */
async function missingIn(url: string, query: string, ids: string): Promise<number> {
  const database = new pg.Client({ connectionString: url })
  await database.connect()
  const { rows } = await database.query(query)
  await database.end()
  const kept = rows.map(({ text }) => text as string).join('\n')
  const here = new Set(kept.match(/<body>[\w-]+/g)?.map((one) => one.slice(6)))
  return readFileSync(ids, 'utf8')
    .split('\n')
    .map((one) => one.split(' '))
    .filter(([id, acked]) => id && acked === '1' && !here.has(id)).length
}
