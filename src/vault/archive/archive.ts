import { zipSync } from 'fflate'
import { sealByPassphrase } from '../age.ts'
import { type Bytes, base64url, fromBase64url, sha256, text, utf8 } from '../bytes.ts'
import { bound } from '../canonical.ts'
import { must, orFault } from '../fault.ts'
import type { Identity } from '../identity/identity.ts'
import type { Lock } from '../identity/unlock.ts'
import type { Entry } from '../log/entry.ts'
import { replay } from '../log/log.ts'
import type { LogState } from '../log/state.ts'
import { isSigned, sign } from '../signing.ts'
import type { Envelope } from '../space/envelope.ts'
import type { Wrap } from '../space/space.ts'
import { passphraseOf } from '../words/passphrase.ts'
import { readme } from './readme.ts'

/** The archive's format. */
export const archiveVersion = '0.2'

/** The formats that this reader opens: every one that was ever written. */
const readable = new Set(['0.2'])

/** Everything the server keeps for an organisation, as it keeps it: sealed. `files` are parts by `id/index`. */
export type Holdings = {
  tenant: string
  log: Entry[]
  locks: Lock[]
  wraps: Wrap[]
  envelopes: Envelope[]
  files: Record<string, Bytes>
}

/** A checked archive. `signedBy` is the member who wrote it; null for one that the server wrote: it could be incomplete. */
export type Archive = Holdings & { state: LogState; signedBy: string | null }

/** Paths with `/` and their bytes: a folder, a zip, or a browser's memory. */
export type Folder = Record<string, Bytes>

type Index = {
  format: 'jam-archive'
  version: string
  tenant: string
  made: string
  parts: { path: string; size: number; sha256: string }[]
  author: string | null
  signature: string | null
}

/**
 * Writes an archive: JSON and age files, an index with hashes, and a text that says how to open it without us. Needs no
 * key. A member who writes it signs the index, so that nothing can be left out later.
 * @param copy everything once more in plain words and files, from `sealReadable`
 * @param reader the one page that opens it without a network
 */
export async function writeArchive(
  holdings: Holdings,
  made: string,
  { signer, copy, reader }: { signer?: Identity; copy?: Bytes; reader?: Bytes } = {},
): Promise<Folder> {
  const { tenant, files, ...lists } = holdings
  const folder: Folder = {
    'LIESMICH.txt': utf8(readme(tenant, made, { copy: copy !== undefined, reader: reader !== undefined })),
  }
  for (const [name, list] of Object.entries(lists))
    folder[`${name}.json`] = utf8(JSON.stringify(list, null, 1))
  for (const lock of lists.locks) folder[`locks/${lock.id}.age`] = fromBase64url(lock.sealed)
  for (const [part, bytes] of Object.entries(files)) folder[`files/${part}.age`] = bytes
  if (copy) folder['inhalt.zip.age'] = copy
  if (reader) folder['leser.html'] = reader
  folder['index.json'] = utf8(JSON.stringify(await indexOf(folder, tenant, made, signer), null, 1))
  return folder
}

/**
 * The copy that opens in 20 years with nothing but `age`: a zip of readable files, sealed by a passphrase.
 * @param typed as a person would type it; `age -d` wants it as `passphraseOf` spells it
 * @param factor log2 of the scrypt work factor, at least 17
 */
export function sealReadable(files: Folder, typed: string, factor: number): Promise<Bytes> {
  return sealByPassphrase(passphraseOf(typed), new Uint8Array(zipSync(files)), factor)
}

/**
 * Reads an archive back, and checks every part and the whole log.
 * @param founder the code of the founding key, if somebody still has it
 * @throws VaultFault `archive.form`, `archive.part-missing`, `archive.part-other`, and those of `replay`
 */
export async function readArchive(folder: Folder, founder?: string): Promise<Archive> {
  const index = await orFault('archive.form', (): Index => JSON.parse(text(mustPart(folder, 'index.json'))))
  must(index.format === 'jam-archive' && readable.has(index.version), 'archive.form')
  for (const [at, part] of index.parts.entries()) await mustBeWhole(folder, part, at)
  const listed = new Set(index.parts.map(({ path }) => path))
  const part = (path: string) => mustPart(listed.has(path) ? folder : {}, path)
  const list = <T>(name: string) => orFault('archive.form', (): T[] => JSON.parse(text(part(name))))
  const log = await list<Entry>('log.json')
  const state = await replay(log, { tenant: index.tenant, founder })
  await mustBeSigned(index, state)
  const sealed = [...listed].filter((path) => /^files\/.+\.age$/.test(path))
  const files = Object.fromEntries(sealed.map((path) => [path.slice(6, -4), part(path)]))
  const [locks, wraps] = [await list<Lock>('locks.json'), await list<Wrap>('wraps.json')]
  const holdings = {
    tenant: index.tenant,
    log,
    locks,
    wraps,
    envelopes: await list<Envelope>('envelopes.json'),
    files,
  }
  return { ...holdings, state, signedBy: index.author }
}

async function indexOf(folder: Folder, tenant: string, made: string, signer?: Identity): Promise<Index> {
  const hashed = Object.entries(folder).map(async ([path, bytes]) => {
    return { path, size: bytes.length, sha256: base64url(await sha256(bytes)) }
  })
  const parts = (await Promise.all(hashed)).sort((a, b) => (a.path < b.path ? -1 : 1))
  const author = signer?.card.id ?? null
  const said = { format: 'jam-archive' as const, version: archiveVersion, tenant, made, parts, author }
  return { ...said, signature: signer ? await sign(signer.key, bound('archive', said)) : null }
}

async function mustBeSigned({ signature, ...said }: Index, state: LogState): Promise<void> {
  if (said.author === null) return
  const verify = state.members.get(said.author)?.card.verify ?? ''
  must(await isSigned(verify, signature ?? '', bound('archive', said)), 'archive.form')
}

async function mustBeWhole(folder: Folder, part: Index['parts'][number], at: number): Promise<void> {
  const bytes = folder[part.path]
  must(bytes !== undefined, 'archive.part-missing', at)
  must(bytes.length === part.size && base64url(await sha256(bytes)) === part.sha256, 'archive.part-other', at)
}

function mustPart(folder: Folder, path: string): Bytes {
  const bytes = folder[path]
  must(bytes !== undefined, 'archive.part-missing')
  return bytes
}
