import { sql } from 'kysely'
import type { Desk } from '#kernel/desk.ts'
import type { Service } from '../service.ts'
import type { OfficeSettings } from './office.ts'

type CounsellingTable = {
  service: string
  organisation: string
  slug: string
  opened_at: Date | null
  closed_at: Date | null
}

declare module '#kernel/db.ts' {
  interface Tables {
    counselling: CounsellingTable
  }
}

/** Where a service can be found, and since when people in need may write. */
export type Counselling = {
  service: string
  organisation: string
  slug: string
  openedAt: Date | null
  closedAt: Date | null
}

/** What the database hands out to everybody. */
export type OpenRow = {
  service: string
  organisation: string
  organisationName: string
  slug: string
  name: string
  summary: string
  openedAt: Date | null
  closedAt: Date | null
  handedOverAt: Date | null
  offices: { id: string; name: string; space: string; settings: OfficeSettings }[]
}

export const addCounselling = (desk: Desk, { id, organisation }: Service, slug: string) =>
  desk.tx
    .insertInto('counselling')
    .values({ service: id, organisation, slug, opened_at: null, closed_at: null })
    .onConflict((oc) => oc.column('service').doNothing())
    .execute()

export const findCounsellingRow = (desk: Desk, service: string): Promise<Counselling | undefined> =>
  desk.tx
    .selectFrom('counselling')
    .select(['service', 'organisation', 'slug', 'opened_at as openedAt', 'closed_at as closedAt'])
    .where('service', '=', service)
    .executeTakeFirst()

/** Where people in need can write to an organisation now. */
export const listOpenRows = (desk: Desk, organisation: string) =>
  desk.tx
    .selectFrom('counselling')
    .innerJoin('service', 'service.id', 'counselling.service')
    .select(['counselling.service', 'service.name', 'counselling.slug'])
    .where('counselling.organisation', '=', organisation)
    .where('counselling.opened_at', 'is not', null)
    .where('counselling.closed_at', 'is', null)
    .where('service.state', '<>', 'retired')
    .orderBy('service.started_at')
    .execute()

export const changeCounselling = (
  desk: Desk,
  service: string,
  { openedAt, closedAt, slug }: Partial<Pick<Counselling, 'openedAt' | 'closedAt' | 'slug'>>,
) =>
  desk.tx
    .updateTable('counselling')
    .set({
      ...(slug !== undefined && { slug }),
      ...(openedAt !== undefined && { opened_at: openedAt }),
      ...(closedAt !== undefined && { closed_at: closedAt }),
    })
    .where('service', '=', service)
    .execute()

export const removeCounselling = (desk: Desk, service: string) =>
  desk.tx.deleteFrom('counselling').where('service', '=', service).execute()

/** By the definer's eye: everybody may see that and no more. */
export async function findOpenRow(desk: Desk, slug: string): Promise<OpenRow | undefined> {
  const { rows } = await sql<OpenRow>`
    select service, organisation, organisation_name as "organisationName", slug, name, summary, opened_at as "openedAt",
      closed_at as "closedAt", handed_over_at as "handedOverAt", offices
    from open_counselling(${slug})`.execute(desk.tx)
  return rows[0]
}
