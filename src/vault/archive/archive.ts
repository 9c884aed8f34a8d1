import { zipSync } from 'fflate'
import { sealByPassphrase } from '../age.ts'
import { type Bytes, base64url, concat, sha256, text } from '../bytes.ts'
import { bound } from '../canonical.ts'
import { must, orFault } from '../fault.ts'
import type { Identity } from '../identity/identity.ts'
import type { Lock } from '../identity/unlock.ts'
import type { Entry } from '../log/entry.ts'
import { replay } from '../log/log.ts'
import type { LogState } from '../log/state.ts'
import { isSigned } from '../signing.ts'
import type { Envelope } from '../space/envelope.ts'
import type { Wrap } from '../space/space.ts'
import { passphraseOf } from '../words/passphrase.ts'
import type { KeptConversation } from './conversations.ts'
import { type Holdings, type Index, readableVersions } from './index-form.ts'
import { type Shelf, shelfOf } from './shelf.ts'
import { one, writeArchiveTo } from './write.ts'

/** A checked archive. `signedBy` is the member who wrote it; null for one that the server wrote: it could be incomplete. */
export type Archive = Holdings & { state: LogState; signedBy: string | null }

/** Paths with `/` and their bytes: a folder, a zip, or a browser's memory. */
export type Folder = Record<string, Bytes>

export { archiveVersion, type Holdings } from './index-form.ts'

/**
 * Writes an archive in memory, see `writeArchiveTo`.
 * @param copy everything once more in plain words and files, from `sealReadable`
 * @param reader the one page that opens it without a network
 */
export async function writeArchive(
  { files, ...holdings }: Holdings,
  made: string,
  { signer, copy, reader }: { signer?: Identity; copy?: Bytes; reader?: Bytes } = {},
): Promise<Folder> {
  const folder: Folder = {}
  const sink = async (path: string, chunks: AsyncIterable<Bytes>) => {
    const all: Bytes[] = []
    for await (const chunk of chunks) all.push(chunk)
    folder[path] = concat(...all)
  }
  const flow = { ...holdings, files: oneByOne(files) }
  await writeArchiveTo(sink, flow, made, { signer, reader, copy: copy && (() => one(copy)) })
  return folder
}

async function* oneByOne(files: Record<string, Bytes>): AsyncGenerator<[string, Bytes]> {
  yield* Object.entries(files)
}

/**
 * The copy that opens in 20 years with nothing but `age`: a zip of readable files, sealed by a passphrase.
 * @param typed as a person would type it; `age -d` wants it as `passphraseOf` spells it
 * @param factor log2 of the scrypt work factor, at least 17
 */
export function sealReadable(files: Folder, typed: string, factor: number): Promise<Bytes> {
  return sealByPassphrase(passphraseOf(typed), new Uint8Array(zipSync(files)), factor)
}

/** An archive that is read piece by piece: what is large is checked when it is needed. */
export type OpenedArchive = Omit<Archive, 'files'> & {
  made: string
  /** @throws VaultFault `archive.part-missing`, `archive.part-other` */
  read(path: string): Promise<Bytes>
  /** Reads and checks all that was not read yet. */
  checkAll(told: (done: number, all: number) => void): Promise<void>
}

const isLarge = (path: string) => path.startsWith('files/') || path === 'inhalt.zip.age'

/**
 * Opens an archive: every part is there and as long as the index says, the whole log is checked, and the rest is when it
 * is read.
 * @param founder the code of the founding key, if somebody still has it
 * @throws VaultFault `archive.form`, `archive.part-missing`, `archive.part-other`, and those of `replay`
 */
export async function openArchive(shelf: Shelf, founder?: string): Promise<OpenedArchive> {
  const bytes = await shelf.read('index.json')
  const index = await orFault('archive.form', (): Index => JSON.parse(text(bytes)))
  must(index.format === 'jam-archive' && readableVersions.has(index.version), 'archive.form')
  const known = new Map(index.parts.map((part, at) => [part.path, { ...part, at }]))
  for (const { path, size, at } of known.values()) {
    const there = shelf.sizeOf(path)
    must(there !== undefined, 'archive.part-missing', at)
    must(there === size, 'archive.part-other', at)
  }
  const read = async (path: string): Promise<Bytes> => {
    const part = known.get(path)
    must(part !== undefined, 'archive.part-missing')
    const whole = await shelf.read(path)
    must(base64url(await sha256(whole)) === part.sha256, 'archive.part-other', part.at)
    return whole
  }
  const small = new Map<string, Bytes>()
  for (const path of known.keys()) if (!isLarge(path)) small.set(path, await read(path))
  const list = async <T>(name: string, fallback?: T): Promise<T> => {
    if (fallback !== undefined && !known.has(name)) return fallback
    const part = small.get(name)
    must(part !== undefined, 'archive.part-missing')
    return orFault('archive.form', (): T => JSON.parse(text(part)))
  }
  const log = await list<Entry[]>('log.json')
  const state = await replay(log, { tenant: index.tenant, founder })
  await mustBeSigned(index, state)
  const large = [...known.keys()].filter(isLarge)
  return {
    tenant: index.tenant,
    made: index.made,
    log,
    state,
    signedBy: index.author,
    locks: await list<Lock[]>('locks.json'),
    wraps: await list<Wrap[]>('wraps.json'),
    envelopes: await list<Envelope[]>('envelopes.json'),
    times: await list<Record<string, string>>('times.json', {}),
    conversations: await list<KeptConversation[]>('conversations.json', []),
    read,
    checkAll: async (told) => {
      for (const [done, path] of large.entries()) {
        await read(path)
        told(done + 1, large.length)
      }
    },
  }
}

/**
 * Reads an archive back as a whole, and checks every part and the whole log.
 * @throws VaultFault as `openArchive`
 */
export async function readArchive(folder: Folder, founder?: string): Promise<Archive> {
  const { read, checkAll, made: _, ...archive } = await openArchive(shelfOf(folder), founder)
  await checkAll(() => {})
  const sealed = Object.keys(folder).filter((path) => /^files\/.+\.age$/.test(path))
  const parts = await Promise.all(sealed.map(async (path) => [path.slice(6, -4), await read(path)]))
  return { ...archive, files: Object.fromEntries(parts) }
}

async function mustBeSigned({ signature, ...said }: Index, state: LogState): Promise<void> {
  if (said.author === null) return
  const verify = state.members.get(said.author)?.card.verify ?? ''
  must(await isSigned(verify, signature ?? '', bound('archive', said)), 'archive.form')
}
