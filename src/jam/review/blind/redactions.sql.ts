import type { JSONColumnType } from 'kysely'
import type { Desk } from '#kernel/desk.ts'
import type { Redaction } from './redaction.ts'

type RedactionTable = {
  need: string
  jam: string
  title: string
  teaser: string
  answers: JSONColumnType<Record<string, string>>
  made_by: string | null
  made_at: Date
}

declare module '#kernel/db.ts' {
  interface Tables {
    redaction: RedactionTable
  }
}

export async function listRedactionRows(desk: Desk, jam: string): Promise<Map<string, Redaction>> {
  const rows = await desk.tx
    .selectFrom('redaction')
    .select(['need', 'title', 'teaser', 'answers'])
    .where('jam', '=', jam)
    .execute()
  return new Map(rows.map(({ need, ...copy }) => [need, copy]))
}

export const findRedactionRow = (desk: Desk, need: string): Promise<Redaction | undefined> =>
  desk.tx
    .selectFrom('redaction')
    .select(['title', 'teaser', 'answers'])
    .where('need', '=', need)
    .executeTakeFirst()

export const saveRedactionRow = (desk: Desk, need: { id: string; jam: string }, copy: Redaction) => {
  const row = {
    title: copy.title,
    teaser: copy.teaser,
    answers: JSON.stringify(copy.answers),
    made_by: desk.actor.account,
    made_at: desk.now,
  }
  return desk.tx
    .insertInto('redaction')
    .values({ ...row, need: need.id, jam: need.jam })
    .onConflict((oc) => oc.column('need').doUpdateSet(row))
    .execute()
}

export async function removeRedactionRow(desk: Desk, need: string): Promise<boolean> {
  const removed = await desk.tx.deleteFrom('redaction').where('need', '=', need).executeTakeFirst()
  return removed.numDeletedRows === 1n
}
