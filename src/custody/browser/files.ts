import type { Bytes } from '#vault/bytes.ts'
import { VaultFault } from '#vault/fault.ts'
import {
  beginFile,
  type FileDraft,
  openFile,
  partsOf,
  type SealedFile,
  type Source,
  sealFile,
} from '#vault/file/file.ts'
import { type Cleaning, cleaned } from '../file/cleaned.ts'
import { sealedSizes } from '../file/sealed-sizes.ts'
import { beginJob, type Job, persist } from './jobs.ts'
import { openVault, type Vault } from './organisation.ts'
import { Refused } from './refused.ts'
import { ask, fetchBytes, send } from './server.ts'
import { findUpload, forgetUpload, keepUpload } from './uploads.ts'

/** How far it is, in parts; `waits` is 1 while there is no connection. */
type Told = (done: number, all: number, waits: number) => void

/** Which space and record a file belongs to: it is erased with it. */
export type Where = { organisation: string; space: string; record: string }

/**
 * Seals a file and uploads it part by part. Interrupted, it goes on when the same file is chosen again, also after the
 * page was closed: what is needed for that lies sealed on this device.
 * @param name of the job, for `stopJob`
 * @param upload the one to go on with, if it has to be that one
 * @throws VaultFault `file.changed`, `picture.damaged`; Refused `file.other` when it is not the one that was begun,
 * `file.full`, `stopped`
 */
export async function uploadFile(
  where: Where,
  file: File,
  { name, upload }: { name: string; upload?: string | undefined },
  told: Told,
): Promise<{ file: SealedFile; cleaning: Cleaning }> {
  const vault = await openVault(where.organisation)
  const { source, cleaning } = await cleaned(file)
  const begun = await findUpload(vault, where, source, upload)
  if (upload && !begun) throw new Refused({ code: 'file.other' })
  const job = beginJob(name)
  try {
    const draft = begun ?? (await beginFile(source))
    return { file: await sendFile(vault, where, source, draft, job, told), cleaning }
  } catch (error) {
    if (isGone(error)) throw new VaultFault('file.changed')
    throw error
  } finally {
    job.end()
  }
}

type Begun = { missing: number[]; complete: boolean }

async function sendFile(
  vault: Vault,
  where: Where,
  source: Source,
  begun: FileDraft,
  job: Job,
  told: Told,
): Promise<SealedFile> {
  await keepUpload(vault, where, begun)
  const [size, each] = await sealedSizes(begun)
  const all = partsOf(begun.size)
  const wait = (done: number) => () => told(done, all, 1)
  const form = { id: begun.id, record: where.record, size, partSize: each }
  const path = `/vault/spaces/${where.space}/files`
  const { missing, complete } = await persist(job, wait(0), () => ask<Begun>('POST', path, form))
  // A part that was sealed and never arrived is sealed anew, and so has another hash.
  const whole = Math.min(missing[0] ?? begun.parts.length, begun.parts.length)
  const draft = { ...begun, parts: begun.parts.slice(0, whole) }
  const sealed = await sealFile(source, draft, async ({ index, bytes }, now) => {
    // First what it hashes to, then the part: otherwise it could arrive and nobody would know which one it was.
    await keepUpload(vault, where, now)
    const to = `/vault/files/${draft.id}/parts/${index}`
    await persist(job, wait(index), () => send(to, bytes, job.signal))
    told(index + 1, all, 0)
  })
  if (!complete) await persist(job, wait(all), () => ask('POST', `/vault/files/${draft.id}/completion`))
  return sealed
}

/** The record that names the file is on its way: nothing is needed to go on with any more. */
export const settleUpload = ({ space, record }: Where, id: string): Promise<void> =>
  forgetUpload(space, record, id)

/** Gives an upload up: what has arrived of it is erased. */
export async function dropUpload({ space, record }: Where, id: string): Promise<void> {
  await ask('DELETE', `/vault/spaces/${space}/files/${id}`).catch(() => {})
  await forgetUpload(space, record, id)
}

/** Erases one file for good; the record still names it until it is written anew. */
export const eraseFile = (space: string, id: string): Promise<void> =>
  ask('DELETE', `/vault/spaces/${space}/files/${id}`)

/** Where a file is saved to: a place on the disk that the person has chosen, else the browser's downloads. */
export type Target = FileSystemFileHandle | null

/**
 * Fetches and opens a file part by part; no more than one is in memory.
 * @returns what the browser is to save; null when it is saved already
 */
export async function downloadFile(
  file: SealedFile,
  name: string,
  target: Target,
  told: Told,
): Promise<Blob | null> {
  const job = beginJob(name)
  try {
    const wait = (done: number) => told(done, file.parts.length, 1)
    const parts = openFile(file, await sealedPartsOf(file, job, wait))
    return target ? await writeTo(target, file, parts, told) : await gather(file, parts, told)
  } finally {
    job.end()
  }
}

/**
 * How to fetch the sealed parts of a file, by their index.
 * @throws Refused `file.missing` for one that was erased
 */
export async function sealedPartsOf(
  file: SealedFile,
  job: Job,
  wait: (done: number) => void,
): Promise<(index: number) => Promise<Bytes>> {
  const [, each] = await sealedSizes(file)
  const asked = () => ask<{ size: number }>('GET', `/vault/files/${file.id}`)
  const { size } = await persist(job, () => wait(0), asked)
  const to = (index: number) => Math.min(size, (index + 1) * each) - 1
  const path = `/vault/files/${file.id}/content`
  return (index) =>
    persist(
      job,
      () => wait(index),
      () => fetchBytes(path, index * each, to(index), job.signal),
    )
}

async function writeTo(
  target: FileSystemFileHandle,
  file: SealedFile,
  parts: AsyncIterable<Bytes>,
  told: Told,
) {
  const out = await target.createWritable()
  try {
    let done = 0
    for await (const part of parts) {
      await out.write(part)
      told(++done, file.parts.length, 0)
    }
    await out.close()
    return null
  } catch (error) {
    await out.abort().catch(() => {})
    throw error
  }
}

// Each part becomes a blob at once: the browser may put those on the disk, bytes in our hands it may not.
async function gather(file: SealedFile, parts: AsyncIterable<Bytes>, told: Told): Promise<Blob> {
  const blobs: Blob[] = []
  for await (const part of parts) told(blobs.push(new Blob([part])), file.parts.length, 0)
  return new Blob(blobs, { type: 'application/octet-stream' })
}

/** The file on the disk was moved, changed or taken away while it was being read. */
const isGone = (error: unknown): boolean =>
  error instanceof DOMException && (error.name === 'NotReadableError' || error.name === 'NotFoundError')
