import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

export const root = resolve(import.meta.dirname, '../..')

/** A built house in a process of its own, as an operator starts it. */
export type RunningHouse = { address: string; child: ChildProcess; data: string; said: () => string }

const running: { child: ChildProcess; data: string }[] = []

/** Starts the house on a data folder that is thrown away by `stopHouses`. */
export function startHouse(port: number, env: Record<string, string>, ...wishes: string[]) {
  return startOn(mkdtempSync(join(tmpdir(), 'jam-bench-')), port, env, ...wishes)
}

/** Ends the house and starts it again on the same data and port, as after an update. */
export async function restart(house: RunningHouse, port: number): Promise<void> {
  const ended = new Promise((done) => house.child.once('exit', done))
  house.child.kill('SIGTERM')
  await ended
  Object.assign(house, await startOn(house.data, port, { LOG_LEVEL: 'error' }))
}

async function startOn(data: string, port: number, env: Record<string, string>, ...wishes: string[]) {
  const all = { ...process.env, JAM_DATA: data, PORT: String(port), JAM_LANG: 'en', ...env }
  const child = spawn(join(root, 'bin/start'), wishes, { env: all })
  running.push({ child, data })
  let said = ''
  const hear = (text: Buffer) => {
    said += text
  }
  child.stdout.on('data', hear)
  child.stderr.on('data', hear)
  const address = () => /is open: (\S+)/.exec(said)?.[1]?.replace('localhost', '127.0.0.1')
  for (let i = 0; i < 1800 && !address() && child.exitCode === null; i++) await pause(100)
  const found = address()
  if (!found) throw new Error(`the house did not open:\n${said}`)
  return { address: found, child, data, said: () => said } satisfies RunningHouse
}

/** A second process on the database of a first one. */
export function startBeside({ data }: RunningHouse, port: number): Promise<RunningHouse> {
  const { socket } = JSON.parse(readFileSync(join(data, 'house.lock'), 'utf8'))
  return startHouse(port, { DATABASE_URL: `postgres://house_root@localhost/house?host=${socket}` })
}

export async function stopHouses(): Promise<void> {
  // The last one first: the first one owns the database.
  for (const { child, data } of running.reverse()) {
    if (child.exitCode === null) {
      const ended = new Promise((done) => child.once('exit', done))
      child.kill('SIGTERM')
      await Promise.race([ended, pause(10_000)])
    }
    rmSync(data, { recursive: true, force: true })
  }
}

/** Makes the first organiser by the link in the terminal. @returns the cookie of the session */
export async function signIn({ address, said }: RunningHouse): Promise<string> {
  for (let i = 0; i < 50 && !/welcome\/\S+/.test(said()); i++) await pause(100)
  const link = /welcome\/\S+/.exec(said())?.[0]
  const answer = await post(`${address}/${link}`, '', { name: 'Bench', email: 'bench@example.org' })
  const cookie = answer.headers.getSetCookie().find((one) => one.startsWith('house='))
  if (!cookie) throw new Error(`signing in answered ${answer.status}`)
  return cookie.split(';')[0] ?? ''
}

/** Posts a form as a browser does. */
export function post(url: string, cookie: string, fields: Record<string, string>): Promise<Response> {
  const headers = { 'sec-fetch-site': 'same-origin', cookie }
  return fetch(url, { method: 'POST', redirect: 'manual', headers, body: new URLSearchParams(fields) })
}
