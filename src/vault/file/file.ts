import { newAgeIdentity, openWith, recipientOf, sealTo } from '../age.ts'
import { type Bytes, base64url, newId, sha256 } from '../bytes.ts'
import { must } from '../fault.ts'
import { padme } from '../padding.ts'

/** Bytes of a file in one part. Each part is an age file of its own (STREAM inside), so a torn upload goes on with the next. */
export const partSize = 1_048_576

/** The least that a file takes, in bytes: small ones all look alike. */
const least = 4096

/**
 * A sealed file (Anlage), as it stands inside the record that refers to it: name and type are sealed with the record,
 * and so is the list of what the parts hash to. Nothing can be left out, put in, swapped or reordered unnoticed.
 */
export type SealedFile = {
  id: string
  name: string
  type: string
  size: number
  age: string
  parts: string[]
}

/** A file on its way. Plain data without content, but with the key: whoever keeps it over a closed tab seals it first. */
export type FileDraft = SealedFile & { modified: number }

/** One sealed part, ready to be sent. `index` counts from 0. */
export type Part = { id: string; index: number; bytes: Bytes }

/** A file as the platform has it: `File` in a browser, `Blob` with a name elsewhere. It is read slice by slice. */
export type Source = Blob & { name: string; lastModified?: number }

/** Begins: an own random key for this file, nothing is read yet. */
export async function beginFile({ name, type, size, lastModified = 0 }: Source): Promise<FileDraft> {
  return { id: newId(), name, type, size, age: await newAgeIdentity(), parts: [], modified: lastModified }
}

/** What the file takes, padded, in bytes (before 1.7 kB a part for age): all that the server may know of its size. */
export const bucketOf = (size: number): number => padme(Math.max(least, size))

/** How many parts a file of this size has. */
export const partsOf = (size: number): number => Math.ceil(bucketOf(size) / partSize)

/**
 * Seals part after part from where the draft stands, and gives each to `keep`, which sends it and then stores the draft.
 * Interrupted anywhere, it is called again with the draft that was stored last.
 * @throws VaultFault `file.changed` when it is another file than the one that was begun
 */
export async function sealFile(
  source: Source,
  draft: FileDraft,
  keep: (part: Part, draft: FileDraft) => Promise<void>,
): Promise<SealedFile> {
  must(source.size === draft.size && (source.lastModified ?? 0) === draft.modified, 'file.changed')
  const recipient = await recipientOf(draft.age)
  let current = draft
  while (current.parts.length < partsOf(draft.size)) {
    const index = current.parts.length
    const bytes = await sealTo([recipient], await sliceOf(source, index))
    current = { ...current, parts: [...current.parts, base64url(await sha256(bytes))] }
    await keep({ id: draft.id, index, bytes }, current)
  }
  const { modified: _, ...sealed } = current
  return sealed
}

/**
 * Opens a file part by part; never holds more than one.
 * @param fetchPart gives the bytes of a part, by its index
 * @throws VaultFault `file.part-missing`, `file.part-other` for a part that is not the one, `file.damaged`
 */
export async function* openFile(
  file: SealedFile,
  fetchPart: (index: number) => Promise<Bytes>,
): AsyncGenerator<Bytes> {
  must(file.parts.length === partsOf(file.size), 'file.part-missing', file.parts.length)
  for (const [index, hash] of file.parts.entries()) {
    const bytes = await fetchPart(index)
    must(base64url(await sha256(bytes)) === hash, 'file.part-other', index)
    const opened = await openWith(file.age, bytes)
    must(opened !== null && opened.length === lengthOf(file.size, index), 'file.damaged', index)
    yield opened.subarray(0, Math.max(0, file.size - index * partSize))
  }
}

async function sliceOf(source: Blob, index: number): Promise<Bytes> {
  const [from, length] = [index * partSize, lengthOf(source.size, index)]
  const read = new Uint8Array(await source.slice(from, from + length).arrayBuffer())
  must(read.length === Math.min(length, Math.max(0, source.size - from)), 'file.changed')
  if (read.length === length) return read
  const whole = new Uint8Array(length)
  whole.set(read)
  return whole
}

const lengthOf = (size: number, index: number) => Math.min(partSize, bucketOf(size) - index * partSize)
