import { beginFile, type FileDraft, openFile, partsOf, type SealedFile, sealFile } from '#vault/file/file.ts'
import { type Cleaning, cleaned } from '../file/cleaned.ts'
import { sealedSizes } from '../file/sealed-sizes.ts'
import { ask, fetchBytes, persist } from './server.ts'

/** How far it is, in parts; `waits` is 1 while there is no connection. */
type Told = (done: number, all: number, waits: number) => void

const running = new Map<string, AbortController>()
/** What was begun on this page: the same file chosen again goes on where it was torn. */
const begun = new Map<string, FileDraft>()

/**
 * Seals a file and uploads it part by part; no more than one part is in memory.
 * @param ticket leave to send, from the page or the case
 * @param name of the job, for `stopFile`
 * @returns what stands in the letter that refers to it; its key is nowhere else
 * @throws VaultFault `file.changed`, `picture.damaged`; Refused `file.many`, `file.full`, `ticket.over`, `stopped`
 */
export async function sendFile(
  told: Told,
  { organisation, ticket }: { organisation: string; ticket: string },
  file: File,
  name: string,
): Promise<{ file: SealedFile; cleaning: Cleaning }> {
  const job = new AbortController()
  running.get(name)?.abort()
  running.set(name, job)
  try {
    const { source, cleaning } = await cleaned(file)
    const key = `${ticket}/${source.name}/${source.size}/${source.lastModified ?? 0}`
    const draft = begun.get(key) ?? (await beginFile(source))
    begun.set(key, draft)
    const keep = (now: FileDraft) => begun.set(key, now)
    return { file: await send(organisation, ticket, source, draft, keep, job.signal, told), cleaning }
  } finally {
    if (running.get(name) === job) running.delete(name)
  }
}

export const stopFile = (name: string): void => running.get(name)?.abort()

type Progress = { missing: number[]; complete: boolean }

async function send(
  organisation: string,
  ticket: string,
  source: Parameters<typeof sealFile>[0],
  known: FileDraft,
  keep: (draft: FileDraft) => void,
  signal: AbortSignal,
  told: Told,
): Promise<SealedFile> {
  const [show, path] = [`Ticket ${ticket}`, `/outside/${organisation}/files`]
  const [size, partSize] = await sealedSizes(known)
  const all = partsOf(known.size)
  const wait = (done: number) => () => told(done, all, 1)
  const asked = { method: 'POST', show, signal, body: { id: known.id, size, partSize } }
  const { missing, complete } = await persist(signal, wait(0), () => ask<Progress>(path, asked))
  // A part that was sealed and never arrived is sealed anew, and so has another hash.
  const whole = Math.min(missing[0] ?? known.parts.length, known.parts.length)
  const draft = { ...known, parts: known.parts.slice(0, whole) }
  const sealed = await sealFile(source, draft, async ({ index, bytes }, now) => {
    // First what it hashes to, then the part: otherwise it could arrive and nobody would know which one it was.
    keep(now)
    const part = { method: 'PUT', show, signal, body: bytes }
    await persist(signal, wait(index), () => ask(`${path}/${known.id}/parts/${index}`, part))
    told(index + 1, all, 0)
  })
  const end = { method: 'POST', show, signal }
  if (!complete) await persist(signal, wait(all), () => ask(`${path}/${known.id}/completion`, end))
  return sealed
}

/**
 * Fetches and opens a file of one's own case.
 * @throws VaultFault `file.part-other`, `file.damaged` when the server gives another one
 */
export async function openOwnFile(
  told: Told,
  { organisation, visit, of = 'case' }: { organisation: string; visit: string; of?: 'case' | 'conversation' },
  file: SealedFile,
): Promise<Blob> {
  const [size, each] = await sealedSizes(file)
  const { signal } = new AbortController()
  const path = `/outside/${organisation}/${of}/files/${file.id}/content`
  const blobs: Blob[] = []
  const fetchPart = (index: number) => {
    const last = Math.min(size, (index + 1) * each) - 1
    const wait = () => told(index, file.parts.length, 1)
    return persist(signal, wait, () => fetchBytes(path, `Visit ${visit}`, index * each, last))
  }
  // Each part becomes a blob at once: the browser may put those on the disk, bytes in our hands it may not.
  for await (const part of openFile(file, fetchPart)) told(blobs.push(new Blob([part])), file.parts.length, 0)
  return new Blob(blobs, { type: 'application/octet-stream' })
}
