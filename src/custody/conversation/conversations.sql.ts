import { type Generated, type JSONColumnType, sql } from 'kysely'
import type { Desk } from '#kernel/desk.ts'
import type { Wrapped } from '#vault/conversation/keys.ts'
import type { Line, Seat } from '#vault/conversation/line.ts'

declare module '#kernel/db.ts' {
  interface Tables {
    conversation: {
      id: string
      organisation: string
      space: string
      came_from: string | null
      /** null: a group, in which several take part. */
      locator: string | null
      verify: string | null
      opened_at: Date
      number: Generated<number>
      months: number
      delete_after: string
      seated: Generated<number>
      next: number
      epoch: number
      hash: string
      notes: Generated<number>
      tx: Generated<string>
      seq: Generated<number>
      turned_tx: Generated<string>
      turned_seq: Generated<number>
    }
    conversation_seat: {
      conversation: string
      member: string
      place: number
      part: Seat['as']
      until: Date | null
    }
    conversation_wrap: { conversation: string; reader: string; wrap: JSONColumnType<Wrapped> }
  }
}

/** A conversation as it stands in its row. */
export type ConversationRow = {
  id: string
  organisation: string
  space: string
  /** null for a group, which has no way back of its own. */
  locator: string | null
  verify: string | null
  openedAt: Date
  deleteAfter: string
  number: number
  seated: number
  next: number
  epoch: number
}

const rows = (desk: Desk) =>
  desk.tx
    .selectFrom('conversation as c')
    .select([
      'c.id',
      'c.organisation',
      'c.space',
      'c.locator',
      'c.verify',
      'c.opened_at as openedAt',
      sql<string>`to_char(c.delete_after, 'YYYY-MM-DD')`.as('deleteAfter'),
      'c.number',
      'c.seated',
      'c.next',
      'c.epoch',
    ])

export const findRow = (desk: Desk, id: string): Promise<ConversationRow | undefined> =>
  rows(desk).where('c.id', '=', id).executeTakeFirst()

/** Held, so that nobody writes to what is being erased, and two who write wait for each other. */
export const lockRow = (desk: Desk, id: string): Promise<ConversationRow | undefined> =>
  rows(desk).where('c.id', '=', id).forUpdate().executeTakeFirst()

export const findRowAt = (
  desk: Desk,
  organisation: string,
  locator: string,
): Promise<ConversationRow | undefined> =>
  rows(desk).where('c.organisation', '=', organisation).where('c.locator', '=', locator).executeTakeFirst()

/** The seat of a member, within its time. */
export const findSeat = (desk: Desk, id: string, member: string) =>
  desk.tx
    .selectFrom('conversation_seat')
    .select('part')
    .where('conversation', '=', id)
    .where('member', '=', member)
    .where((eb) => eb.or([eb('until', 'is', null), eb('until', '>', desk.now)]))
    .executeTakeFirst()

/** The first line and its keys. @returns 'new', 'again' or 'used' */
export async function addConversation(
  desk: Desk,
  first: { line: Line; hash: string; verify: string; months: number; wraps: Wrapped[] },
): Promise<string> {
  const { line, hash, verify, months, wraps } = first
  const { rows: found } = await sql<{ became: string }>`
    select begin_conversation(${JSON.stringify(line)}::jsonb, ${hash}, ${verify}, ${months},
      ${JSON.stringify(wraps)}::jsonb, ${desk.now}) as became`.execute(desk.tx)
  return found[0]?.became ?? 'used'
}

export async function listSeats(desk: Desk, id: string): Promise<Seat[]> {
  const found = await desk.tx
    .selectFrom('conversation_seat')
    .select(['member', 'part', 'until'])
    .where('conversation', '=', id)
    .orderBy('place')
    .execute()
  return found.map(({ member, part, until }) => ({ member, as: part, until: until && timeOf(until) }))
}

const timeOf = (at: Date): string => `${at.toISOString().slice(0, 19)}Z`

export const findWrap = (desk: Desk, id: string, reader: string) =>
  desk.tx
    .selectFrom('conversation_wrap')
    .select('wrap')
    .where('conversation', '=', id)
    .where('reader', '=', reader)
    .executeTakeFirst()

/** How many of a space nobody has accepted that came before. */
export async function countAhead(desk: Desk, space: string, number: number): Promise<number> {
  const row = await desk.tx
    .selectFrom('conversation')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('space', '=', space)
    .where('seated', '=', 0)
    .where('number', '<', number)
    .executeTakeFirst()
  return row?.count ?? 0
}

/** Whose day has come. */
export const listDue = (desk: Desk, limit: number): Promise<ConversationRow[]> =>
  rows(desk)
    .where('c.delete_after', '<', sql<string>`${desk.now}::date`)
    .orderBy('c.id')
    .limit(limit)
    .execute()

export const listIn = (desk: Desk, space: string): Promise<ConversationRow[]> =>
  rows(desk).where('c.space', '=', space).orderBy('c.id').execute()

/** @returns how many lines and notes went with it */
export async function removeRow(
  desk: Desk,
  id: string,
): Promise<{ lines: number; notes: number } | undefined> {
  const { rows: found } = await sql<{ lines: number; notes: number }>`
    delete from conversation where id = ${id}
    returning next as lines, (select count(*) from conversation_note n where n.conversation = id)::int as notes`.execute(
    desk.tx,
  )
  return found[0]
}

/** Files of it, wherever an older backup has them. @returns their ids; their bytes are still on the disk */
export const removeFilesOf = (desk: Desk, id: string): Promise<{ id: string }[]> =>
  desk.tx.deleteFrom('sealed_file').where('record', '=', id).returning('id').execute()

/** @returns how many rows were blurred */
export async function blurRows(desk: Desk, before: Date, limit: number): Promise<number> {
  const { rows: found } = await sql<{ count: number }>`
    select blur_conversations(${before}, ${limit}) as count`.execute(desk.tx)
  return found[0]?.count ?? 0
}

/** Takes the keys of whoever is no member any more. */
export const leaveAll = (desk: Desk, member: string, organisation: string) =>
  sql`select leave_conversations(${member}, ${organisation})`.execute(desk.tx)

/** Says a word to every process, once this is committed. */
export const sayWord = (desk: Desk, word: string) =>
  sql`select pg_notify('house_talk', ${word})`.execute(desk.tx)
