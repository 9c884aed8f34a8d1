import type { Generated } from 'kysely'
import type { Desk } from '#kernel/desk.ts'

type AccessTable = {
  seq: Generated<number>
  organisation: string
  space: string
  member: string
  kind: 'envelope' | 'file'
  subjects: string[]
  at: Date
}

declare module '#kernel/db.ts' {
  interface Tables {
    access_log: AccessTable
  }
}

export const addAccess = (desk: Desk, row: Omit<AccessTable, 'seq'>) =>
  desk.tx.insertInto('access_log').values(row).execute()

/** Newest first, from before a number. */
export const listAccessRows = (desk: Desk, organisation: string, before: number | undefined, most: number) =>
  desk.tx
    .selectFrom('access_log')
    .select(['seq', 'space', 'member', 'kind', 'subjects', 'at'])
    .where('organisation', '=', organisation)
    .$if(before !== undefined, (query) => query.where('seq', '<', before ?? 0))
    .orderBy('seq', 'desc')
    .limit(most)
    .execute()
