import { ascii, type Bytes, base64url, randomBytes, text } from '../bytes.ts'
import type { Canon } from '../canonical.ts'

/** What stands behind each value of a list: nobody who sealed one of them could know it. */
export const newMark = (): string => base64url(randomBytes(16))

/**
 * JSON values as one JSON list, `[[…,"mark"],[…,"mark"]]`, so that many are read at once: several times as quick.
 * @param spare memory that nobody reads any more, taken where it fits: new memory costs more than what is done in it
 */
export function listOf(values: readonly Bytes[], mark: string, spare?: ArrayBuffer): Bytes {
  if (values.length === 0) return ascii('[]')
  const behind = ascii(`,"${mark}"],[`)
  const length = values.reduce((sum, { length }) => sum + length + behind.length, 2)
  const fits = spare !== undefined && spare.byteLength >= length && spare.byteLength < 2 * length
  // With some room, so that it fits the next one as well.
  const list = new Uint8Array(fits ? spare : new ArrayBuffer(length + (length >> 3)))
  list.set(ascii('[['))
  let at = 2
  for (const value of values) {
    list.set(value, at)
    at += value.length
    for (let i = 0; i < behind.length; i++) list[at++] = behind[i] ?? 0
  }
  list.set(ascii('] '), at - 2)
  // Space behind a JSON value is none.
  return list.fill(0x20, length)
}

/**
 * The values of a list of so many. When every mark comes back in its place, each of them was one value by itself: every part of the
 * list ends with one, and there are no more of them. Else they are read one by one: what is damaged does not hide the others.
 * @returns null for what is damaged
 */
export function readList(list: Bytes, mark: string, count: number): (Canon | null)[] {
  const read = orNull<unknown>(() => JSON.parse(longText(list)))
  const isWhole = (parts: unknown): parts is [Canon, string][] =>
    Array.isArray(parts) &&
    parts.length === count &&
    parts.every((one) => one.length === 2 && one[1] === mark)
  if (isWhole(read)) return read.map(([value]) => value)
  return partsOf(list, ascii(`,"${mark}"]`)).map((one) => orNull(() => JSON.parse(text(one))))
}

/** Decoded in pieces of so many bytes: in Chromium a long text takes several times as long in one. */
const piece = 65_536

function longText(bytes: Bytes): string {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  let read = ''
  for (let at = 0; at < bytes.length; at += piece)
    read += decoder.decode(bytes.subarray(at, at + piece), { stream: true })
  return read + decoder.decode()
}

function partsOf(list: Bytes, end: Bytes): Bytes[] {
  const parts: Bytes[] = []
  for (let from = 2, at = 2; at < list.length; at++) {
    if (!end.every((letter, i) => list[at + i] === letter)) continue
    parts.push(list.subarray(from, at))
    // Behind `,[`, before the next value.
    from = at + end.length + 2
  }
  return parts
}

function orNull<T>(read: () => T): T | null {
  try {
    return read()
  } catch {
    return null
  }
}
