import { ascii, type Bytes } from '../bytes.ts'
import { VaultFault } from '../fault.ts'
import { longestBody, paddedLength } from '../padding.ts'

/**
 * An envelope as bytes: what `Envelope` says as text, for where there are very many of them. The suite is the one there is,
 * the space is said once for all. `iv` and `ct` are windows into the page they came in.
 */
export type Frame = {
  id: string
  version: number
  epoch: number
  author: string
  /** In ms; 0 for none. */
  writtenAt: number
  /** `2031-12`; null for none. */
  deleteAfter: string | null
  legalHold: boolean
  iv: Bytes
  ct: Bytes
}

/** What a page says besides: whose it is, how many there are in it, and what whoever sends it adds. */
export type PageHead = { space: string; count: number } & { [more: string]: unknown }

export type FramePage = { head: PageHead; frames: Frame[] }

/*
 * A page: "JRF1", the length of the head (4), the head as JSON, then the frames. A frame, numbers big-endian:
 *  0 length of what follows (4) · 4 id (22) · 26 author (22) · 48 version (4) · 52 epoch (4) · 56 written at in ms (8)
 * 64 delete after, 12 × year + month - 1 or 0 (2) · 66 legal hold (1) · 67 suite (1) · 68 iv (12) · 80 ct
 */
const magic = ascii('JRF1')
const idLength = 22
export const frameHead = 80
const longestHead = 4_000_000

/** @throws VaultFault `envelope.form` for ids that are not those of the vault, and lengths that no padding makes */
export function writeFrames(
  head: { space: string; [more: string]: unknown },
  frames: readonly Frame[],
): Bytes {
  const said = new TextEncoder().encode(JSON.stringify({ ...head, count: frames.length }))
  const length = frames.reduce((sum, { ct }) => sum + frameHead + ct.length, 8 + said.length)
  const page = new Uint8Array(length)
  const view = new DataView(page.buffer)
  page.set(magic)
  view.setUint32(4, said.length)
  page.set(said, 8)
  let at = 8 + said.length
  for (const frame of frames) at = writeFrame(page, view, at, frame)
  return page
}

function writeFrame(page: Bytes, view: DataView, at: number, frame: Frame): number {
  const { id, author, version, epoch, writtenAt, deleteAfter, legalHold, iv, ct } = frame
  mustHold(id.length === idLength && author.length === idLength && iv.length === 12 && isSealed(ct.length))
  view.setUint32(at, frameHead - 4 + ct.length)
  for (let i = 0; i < idLength; i++) {
    page[at + 4 + i] = id.charCodeAt(i)
    page[at + 26 + i] = author.charCodeAt(i)
  }
  view.setUint32(at + 48, version)
  view.setUint32(at + 52, epoch)
  view.setBigUint64(at + 56, BigInt(writtenAt))
  view.setUint16(at + 64, monthNumber(deleteAfter))
  page[at + 66] = legalHold ? 1 : 0
  page[at + 67] = 1
  page.set(iv, at + 68)
  page.set(ct, at + frameHead)
  return at + frameHead + ct.length
}

/**
 * Reads a page, whole or not at all.
 * @throws VaultFault `envelope.form` for one that was cut off, has something behind it, or is none; `envelope.suite`
 */
export function readFrames(page: Bytes): FramePage {
  mustHold(page.length >= 8 && magic.every((letter, i) => page[i] === letter))
  const view = new DataView(page.buffer, page.byteOffset, page.byteLength)
  const headLength = view.getUint32(4)
  mustHold(headLength <= longestHead && 8 + headLength <= page.length)
  const head = headOf(page.subarray(8, 8 + headLength))
  const frames: Frame[] = new Array(head.count)
  let at = 8 + headLength
  for (let i = 0; i < head.count; i++) {
    mustHold(at + frameHead < page.length)
    const end = at + 4 + view.getUint32(at)
    mustHold(end <= page.length && isSealed(end - at - frameHead))
    frames[i] = readFrame(page, view, at, end)
    at = end
  }
  mustHold(at === page.length)
  return { head, frames }
}

function readFrame(page: Bytes, view: DataView, at: number, end: number): Frame {
  if (page[at + 67] !== 1) throw new VaultFault('envelope.suite')
  const [version, epoch] = [view.getUint32(at + 48), view.getUint32(at + 52)]
  const written = view.getBigUint64(at + 56)
  mustHold(isCount(version) && isCount(epoch) && (page[at + 66] ?? 2) < 2 && written < latest)
  return {
    id: idAt(page, at + 4),
    author: idAt(page, at + 26),
    version,
    epoch,
    writtenAt: Number(written),
    deleteAfter: monthOf(view.getUint16(at + 64)),
    legalHold: page[at + 66] === 1,
    iv: page.subarray(at + 68, at + frameHead),
    ct: page.subarray(at + frameHead, end),
  }
}

const isCount = (number: number) => number > 0 && number < 2 ** 31

/** The last moment that a date can say. */
const latest = 8_640_000_000_000_000n

function headOf(bytes: Bytes): PageHead {
  let head: unknown
  try {
    head = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    throw new VaultFault('envelope.form')
  }
  const { space, count } = Object(head)
  mustHold(typeof space === 'string' && idForm.test(space))
  mustHold(Number.isSafeInteger(count) && count >= 0 && count <= 1_000_000)
  return head as PageHead
}

const idForm = /^[A-Za-z0-9_-]{22}$/
const isLetter = new Uint8Array(256)
for (const letter of ascii('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'))
  isLetter[letter] = 1

function idAt(page: Bytes, at: number): string {
  let wrong = 0
  for (let i = at; i < at + idLength; i++) if (isLetter[page[i] ?? 0] !== 1) wrong = 1
  mustHold(wrong === 0)
  return String.fromCharCode.apply(null, page.subarray(at, at + idLength) as unknown as number[])
}

const lengths = new Map<number, boolean>()

/** Only lengths that padding makes; most records have one of very few. */
function isSealed(length: number): boolean {
  const known = lengths.get(length)
  if (known !== undefined) return known
  const body = length - 16
  const fits = body > 0 && body <= paddedLength(longestBody) && paddedLength(body) === body
  if (lengths.size < 10_000) lengths.set(length, fits)
  return fits
}

const monthForm = /^(2\d{3})-(0[1-9]|1[0-2])$/

function monthNumber(month: string | null): number {
  if (month === null) return 0
  const [, year = '', number = ''] = monthForm.exec(month) ?? []
  mustHold(year !== '')
  return Number(year) * 12 + Number(number) - 1
}

function monthOf(number: number): string | null {
  if (number === 0) return null
  const year = Math.floor(number / 12)
  mustHold(year >= 2000 && year <= 2999)
  return `${year}-${String((number % 12) + 1).padStart(2, '0')}`
}

function mustHold(holds: boolean): asserts holds {
  if (!holds) throw new VaultFault('envelope.form')
}
