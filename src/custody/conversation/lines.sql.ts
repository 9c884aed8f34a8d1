import { sql } from 'kysely'
import type { Desk } from '#kernel/desk.ts'
import type { House } from '#kernel/house.ts'
import type { Wrapped } from '#vault/conversation/keys.ts'
import type { Line } from '#vault/conversation/line.ts'
import { mostLines } from './conversation.ts'

declare module '#kernel/db.ts' {
  interface Tables {
    conversation_line: { conversation: string; seq: number; line: Line; at: Date }
  }
}

/** A line as the database is asked for it; `member` is null for the seeker. */
export type Asked = { member: string | null; hash: string; line: Line; wraps: Wrapped[] }

/** What became of a line, in the place of its question. */
export type Became = { n: number; answer: string; tells: boolean; waits: boolean }

const text = 'select n, answer, tells, waits from say_lines($1::jsonb, $2, $3, $4, $5)'

/** Many lines of many conversations in one step of a transaction. */
export async function sayAll(desk: Desk, asked: readonly Asked[], origin: string): Promise<Became[]> {
  const { rows } = await sql<Became>`
    select n, answer, tells, waits from say_lines(${batchOf(asked)}::jsonb, ${desk.now}, ${origin}, ${mostLines})`.execute(
    desk.tx,
  )
  return inOrder(rows)
}

/**
 * The same where nothing but the lines is to be kept: nobody has to be asked for, so the one statement is the transaction, and what
 * is more than a line (it turns the keys, somebody waits for a notice) is left and named `conversation.slowly`.
 */
export async function sayQuickly(
  { pool, clock }: House,
  asked: readonly Asked[],
  origin: string,
): Promise<Became[]> {
  const values = [batchOf(asked), clock.now(), origin, mostLines, true]
  const { rows } = await pool.query<Became>({ name: 'say_lines', text, values })
  return inOrder(rows)
}

const batchOf = (asked: readonly Asked[]): string => JSON.stringify(asked.map((one, n) => ({ n, ...one })))
const inOrder = (rows: Became[]): Became[] => rows.sort((a, b) => a.n - b.n)

/** In their order, from behind a number. */
export const listLinesAfter = (desk: Desk, conversation: string, after: number, most: number) =>
  desk.tx
    .selectFrom('conversation_line')
    .select('line')
    .where('conversation', '=', conversation)
    .where('seq', '>', after)
    .orderBy('seq')
    .limit(most)
    .execute()

export async function findLine(desk: Desk, conversation: string, seq: number): Promise<Line | undefined> {
  const row = await desk.tx
    .selectFrom('conversation_line')
    .select('line')
    .where('conversation', '=', conversation)
    .where('seq', '=', seq)
    .executeTakeFirst()
  return row?.line
}
