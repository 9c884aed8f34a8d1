import { sql } from 'kysely'
import type { Desk } from '#kernel/desk.ts'
import type { Wrapped } from '#vault/conversation/keys.ts'
import type { Line, Seat } from '#vault/conversation/line.ts'
import type { Envelope } from '#vault/space/envelope.ts'

type At = { tx: string; seq: number }

/** Of which organisation, or of one space of it. */
export type Scope = { organisation: string; space: string | null }

export type HeadRow = At & {
  id: string
  space: string
  openedAt: Date
  deleteAfter: string
  next: number
  epoch: number
  seats: Seat[]
  wrap: Wrapped
  first: Line
  lastAt: Date
  isBySeeker: boolean
  notes: Envelope[]
}

/** Heads as this person may see them: one whose keys are not for this member is not among them. */
const headsFor = (desk: Desk, member: string) => sql`
    select c.id, c.space, c.opened_at as "openedAt", to_char(c.delete_after, 'YYYY-MM-DD') as "deleteAfter", c.next, c.epoch,
      c.tx, c.seq, w.wrap, f.line as first, l.at as "lastAt", l.line ->> 'author' = c.locator as "isBySeeker",
      (select coalesce(jsonb_agg(jsonb_build_object('member', s.member, 'as', s.part, 'until',
          to_char(s.until at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')) order by s.place), '[]')
        from conversation_seat s where s.conversation = c.id) as seats,
      (select coalesce(jsonb_agg(n.envelope order by n.number), '[]')
        from conversation_note n where n.conversation = c.id) as notes
    from conversation c
    join conversation_wrap w on w.conversation = c.id and w.reader = case when c.seated = 0 then 'intake' else ${member} end
    join conversation_line f on f.conversation = c.id and f.seq = 0
    join conversation_line l on l.conversation = c.id and l.seq = c.next - 1
    where (c.seated = 0 or exists (select from conversation_seat s where s.conversation = c.id and s.member = ${member}
      and (s.until is null or s.until > ${desk.now})))`

/**
 * What this person may read and has changed behind a place, in an order that loses nothing: a row counts once no older
 * transaction is open (decision 0005).
 */
export async function listHeadsAfter(
  desk: Desk,
  { organisation, space }: Scope,
  member: string,
  { tx, seq }: At,
  limit: number,
) {
  const { rows } = await sql<HeadRow>`${headsFor(desk, member)}
      and c.organisation = ${organisation} and (${space}::text is null or c.space = ${space})
      and (c.tx, c.seq) > (${tx}::xid8, ${seq}::bigint) and c.tx < pg_snapshot_xmin(pg_current_snapshot())
    order by c.tx, c.seq limit ${limit}`.execute(desk.tx)
  return rows
}

/** One as it is at this moment, whatever else is under way. */
export async function findHead(desk: Desk, id: string, member: string): Promise<HeadRow | undefined> {
  const { rows } = await sql<HeadRow>`${headsFor(desk, member)} and c.id = ${id}`.execute(desk.tx)
  return rows[0]
}

type GoneRow = At & { id: string }

/**
 * What others have begun to read since a place, in these spaces or on its way out of them, and what was erased there. For the house:
 * whoever asks may not see it any more.
 */
export async function listGoneAfter(desk: Desk, spaces: readonly string[], { tx, seq }: At, to?: At) {
  const until = { tx: to?.tx ?? null, seq: to?.seq ?? 0 }
  const { rows } = await sql<GoneRow>`
    select tx, seq, id from (
      select turned_tx as tx, turned_seq as seq, id from conversation
      where (space = any (${spaces}) or came_from = any (${spaces})) and (turned_tx, turned_seq) > (${tx}::xid8, ${seq}::bigint)
      union all
      select tx, seq, subject from deletion_journal
      where space = any (${spaces}) and kind = 'record' and (tx, seq) > (${tx}::xid8, ${seq}::bigint)) g
    where tx < pg_snapshot_xmin(pg_current_snapshot())
      and (${until.tx}::text is null or (tx, seq) < (${until.tx}::xid8, ${until.seq}::bigint))
    order by tx, seq`.execute(desk.tx)
  return rows
}

/** Of these, which this person may read. */
export async function listMine(desk: Desk, ids: readonly string[], member: string): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`
    select c.id from conversation c where c.id = any (${ids}) and (c.seated = 0 or exists (select from conversation_seat s
      where s.conversation = c.id and s.member = ${member} and (s.until is null or s.until > ${desk.now})))`.execute(
    desk.tx,
  )
  return new Set(rows.map(({ id }) => id))
}

/** The spaces that this person reads. */
export async function listMySpaces(desk: Desk, organisation: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from space where organisation = ${organisation} and id in (select my_spaces())`.execute(desk.tx)
  return rows.map(({ id }) => id)
}
