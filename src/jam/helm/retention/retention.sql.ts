import { sql } from 'kysely'
import type { Desk } from '#kernel/desk.ts'
import { newId } from '#kernel/id.ts'
import { type KindName, kinds, type Place } from './kind.ts'

type RuleTable = { jam: string; kind: string; days: number }
type ShreddingTable = {
  id: string
  jam: string
  kind: string
  rows: number
  remaining: number
  at: Date
  account: string | null
}

declare module '#kernel/db.ts' {
  interface Tables {
    retention_rule: RuleTable
    shredding: ShreddingTable
  }
}

/** The days that organisers chose, by kind. */
export async function listRules(desk: Desk, jam: string): Promise<Map<string, number>> {
  const rows = await desk.tx
    .selectFrom('retention_rule')
    .select(['kind', 'days'])
    .where('jam', '=', jam)
    .execute()
  return new Map(rows.map(({ kind, days }) => [kind, days]))
}

export async function saveRule(desk: Desk, jam: string, kind: KindName, days: number): Promise<void> {
  await desk.tx
    .insertInto('retention_rule')
    .values({ jam, kind, days })
    .onConflict((oc) => oc.columns(['jam', 'kind']).doUpdateSet({ days }))
    .execute()
}

/** How many rows still hold something of this kind. */
export async function countKind(desk: Desk, jam: string, kind: KindName): Promise<number> {
  let count = 0
  for (const place of kinds[kind].places as readonly Place[]) {
    const { rows } = await sql<{ count: number }>`
      select count(*) as count from ${sql.table(place.table)}
      where jam = ${jam} and (${sql.raw(place.holds ?? 'true')})`.execute(desk.tx)
    count += Number(rows[0]?.count ?? 0)
  }
  return count
}

/** Erases everything of this kind. @returns how many rows it was */
export async function eraseKind(desk: Desk, jam: string, kind: KindName): Promise<number> {
  let count = 0
  for (const { table, holds = 'true', blank } of kinds[kind].places as readonly Place[]) {
    const of = sql`where jam = ${jam} and (${sql.raw(holds)})`
    const { numAffectedRows } = blank
      ? await sql`update ${sql.table(table)} set ${sql.raw(blank)} ${of}`.execute(desk.tx)
      : await sql`delete from ${sql.table(table)} ${of}`.execute(desk.tx)
    count += Number(numAffectedRows ?? 0)
  }
  return count
}

/** That something was erased (Löschnachweis). */
export type Shredding = {
  id: string
  kind: string
  rows: number
  remaining: number
  at: Date
  name: string | null
}

export async function addShredding(
  desk: Desk,
  jam: string,
  kind: KindName,
  rows: number,
  remaining: number,
): Promise<string> {
  const row = { id: newId(), jam, kind, rows, remaining, at: desk.now, account: desk.actor.account }
  await addShreddingRow(desk, row)
  return row.id
}

export const addShreddingRow = (
  desk: Desk,
  { id, jam, kind, rows, remaining, at, account }: ShreddingTable,
) => desk.tx.insertInto('shredding').values({ id, jam, kind, rows, remaining, at, account }).execute()

/** All of the house, for its journal. */
export const listAllShreddings = (desk: Desk) =>
  desk.tx.selectFrom('shredding').select(['id', 'jam', 'kind', 'at']).orderBy('at').execute()

export const isJam = async (desk: Desk, id: string): Promise<boolean> =>
  (await desk.tx.selectFrom('jam').select('id').where('id', '=', id).executeTakeFirst()) !== undefined

/** The caller speaks for the house: names stand behind the wall of each account. */
export async function listShreddings(desk: Desk, jam: string): Promise<Shredding[]> {
  return desk.tx
    .selectFrom('shredding as s')
    .leftJoin('account as a', 'a.id', 's.account')
    .select(['s.id', 's.kind', 's.rows', 's.remaining', 's.at', 'a.name'])
    .where('s.jam', '=', jam)
    .orderBy('s.at', 'desc')
    .limit(200)
    .execute()
}

/** Two who erase the same wait for each other, and the second finds nothing. */
export const lockShredder = (desk: Desk, jam: string) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`shredder ${jam}`}, 0))`.execute(desk.tx)

export async function listEnded(desk: Desk): Promise<{ id: string; endsAt: Date }[]> {
  const rows = await desk.tx
    .selectFrom('jam')
    .select(['id', 'ends_at'])
    .where('ends_at', '<', desk.now)
    .execute()
  return rows.map(({ id, ends_at }) => ({ id, endsAt: ends_at }))
}
