import type { Selectable } from 'kysely'
import type { Desk } from '#kernel/desk.ts'
import type { Service } from '../service.ts'
import type { Draft, SiteRole, SiteSettings } from './model/site.ts'
import type { SiteTable } from './tables.ts'

/** What is kept of a site, apart from its pages. */
export type SiteRow = {
  service: string
  organisation: string
  slug: string
  /** Its own domain; `hostSeenAt`: since when it has been seen to point here. */
  host: string | null
  hostSeenAt: Date | null
  settings: SiteSettings
  /** One more with every change of the settings that is kept. */
  revision: number
  changedAt: Date
  /** The publication that everybody sees. */
  publication: string | null
}

export const addSite = (desk: Desk, { id, organisation }: Service, slug: string, settings: SiteSettings) =>
  desk.tx
    .insertInto('site')
    .values({
      ...{ service: id, organisation, slug, settings: JSON.stringify(settings), changed_at: desk.now },
      ...{ host: null, host_seen_at: null, publication: null },
    })
    .onConflict((oc) => oc.column('service').doNothing())
    .execute()

export async function findSiteRow(desk: Desk, service: string): Promise<SiteRow | undefined> {
  const row = await desk.tx.selectFrom('site').selectAll().where('service', '=', service).executeTakeFirst()
  return row && asSite(row)
}

/** Takes the row for this transaction: of two who change it at once one comes second, and sees it. */
export async function holdSiteRow(desk: Desk, service: string): Promise<SiteRow | undefined> {
  const found = desk.tx.selectFrom('site').selectAll().where('service', '=', service).forUpdate()
  const row = await found.executeTakeFirst()
  return row && asSite(row)
}

export type SiteChange = {
  settings?: SiteSettings
  revision?: number
  slug?: string
  host?: string | null
  hostSeenAt?: Date | null
  publication?: string | null
}

export const changeSiteRow = (desk: Desk, service: string, { settings, hostSeenAt, ...rest }: SiteChange) =>
  desk.tx
    .updateTable('site')
    .set({
      ...rest,
      ...(settings && { settings: JSON.stringify(settings) }),
      ...(hostSeenAt !== undefined && { host_seen_at: hostSeenAt }),
      changed_at: desk.now,
    })
    .where('service', '=', service)
    .execute()

export const removeSite = (desk: Desk, service: string) =>
  desk.tx.deleteFrom('site').where('service', '=', service).execute()

/** Pictures, files and redirects of a site as a build takes them. */
export async function findThings(
  desk: Desk,
  service: string,
): Promise<Pick<Draft<never>, 'pictures' | 'files' | 'redirects'>> {
  const of = <T extends 'site_picture' | 'site_file' | 'site_redirect'>(table: T) => desk.tx.selectFrom(table)
  const pictures = await of('site_picture')
    .select(['id', 'about'])
    .where('service', '=', service)
    .orderBy('added_at')
    .orderBy('id')
    .execute()
  const files = await of('site_file')
    .select(['id', 'name', 'type', 'size'])
    .where('service', '=', service)
    .orderBy('added_at')
    .orderBy('id')
    .execute()
  const redirects = await of('site_redirect')
    .select(['from_path as from', 'to_path as to', 'code'])
    .where('service', '=', service)
    .orderBy('from_path')
    .execute()
  return {
    pictures: pictures.map(({ id, about }) => ({ ...about, id })),
    files: files.map((file) => ({ ...file, size: Number(file.size) })),
    redirects,
  }
}

export const listRoleRows = (desk: Desk, service: string): Promise<{ account: string; role: SiteRole }[]> =>
  desk.tx
    .selectFrom('site_role')
    .select(['account', 'role'])
    .where('service', '=', service)
    .orderBy('account')
    .execute()

/** Roles of those who still belong to the organisation, or still build. */
export const listStandingRoleRows = (
  desk: Desk,
  { id, organisation }: Pick<Service, 'id' | 'organisation'>,
) =>
  desk.tx
    .selectFrom('site_role as r')
    .select(['r.account', 'r.role'])
    .where('r.service', '=', id)
    .where((eb) =>
      eb.or([
        eb.exists(
          eb
            .selectFrom('membership as m')
            .select('m.account')
            .whereRef('m.account', '=', 'r.account')
            .where('m.organisation', '=', organisation),
        ),
        eb.exists(
          eb
            .selectFrom('builder as b')
            .select('b.account')
            .whereRef('b.account', '=', 'r.account')
            .where('b.service', '=', id)
            .where('b.ended_at', 'is', null),
        ),
      ]),
    )
    .execute()

const asSite = (row: Selectable<SiteTable>): SiteRow => ({
  service: row.service,
  organisation: row.organisation,
  slug: row.slug,
  host: row.host,
  hostSeenAt: row.host_seen_at,
  settings: row.settings,
  revision: row.revision,
  changedAt: row.changed_at,
  publication: row.publication,
})
