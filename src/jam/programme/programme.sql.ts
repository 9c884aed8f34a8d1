import { type Selectable, sql } from 'kysely'
import { later, minute } from '#kernel/clock.ts'
import type { Desk } from '#kernel/desk.ts'
import type { Jam } from '../profile/jam.ts'
import type { Item, ItemKind } from './item.ts'
import { usualVersion } from './usual/usual.ts'

type ItemTable = {
  id: string
  jam: string
  from_minute: number
  until_minute: number
  kind: ItemKind
  title: string
  title_en: string
  place: string
  fixed: boolean
  changed_at: Date
}

declare module '#kernel/db.ts' {
  interface Tables {
    programme: { jam: string; adopted_at: Date }
    programme_item: ItemTable
  }
}

/** The programme a jam planned itself, null as long as it follows the usual one. */
export async function findOwnItems(desk: Desk, jam: Jam): Promise<Item[] | null> {
  const rows = await desk.tx
    .selectFrom('programme as p')
    .leftJoin('programme_item as i', 'i.jam', 'p.jam')
    .where('p.jam', '=', jam.id)
    .select(['i.id', 'i.from_minute', 'i.until_minute', 'i.kind', 'i.title', 'i.title_en', 'i.place'])
    .select(['i.fixed', 'i.changed_at'])
    .orderBy('i.from_minute')
    .orderBy('i.until_minute', 'desc')
    .execute()
  if (rows.length === 0) return null
  return rows.filter((row) => row.id !== null).map((row) => asItem(jam, row as StoredItem))
}

/** @returns false when somebody adopted it before. */
export async function adopt(desk: Desk, jam: string): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await desk.tx
    .insertInto('programme')
    .values({ jam, adopted_at: desk.now })
    .onConflict((oc) => oc.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

/** @returns how many are new: one whose id is there already was sent twice. */
export async function addItems(desk: Desk, jam: Jam, items: readonly Item[]): Promise<number> {
  const { numInsertedOrUpdatedRows } = await desk.tx
    .insertInto('programme_item')
    .values(items.map((item) => ({ id: item.id, jam: jam.id, ...asRow(desk, jam, item) })))
    .onConflict((oc) => oc.doNothing())
    .executeTakeFirst()
  return Number(numInsertedOrUpdatedRows)
}

/** @returns false when somebody else changed it since it was read. */
export async function saveItem(desk: Desk, jam: Jam, item: Item): Promise<boolean> {
  const { numUpdatedRows } = await desk.tx
    .updateTable('programme_item')
    .set(asRow(desk, jam, item))
    .where('id', '=', item.id)
    .where('jam', '=', jam.id)
    .$if(item.version !== usualVersion, (query) => query.where('changed_at', '=', new Date(item.version)))
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Holds the programme still until this act is done: two organisers change it one after the other. */
export const holdProgramme = (desk: Desk, jam: string) =>
  sql`select pg_advisory_xact_lock(hashtext(${`programme ${jam}`}))`.execute(desk.tx)

/** Puts other items in the place of all; null: the jam follows the usual programme again. */
export async function replaceItems(desk: Desk, jam: Jam, items: readonly Item[] | null): Promise<void> {
  await desk.tx.deleteFrom('programme_item').where('jam', '=', jam.id).execute()
  if (items === null) await desk.tx.deleteFrom('programme').where('jam', '=', jam.id).execute()
  else await adopt(desk, jam.id)
  if (items && items.length > 0) await addItems(desk, jam, items)
}

/** @returns whether it was still there. */
export async function deleteItem(desk: Desk, id: string): Promise<boolean> {
  const { numDeletedRows } = await desk.tx
    .deleteFrom('programme_item')
    .where('id', '=', id)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

const asRow = (desk: Desk, jam: Jam, item: Item) => ({
  from_minute: minutesAfter(jam, item.startsAt),
  until_minute: minutesAfter(jam, item.endsAt),
  kind: item.kind,
  title: item.title,
  title_en: item.titleEn,
  place: item.place,
  fixed: item.fixed,
  changed_at: desk.now,
})

const minutesAfter = (jam: Jam, at: Date): number =>
  Math.round((at.getTime() - jam.startsAt.getTime()) / minute)

type StoredItem = Omit<Selectable<ItemTable>, 'jam' | 'changed_at' | 'fixed'> & {
  // Who reads it along with other things may do without.
  fixed?: boolean | null
  changed_at: Date | string
}

/** An item from its row; `changed_at` is a text where the row came as JSON. */
export const asItem = (jam: Pick<Jam, 'startsAt'>, row: StoredItem): Item => ({
  id: row.id,
  kind: row.kind,
  startsAt: later(jam.startsAt, row.from_minute * minute),
  endsAt: later(jam.startsAt, row.until_minute * minute),
  title: row.title,
  titleEn: row.title_en,
  place: row.place,
  fixed: row.fixed ?? false,
  version: new Date(row.changed_at).toISOString(),
})

/** Whether the whole jam meets by video now. Asked by the house: that it does is no secret, where is. */
export async function isOnline(desk: Desk, jam: string): Promise<boolean> {
  const { rows } = await sql`select 1 from remote
    where jam = ${jam} and ended_at is null and team is null and venue is null`.execute(desk.tx)
  return rows.length > 0
}
