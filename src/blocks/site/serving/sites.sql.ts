import type { Desk } from '#kernel/desk.ts'
import type { Redirect } from '../model/site.ts'
import type { KeptFiles } from '../publication/kept-file.ts'

/** A site that is out, and under which addresses. `host`: its own domain, once it was seen to point here. */
export type Out = {
  service: string
  organisation: string
  slug: string
  host: string | null
  publication: string
}

/** Every site that is out. Read by the house itself: for visitors there is no other wall than being published. */
export async function listOut(desk: Desk): Promise<Out[]> {
  const rows = await desk.tx
    .selectFrom('site')
    .innerJoin('service', 'service.id', 'site.service')
    .select([
      'site.service',
      'site.organisation',
      'site.slug',
      'site.host',
      'site.host_seen_at',
      'site.publication',
    ])
    .where('site.publication', 'is not', null)
    .where('service.state', '<>', 'retired')
    .execute()
  return rows.map(({ host, host_seen_at: seen, publication, ...site }) => ({
    ...site,
    host: seen ? host : null,
    publication: publication ?? '',
  }))
}

export async function findContents(
  desk: Desk,
  publication: string,
): Promise<{ files: KeptFiles; redirects: Redirect[] } | undefined> {
  const row = await desk.tx
    .selectFrom('site_publication')
    .select(['files', 'redirects'])
    .where('id', '=', publication)
    .executeTakeFirst()
  return row as { files: KeptFiles; redirects: Redirect[] } | undefined
}

/** Whether a site wants to be found under a domain, seen to point here or not yet: who may have a certificate for it. */
export const isWanted = async (desk: Desk, host: string): Promise<boolean> =>
  (await desk.tx.selectFrom('site').select('service').where('host', '=', host).executeTakeFirst()) !==
  undefined
