import { createWriteStream } from 'node:fs'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { finished } from 'node:stream/promises'
import type pg from 'pg'
import { isFull, syncFolder } from '#kernel/durable.ts'
import type { Lang } from '#kernel/text.ts'
import { type Sink, writeArchiveTo } from '#vault/archive/write.ts'
import { ZipWriter } from '#vault/archive/zip.ts'
import type { Bytes } from '#vault/bytes.ts'
import { VaultFault } from '#vault/fault.ts'
import { partPath } from '../file/parts.ts'
import { archiveWords } from './archive.text.ts'
import { findNamed, type Kept, readKept } from './holdings.sql.ts'
import { findReader } from './reading-page.ts'

/** Something that a person at the terminal can do something about. */
export class ArchiveProblem extends Error {}

export type Written = { to: string; name: string; records: number; files: number; hasReader: boolean }

type Source = { client: pg.Client; data: string; now: Date; lang: Lang }

/**
 * Writes an archive of everything that the server keeps for an organisation, sealed as it is: it needs no key, and so
 * nobody has signed it.
 * @param asked the organisation's id or name
 * @param to a folder that is not there yet, or a name that ends in `.zip`
 * @throws ArchiveProblem
 */
export async function writeServerArchive(source: Source, asked: string, to: string): Promise<Written> {
  const t = archiveWords(source.lang)
  const found = await findNamed(source.client, asked)
  const [organisation] = found
  if (!organisation) throw new ArchiveProblem(t.unknown(asked))
  if (found.length > 1)
    throw new ArchiveProblem(
      t.several(
        asked,
        found.map(({ id }) => id),
      ),
    )
  if (!organisation.isFounded) throw new ArchiveProblem(t.noVault(organisation.name))
  const kept = await readKept(source.client, organisation.id)
  const reader = await findReader()
  const { files, ...lists } = kept
  const flow = { tenant: organisation.id, ...lists, files: partsOf(source.data, files) }
  const made = `${source.now.toISOString().slice(0, 19)}Z`
  try {
    await (to.endsWith('.zip') ? intoZip : intoFolder)(to, t, (sink) =>
      writeArchiveTo(sink, flow, made, { reader }),
    )
  } catch (error) {
    throw problemOf(error, to, t)
  }
  const { name } = organisation
  return { to, name, records: kept.envelopes.length, files: files.length, hasReader: reader !== undefined }
}

type Words = ReturnType<typeof archiveWords>
type Writing = (sink: Sink) => Promise<void>

async function intoFolder(to: string, t: Words, write: Writing): Promise<void> {
  if ((await readdir(to).catch(() => [])).length > 0) throw new ArchiveProblem(t.there(to))
  await mkdir(to, { recursive: true, mode: 0o700 })
  await write(async (path, chunks) => {
    const place = join(to, path)
    await mkdir(dirname(place), { recursive: true, mode: 0o700 })
    await writeFile(place, chunks, { mode: 0o600, flush: true })
  })
  await syncFolder(to)
}

async function intoZip(to: string, t: Words, write: Writing): Promise<void> {
  const names = await readdir(dirname(to))
  if (names.some((name) => join(dirname(to), name) === join(to))) throw new ArchiveProblem(t.there(to))
  const draft = `${to}.part`
  const out = createWriteStream(draft, { mode: 0o600, flush: true })
  const failed = new Promise<never>((_, reject) => out.once('error', reject))
  failed.catch(() => {})
  const put = (chunk: Bytes) =>
    Promise.race([failed, new Promise<void>((done) => void out.write(chunk, () => done()))])
  try {
    const zip = new ZipWriter(put)
    await write((path, chunks) => zip.put(path, chunks))
    await zip.end()
    out.end()
    await finished(out)
    await rename(draft, to)
  } catch (error) {
    out.destroy()
    await rm(draft, { force: true })
    throw error
  }
  await syncFolder(dirname(to))
}

async function* partsOf(data: string, files: Kept['files']): AsyncGenerator<[string, Bytes]> {
  for (const { id, parts } of files)
    for (let number = 0; number < parts; number++) {
      const bytes = await readFile(partPath(data, id, number)).catch(unlessGone)
      // Erased in this very moment: then it is not in the archive either.
      if (bytes) yield [`${id}/${number}`, new Uint8Array(bytes)]
    }
}

function unlessGone(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null
  throw error
}

function problemOf(error: unknown, to: string, t: Words): unknown {
  if (isFull(error)) return new ArchiveProblem(t.full(to))
  if (error instanceof VaultFault && error.code === 'archive.too-large') return new ArchiveProblem(t.tooLarge)
  const code = (error as NodeJS.ErrnoException).code ?? ''
  return ['ENOENT', 'EACCES', 'EROFS', 'ENOTDIR'].includes(code)
    ? new ArchiveProblem(t.unwritable(to, code))
    : error
}
