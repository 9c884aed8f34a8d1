/** A file of an archive, small enough to be held in memory. */
export type Item = { name: string; bytes: Uint8Array }

const block = 512

/** Writes files as a tar archive (POSIX.1-1988 ustar), so that any `tar` can look into it. Names are ASCII, 100 at most. */
export async function* writeTar(items: AsyncIterable<Item>, now: Date): AsyncGenerator<Uint8Array> {
  for await (const { name, bytes } of items) {
    yield headerOf(name, bytes.length, now)
    yield bytes
    yield new Uint8Array(padding(bytes.length))
  }
  yield new Uint8Array(2 * block)
}

/** Reads such an archive file by file. @throws Error when it ends early or was changed */
export async function* readTar(source: AsyncIterable<Uint8Array>): AsyncGenerator<Item> {
  const reader = new Reader(source)
  for (;;) {
    const header = Buffer.from(await reader.take(block))
    if (header.every((byte) => byte === 0)) break
    const size = octal(header, 124, 12)
    if (octal(header, 148, 8) !== checksumOf(header)) throw new Error('checksum')
    const name = header.toString('latin1', 0, 100).replace(/\0.*$/, '')
    const bytes = await reader.take(size)
    await reader.take(padding(size))
    yield { name, bytes }
  }
  // The rest is read so that the checksum behind it is.
  await reader.drain()
}

const padding = (size: number): number => (block - (size % block)) % block

function headerOf(name: string, size: number, now: Date): Buffer {
  if (Buffer.byteLength(name, 'latin1') > 100) throw new Error(`too long a name: ${name}`)
  const header = Buffer.alloc(block)
  header.write(name, 0, 'latin1')
  header.write('0000600\0', 100)
  header.write('0000000\0', 108)
  header.write('0000000\0', 116)
  header.write(`${size.toString(8).padStart(11, '0')}\0`, 124)
  header.write(
    `${Math.floor(now.getTime() / 1000)
      .toString(8)
      .padStart(11, '0')}\0`,
    136,
  )
  header.write('0', 156)
  header.write('ustar\x0000', 257, 'latin1')
  header.write(`${checksumOf(header).toString(8).padStart(6, '0')}\0 `, 148)
  return header
}

/** The sum of a header's bytes, its own eight counted as blanks. */
function checksumOf(header: Buffer): number {
  return header.reduce((sum, byte, at) => sum + (at >= 148 && at < 156 ? 32 : byte), 0)
}

function octal(header: Buffer, at: number, length: number): number {
  const text = header.toString('latin1', at, at + length).replace(/[\0 ]+$/, '')
  if (!/^[0-7]+$/.test(text)) throw new Error('header')
  return Number.parseInt(text, 8)
}

/** Takes exactly as many bytes as asked from a stream of chunks. */
class Reader {
  readonly #chunks: AsyncIterator<Uint8Array>
  #held: Uint8Array = new Uint8Array(0)

  constructor(source: AsyncIterable<Uint8Array>) {
    this.#chunks = source[Symbol.asyncIterator]()
  }

  async take(length: number): Promise<Uint8Array> {
    const whole = new Uint8Array(length)
    for (let filled = 0; filled < length; ) {
      if (this.#held.length === 0) this.#held = await this.#next()
      const part = this.#held.subarray(0, length - filled)
      whole.set(part, filled)
      filled += part.length
      this.#held = this.#held.subarray(part.length)
    }
    return whole
  }

  async drain(): Promise<void> {
    while (!(await this.#chunks.next()).done);
  }

  async #next(): Promise<Uint8Array> {
    const { value, done } = await this.#chunks.next()
    if (done) throw new Error('the archive ends early')
    return value
  }
}
