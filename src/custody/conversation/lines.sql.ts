import { sql } from 'kysely'
import type { Desk } from '#kernel/desk.ts'
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

/** Many lines of many conversations in one round trip. */
export async function sayAll(desk: Desk, asked: readonly Asked[], origin: string): Promise<Became[]> {
  const batch = JSON.stringify(asked.map((one, n) => ({ n, ...one })))
  const { rows } = await sql<Became>`
    select n, answer, tells, waits from say_lines(${batch}::jsonb, ${desk.now}, ${origin}, ${mostLines})`.execute(
    desk.tx,
  )
  return rows.sort((a, b) => a.n - b.n)
}

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
