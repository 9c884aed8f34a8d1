import { type ColumnType, sql } from 'kysely'
import type { Desk } from '#kernel/desk.ts'
import type { FilledShift, Origin, Shift, ShiftChange, Times } from './shift.ts'

type ShiftTable = {
  id: string
  jam: string
  title: string
  place: string
  starts_at: Date
  ends_at: Date
  needed: number
  duty: string | null
  batch: string | null
  item: ColumnType<string | null, string | null | undefined>
  item_starts_at: ColumnType<Date | null, Date | null | undefined>
}

declare module '#kernel/db.ts' {
  interface Tables {
    shift: ShiftTable
  }
}

const columns = [
  's.id',
  's.jam',
  's.title',
  's.place',
  's.starts_at as startsAt',
  's.ends_at as endsAt',
  's.needed',
  's.duty',
] as const

/** Asked by the house: the wall shows each helper their own sign-ups alone. */
export const listFilledShifts = (desk: Desk, jam: string): Promise<FilledShift[]> =>
  desk.tx
    .selectFrom('shift as s')
    .select(columns)
    .select(taken.as('taken'))
    .where('s.jam', '=', jam)
    .orderBy('s.starts_at')
    .orderBy('s.title')
    .orderBy('s.id')
    .execute()

const taken = sql<number>`(select count(*) from shift_signup u where u.shift = s.id)`

/** Locked, so that those who take the last place at once come one after the other. */
export const lockShift = (desk: Desk, jam: string, id: string): Promise<Shift | undefined> =>
  desk.tx
    .selectFrom('shift as s')
    .select(columns)
    .where('s.jam', '=', jam)
    .where('s.id', '=', id)
    .forUpdate()
    .executeTakeFirst()

export const findShiftRow = (desk: Desk, jam: string, id: string): Promise<FilledShift | undefined> =>
  desk.tx
    .selectFrom('shift as s')
    .select(columns)
    .select(taken.as('taken'))
    .where('s.jam', '=', jam)
    .where('s.id', '=', id)
    .executeTakeFirst()

/** @returns whether it was added; the same shift twice is one. */
export async function addShift(
  desk: Desk,
  one: Shift,
  batch: string | null = null,
  origin: Origin | null = null,
): Promise<boolean> {
  const added = await desk.tx
    .insertInto('shift')
    .values({
      id: one.id,
      jam: one.jam,
      title: one.title,
      place: one.place,
      starts_at: one.startsAt,
      ends_at: one.endsAt,
      needed: one.needed,
      duty: one.duty,
      batch,
      item: origin?.item ?? null,
      item_starts_at: origin?.itemStartsAt ?? null,
    })
    .onConflict((oc) => oc.doNothing())
    .executeTakeFirst()
  return added.numInsertedOrUpdatedRows === 1n
}

/** @returns false when the plan has the same shift at that place already */
export async function saveShift(desk: Desk, id: string, form: ShiftChange): Promise<boolean> {
  const same = desk.tx
    .selectFrom('shift as s')
    .innerJoin('shift as o', (join) =>
      join
        .onRef('o.jam', '=', 's.jam')
        .onRef('o.title', '=', 's.title')
        .onRef('o.starts_at', '=', 's.starts_at'),
    )
    .select('o.id')
    .where('s.id', '=', id)
    .where('o.id', '<>', id)
    .where('o.place', '=', form.place)
  if (await same.executeTakeFirst()) return false
  await desk.tx.updateTable('shift').set(form).where('id', '=', id).execute()
  return true
}

export const removeShift = (desk: Desk, id: string) =>
  desk.tx.deleteFrom('shift').where('id', '=', id).execute()

/** Moves a shift; who has signed up moves with it. @returns false when the plan has the same shift then already */
export async function saveTimes(
  desk: Desk,
  { id, jam, title, place }: Shift,
  { startsAt, endsAt }: Times,
): Promise<boolean> {
  const same = desk.tx
    .selectFrom('shift')
    .select('id')
    .where('jam', '=', jam)
    .where('title', '=', title)
    .where('place', '=', place)
    .where('starts_at', '=', startsAt)
    .where('id', '<>', id)
  if (await same.executeTakeFirst()) return false
  await desk.tx
    .updateTable('shift')
    .set({ starts_at: startsAt, ends_at: endsAt })
    .where('id', '=', id)
    .execute()
  return true
}

/** Shifts that were made from the programme, with the item and when it began then. */
export const listOrigins = (desk: Desk, jam: string): Promise<(Origin & { id: string })[]> =>
  desk.tx
    .selectFrom('shift')
    .select(['id', 'item', 'item_starts_at as itemStartsAt'])
    .where('jam', '=', jam)
    .where('item', 'is not', null)
    .$narrowType<{ item: string; itemStartsAt: Date }>()
    .execute()

export const saveOrigin = (desk: Desk, id: string, itemStartsAt: Date) =>
  desk.tx.updateTable('shift').set({ item_starts_at: itemStartsAt }).where('id', '=', id).execute()
