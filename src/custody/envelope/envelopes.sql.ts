import { type Generated, type Selectable, sql } from 'kysely'
import type { Desk } from '#kernel/desk.ts'
import { base64url, fromBase64url } from '#vault/bytes.ts'
import type { Envelope } from '#vault/space/envelope.ts'
import type { Kept } from './envelope.ts'

type EnvelopeTable = {
  space: string
  id: string
  version: number
  organisation: string
  suite: number
  epoch: number
  author: string
  iv: Buffer
  ct: Buffer
  written_at: Date
  delete_after: string | null
  legal_hold: boolean
  tx: Generated<string>
  seq: Generated<number>
}

declare module '#kernel/db.ts' {
  interface Tables {
    envelope: EnvelopeTable
  }
}

type Row = Omit<Selectable<EnvelopeTable>, 'organisation' | 'suite' | 'tx' | 'seq'>

const columns = ['space', 'id', 'version', 'epoch', 'author', 'iv', 'ct', 'written_at', 'legal_hold'] as const
const month = sql<string | null>`to_char(delete_after, 'YYYY-MM')`.as('delete_after')

/** @returns how many found their place free. */
export async function addEnvelopes(desk: Desk, organisation: string, kept: readonly Kept[]): Promise<number> {
  const values = kept.map(({ envelope, writtenAt, deleteAfter, legalHold }) => ({
    ...envelope,
    organisation,
    iv: Buffer.from(fromBase64url(envelope.iv)),
    ct: Buffer.from(fromBase64url(envelope.ct)),
    written_at: writtenAt,
    delete_after: deleteAfter && `${deleteAfter}-01`,
    legal_hold: legalHold,
  }))
  const { numInsertedOrUpdatedRows } = await desk.tx
    .insertInto('envelope')
    .values(values)
    .onConflict((oc) => oc.doNothing())
    .executeTakeFirst()
  return Number(numInsertedOrUpdatedRows)
}

/** The newest version of each of these records that is there. */
export async function newestVersions(desk: Desk, space: string, ids: string[]): Promise<Map<string, number>> {
  const rows = await desk.tx
    .selectFrom('envelope')
    .select((eb) => ['id', eb.fn.max('version').as('version')])
    .where('space', '=', space)
    .where('id', 'in', ids)
    .groupBy('id')
    .execute()
  return new Map(rows.map(({ id, version }) => [id, version]))
}

/** Of these records only the newest version stays. */
export const dropOlderVersions = (desk: Desk, space: string, ids: string[]) =>
  sql`delete from envelope e where space = ${space} and id = any (${ids}::text[]) and version <
    (select max(version) from envelope n where n.space = e.space and n.id = e.id)`.execute(desk.tx)

/** One record: the newest version, or the one that is asked for. */
export async function findKept(desk: Desk, space: string, id: string, version?: number) {
  const row = await desk.tx
    .selectFrom('envelope')
    .select([...columns, month])
    .where('space', '=', space)
    .where('id', '=', id)
    .$if(version !== undefined, (query) => query.where('version', '=', version ?? 0))
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && asKept(row)
}

type Place = { tx: string; seq: number }

/**
 * What was written after a place, in an order that loses nothing: a row counts once no older transaction is open
 * (decision 0005).
 */
export async function listKeptAfter(desk: Desk, space: string, { tx, seq }: Place, most: number) {
  const { rows } = await sql<Row & Place>`
    select space, id, version, epoch, author, iv, ct, written_at, legal_hold, ${month}, tx, seq from envelope
    where space = ${space} and (tx, seq) > (${tx}::xid8, ${seq}::bigint)
      and tx < pg_snapshot_xmin(pg_current_snapshot())
    order by tx, seq limit ${most}`.execute(desk.tx)
  return rows.map((row) => ({ tx: row.tx, seq: row.seq, kept: asKept(row) }))
}

/** Envelopes that are still sealed under an earlier epoch. */
export async function listKeptBelow(desk: Desk, space: string, epoch: number, most: number): Promise<Kept[]> {
  const rows = await desk.tx
    .selectFrom('envelope')
    .select([...columns, month])
    .where('space', '=', space)
    .where('epoch', '<', epoch)
    .orderBy('epoch')
    .orderBy('id')
    .orderBy('version')
    .limit(most)
    .execute()
  return rows.map(asKept)
}

/** The envelopes in exactly these places, held so that two who rotate do not meet in one. */
export async function lockKeptAt(desk: Desk, space: string, places: readonly Envelope[]): Promise<Kept[]> {
  const [ids, versions] = [places.map(({ id }) => id), places.map(({ version }) => version)]
  const { rows } = await sql<Row>`
    select space, id, version, epoch, author, iv, ct, written_at, legal_hold, ${month} from envelope
    where space = ${space} and (id::text, version) in
      (select * from unnest(${ids}::text[], ${versions}::int[]))
    order by id, version`.execute(desk.tx)
  return rows.map(asKept)
}

export async function removeAt(desk: Desk, space: string, places: readonly Envelope[]): Promise<number> {
  const [ids, versions] = [places.map(({ id }) => id), places.map(({ version }) => version)]
  const { numAffectedRows } = await sql`delete from envelope where space = ${space} and (id::text, version) in
    (select * from unnest(${ids}::text[], ${versions}::int[]))`.execute(desk.tx)
  return Number(numAffectedRows)
}

function asKept({ written_at, delete_after, legal_hold, iv, ct, ...head }: Row): Kept {
  const envelope: Envelope = { suite: 1, ...placeOf(head), iv: base64url(iv), ct: base64url(ct) }
  return { envelope, writtenAt: written_at, deleteAfter: delete_after, legalHold: legal_hold }
}

const placeOf = ({ space, id, version, epoch, author }: Omit<Envelope, 'iv' | 'ct' | 'suite'>) => ({
  space,
  id,
  version,
  epoch,
  author,
})
