import { closeSync, openSync, readdirSync, readFileSync, readSync } from 'node:fs'
import { join } from 'node:path'
import type pg from 'pg'

/** Where a phrase was found, and in which spelling. */
export type Trace = string

const spelled = new Map<string, Map<string, Buffer>>()

/** The spellings in which a phrase could lie somewhere: texts, JSON, addresses, and base64 at each of its three places. */
export function spellingsOf(phrase: string): Map<string, Buffer> {
  const known = spelled.get(phrase) ?? spell(phrase)
  spelled.set(phrase, known)
  return known
}

function spell(phrase: string): Map<string, Buffer> {
  const bytes = Buffer.from(phrase, 'utf8')
  const escaped = JSON.stringify(phrase)
    .slice(1, -1)
    .replace(/[^ -~]/g, asEscape)
  const all = new Map<string, Buffer>([
    ['UTF-8', bytes],
    ['UTF-16', Buffer.from(phrase, 'utf16le')],
    ['Latin-1', Buffer.from(phrase, 'latin1')],
    ['JSON', Buffer.from(escaped)],
    ['address', Buffer.from(encodeURIComponent(phrase))],
    ['form', Buffer.from(new URLSearchParams({ a: phrase }).toString().slice(2))],
    ['hex', Buffer.from(bytes.toString('hex'))],
  ])
  for (let shift = 0; shift < 3; shift++) {
    const encoded = Buffer.concat([Buffer.alloc(shift), bytes]).toString('base64')
    // The letters at both ends depend on what stands beside the phrase.
    const sure = encoded.slice(Math.ceil((shift * 4) / 3), encoded.length - (encoded.endsWith('=') ? 4 : 0))
    all.set(`base64 +${shift}`, Buffer.from(sure))
    all.set(`base64url +${shift}`, Buffer.from(sure.replaceAll('+', '-').replaceAll('/', '_')))
  }
  return all
}

const asEscape = (letter: string) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`

/** Looks for phrases in bytes. */
export function tracesIn(where: string, bytes: Buffer, phrases: readonly string[]): Trace[] {
  const isThere = searchOf(bytes)
  return phrases.flatMap((phrase) =>
    [...spellingsOf(phrase)].flatMap(([spelling, needle]) =>
      isThere(needle) ? [`${where}: ${phrase} as ${spelling}`] : [],
    ),
  )
}

/** Canaries begin alike, and most spellings of a phrase are one: where the beginning is not, none of them is. */
function searchOf(bytes: Buffer): (needle: Buffer) => boolean {
  const begins = new Map<string, boolean>()
  return (needle) => {
    const beginning = needle.toString('latin1', 0, 12)
    const isPossible = begins.get(beginning) ?? bytes.includes(beginning, 'latin1')
    begins.set(beginning, isPossible)
    return isPossible && (needle.length <= 12 || bytes.includes(needle))
  }
}

/** Every file below a folder. */
export function tracesInFolder(folder: string, phrases: readonly string[]): Trace[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  )
  return files.flatMap((entry) => {
    const path = join(entry.parentPath, entry.name)
    return tracesIn(path.slice(folder.length + 1), contentOf(path), phrases)
  })
}

/** PostgreSQL takes files away and makes them anew while one looks. */
function contentOf(path: string): Buffer {
  try {
    return readFileSync(path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return Buffer.alloc(0)
    throw error
  }
}

/** Every row of every table, as text. */
export async function tracesInDatabase(
  client: pg.Client | pg.Pool,
  phrases: readonly string[],
): Promise<Trace[]> {
  const { rows: tables } = await client.query<{ name: string }>(
    `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
    where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`,
  )
  const found: Trace[] = []
  for (const { name } of tables) {
    const { rows } = await client.query<{ line: string }>(
      `select row_to_json(t)::text as line from ${name} t`,
    )
    found.push(...tracesIn(`table ${name}`, Buffer.from(rows.map(({ line }) => line).join('\n')), phrases))
  }
  return found
}

const window = 16 * 1024 * 1024

/**
 * What a process holds in its memory right now, bytes outside of its heap as well.
 * @returns null where the system does not let us look
 */
export function tracesInMemory(pid: number, phrases: readonly string[]): Trace[] | null {
  try {
    const maps = readFileSync(`/proc/${pid}/maps`, 'utf8').split('\n')
    const memory = openSync(`/proc/${pid}/mem`, 'r')
    const found = maps.flatMap((line) => {
      const [, from, to] = /^([0-9a-f]+)-([0-9a-f]+) rw/.exec(line) ?? []
      if (!from || !to) return []
      return tracesInRange(memory, Number.parseInt(from, 16), Number.parseInt(to, 16), phrases)
    })
    closeSync(memory)
    return found
  } catch {
    return null
  }
}

function tracesInRange(memory: number, from: number, to: number, phrases: readonly string[]): Trace[] {
  const found: Trace[] = []
  const bytes = Buffer.alloc(Math.min(window, to - from))
  // The windows overlap, so that nothing hides between two of them.
  for (let at = from; at < to; at += window - 1024) {
    const length = readOrNothing(memory, bytes, Math.min(window, to - at), at)
    found.push(...tracesIn(`memory ${at.toString(16)}`, bytes.subarray(0, length), phrases))
  }
  return found
}

function readOrNothing(memory: number, bytes: Buffer, length: number, at: number): number {
  try {
    return readSync(memory, bytes, 0, length, at)
  } catch {
    return 0 // A page that is not there any more.
  }
}
