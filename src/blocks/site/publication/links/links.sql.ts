import type { JSONColumnType } from 'kysely'
import type { Desk } from '#kernel/desk.ts'

/** What was found at a link: `moved`: it leads elsewhere for good; `refused`: who is there does not answer machines; `silent`: nobody. */
export type LinkState = 'waiting' | 'fine' | 'moved' | 'gone' | 'refused' | 'silent' | 'skipped'

export type SiteLink = {
  address: string
  pages: string[]
  state: LinkState
  status: number | null
  leadsTo: string | null
  lookedAt: Date | null
}

type LinkTable = {
  service: string
  organisation: string
  address: string
  pages: JSONColumnType<string[]>
  state: LinkState
  status: number | null
  leads_to: string | null
  looked_at: Date | null
}

declare module '#kernel/db.ts' {
  interface Tables {
    site_link: LinkTable
  }
}

export async function listLinkRows(desk: Desk, service: string): Promise<SiteLink[]> {
  const rows = await desk.tx
    .selectFrom('site_link')
    .selectAll()
    .where('service', '=', service)
    .orderBy('address')
    .execute()
  return rows.map(({ leads_to: leadsTo, looked_at: lookedAt, service: _, organisation: __, ...row }) => ({
    ...row,
    leadsTo,
    lookedAt,
  }))
}

type Of = { service: string; organisation: string }

/** Adds links or says anew on which pages they stand; what was found there stays known. */
export async function putLinks(
  desk: Desk,
  { service, organisation }: Of,
  links: readonly SiteLink[],
): Promise<void> {
  for (let at = 0; at < links.length; at += 500) {
    const rows = links.slice(at, at + 500).map(({ leadsTo, lookedAt, pages, ...link }) => ({
      ...{ ...link, service, organisation, leads_to: leadsTo, looked_at: lookedAt },
      pages: JSON.stringify(pages),
    }))
    await desk.tx
      .insertInto('site_link')
      .values(rows)
      .onConflict((oc) =>
        oc.columns(['service', 'address']).doUpdateSet((eb) => ({
          pages: eb.ref('excluded.pages'),
          state: eb.ref('excluded.state'),
        })),
      )
      .execute()
  }
}

export const removeLinks = (desk: Desk, service: string, addresses: readonly string[]) =>
  desk.tx.deleteFrom('site_link').where('service', '=', service).where('address', 'in', addresses).execute()

export const noteFound = (
  desk: Desk,
  service: string,
  { address, state, status, leadsTo }: Pick<SiteLink, 'address' | 'state' | 'status' | 'leadsTo'>,
) =>
  desk.tx
    .updateTable('site_link')
    .set({ state, status, leads_to: leadsTo, looked_at: desk.now })
    .where('service', '=', service)
    .where('address', '=', address)
    .execute()

/** Sites that are out and have a link that nobody has looked at since. */
export async function listWithOldLinks(desk: Desk, since: Date): Promise<string[]> {
  const rows = await desk.tx
    .selectFrom('site_link')
    .innerJoin('site', 'site.service', 'site_link.service')
    .select('site_link.service')
    .distinct()
    .where('site.publication', 'is not', null)
    .where('site_link.address', 'like', 'http%')
    .where((eb) => eb.or([eb('looked_at', 'is', null), eb('looked_at', '<', since)]))
    .execute()
  return rows.map(({ service }) => service)
}
