import { openStreamByPassphrase, sealStreamByPassphrase } from '../age.ts'
import type { Bytes } from '../bytes.ts'
import { passphraseOf } from '../words/passphrase.ts'
import { ZipWriter } from './zip.ts'

/** Readable files, one after the other: nothing is read before its turn. */
export type Readables = AsyncIterable<[path: string, chunks: AsyncIterable<Bytes>]>

/**
 * The copy that opens in 20 years with nothing but `age`, chunk by chunk: a zip of readable files, sealed by a passphrase.
 * @param typed as a person would type it; `age -d` wants it as `passphraseOf` spells it
 * @param factor log2 of the scrypt work factor, at least 17
 */
export async function* sealCopy(files: Readables, typed: string, factor: number): AsyncGenerator<Bytes> {
  const { readable, writable } = new TransformStream<Bytes, Bytes>()
  const filling = fill(writable.getWriter(), files)
  // Whoever reads hears of it by the stream.
  filling.catch(() => {})
  const sealed = await sealStreamByPassphrase(passphraseOf(typed), readable, factor)
  yield* chunksOf(sealed)
  await filling
}

/**
 * Opens a readable copy. It may be larger than memory: what is opened lies where the browser puts blobs.
 * @returns the zip, or null when the passphrase is another one
 * @throws VaultFault `unlock.form` for what is no such copy, `age.damaged`
 */
export async function openCopy(copy: Blob, typed: string): Promise<Blob | null> {
  const opened = await openStreamByPassphrase(passphraseOf(typed), copy)
  if (opened === null) return null
  const blobs: Blob[] = []
  for await (const some of inLoads(chunksOf(opened))) blobs.push(new Blob(some))
  return new Blob(blobs)
}

async function fill(writer: WritableStreamDefaultWriter<Bytes>, files: Readables): Promise<void> {
  try {
    const zip = new ZipWriter((chunk) => writer.write(chunk))
    for await (const [path, chunks] of files) await zip.put(path, chunks)
    await zip.end()
    await writer.close()
  } catch (error) {
    await writer.abort(error).catch(() => {})
    throw error
  }
}

async function* chunksOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Bytes> {
  const reader = stream.getReader()
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read())
      yield new Uint8Array(next.value)
  } finally {
    await reader.cancel().catch(() => {})
  }
}

const load = 4 * 1024 * 1024

async function* inLoads(chunks: AsyncIterable<Bytes>): AsyncGenerator<Bytes[]> {
  let some: Bytes[] = []
  let length = 0
  for await (const chunk of chunks) {
    some.push(chunk)
    length += chunk.length
    if (length < load) continue
    yield some
    some = []
    length = 0
  }
  yield some
}
