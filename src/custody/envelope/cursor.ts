import { asHouse, type Desk } from '#kernel/desk.ts'
import type { House } from '#kernel/house.ts'
import { newToken } from '#kernel/id.ts'
import { findOrMakeLine } from './cursor.sql.ts'

/** How far somebody has read a space. */
export type Cursor = { tx: string; seq: number }

const beginning: Cursor = { tx: '0', seq: 0 }
const form = /^([A-Za-z0-9_-]{8})\.(\d{1,20})\.(\d{1,18})$/

/** A cursor of another line of history (before a restore), or what is none, begins at the beginning. */
export function readCursor(line: string, text: string | undefined): Cursor {
  const [, of, tx = '0', seq = '0'] = form.exec(text ?? '') ?? []
  return of === line ? { tx, seq: Number(seq) } : beginning
}

export const writeCursor = (line: string, { tx, seq }: Cursor): string => `${line}.${tx}.${seq}`

/** The furthest of some places. */
export function furthest(from: Cursor, ...others: (Cursor | undefined)[]): Cursor {
  return others.reduce<Cursor>((a, b) => (b && isAfter(b, a) ? b : a), from)
}

function isAfter(one: Cursor, other: Cursor): boolean {
  const [a, b] = [BigInt(one.tx), BigInt(other.tx)]
  return a === b ? one.seq > other.seq : a > b
}

const lines = new WeakMap<House, string>()

/** The line of history of this database; it changes only while the house is closed. */
export async function lineOf(desk: Desk): Promise<string> {
  const known = lines.get(desk.house)
  if (known) return known
  // Secrets of the house are for no person's eyes.
  const line = await asHouse(desk, () => findOrMakeLine(desk, newToken().slice(0, 8)))
  lines.set(desk.house, line)
  return line
}
