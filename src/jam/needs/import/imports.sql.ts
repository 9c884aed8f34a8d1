import type { Generated, JSONColumnType, Selectable } from 'kysely'
import type { Desk } from '#kernel/desk.ts'
import type { Mapping } from './need-table.ts'

type BatchTable = {
  id: string
  jam: string
  name: string
  content: Generated<string>
  mapping: JSONColumnType<Mapping>
  made_by: string | null
  made_at: Date
  imported_at: Date | null
  undone_at: Date | null
}

declare module '#kernel/db.ts' {
  interface Tables {
    import_batch: BatchTable
    imported_need: { need: string; batch: string; jam: string }
  }
}

/** A file of needs on its way in (Einlesen): read, then imported, perhaps undone. */
export type Batch = {
  id: string
  jam: string
  name: string
  content: string
  mapping: Mapping
  madeAt: Date
  importedAt: Date | null
  undoneAt: Date | null
}

export const addBatch = (desk: Desk, batch: Pick<Batch, 'id' | 'jam' | 'name' | 'content' | 'mapping'>) =>
  desk.tx
    .insertInto('import_batch')
    .values({
      ...batch,
      mapping: JSON.stringify(batch.mapping),
      made_by: desk.actor.account,
      made_at: desk.now,
      imported_at: null,
      undone_at: null,
    })
    .execute()

/** Files that were looked at and then left; they may hold what nobody meant to keep. */
export const removeLeftBatches = (desk: Desk, jam: string, before: Date) =>
  desk.tx
    .deleteFrom('import_batch')
    .where('jam', '=', jam)
    .where('imported_at', 'is', null)
    .where('made_at', '<', before)
    .execute()

export async function findBatch(
  desk: Desk,
  jam: string,
  id: string,
  lock = false,
): Promise<Batch | undefined> {
  const row = await desk.tx
    .selectFrom('import_batch')
    .selectAll()
    .where('id', '=', id)
    .where('jam', '=', jam)
    .$if(lock, (rows) => rows.forUpdate())
    .executeTakeFirst()
  return row && asBatch(row)
}

/** What came in, newest first, with how many of its needs are still there. */
export const listBatchRows = (desk: Desk, jam: string) =>
  desk.tx
    .selectFrom('import_batch')
    .select(['id', 'name', 'imported_at', 'undone_at'])
    .select((eb) =>
      eb
        .selectFrom('imported_need')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .whereRef('imported_need.batch', '=', 'import_batch.id')
        .as('count'),
    )
    .where('jam', '=', jam)
    .where('imported_at', 'is not', null)
    .orderBy('imported_at', 'desc')
    .limit(50)
    .execute()

export const saveMapping = (desk: Desk, id: string, mapping: Mapping) =>
  desk.tx
    .updateTable('import_batch')
    .set({ mapping: JSON.stringify(mapping) })
    .where('id', '=', id)
    .execute()

/** Marks a batch as imported; its file is no longer needed. */
export const closeBatch = (desk: Desk, id: string) =>
  desk.tx
    .updateTable('import_batch')
    .set({ imported_at: desk.now, content: '' })
    .where('id', '=', id)
    .execute()

export const undoBatch = (desk: Desk, id: string) =>
  desk.tx.updateTable('import_batch').set({ undone_at: desk.now }).where('id', '=', id).execute()

export const addImported = (desk: Desk, rows: { need: string; batch: string; jam: string }[]) =>
  desk.tx.insertInto('imported_need').values(rows).execute()

/** The needs of a batch, locked: a review written meanwhile comes before or after the undoing, not within. */
export const takeImported = (desk: Desk, batch: string) =>
  desk.tx
    .selectFrom('need')
    .innerJoin('imported_need', 'imported_need.need', 'need.id')
    .select(['need.id', 'need.title', 'need.organisation'])
    .where('imported_need.batch', '=', batch)
    .orderBy('need.title')
    .forUpdate('need')
    .execute()

/** Which of these needs something has happened to; the import itself says nothing about a single need. */
export async function listTouched(desk: Desk, needs: readonly string[]): Promise<Set<string>> {
  if (needs.length === 0) return new Set()
  const rows = await desk.tx
    .selectFrom('event')
    .select('subject')
    .distinct()
    .where('subject', 'in', needs)
    .execute()
  return new Set(rows.flatMap(({ subject }) => (subject ? [subject] : [])))
}

export const removeNeeds = (desk: Desk, ids: readonly string[]) =>
  desk.tx.deleteFrom('need').where('id', 'in', ids).execute()

/** Which of these organisations still ask for something, in any jam. */
export async function listAsking(desk: Desk, organisations: readonly string[]): Promise<Set<string>> {
  const rows = await desk.tx
    .selectFrom('need')
    .select('organisation')
    .distinct()
    .where('organisation', 'in', organisations)
    .execute()
  return new Set(rows.map(({ organisation }) => organisation))
}

const asBatch = (row: Selectable<BatchTable>): Batch => ({
  id: row.id,
  jam: row.jam,
  name: row.name,
  content: row.content,
  mapping: row.mapping,
  madeAt: row.made_at,
  importedAt: row.imported_at,
  undoneAt: row.undone_at,
})
