import { type JSONColumnType, sql } from 'kysely'
import type { Desk } from '#kernel/desk.ts'

type OnceTable = {
  member: string
  key: string
  asked: string
  answer: JSONColumnType<object> | null
  at: Date
}

declare module '#kernel/db.ts' {
  interface Tables {
    put_once: OnceTable
  }
}

/** @returns whether this request is the first with its key; a parallel second one waits here for the first. */
export async function beginOnce(desk: Desk, member: string, key: string, asked: string): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await desk.tx
    .insertInto('put_once')
    .values({ member, key, asked, answer: null, at: desk.now })
    .onConflict((oc) => oc.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

export const findOnce = (desk: Desk, member: string, key: string) =>
  desk.tx
    .selectFrom('put_once')
    .select(['asked', 'answer'])
    .where('member', '=', member)
    .where('key', '=', key)
    .executeTakeFirst()

export const finishOnce = (desk: Desk, member: string, key: string, answer: object) =>
  desk.tx
    .updateTable('put_once')
    .set({ answer: JSON.stringify(answer) })
    .where('member', '=', member)
    .where('key', '=', key)
    .execute()

export async function removeAnswered(desk: Desk, before: Date, most: number): Promise<number> {
  const { numAffectedRows } = await sql`delete from put_once where (member, key) in
    (select member, key from put_once where at < ${before} limit ${most})`.execute(desk.tx)
  return Number(numAffectedRows)
}
