import type { Desk } from '#kernel/desk.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { KeptPage, Page } from './model/page.ts'
import { pathOf } from './model/paths.ts'
import { cleanFrom, cleanTo, endsOf } from './model/redirect.ts'
import type { Redirect } from './model/site.ts'
import { leadOnRows, listRedirectRows, putRedirectRows, removeRedirectRows } from './redirects.sql.ts'
import { mustEditSite, mustFindSite, type Site, tell } from './sites.ts'

const most = 20_000

export async function listRedirects(desk: Desk, service: string): Promise<Redirect[]> {
  await mustFindSite(desk, service)
  return listRedirectRows(desk, service)
}

/**
 * Adds redirects; one from the same path is replaced. Those that are no address are left out.
 * @returns those that were kept
 * @throws Refusal `redirect.circle`, `redirect.too-many`
 */
export async function addRedirects(
  desk: Desk,
  service: string,
  wanted: readonly Redirect[],
): Promise<Redirect[]> {
  const site = await mustEditSite(desk, service)
  const clean = [...new Map(wanted.flatMap(cleaned).map((one) => [one.from, one])).values()]
  const there = await listRedirectRows(desk, service)
  const known = new Set(there.map(asLine))
  const fresh = clean.filter((one) => !known.has(asLine(one)))
  if (fresh.length === 0) return clean
  if (there.length + fresh.length > most) throw new Refusal('conflict', 'redirect.too-many')
  await putRedirectRows(desk, site, fresh)
  const all = await listRedirectRows(desk, service)
  const ends = endsOf(
    all,
    clean.map(({ from }) => from),
  )
  if ([...ends.values()].includes(null)) throw new Refusal('conflict', 'redirect.circle')
  await tell(desk, 'site.redirects-added', site, { redirects: fresh.length })
  return clean
}

export async function removeRedirects(desk: Desk, service: string, from: readonly string[]): Promise<void> {
  const site = await mustEditSite(desk, service)
  const removed = from.length > 0 ? await removeRedirectRows(desk, service, from) : []
  if (removed.length > 0) await tell(desk, 'site.redirects-removed', site, { redirects: removed.length })
}

/** A page that everybody may have seen has moved: its old address leads to the new one. For a site that this desk holds. */
export async function leaveRedirects(desk: Desk, site: Site, before: KeptPage, page: Page): Promise<void> {
  if (before.state !== 'ready' || site.publication === null) return
  const { languages } = site.settings
  for (const lang of Object.keys(before.page.variants)) {
    const [old, now] = [pathOf(before.page, lang, languages), pathOf(page, lang, languages)]
    if (!old || !now || old === now) continue
    await removeRedirectRows(desk, site.service, [`/${now}`])
    await leadOnRows(desk, site.service, `/${old}`, `/${now}`)
    await putRedirectRows(desk, site, [{ from: `/${old}`, to: `/${now}`, code: 301 }])
  }
}

/** What an erased page leaves behind: its addresses lead somewhere else. For a site that this desk holds. */
export async function leadAway(desk: Desk, site: Site, { page }: KeptPage, to: string): Promise<void> {
  const paths = Object.keys(page.variants).flatMap(
    (lang) => pathOf(page, lang, site.settings.languages) ?? [],
  )
  const target = cleanTo(to)
  if (!target || paths.some((path) => `/${path}` === target)) throw new Refusal('invalid', 'redirect.circle')
  for (const path of paths) await leadOnRows(desk, site.service, `/${path}`, target)
  await putRedirectRows(
    desk,
    site,
    paths.map((path) => ({ from: `/${path}`, to: target, code: 301 })),
  )
}

const asLine = ({ from, to, code }: Redirect): string => `${from} ${to} ${code}`

function cleaned({ from, to, code }: Redirect): Redirect[] {
  const [clean, target] = [cleanFrom(from), cleanTo(to)]
  return clean && target && clean !== target ? [{ from: clean, to: target, code }] : []
}
