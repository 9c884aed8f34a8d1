import { sql } from 'kysely'
import type { Desk } from '#kernel/desk.ts'
import type { Wrapped } from '#vault/conversation/keys.ts'
import type { Line } from '#vault/conversation/line.ts'
import { mostLines } from './conversation.ts'

declare module '#kernel/db.ts' {
  interface Tables {
    conversation_guest: {
      conversation: string
      member: string
      verify: string
      came_by: string
      since: number | null
    }
  }
}

type Said = { line: Line; hash: string }

/** @returns 'new', 'again', 'used', or why its turn is none */
export async function addGroup(desk: Desk, first: Said, turned: Said, wraps: Wrapped[], months: number) {
  const { rows } = await sql<{ became: string }>`
    select begin_group(${JSON.stringify(first.line)}::jsonb, ${first.hash}, ${JSON.stringify(turned.line)}::jsonb,
      ${turned.hash}, ${months}, ${JSON.stringify(wraps)}::jsonb, ${desk.now}) as became`.execute(desk.tx)
  return rows[0]?.became ?? 'used'
}

/** @returns 'new', 'again', or why not */
export async function addGuestLine(desk: Desk, own: string, { line, hash }: Said, origin: string) {
  const { rows } = await sql<{ became: string }>`
    select say_as_guest(${own}, ${hash}, ${JSON.stringify(line)}::jsonb, ${desk.now}, ${origin}, ${mostLines}) as became`.execute(
    desk.tx,
  )
  return rows[0]?.became ?? 'conversation.missing'
}

/** Whoever asks a second time under another card is nobody new. */
export const addGuest = (
  desk: Desk,
  guest: { conversation: string; member: string; verify: string; came_by: string },
) =>
  desk.tx
    .insertInto('conversation_guest')
    .values({ ...guest, since: null })
    .onConflict((on) => on.doNothing())
    .execute()

export const findGuest = (desk: Desk, group: string, own: string) =>
  desk.tx
    .selectFrom('conversation_guest')
    .select(['member', 'verify', 'since'])
    .where('conversation', '=', group)
    .where('came_by', '=', own)
    .executeTakeFirst()

/** Takes away who it was, and their keys. */
export async function removeGuest(desk: Desk, group: string, own: string): Promise<void> {
  const gone = await desk.tx
    .deleteFrom('conversation_guest')
    .where('conversation', '=', group)
    .where('came_by', '=', own)
    .returning('member')
    .executeTakeFirst()
  if (!gone) return
  await desk.tx
    .deleteFrom('conversation_wrap')
    .where('conversation', '=', group)
    .where('reader', '=', gone.member)
    .execute()
}

/** Which of these cards have asked to be let in, or are. */
export async function listAsked(desk: Desk, group: string, members: readonly string[]): Promise<Set<string>> {
  if (members.length === 0) return new Set()
  const rows = await desk.tx
    .selectFrom('conversation_guest')
    .select('member')
    .where('conversation', '=', group)
    .where('member', 'in', [...members])
    .execute()
  return new Set(rows.map(({ member }) => member))
}
