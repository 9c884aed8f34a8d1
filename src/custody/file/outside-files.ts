import { later } from '#kernel/clock.ts'
import { afterCommit, asHouse, type Desk } from '#kernel/desk.ts'
import { mustFind, Refusal } from '#kernel/refusal.ts'
import {
  addFile,
  claimFileRows,
  findFileRow,
  listFilesOf,
  lockFileRow,
  markComplete,
  removeUnclaimed,
  sumOfRecord,
} from './files.sql.ts'
import { type Progress, progressOf, storePart } from './files.ts'
import { mustHaveRoom, removeParts } from './parts.ts'
import type { FileForm, SealedFile } from './sealed-file.ts'

// Files of people without an account. Until a case claims one it belongs to the ticket that it was sent with: the ticket is
// its author, and stands in the place of its record as well. Every caller here has checked that ticket or visit.

/** Leave to send files: to which space, how many, how many bytes in all. */
export type Allowance = { id: string; organisation: string; space: string; files: number; bytes: number }

/**
 * Begins, or answers how far the same file is.
 * @throws Refusal `file.used`, `file.many`, `file.full`
 */
export function beginOutsideFile(
  desk: Desk,
  ticket: Allowance,
  form: Omit<FileForm, 'record'>,
): Promise<Progress> {
  // Whoever sends has no key and no account.
  return asHouse(desk, async () => {
    const before = await findFileRow(desk, form.id)
    if (before && !isOf(before, ticket, form)) throw new Refusal('conflict', 'file.used')
    if (before) return progressOf(desk, before)
    const { files, bytes } = await sumOfRecord(desk, ticket.space, ticket.id)
    if (files >= ticket.files || bytes + form.size > ticket.bytes) throw new Refusal('conflict', 'file.many')
    await mustHaveRoom(desk.house, form.size)
    const place = { organisation: ticket.organisation, space: ticket.space, author: ticket.id }
    if (!(await addFile(desk, place, { ...form, record: ticket.id })))
      throw new Refusal('conflict', 'file.used')
    return progressOf(desk, mustFind(await findFileRow(desk, form.id)))
  })
}

const isOf = (file: SealedFile, ticket: Allowance, form: Omit<FileForm, 'record'>): boolean =>
  file.author === ticket.id && file.size === form.size && file.partSize === form.partSize

/** @throws Refusal `file.missing` for one of another ticket, and as `keepPart` */
export function keepOutsidePart(
  desk: Desk,
  ticket: Allowance,
  id: string,
  number: number,
  bytes: Uint8Array,
): Promise<void> {
  return asHouse(desk, async () => {
    const file = mustFind(await lockFileRow(desk, id), 'file.missing')
    if (file.author !== ticket.id || file.record !== ticket.id) throw new Refusal('missing', 'file.missing')
    await storePart(desk, file, number, bytes)
  })
}

/** @throws Refusal `file.missing`, `file.incomplete` */
export function completeOutsideFile(desk: Desk, ticket: Allowance, id: string): Promise<void> {
  return asHouse(desk, async () => {
    const file = mustFind(await findFileRow(desk, id), 'file.missing')
    if (file.author !== ticket.id) throw new Refusal('missing', 'file.missing')
    if (file.completeAt) return
    if ((await progressOf(desk, file)).missing.length > 0) throw new Refusal('conflict', 'file.incomplete')
    await markComplete(desk, id)
  })
}

/** Gives whole files that nobody has claimed to a case. @throws Refusal `file.incomplete` when one of them is not there */
export async function claimFiles(
  desk: Desk,
  space: string,
  ids: readonly string[],
  record: string,
): Promise<void> {
  const wanted = [...new Set(ids)]
  if (wanted.length === 0) return
  const claimed = await asHouse(desk, () => claimFileRows(desk, space, wanted, record))
  if (claimed < wanted.length) throw new Refusal('conflict', 'file.incomplete')
}

/** A whole file of a record. For an act that has checked that the record is theirs. @throws Refusal `file.missing` */
export async function mustFindFileOf(
  desk: Desk,
  space: string,
  record: string,
  id: string,
): Promise<SealedFile> {
  const file = mustFind(await asHouse(desk, () => findFileRow(desk, id)), 'file.missing')
  if (file.space !== space || file.record !== record || !file.completeAt)
    throw new Refusal('missing', 'file.missing')
  return file
}

/** Forgets what no case has claimed in time. */
export async function forgetUnclaimed(desk: Desk, after: number): Promise<void> {
  const files = await asHouse(desk, () => removeUnclaimed(desk, later(desk.now, -after)))
  if (files.length > 0) afterCommit(desk, () => removeParts(desk.house, files))
}

/** The whole files of some records, for whoever may see those. */
export const listFilesOfRecords = (desk: Desk, records: string[]) =>
  records.length > 0 ? listFilesOf(desk, records) : Promise.resolve([])
