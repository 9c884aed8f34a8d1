import { type Generated, type JSONColumnType, type RawBuilder, sql } from 'kysely'
import type { Desk } from '#kernel/desk.ts'
import type { Letter, Reply } from '#vault/outside/outside.ts'
import type { Back, Place } from './case.ts'

declare module '#kernel/db.ts' {
  interface Tables {
    sealed_case: {
      id: string
      organisation: string
      space: string
      locator: string | null
      verify: string | null
      sealed_by: Letter['by']
      opened_at: Date
      delete_after: string | null
      tx: Generated<string>
      seq: Generated<number>
    }
    case_reply: {
      sealed_case: string
      number: number
      organisation: string
      reply: JSONColumnType<Reply>
      sent_at: Date
    }
  }
}

/** A case as it stands in its row. */
export type CaseRow = {
  id: string
  organisation: string
  space: string
  locator: string | null
  verify: string | null
  openedAt: Date
  deleteAfter: string | null
  sealedBy: Letter['by']
}

const day = sql<string | null>`to_char(delete_after, 'YYYY-MM-DD')`.as('deleteAfter')
const columns = [
  'id',
  'organisation',
  'space',
  'locator',
  'verify',
  'opened_at as openedAt',
  'sealed_by as sealedBy',
] as const

/** @returns false when the id or the way back is in use. */
export async function addCase(
  desk: Desk,
  { organisation, space }: Place,
  letter: Letter,
  back: Back | null,
  deleteAfter: string | null,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await desk.tx
    .insertInto('sealed_case')
    .values({
      id: letter.id,
      organisation,
      space,
      locator: back?.locator ?? null,
      verify: back?.verify ?? null,
      sealed_by: letter.by,
      opened_at: desk.now,
      delete_after: deleteAfter,
    })
    .onConflict((oc) => oc.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

const rows = (desk: Desk) => desk.tx.selectFrom('sealed_case').select([...columns, day])

export const findCaseRow = (desk: Desk, id: string): Promise<CaseRow | undefined> =>
  rows(desk).where('id', '=', id).executeTakeFirst()

/** Held, so that two who write count on, and nobody writes to what is being erased. */
export const lockCaseRow = (desk: Desk, id: string): Promise<CaseRow | undefined> =>
  rows(desk).where('id', '=', id).forUpdate().executeTakeFirst()

export const findCaseAt = (desk: Desk, organisation: string, locator: string): Promise<CaseRow | undefined> =>
  rows(desk).where('organisation', '=', organisation).where('locator', '=', locator).executeTakeFirst()

/** Something of it is new: whoever reads on from a cursor meets it again. */
export const moveOn = (desk: Desk, id: string) =>
  sql`update sealed_case set tx = pg_current_xact_id(), seq = nextval('custody_seq') where id = ${id}`.execute(
    desk.tx,
  )

export async function countOf(desk: Desk, id: string): Promise<{ letters: number; replies: number }> {
  const { rows: found } = await sql<{ letters: number; replies: number }>`
    select (select coalesce(max(number) + 1, 0) from letter where sealed_case = ${id})::int as letters,
      (select coalesce(max(number) + 1, 0) from case_reply where sealed_case = ${id})::int as replies`.execute(
    desk.tx,
  )
  return found[0] ?? { letters: 0, replies: 0 }
}

export const addReply = (desk: Desk, reply: Reply) =>
  desk.tx
    .insertInto('case_reply')
    .values({
      sealed_case: reply.id,
      number: reply.seq,
      organisation: reply.tenant,
      reply: JSON.stringify(reply),
      sent_at: desk.now,
    })
    .execute()

export const listReplyRows = (desk: Desk, id: string) =>
  desk.tx
    .selectFrom('case_reply')
    .select(['reply', 'sent_at as sentAt'])
    .where('sealed_case', '=', id)
    .orderBy('number')
    .execute()

export const listLetterHeads = (desk: Desk, id: string) =>
  desk.tx
    .selectFrom('letter')
    .select(['id', 'number', 'received_at as receivedAt'])
    .where('sealed_case', '=', id)
    .orderBy('number')
    .execute()

/** Letters of a space by name, with which case they belong to. */
export const listNamedLetters = (desk: Desk, space: string, ids: string[]) =>
  desk.tx
    .selectFrom('letter')
    .select(['letter', 'sealed_case as case', 'number', 'received_at as receivedAt'])
    .where('space', '=', space)
    .where('id', 'in', ids)
    .where('sealed_case', 'is not', null)
    .execute()

type At = { tx: string; seq: number }
type Counted = { id: string; number: number; receivedAt: string }
type HeadRow = At & {
  id: string
  openedAt: Date
  deleteAfter: string | null
  sealedBy: Letter['by']
  hasBack: boolean
  letters: Counted[]
  replies: { number: number; author: string; sentAt: string }[]
}

/** In an order that loses nothing: a row counts once no older transaction is open (decision 0005). */
export async function listCasesAfter(desk: Desk, space: string, { tx, seq }: At, limit: number) {
  const { rows: found } = await sql<HeadRow>`
    select c.id, c.opened_at as "openedAt", to_char(c.delete_after, 'YYYY-MM-DD') as "deleteAfter",
      c.sealed_by as "sealedBy", c.locator is not null as "hasBack", c.tx, c.seq,
      ${listed(sql`select l.number, jsonb_build_object('id', l.id, 'number', l.number, 'receivedAt', ${iso('l.received_at')}) as one
        from letter l where l.sealed_case = c.id`)} as letters,
      ${listed(sql`select r.number, jsonb_build_object('number', r.number, 'author', r.reply ->> 'author', 'sentAt', ${iso('r.sent_at')}) as one
        from case_reply r where r.sealed_case = c.id`)} as replies
    from sealed_case c
    where c.space = ${space} and (c.tx, c.seq) > (${tx}::xid8, ${seq}::bigint)
      and c.tx < pg_snapshot_xmin(pg_current_snapshot())
    order by c.tx, c.seq limit ${limit}`.execute(desk.tx)
  return found
}

const iso = (column: string): RawBuilder<string> =>
  sql`to_char(${sql.ref(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

const listed = (rows: RawBuilder<unknown>) =>
  sql`(select coalesce(jsonb_agg(one order by number), '[]') from (${rows}) n)`

/** Every case of a space. */
export const listCasesIn = (desk: Desk, space: string) =>
  rows(desk).where('space', '=', space).orderBy('id').execute()

/** Cases whose day has come, and which space they are in. */
export const listDueCases = (desk: Desk, limit: number) =>
  rows(desk).where('delete_after', '<', sql<string>`${desk.now}::date`).orderBy('id').limit(limit).execute()

/** @returns how many rows were blurred */
export async function blurCaseRows(desk: Desk, before: Date, limit: number): Promise<number> {
  const { rows: found } = await sql<{
    count: number
  }>`select blur_cases(${before}, ${limit}) as count`.execute(desk.tx)
  return found[0]?.count ?? 0
}
