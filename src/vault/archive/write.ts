import { sha256 } from '@noble/hashes/sha2.js'
import { type Bytes, base64url, fromBase64url, utf8 } from '../bytes.ts'
import { bound } from '../canonical.ts'
import type { Identity } from '../identity/identity.ts'
import { sign } from '../signing.ts'
import { archiveVersion, type Holdings, type Index } from './index-form.ts'
import { readme } from './readme.ts'

/** Takes one file of an archive after the other: a zip, a folder, a browser's memory. */
export type Sink = (path: string, chunks: AsyncIterable<Bytes>) => Promise<void>

/** Everything the server keeps, with the parts of files one after the other. */
export type Flow = Omit<Holdings, 'files'> & { files: AsyncIterable<[part: string, bytes: Bytes]> }

export type Extra = {
  /** Signs the index, so that nothing can be left out later. */
  signer?: Identity | undefined
  /** Everything once more in plain words and files, sealed by a passphrase. Read when its turn comes. */
  copy?: (() => AsyncIterable<Bytes>) | undefined
  /** The one page that opens it without a network. */
  reader?: Bytes | undefined
}

/**
 * Writes an archive: JSON and age files, an index with hashes, and a text that says how to open it without us. Needs no
 * key, and never holds more than a part of a file in memory.
 */
export async function writeArchiveTo(
  sink: Sink,
  { tenant, files, ...lists }: Flow,
  made: string,
  { signer, copy, reader }: Extra = {},
): Promise<void> {
  const parts: Index['parts'] = []
  const put = async (path: string, chunks: AsyncIterable<Bytes>) => {
    const [hash, said] = [sha256.create(), { path, size: 0 }]
    await sink(path, weighed(chunks, hash, said))
    parts.push({ ...said, sha256: base64url(hash.digest()) })
  }
  await put(
    'LIESMICH.txt',
    one(utf8(readme(tenant, made, { copy: copy !== undefined, reader: reader !== undefined }))),
  )
  for (const [name, list] of Object.entries(lists))
    if (list !== undefined) await put(`${name}.json`, one(utf8(JSON.stringify(list, null, 1))))
  for (const lock of lists.locks) await put(`locks/${lock.id}.age`, one(fromBase64url(lock.sealed)))
  for await (const [part, bytes] of files) await put(`files/${part}.age`, one(bytes))
  if (copy) await put('inhalt.zip.age', copy())
  if (reader) await put('leser.html', one(reader))
  const index = await signed({ tenant, made, parts }, signer)
  await sink('index.json', one(utf8(JSON.stringify(index, null, 1))))
}

async function signed(
  { tenant, made, parts }: Pick<Index, 'tenant' | 'made' | 'parts'>,
  signer?: Identity,
): Promise<Index> {
  const sorted = parts.toSorted((a, b) => (a.path < b.path ? -1 : 1))
  const author = signer?.card.id ?? null
  const said = {
    format: 'jam-archive' as const,
    version: archiveVersion,
    tenant,
    made,
    parts: sorted,
    author,
  }
  return { ...said, signature: signer ? await sign(signer.key, bound('archive', said)) : null }
}

async function* weighed(
  chunks: AsyncIterable<Bytes>,
  hash: { update(bytes: Uint8Array): unknown },
  said: { size: number },
): AsyncGenerator<Bytes> {
  for await (const chunk of chunks) {
    hash.update(chunk)
    said.size += chunk.length
    yield chunk
  }
}

/** Bytes that are there already. */
export async function* one(bytes: Bytes): AsyncGenerator<Bytes> {
  yield bytes
}
