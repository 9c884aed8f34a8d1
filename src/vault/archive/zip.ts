import { inflateSync, Zip, ZipPassThrough } from 'fflate'
import type { Bytes } from '../bytes.ts'
import { must } from '../fault.ts'

/** Where chunks of a zip go: a file, a stream, a browser's memory. */
export type Write = (chunk: Bytes) => Promise<void>

/** A zip has four bytes for a place in it (PKWARE APPNOTE 6.3.10, 4.3.12); more needs another format. */
const most = 0xffff_ffff

/** Writes a zip chunk by chunk; never holds more than one. Nothing is compressed: what is sealed does not get smaller. */
export class ZipWriter {
  readonly #write: Write
  readonly #zip: Zip
  #chunks: Bytes[] = []
  #length = 0

  constructor(write: Write) {
    this.#write = write
    this.#zip = new Zip((error, chunk) => {
      if (error) throw error
      this.#chunks.push(new Uint8Array(chunk))
    })
  }

  /** @throws VaultFault `archive.too-large` */
  async put(path: string, chunks: AsyncIterable<Bytes>): Promise<void> {
    const entry = new ZipPassThrough(path)
    this.#zip.add(entry)
    for await (const chunk of chunks) {
      entry.push(chunk)
      await this.#pass()
    }
    entry.push(new Uint8Array(), true)
    await this.#pass()
  }

  async end(): Promise<void> {
    this.#zip.end()
    await this.#pass()
  }

  async #pass(): Promise<void> {
    const chunks = this.#chunks
    this.#chunks = []
    for (const chunk of chunks) {
      this.#length += chunk.length
      must(this.#length < most, 'archive.too-large')
      await this.#write(chunk)
    }
  }
}

/** A file in a zip, read when it is asked for. */
export type ZipEntry = { size: number; read(): Promise<Bytes> }

const endMark = 0x06054b50
const entryMark = 0x02014b50
const longestEnd = 22 + 65_535

/**
 * Lists what is in a zip without reading it. `blob` may be a file on the disk.
 * @throws VaultFault `archive.form` for what is no zip, or one that this reader does not know
 */
export async function readZip(blob: Blob): Promise<Map<string, ZipEntry>> {
  const tail = await viewOf(blob, Math.max(0, blob.size - longestEnd), blob.size)
  let at = tail.byteLength - 22
  while (at >= 0 && tail.getUint32(at, true) !== endMark) at--
  must(at >= 0, 'archive.form')
  const [count, length, from] = [
    tail.getUint16(at + 10, true),
    tail.getUint32(at + 12, true),
    tail.getUint32(at + 16, true),
  ]
  must(from !== most && from + length <= blob.size, 'archive.form')
  const list = await viewOf(blob, from, from + length)
  const entries = new Map<string, ZipEntry>()
  for (let i = 0, place = 0; i < count; i++) {
    must(place + 46 <= list.byteLength && list.getUint32(place, true) === entryMark, 'archive.form')
    const [name, extra, comment] = [28, 30, 32].map((off) => list.getUint16(place + off, true)) as [
      number,
      number,
      number,
    ]
    must(place + 46 + name <= list.byteLength, 'archive.form')
    const path = new TextDecoder().decode(new Uint8Array(list.buffer, place + 46, name))
    if (!path.endsWith('/')) entries.set(path, entryOf(blob, list, place))
    place += 46 + name + extra + comment
  }
  return entries
}

function entryOf(blob: Blob, list: DataView, place: number): ZipEntry {
  const method = list.getUint16(place + 10, true)
  const [packed, size, local] = [20, 24, 42].map((off) => list.getUint32(place + off, true)) as [
    number,
    number,
    number,
  ]
  must((method === 0 || method === 8) && local < blob.size, 'archive.form')
  const read = async () => {
    const head = await viewOf(blob, local, local + 30)
    const from = local + 30 + head.getUint16(26, true) + head.getUint16(28, true)
    const bytes = new Uint8Array(await blob.slice(from, from + packed).arrayBuffer())
    return method === 0 ? bytes : new Uint8Array(inflateSync(bytes, { out: new Uint8Array(size) }))
  }
  return { size, read }
}

async function viewOf(blob: Blob, from: number, to: number): Promise<DataView<ArrayBuffer>> {
  const bytes = await blob.slice(from, to).arrayBuffer()
  must(bytes.byteLength === Math.min(to, blob.size) - from && bytes.byteLength > 0, 'archive.form')
  return new DataView(bytes)
}
