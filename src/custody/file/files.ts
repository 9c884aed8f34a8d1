import { createHash } from 'node:crypto'
import { day, later } from '#kernel/clock.ts'
import { afterCommit, asHouse, type Desk } from '#kernel/desk.ts'
import { record } from '#kernel/event.ts'
import { mustFind, Refusal } from '#kernel/refusal.ts'
import { mustBeSomebody } from '#people/role.ts'
import { noteAccess } from '../access/accesses.ts'
import { wereErased } from '../deletion/journal.ts'
import { mustHaveKeyring } from '../keyring/keyrings.ts'
import { mustHoldSpace } from '../space/spaces.ts'
import {
  addFile,
  addPart,
  findFileRow,
  listParts,
  lockFileRow,
  markComplete,
  removeUnfinished,
} from './files.sql.ts'
import { mustHaveRoom, removeParts, writePart } from './parts.ts'
import { countParts, type FileForm, isSealedPart, lengthOfPart, type SealedFile } from './sealed-file.ts'

/** How far an upload is; `missing` are the numbers of the parts that have not come yet. */
export type Progress = { id: string; size: number; partSize: number; missing: number[]; complete: boolean }

const waits = 30 * day

/**
 * Begins an upload, or goes on with it: the same file again answers how far it is.
 * @throws Refusal `file.used`, `file.full`, `envelope.gone`, `space.missing`
 */
export async function beginFile(desk: Desk, spaceId: string, form: FileForm): Promise<Progress> {
  const space = await mustHoldSpace(desk, spaceId)
  const { member } = await mustHaveKeyring(desk)
  if (await wereErased(desk, spaceId, [form.record])) throw new Refusal('gone', 'envelope.gone')
  const before = await findFileRow(desk, form.id)
  if (before && !isSame(before, spaceId, form)) throw new Refusal('conflict', 'file.used')
  if (before) return progressOf(desk, before)
  await mustHaveRoom(desk.house, form.size)
  const place = { organisation: space.organisation, space: spaceId, author: member }
  if (!(await addFile(desk, place, form))) throw new Refusal('conflict', 'file.used')
  await forgetUnfinished(desk)
  return progressOf(desk, mustFind(await findFileRow(desk, form.id)))
}

/**
 * Keeps a part. One that comes a second time is fine; another one in its place is not.
 * @throws Refusal `file.missing`, `file.part-size`, `file.part-form`, `file.part-other`, `file.full`
 */
export async function keepPart(desk: Desk, id: string, number: number, bytes: Uint8Array): Promise<void> {
  mustBeSomebody(desk)
  await storePart(desk, mustFind(await lockFileRow(desk, id), 'file.missing'), number, bytes)
}

/** For an act that has checked who may send it, and holds the file. @throws as `keepPart` */
export async function storePart(
  desk: Desk,
  file: SealedFile,
  number: number,
  bytes: Uint8Array,
): Promise<void> {
  const { id } = file
  if (bytes.length !== lengthOfPart(file, number)) throw new Refusal('invalid', 'file.part-size')
  if (!isSealedPart(bytes)) throw new Refusal('invalid', 'file.part-form')
  const hash = createHash('sha256').update(bytes).digest('base64url')
  const isNew = !file.completeAt && (await addPart(desk, file, { number, size: bytes.length, hash }))
  if (isNew) return writePart(desk.house, id, number, bytes)
  const there = (await listParts(desk, id)).find((part) => part.number === number)
  if (there?.hash !== hash) throw new Refusal('conflict', 'file.part-other')
}

/** @throws Refusal `file.missing` */
export async function lookAtFile(desk: Desk, id: string): Promise<Progress> {
  mustBeSomebody(desk)
  return progressOf(desk, mustFind(await findFileRow(desk, id), 'file.missing'))
}

/** Says that all parts are there: only now it can be fetched. @throws Refusal `file.incomplete` */
export async function completeFile(desk: Desk, id: string): Promise<void> {
  mustBeSomebody(desk)
  const file = mustFind(await findFileRow(desk, id), 'file.missing')
  if (file.completeAt) return
  if ((await progressOf(desk, file)).missing.length > 0) throw new Refusal('conflict', 'file.incomplete')
  await markComplete(desk, id)
  const concern = { organisation: file.organisation, data: { space: file.space, file: id } }
  await record(desk, 'file.sealed', null, concern)
}

/** A file that somebody is about to download; that is noted. */
export async function fetchFile(desk: Desk, id: string): Promise<SealedFile> {
  mustBeSomebody(desk)
  const file = mustFind(await findFileRow(desk, id), 'file.missing')
  if (!file.completeAt) throw new Refusal('conflict', 'file.incomplete')
  await noteAccess(desk, { id: file.space, organisation: file.organisation }, 'file', [id])
  return file
}

const isSame = (file: SealedFile, space: string, form: FileForm): boolean =>
  file.space === space &&
  file.record === form.record &&
  file.size === form.size &&
  file.partSize === form.partSize

export async function progressOf(
  desk: Desk,
  { id, size, partSize, completeAt }: SealedFile,
): Promise<Progress> {
  const there = new Set((await listParts(desk, id)).map(({ number }) => number))
  const all = Array.from({ length: countParts({ size, partSize }) }, (_, number) => number)
  const missing = all.filter((number) => !there.has(number))
  return { id, size, partSize, missing, complete: completeAt !== null }
}

/** Forgets uploads that nobody has come back to. */
export async function forgetUnfinished(desk: Desk): Promise<void> {
  // They may lie in spaces of others.
  const files = await asHouse(desk, () => removeUnfinished(desk, later(desk.now, -waits)))
  if (files.length > 0) afterCommit(desk, () => removeParts(desk.house, files))
}
