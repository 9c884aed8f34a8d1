import type { Desk } from '#kernel/desk.ts'
import type { FileForm, SealedFile } from './sealed-file.ts'

type FileTable = {
  id: string
  space: string
  organisation: string
  record: string
  author: string
  size: number
  part_size: number
  begun_at: Date
  complete_at: Date | null
}

declare module '#kernel/db.ts' {
  interface Tables {
    sealed_file: FileTable
    sealed_part: { file: string; number: number; organisation: string; size: number; hash: string }
  }
}

const rows = (desk: Desk) =>
  desk.tx
    .selectFrom('sealed_file')
    .select([
      'id',
      'space',
      'organisation',
      'record',
      'author',
      'size',
      'part_size as partSize',
      'complete_at as completeAt',
    ])

export const findFileRow = (desk: Desk, id: string): Promise<SealedFile | undefined> =>
  rows(desk).where('id', '=', id).executeTakeFirst()

/** The file, held so that it is not completed or erased while a part of it comes. */
export const lockFileRow = (desk: Desk, id: string): Promise<SealedFile | undefined> =>
  rows(desk).where('id', '=', id).forKeyShare().executeTakeFirst()

/** @returns false when the id is in use. */
export async function addFile(
  desk: Desk,
  { organisation, space, author }: Pick<SealedFile, 'organisation' | 'space' | 'author'>,
  { id, record, size, partSize }: FileForm,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await desk.tx
    .insertInto('sealed_file')
    .values({
      id,
      space,
      organisation,
      record,
      author,
      size,
      part_size: partSize,
      begun_at: desk.now,
      complete_at: null,
    })
    .onConflict((oc) => oc.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

/** @returns false when the part is there already. A parallel sender of the same part waits here. */
export async function addPart(
  desk: Desk,
  { id, organisation }: SealedFile,
  part: { number: number; size: number; hash: string },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await desk.tx
    .insertInto('sealed_part')
    .values({ ...part, file: id, organisation })
    .onConflict((oc) => oc.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

export const listParts = (desk: Desk, file: string) =>
  desk.tx
    .selectFrom('sealed_part')
    .select(['number', 'hash'])
    .where('file', '=', file)
    .orderBy('number')
    .execute()

export const markComplete = (desk: Desk, id: string) =>
  desk.tx.updateTable('sealed_file').set({ complete_at: desk.now }).where('id', '=', id).execute()

/** Uploads that nobody has come back to. */
export const removeUnfinished = (desk: Desk, begunBefore: Date): Promise<{ id: string }[]> =>
  desk.tx
    .deleteFrom('sealed_file')
    .where('complete_at', 'is', null)
    .where('begun_at', '<', begunBefore)
    .returning('id')
    .execute()

/** How many files a record has, and how many bytes in all. */
export async function sumOfRecord(desk: Desk, space: string, record: string) {
  const row = await desk.tx
    .selectFrom('sealed_file')
    .select((eb) => [
      eb.fn.countAll<number>().as('files'),
      eb.fn.coalesce(eb.fn.sum<number>('size'), eb.lit(0)).as('bytes'),
    ])
    .where('space', '=', space)
    .where('record', '=', record)
    .executeTakeFirstOrThrow()
  return { files: Number(row.files), bytes: Number(row.bytes) }
}

/** Files in the hands of their ticket, whole, go to a record. @returns how many of them did */
export async function claimFileRows(
  desk: Desk,
  space: string,
  ids: string[],
  record: string,
): Promise<number> {
  const { numUpdatedRows } = await desk.tx
    .updateTable('sealed_file')
    .set({ record })
    .where('id', 'in', ids)
    .where('space', '=', space)
    .whereRef('record', '=', 'author')
    .where('complete_at', 'is not', null)
    .executeTakeFirst()
  return Number(numUpdatedRows)
}

/** Files that are still in the hands of a ticket. */
export const removeUnclaimed = (desk: Desk, begunBefore: Date): Promise<{ id: string }[]> =>
  desk.tx
    .deleteFrom('sealed_file')
    .whereRef('record', '=', 'author')
    .where('begun_at', '<', begunBefore)
    .returning('id')
    .execute()

/** The whole files of these records: whose, and how long. */
export const listFilesOf = (desk: Desk, records: string[]) =>
  desk.tx
    .selectFrom('sealed_file')
    .select(['id', 'record', 'size', 'part_size as partSize'])
    .where('record', 'in', records)
    .where('complete_at', 'is not', null)
    .orderBy('begun_at')
    .orderBy('id')
    .execute()
