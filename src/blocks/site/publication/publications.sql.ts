import { type Selectable, sql } from 'kysely'
import type { Desk } from '#kernel/desk.ts'
import type { Redirect } from '../model/site.ts'
import type { PublicationTable } from '../tables.ts'
import type { Digest } from './bytes.ts'
import type { KeptFiles, Publication, WholePublication } from './kept-file.ts'

const about = [
  'id',
  'service',
  'organisation',
  'pages',
  'bytes',
  'built_in',
  'published_at',
  'published_by',
] as const

export async function listPublicationRows(desk: Desk, service: string): Promise<Publication[]> {
  const rows = await desk.tx
    .selectFrom('site_publication')
    .select(about)
    .where('service', '=', service)
    .orderBy('published_at', 'desc')
    .orderBy('id')
    .execute()
  return rows.map(asPublication)
}

export async function findPublicationRow(desk: Desk, id: string): Promise<WholePublication | undefined> {
  const row = await desk.tx.selectFrom('site_publication').selectAll().where('id', '=', id).executeTakeFirst()
  return (
    row && {
      ...asPublication(row),
      files: row.files as KeptFiles,
      redirects: row.redirects,
      draft: row.draft,
    }
  )
}

export const addPublicationRow = (desk: Desk, one: WholePublication) =>
  desk.tx
    .insertInto('site_publication')
    .values({
      ...{
        id: one.id,
        service: one.service,
        organisation: one.organisation,
        pages: one.pages,
        bytes: one.bytes,
      },
      ...{ files: JSON.stringify(one.files), redirects: JSON.stringify(one.redirects satisfies Redirect[]) },
      ...{
        built_in: one.builtIn,
        published_at: one.publishedAt,
        published_by: one.publishedBy,
        draft: one.draft,
      },
    })
    .execute()

/** Forgets all but the newest and the one that is out. */
export const forgetPublications = (desk: Desk, service: string, kept: number) =>
  sql`delete from site_publication where service = ${service}
    and id not in (select publication from site where service = ${service} and publication is not null)
    and id not in (select id from site_publication where service = ${service} order by published_at desc, id limit ${kept})`.execute(
    desk.tx,
  )

export const removePublicationRow = (desk: Desk, id: string) =>
  desk.tx.deleteFrom('site_publication').where('id', '=', id).execute()

/** Every name of bytes that some publication of some site needs. */
export async function listUsed(desk: Desk): Promise<Set<Digest>> {
  const { rows } = await sql<{ digest: Digest }>`
    select distinct file ->> 'digest' as digest from site_publication, lateral jsonb_path_query(files, '$.*') as file
    union select draft from site_publication where draft is not null`.execute(desk.tx)
  return new Set(rows.map(({ digest }) => digest))
}

const bytesOfSites = 0x73697465

/** Whoever publishes holds bytes that no row names yet: meanwhile nobody tidies. Until the end of the transaction. */
export const holdBytes = (desk: Desk) =>
  sql`select pg_advisory_xact_lock_shared(${bytesOfSites})`.execute(desk.tx)

/** Waits until nobody publishes, and lets nobody begin. Until the end of the transaction. */
export const holdAllBytes = (desk: Desk) =>
  sql`select pg_advisory_xact_lock(${bytesOfSites})`.execute(desk.tx)

type Row = Pick<Selectable<PublicationTable>, (typeof about)[number]>

const asPublication = (row: Row): Publication => ({
  id: row.id,
  service: row.service,
  organisation: row.organisation,
  pages: row.pages,
  bytes: Number(row.bytes),
  builtIn: row.built_in,
  publishedAt: row.published_at,
  publishedBy: row.published_by,
})
