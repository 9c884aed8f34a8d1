import type { ColumnType, JSONColumnType, Selectable } from 'kysely'
import type { Desk } from '#kernel/desk.ts'
import type { Jam, Sections } from './jam.ts'

type JamTable = {
  id: string
  slug: string
  title: string
  place: string
  time_zone: string
  starts_at: Date
  ends_at: Date
  call_opens_at: Date
  call_closes_at: Date
  registration_closes_at: Date
  sections: JSONColumnType<Sections>
  sample: boolean
  published_at: Date | null
  created_at: Date
  cancelled_at: ColumnType<Date | null, Date | null | undefined>
  cancel_reason: ColumnType<string, string | undefined>
}

declare module '#kernel/db.ts' {
  interface Tables {
    jam: JamTable
  }
}

export async function findJamBySlug(desk: Desk, slug: string): Promise<Jam | undefined> {
  const row = await desk.tx.selectFrom('jam').selectAll().where('slug', '=', slug).executeTakeFirst()
  return row && asJam(row)
}

export async function findJamById(desk: Desk, id: string): Promise<Jam | undefined> {
  const row = await desk.tx.selectFrom('jam').selectAll().where('id', '=', id).executeTakeFirst()
  return row && asJam(row)
}

export async function listJamRows(desk: Desk): Promise<Jam[]> {
  const rows = await desk.tx.selectFrom('jam').selectAll().orderBy('starts_at', 'desc').execute()
  return rows.map(asJam)
}

/** @returns whether it was added; false when another jam has its slug. */
export async function addJam(desk: Desk, jam: Jam): Promise<boolean> {
  const added = await desk.tx
    .insertInto('jam')
    .values({ id: jam.id, ...asRow(jam), created_at: desk.now })
    .onConflict((oc) => oc.column('slug').doNothing())
    .executeTakeFirst()
  return added.numInsertedOrUpdatedRows === 1n
}

/** The jam, kept for this act: two who change different sections at once both get their words in. */
export async function lockJam(desk: Desk, slug: string): Promise<Jam | undefined> {
  const row = await desk.tx
    .selectFrom('jam')
    .selectAll()
    .where('slug', '=', slug)
    .forUpdate()
    .executeTakeFirst()
  return row && asJam(row)
}

export const saveJam = (desk: Desk, jam: Jam) =>
  desk.tx.updateTable('jam').set(asRow(jam)).where('id', '=', jam.id).execute()

/** @returns whether it was still there. */
export async function removeJam(desk: Desk, id: string): Promise<boolean> {
  const { numDeletedRows } = await desk.tx.deleteFrom('jam').where('id', '=', id).executeTakeFirst()
  return numDeletedRows > 0n
}

const asRow = (jam: Jam) => ({
  slug: jam.slug,
  title: jam.title,
  place: jam.place,
  time_zone: jam.timeZone,
  starts_at: jam.startsAt,
  ends_at: jam.endsAt,
  call_opens_at: jam.callOpensAt,
  call_closes_at: jam.callClosesAt,
  registration_closes_at: jam.registrationClosesAt,
  sections: JSON.stringify(jam.sections),
  sample: jam.sample,
  published_at: jam.publishedAt,
})

export const asJam = (row: Selectable<JamTable>): Jam => ({
  id: row.id,
  slug: row.slug,
  title: row.title,
  place: row.place,
  timeZone: row.time_zone,
  startsAt: row.starts_at,
  endsAt: row.ends_at,
  callOpensAt: row.call_opens_at,
  callClosesAt: row.call_closes_at,
  registrationClosesAt: row.registration_closes_at,
  sections: row.sections,
  sample: row.sample,
  publishedAt: row.published_at,
  cancelledAt: row.cancelled_at,
  cancelReason: row.cancel_reason,
})
