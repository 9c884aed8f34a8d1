import type { Desk } from '#kernel/desk.ts'
import type { Redirect } from './model/site.ts'

export const listRedirectRows = (desk: Desk, service: string): Promise<Redirect[]> =>
  desk.tx
    .selectFrom('site_redirect')
    .select(['from_path as from', 'to_path as to', 'code'])
    .where('service', '=', service)
    .orderBy('from_path')
    .execute()

/** One statement takes a thousand; an older one from the same path goes. */
export async function putRedirectRows(
  desk: Desk,
  { service, organisation }: { service: string; organisation: string },
  redirects: readonly Redirect[],
): Promise<void> {
  for (let at = 0; at < redirects.length; at += 1000)
    await desk.tx
      .insertInto('site_redirect')
      .values(
        redirects
          .slice(at, at + 1000)
          .map(({ from, to, code }) => ({ service, organisation, from_path: from, to_path: to, code })),
      )
      .onConflict((oc) =>
        oc.columns(['service', 'from_path']).doUpdateSet((eb) => ({
          to_path: eb.ref('excluded.to_path'),
          code: eb.ref('excluded.code'),
        })),
      )
      .execute()
}

export const removeRedirectRows = (desk: Desk, service: string, from: readonly string[]) =>
  desk.tx
    .deleteFrom('site_redirect')
    .where('service', '=', service)
    .where('from_path', 'in', [...from])
    .returning('from_path')
    .execute()

/** What led to one path leads to another from now on, so that no visitor is sent on twice. */
export const leadOnRows = (desk: Desk, service: string, from: string, to: string) =>
  desk.tx
    .updateTable('site_redirect')
    .set({ to_path: to })
    .where('service', '=', service)
    .where('to_path', '=', from)
    .execute()
