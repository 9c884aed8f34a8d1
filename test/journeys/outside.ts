import { type ChildProcess, spawn } from 'node:child_process'
import {
  chmodSync,
  closeSync,
  existsSync,
  fstatSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  rmSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { chromium } from 'playwright-core'
import { inject } from 'vitest'
import { readConfig } from '#kernel/config.ts'
import { atDesk, type Desk } from '#kernel/desk.ts'
import { tokenHash } from '#kernel/id.ts'
import { openUp } from '#kernel/opening.ts'
import { startPostgres } from '#kernel/postgres.ts'
import { accountFor, openSession } from '#people/sessions.ts'
import type { Person } from '#test/house.ts'
import { browserArgs } from './chromium.ts'
import type { Stage } from './stage.ts'

/** A house in a process of its own, as people start it, that can be looked into from outside. */
export type Outside = Awaited<ReturnType<typeof openOutside>>

export async function openOutside() {
  const folder = mkdtempSync(join(tmpdir(), 'jam-outside-'))
  chmodSync(folder, 0o755)
  const [data, port] = [join(folder, 'data'), await freePort()]
  const address = `http://localhost:${port}`
  const env = { JAM_DATA: data, PORT: String(port), JAM_ADDRESS: address, LOG_LEVEL: 'debug', JAM_LANG: 'de' }
  const node = 'node_modules/.bin/node'
  const flags = ['--heapsnapshot-signal=SIGUSR2', `--diagnostic-dir=${folder}`]
  const child = spawn(node, [...flags, 'dist/server/main.js'], { env: { PATH: process.env.PATH, ...env } })
  const log: Buffer[] = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => log.push(text))
  const said = () => Buffer.concat(log)
  await until(() => said().includes(address) || child.exitCode !== null)
  if (child.exitCode !== null) throw new Error(`the house did not open:\n${said()}`)
  const read = readConfig({ ...env, LOG_LEVEL: 'silent' })
  if ('problems' in read) throw new Error(read.problems.join('\n'))
  const beside = await openUp(read.config, { join: true })
  const owner = new pg.Pool((await startPostgres(read.config, { join: true })).owner)
  const browser = await chromium.launch({
    executablePath: inject('chromium'),
    args: browserArgs(),
  })
  const itself = <T>(work: (desk: Desk) => Promise<T>) => atDesk(beside.house, { itself: true }, work)
  const stage = {
    address,
    browser,
    owner,
    itself,
    clock: { now: () => new Date() },
    as: ({ cookie }: Person) => ({
      fetch: (path: string, init: RequestInit = {}) =>
        fetch(address + path, { ...init, headers: { ...(init.headers as object), cookie } }),
      post: (path: string, fields: Record<string, string>) =>
        fetch(address + path, {
          ...{ method: 'POST', body: new URLSearchParams(fields), redirect: 'manual' },
          headers: { cookie, 'sec-fetch-site': 'same-origin' },
        }),
    }),
    person: (name: string) => itself((desk) => signIn(desk, name)),
    stepUp: (person: Person) =>
      owner.query('update session set stepped_up_at = now() where token_hash = $1', [
        tokenHash(person.token ?? ''),
      ]),
    tab: async (person: Person) => {
      const context = await browser.newContext({ baseURL: address, locale: 'de-DE' })
      await context.addCookies([{ name: 'house', value: person.token ?? '', url: address }])
      return context.newPage()
    },
  }
  return {
    // What the steps of a journey need of a stage.
    stage: stage as unknown as Stage,
    data,
    owner,
    pid: child.pid ?? 0,
    said,
    heap: () => snapshotOf(child, folder),
    close: async () => {
      await browser.close()
      await owner.end()
      await beside.close()
      child.kill('SIGTERM')
      await until(() => child.exitCode !== null || child.signalCode !== null)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function signIn(desk: Desk, name: string): Promise<Person> {
  const email = `${name.toLowerCase().replace(/[^a-z]/g, '')}@example.org`
  const account = await accountFor(desk, email, name, 'de')
  const { token } = await openSession(desk, account, 'Test')
  return { name, account, token, cookie: `house=${token}` }
}

/** The heap of the process, written by itself. */
async function snapshotOf(child: ChildProcess, folder: string): Promise<Buffer> {
  child.kill('SIGUSR2')
  const find = () => readdirSync(folder).find((name) => name.endsWith('.heapsnapshot'))
  const isWhole = () => /\]\s*\}\s*$/.test(endOf(join(folder, find() ?? 'not there yet')))
  await until(isWhole)
  return readFileSync(join(folder, find() ?? ''))
}

/** The last words of a file that is being written. */
function endOf(path: string): string {
  if (!existsSync(path)) return ''
  const file = openSync(path, 'r')
  const end = Buffer.alloc(20)
  const length = readSync(file, end, 0, end.length, Math.max(0, fstatSync(file).size - end.length))
  closeSync(file)
  return end.toString('latin1', 0, length)
}

async function until(happens: () => boolean): Promise<void> {
  for (const begun = performance.now(); !happens(); await pause(100))
    if (performance.now() - begun > 240_000) throw new Error('waited in vain')
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const at = server.address()
      server.close(() => resolve(typeof at === 'object' && at ? at.port : 0))
    })
  })
}
