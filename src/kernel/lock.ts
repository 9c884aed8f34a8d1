import { spawnSync } from 'node:child_process'
import { existsSync, linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** The process that uses a data folder. Its start time tells it from a later process with the same id. */
export type Holder = { pid: number; started: string; socket: string }

const file = (data: string) => join(data, 'house.lock')

/** @returns the living process that uses this data folder, null when there is none. */
export function holderOf(data: string): Holder | null {
  const holder = read(file(data))
  return holder && startOf(holder.pid) === holder.started ? holder : null
}

/**
 * Takes the data folder for this process, unless a living one has it.
 * @returns how to give it back, or who has it
 */
export function hold(data: string, socket: string): (() => void) | Holder {
  const draft = `${file(data)}.${process.pid}`
  const holder: Holder = { pid: process.pid, started: startOf(process.pid) ?? '', socket }
  writeFileSync(draft, JSON.stringify(holder))
  try {
    while (!linked(draft, file(data))) {
      const other = holderOf(data)
      if (other) return other
      setAside(data)
    }
  } finally {
    rmSync(draft, { force: true })
  }
  return () => {
    if (read(file(data))?.pid === process.pid) rmSync(file(data), { force: true })
  }
}

// A link is made or not made, in one moment and complete; a written file is neither.
function linked(draft: string, path: string): boolean {
  try {
    linkSync(draft, path)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

// Two starts may find the same dead lock; whoever takes away the other's fresh one puts it back.
function setAside(data: string) {
  const aside = `${file(data)}.${process.pid}.aside`
  try {
    renameSync(file(data), aside)
  } catch {
    return // The other one was faster.
  }
  const taken = read(aside)
  if (taken && startOf(taken.pid) === taken.started) linked(aside, file(data))
  rmSync(aside, { force: true })
}

/** @returns when the process started, null when it does not live. */
export function startOf(pid: number): string | null {
  if (!existsSync('/proc/self/stat')) {
    return spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).stdout?.trim() || null
  }
  try {
    // The name of a process may hold blanks and brackets; the 22nd field is the 20th after its last bracket.
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null
  } catch {
    return null
  }
}

function read(path: string): Holder | null {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Holder
  } catch {
    return null
  }
}
