import { type RawBuilder, sql } from 'kysely'
import type { Desk } from '#kernel/desk.ts'
import type { SpaceRow } from '../space/space.ts'
import type { Cursor } from './cursor.ts'

/** A row of a page: a frame as base64, its record, and where it stands in the order of the space. */
export type PageRow = { frame: string; id: string; tx: string; seq: number; isLast: boolean }

/** A frame as `#vault/space/frames.ts` reads it, of a row `e`. */
const frame = sql`int4send(76 + octet_length(e.ct)) || convert_to(e.id || e.author, 'UTF8')
  || int4send(e.version) || int4send(e.epoch)
  || int8send(floor(extract(epoch from e.written_at) * 1000)::bigint)
  || substring(int4send(coalesce(extract(year from e.delete_after) * 12 + extract(month from e.delete_after) - 1, 0)::int) from 3)
  || case when e.legal_hold then '\\x01'::bytea else '\\x00'::bytea end || '\\x01'::bytea || e.iv || e.ct`

/**
 * The newest version of what was written after a place, in an order that loses nothing (decision 0005). A version that is
 * still being written does not hide the one before.
 */
export async function readPage(
  desk: Desk,
  { id, keepsVersions }: SpaceRow,
  { tx, seq }: Cursor,
  most: number,
): Promise<PageRow[]> {
  const found = sql`envelopes_after(${id}, ${tx}::xid8, ${seq}, ${keepsVersions}, ${most + 1})`
  return readFrames(desk, found, sql`e.tx, e.seq`, most)
}

/** So many bytes fill a page, however few records they are. */
const fullPage = 8_000_000

/**
 * Row by row: as one piece it would be held several times over, as text, before it is bytes. The driver takes down everything
 * as text; as base64 it is a third less than as it would be otherwise.
 */
async function readFrames(desk: Desk, found: Raw, order: Raw, most: number): Promise<PageRow[]> {
  const { rows } = await sql<PageRow>`
    with found as materialized (
      select e.*, row_number() over o as n, lead(e.id) over o is null as "isLast",
        sum(octet_length(e.ct)) over o - octet_length(e.ct) as before
      from ${found} e window o as (order by ${order} rows unbounded preceding))
    select encode(${frame}, 'base64') as frame, e.id::text, e.tx, e.seq, e."isLast" from found e
    where n <= ${most} and before < ${fullPage} order by n`.execute(desk.tx)
  return rows
}

type Raw = RawBuilder<unknown>

/** How many records a space has. */
export async function countRecordsOf(desk: Desk, { id, keepsVersions }: SpaceRow): Promise<number> {
  const what = keepsVersions ? sql`distinct id` : sql`*`
  const { rows } = await sql<{ count: number }>`
    select count(${what})::int as count from envelope where space = ${id}`.execute(desk.tx)
  return rows[0]?.count ?? 0
}

/** Some of what is still sealed under an earlier epoch, behind a place in the order of all of it. */
export async function readOldPage(
  desk: Desk,
  { id, epoch }: SpaceRow,
  after: { epoch: number; id: string; version: number },
  most: number,
): Promise<PageRow[]> {
  const found = sql`envelopes_below(${id}, ${epoch}, ${after.epoch}, ${after.id}, ${after.version}, ${most})`
  return readFrames(desk, found, sql`e.epoch, e.id, e.version`, most)
}

/** What came in one piece: where in it each envelope lies. */
export type Given = {
  bytes: Uint8Array
  ids: string[]
  versions: number[]
  /** Where the iv begins, which the ciphertext follows; how long that is. */
  at: number[]
  lengths: number[]
  months: (string | null)[]
}

const given = ({ bytes, ids, versions, at, lengths, months }: Given) => sql`
  given as materialized (select ${bufferOf(bytes)}::bytea as bytes),
  fresh as materialized (
    select f.id, f.version, f.month::date as month, substring(g.bytes from f.at + 1 for 12) as iv,
      substring(g.bytes from f.at + 13 for f.length) as ct
    from given g, unnest(${ids}::text[], ${versions}::int[], ${at}::int[], ${lengths}::int[], ${months}::text[])
      as f(id, version, at, length, month))`

/** @returns the ids that found their place free */
export async function addGiven(
  desk: Desk,
  space: SpaceRow,
  author: string,
  some: Given,
): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`
    with ${given(some)}
    insert into envelope (space, id, version, organisation, suite, epoch, author, iv, ct, written_at, delete_after)
    select ${space.id}, id, version, ${space.organisation}, 1, ${space.epoch}, ${author}, iv, ct, ${desk.now}, month
    from fresh on conflict do nothing returning id::text`.execute(desk.tx)
  return new Set(rows.map(({ id }) => id))
}

/** Which of these are there already, just as they are: a request whose answer was lost. */
export async function listSame(desk: Desk, space: string, some: Given): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`
    with ${given(some)}
    select e.id::text from fresh f join envelope e on e.space = ${space} and e.id = f.id and e.version = f.version
    where e.iv = f.iv and e.ct = f.ct`.execute(desk.tx)
  return new Set(rows.map(({ id }) => id))
}

/**
 * Puts these in the places of older ones, with what was known of them besides. A place that somebody else has renewed or
 * erased in the meantime is passed over. @returns how many it found
 */
export async function renewGiven(
  desk: Desk,
  space: string,
  { bytes, ids, versions, at, lengths, authors }: Given & { authors: string[] },
): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select renew_envelopes(${space}, ${bufferOf(bytes)}, ${ids}::text[], ${versions}::int[], ${authors}::text[],
      ${at}::int[], ${lengths}::int[]) as count`.execute(desk.tx)
  return rows[0]?.count ?? 0
}

const bufferOf = (bytes: Uint8Array) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
