import type { Lang } from '#kernel/text.ts'
import { sealCopy } from '#vault/archive/copy.ts'
import { type Sink, writeArchiveTo } from '#vault/archive/write.ts'
import { ZipWriter } from '#vault/archive/zip.ts'
import type { Bytes } from '#vault/bytes.ts'
import { openFile, type SealedFile } from '#vault/file/file.ts'
import { calibrate, type LockKind } from '#vault/identity/unlock.ts'
import { namesOf } from '../archive/names.ts'
import { filesIn, readables } from '../archive/readable.ts'
import { lineOf, tellLog, tellMembers } from '../archive/telling.ts'
import { sealedPartsOf, type Target } from './files.ts'
import { type Gathered, gather } from './gathering.ts'
import { beginJob, type Job } from './jobs.ts'
import { nowOf, openVault, type Vault } from './organisation.ts'
import { isRefused } from './refused.ts'
import { fetchWhole } from './server.ts'

/** Hears how much of the files has come by, in bytes; `waits` is 1 while there is no connection. */
type Told = (done: number, all: number, waits: number) => void

export type Wish = {
  /** Names the job, for `stopJob`. */
  name: string
  /** The passphrase of the readable copy; null for none. */
  copy: string | null
  lang: Lang
  target: Target
}

/** `ways`: what opens it besides the passphrase of the copy. `blob` is null when it is on the disk already. */
export type ArchiveMade = {
  blob: Blob | null
  ways: LockKind[]
  records: number
  files: number
  hasReader: boolean
}

/**
 * Writes an archive of everything that I may read in this organisation: sealed as it is, signed by me, with a readable
 * copy if wished, and the page that opens it without a network.
 * @throws Refused `stopped`, `device.full`; VaultFault `archive.too-large`
 */
export async function makeArchive(organisation: string, wish: Wish, told: Told): Promise<ArchiveMade> {
  const job = beginJob(wish.name)
  try {
    const vault = await openVault(organisation)
    const gathered = await gather(vault)
    const reader = await fetchWhole('/vault/reader').catch(() => undefined)
    const files = listFiles(gathered)
    const blob = await intoTarget(wish.target, (sink) =>
      fill(sink, vault, gathered, { wish, reader, files, job, told }),
    )
    const ways = [...new Set(gathered.locks.map(({ kind }) => kind))].filter((kind) => kind !== 'passkey')
    return {
      blob,
      ways,
      records: gathered.envelopes.length,
      files: files.length,
      hasReader: reader !== undefined,
    }
  } finally {
    job.end()
  }
}

type How = { wish: Wish; reader: Bytes | undefined; files: SealedFile[]; job: Job; told: Told }

async function fill(sink: Sink, vault: Vault, gathered: Gathered, { wish, reader, files, job, told }: How) {
  const { known, ...lists } = gathered
  const { copy } = wish
  const shelf = new Map<string, Blob>()
  const tell = counter(files, copy === null ? 1 : 2, told)
  const sealed = sealedParts(files, job, tell, copy === null ? null : shelf)
  const content = copy === null ? null : contentOf(vault, gathered, wish.lang)
  const factor = await calibrate()
  const readable = content && readables(content, async (file) => opened(file, shelf, tell), wish.lang)
  await writeArchiveTo(sink, { tenant: vault.organisation, ...lists, files: sealed }, nowOf(vault), {
    signer: vault.me,
    copy: readable && copy !== null ? () => sealCopy(readable, copy, factor) : undefined,
    reader,
  })
}

function contentOf({ state }: Vault, { log, known }: Gathered, lang: Lang) {
  const names = namesOf(state, known)
  const lines = tellLog(log, names, lang).map((one) => lineOf(one, lang))
  const { people, spaces } = names
  return { records: known, people, spaces, log: lines, members: tellMembers(state, names, lang) }
}

type Tell = { come(length: number): void; wait(): void }

function counter(files: readonly SealedFile[], rounds: number, told: Told): Tell {
  const all = Math.max(1, files.reduce((sum, { size }) => sum + size, 0) * rounds)
  let done = 0
  return {
    come: (length) => {
      done = Math.min(all, done + length)
      told(done, all, 0)
    },
    wait: () => told(done, all, 1),
  }
}

function listFiles({ known }: Gathered): SealedFile[] {
  const files = known.flatMap(({ body }) => filesIn(body))
  return [...new Map(files.map((file) => [file.id, file])).values()]
}

/** The sealed parts, one after the other. What the copy needs once more lies with the browser's blobs meanwhile. */
async function* sealedParts(
  files: readonly SealedFile[],
  job: Job,
  tell: Tell,
  shelf: Map<string, Blob> | null,
): AsyncGenerator<[string, Bytes]> {
  for (const file of files) {
    const fetchPart = await sealedPartsOf(file, job, tell.wait).catch(unlessErased)
    if (!fetchPart) continue
    for (const index of file.parts.keys()) {
      const bytes = await fetchPart(index)
      shelf?.set(`${file.id}/${index}`, new Blob([bytes]))
      tell.come(bytes.length)
      yield [`${file.id}/${index}`, bytes]
    }
  }
}

/** A file of an earlier version may have been erased for itself. */
function unlessErased(error: unknown): null {
  if (isRefused(error, 'file.missing')) return null
  throw error
}

function opened(file: SealedFile, shelf: Map<string, Blob>, tell: Tell): AsyncIterable<Bytes> | null {
  if (!shelf.has(`${file.id}/0`)) return null
  const fetchPart = async (index: number) => {
    const bytes = new Uint8Array((await shelf.get(`${file.id}/${index}`)?.arrayBuffer()) ?? new ArrayBuffer())
    tell.come(bytes.length)
    return bytes
  }
  return openFile(file, fetchPart)
}

async function intoTarget(target: Target, write: (sink: Sink) => Promise<void>): Promise<Blob | null> {
  const blobs: Blob[] = []
  const out = await target?.createWritable()
  const zip = new ZipWriter(async (chunk) => {
    if (out) await out.write(chunk)
    else blobs.push(new Blob([chunk]))
  })
  try {
    await write((path, chunks) => zip.put(path, chunks))
    await zip.end()
    await out?.close()
    return out ? null : new Blob(blobs, { type: 'application/zip' })
  } catch (error) {
    await out?.abort().catch(() => {})
    throw error
  }
}
