import { type Selectable, sql } from 'kysely'
import type { Desk } from '#kernel/desk.ts'
import type { KeptPage, Page } from './model/page.ts'
import type { PageTable } from './tables.ts'

export async function listPageRows(desk: Desk, service: string): Promise<KeptPage[]> {
  const rows = await desk.tx
    .selectFrom('site_page')
    .selectAll()
    .where('service', '=', service)
    .orderBy('position')
    .orderBy('id')
    .execute()
  return rows.map(asPage)
}

export async function findPageRow(desk: Desk, id: string): Promise<KeptPage | undefined> {
  const row = await desk.tx.selectFrom('site_page').selectAll().where('id', '=', id).executeTakeFirst()
  return row && asPage(row)
}

/** @returns whether there was no page of this id, anywhere */
export async function addPageRow(desk: Desk, organisation: string, one: KeptPage): Promise<boolean> {
  const added = await desk.tx
    .insertInto('site_page')
    .values({
      ...{ id: one.id, service: one.service, organisation, position: one.position },
      ...{ page: JSON.stringify(one.page), revision: one.revision, state: one.state },
      ...{ not_before: one.notBefore, changed_at: one.changedAt, changed_by: one.changedBy },
    })
    .onConflict((oc) => oc.column('id').doNothing())
    .executeTakeFirst()
  return (added.numInsertedOrUpdatedRows ?? 0n) > 0n
}

export const savePageRow = (desk: Desk, id: string, page: Page, revision: number) =>
  desk.tx
    .updateTable('site_page')
    .set({ page: JSON.stringify(page), revision, changed_at: desk.now, changed_by: desk.actor.account })
    .where('id', '=', id)
    .execute()

export type PageChange = { state?: KeptPage['state']; notBefore?: Date | null; position?: number }

export const changePageRow = (desk: Desk, id: string, { notBefore, ...rest }: PageChange) =>
  desk.tx
    .updateTable('site_page')
    .set({ ...rest, ...(notBefore !== undefined && { not_before: notBefore }) })
    .where('id', '=', id)
    .execute()

/** Writes the order of all pages of a site at once. */
export const orderRows = (desk: Desk, service: string, ids: readonly string[]) =>
  sql`update site_page p set position = o.place
    from unnest(${sql.val([...ids])}::uuid[]) with ordinality as o(id, place)
    where p.id = o.id and p.service = ${service}`.execute(desk.tx)

export const removePageRow = (desk: Desk, id: string) =>
  desk.tx.deleteFrom('site_page').where('id', '=', id).execute()

/** What a page was. */
export type PageVersion = { revision: number; changedAt: Date; changedBy: string | null; content: Page }

/** Keeps what a page is now as a version; once for each revision. */
export const addVersionRow = (desk: Desk, organisation: string, one: KeptPage) =>
  desk.tx
    .insertInto('site_page_version')
    .values({
      ...{ page: one.id, revision: one.revision, service: one.service, organisation },
      ...{ content: JSON.stringify(one.page), changed_at: one.changedAt, changed_by: one.changedBy },
    })
    .onConflict((oc) => oc.columns(['page', 'revision']).doNothing())
    .execute()

const versionColumns = ['revision', 'changed_at as changedAt', 'changed_by as changedBy', 'content'] as const

/** The newest first. */
export const listVersionRows = (desk: Desk, page: string): Promise<PageVersion[]> =>
  desk.tx
    .selectFrom('site_page_version')
    .select(versionColumns)
    .where('page', '=', page)
    .orderBy('revision', 'desc')
    .execute()

export const findVersionRow = (
  desk: Desk,
  page: string,
  revision: number,
): Promise<PageVersion | undefined> =>
  desk.tx
    .selectFrom('site_page_version')
    .select(versionColumns)
    .where('page', '=', page)
    .where('revision', '=', revision)
    .executeTakeFirst()

/** When somebody's work on a page was last kept as a version. */
export const findLastVersion = (desk: Desk, page: string) =>
  desk.tx
    .selectFrom('site_page_version')
    .select(['revision', 'changed_at as changedAt', 'changed_by as changedBy'])
    .where('page', '=', page)
    .orderBy('revision', 'desc')
    .limit(1)
    .executeTakeFirst()

/** Only so many versions stay, the oldest go. */
export const tidyVersions = (desk: Desk, page: string, most: number) =>
  desk.tx
    .deleteFrom('site_page_version')
    .where('page', '=', page)
    .where('revision', 'in', (eb) =>
      eb
        .selectFrom('site_page_version')
        .select('revision')
        .where('page', '=', page)
        .orderBy('revision', 'desc')
        .offset(most),
    )
    .execute()

const asPage = (row: Selectable<PageTable>): KeptPage => ({
  id: row.id,
  service: row.service,
  position: row.position,
  revision: row.revision,
  page: row.page,
  state: row.state,
  notBefore: row.not_before,
  changedAt: row.changed_at,
  changedBy: row.changed_by,
})
