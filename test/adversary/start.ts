import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { inject, onTestFinished } from 'vitest'

export const isRoot = process.getuid?.() === 0

/** A house started the way people start it: `bin/start` in a process of its own. */
export type Started = {
  child: ChildProcess
  said(): string
  /** Waits for the address in the terminal. */
  address(): Promise<string>
  /** Waits for the end. @returns the exit code, or the signal that ended it */
  ended: Promise<number | NodeJS.Signals | null>
}

type How = { cwd?: string; uid?: number; gid?: number; command?: string[] }

let nextPort = 18_000 + (process.pid % 14_000)

export function start(env: Record<string, string>, { command = ['bin/start'], ...how }: How = {}): Started {
  const [file = '', ...args] = command
  const PORT = String(nextPort++)
  const child = spawn(file, args, {
    ...how,
    detached: true,
    env: { PATH: process.env.PATH, LANG: 'C.UTF-8', LOG_LEVEL: 'warn', PORT, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  const hear = (text: Buffer) => {
    said += text
  }
  child.stdout.on('data', hear)
  child.stderr.on('data', hear)
  const ended = new Promise<number | NodeJS.Signals | null>((done) =>
    child.once('exit', (code, signal) => done(code ?? signal)),
  )
  onTestFinished(async () => {
    child.kill('SIGTERM')
    await Promise.race([ended, pause(10_000).then(() => child.kill('SIGKILL'))])
  })
  const address = async () => {
    await until(() => /is open: \S+/.test(said) || child.exitCode !== null, 180_000)
    const found = /is open: (\S+)/.exec(said)?.[1]
    if (!found) throw new Error(`the house did not open:\n${said}`)
    return found.replace('localhost', '127.0.0.1')
  }
  return { child, said: () => said, address, ended }
}

/** A data folder for one test, as a house left it that was opened once; owners and rights come along. */
export function dataFolder(): string {
  const folder = emptyFolder()
  execFileSync('cp', ['-a', `${inject('furnished')}/.`, folder])
  return folder
}

/** A data folder that no house has seen. */
export function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'jam-adversary-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

export async function until(happens: () => boolean, patience = 60_000) {
  for (const begun = performance.now(); !happens(); await pause(20)) {
    if (performance.now() - begun > patience) throw new Error(`waited ${patience} ms in vain`)
  }
}

/** Every process that has this folder in its command line. */
export function processesOn(folder: string): number[] {
  const ids = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  return ids.filter((id) => commandOf(id).includes(folder)).map(Number)
}

/** The server process of the cluster in a data folder. */
export function postmasterOf(data: string): number {
  return Number.parseInt(readFileSync(join(data, 'postgres/cluster/postmaster.pid'), 'utf8'), 10)
}

function commandOf(id: string): string {
  try {
    return existsSync(`/proc/${id}/cmdline`) ? readFileSync(`/proc/${id}/cmdline`, 'utf8') : ''
  } catch {
    return '' // It has just ended.
  }
}
