import { type JSONColumnType, sql } from 'kysely'
import type { Desk } from '#kernel/desk.ts'
import type { Lang } from '#kernel/text.ts'
import type { Why } from '../plan.ts'

type PlacementTable = {
  participant: string
  jam: string
  account: string
  run: string
  need: string | null
  why: JSONColumnType<Why>
}

declare module '#kernel/db.ts' {
  interface Tables {
    placement: PlacementTable
  }
}

export type PlacementRow = { participant: string; account: string; why: Why }

const atOnce = 500

/** Puts the placements of a plan in the place of those before. */
export async function replacePlacements(
  desk: Desk,
  jam: string,
  run: string,
  rows: PlacementRow[],
): Promise<void> {
  await desk.tx.deleteFrom('placement').where('jam', '=', jam).execute()
  for (let at = 0; at < rows.length; at += atOnce) {
    const some = rows.slice(at, at + atOnce).map(({ why, ...row }) => ({
      ...row,
      ...{ jam, run, need: why.need, why: JSON.stringify(why) },
    }))
    await desk.tx.insertInto('placement').values(some).execute()
  }
}

/** Who was in the reserve by what was published before. */
export async function listReserve(desk: Desk, jam: string): Promise<Set<string>> {
  const rows = await desk.tx
    .selectFrom('placement')
    .select('participant')
    .where('jam', '=', jam)
    .where('need', 'is', null)
    .execute()
  return new Set(rows.map(({ participant }) => participant))
}

export const findPlacementOf = (desk: Desk, jam: string, account: string) =>
  desk.tx
    .selectFrom('placement')
    .innerJoin('participant as p', 'p.id', 'placement.participant')
    .select(['placement.need', 'placement.why'])
    .where('placement.jam', '=', jam)
    .where('placement.account', '=', account)
    .where('p.withdrawn_at', 'is', null)
    .executeTakeFirst()

/**
 * Holds people and needs as they are until this transaction ends: who withdraws at this moment comes before or
 * after it. @returns those that still take part.
 */
export async function holdPresent(
  desk: Desk,
  jam: string,
): Promise<{ people: { id: string }[]; needs: { id: string }[] }> {
  const people = await desk.tx
    .selectFrom('participant')
    .select('id')
    .where('jam', '=', jam)
    .where('kind', '=', 'professional')
    .where('withdrawn_at', 'is', null)
    .forShare()
    .execute()
  const needs = await desk.tx
    .selectFrom('need')
    .select('id')
    .where('jam', '=', jam)
    .where('state', '=', 'accepted')
    .forShare()
    .execute()
  return { people, needs }
}

/** Titles of needs and names of people by their ids. */
export async function listNames(desk: Desk, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<{ id: string; name: string }>`
    select id, title as name from need where id = any (${ids}::uuid[])
    union all select id, name from participant where id = any (${ids}::uuid[])`.execute(desk.tx)
  return new Map(rows.map(({ id, name }) => [id, name]))
}

export type Reader = { account: string; email: string; name: string; lang: Lang }
export type Professional = Reader & { participant: string }

/** The professionals of a jam who can be written to, by their accounts. */
export async function listReaders(desk: Desk, jam: string): Promise<Map<string, Professional>> {
  const { rows } = await sql<Professional>`
    select a.id as account, a.email, p.name, a.lang, p.id as participant from account a join participant p on p.account = a.id
    where p.jam = ${jam} and p.kind = 'professional' and a.email is not null and a.erased_at is null`.execute(
    desk.tx,
  )
  return new Map(rows.map((row) => [row.account, row]))
}

/** The members of organisations who can be written to. */
export async function listMembersOf(
  desk: Desk,
  organisations: readonly string[],
): Promise<(Reader & { organisation: string })[]> {
  const { rows } = await sql<Reader & { organisation: string }>`
    select a.id as account, a.email, a.name, a.lang, m.organisation
    from membership m join account a on a.id = m.account
    where m.organisation = any (${organisations}::uuid[]) and a.email is not null and a.erased_at is null`.execute(
    desk.tx,
  )
  return rows
}

/** Only one at a time changes what is published in a jam; ends with the transaction. */
export const lockPublishing = (desk: Desk, jam: string) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${jam}, 16))`.execute(desk.tx)
