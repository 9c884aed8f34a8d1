import type { Desk } from '#kernel/desk.ts'

declare module '#kernel/db.ts' {
  interface Tables {
    imported_need: { need: string; batch: string; jam: string }
  }
}

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
