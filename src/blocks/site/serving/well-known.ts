import { atDesk } from '#kernel/desk.ts'
import type { House } from '#kernel/house.ts'
import { keyedHash } from '#kernel/id.ts'
import type { Answer, Asked } from './answer.ts'
import { isWanted } from './sites.sql.ts'

/** What this house answers under a domain that points to it, and no other can: a hash with its key. */
export const markOf = (house: Pick<House, 'secret'>, host: string): string =>
  keyedHash(house.secret, `site:${host}`)

const text = {
  'content-type': 'text/plain; charset=utf-8',
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
}

/** Answers that are the same under every domain: that it points here, and whether a proxy may fetch a certificate for it. */
export function answerWellKnown(
  house: House,
  asked: Asked,
): Answer | undefined | Promise<Answer | undefined> {
  const url = new URL(asked.url, 'http://any.invalid')
  if (asked.method !== 'GET' && asked.method !== 'HEAD') return
  if (url.pathname === '/.well-known/jam-site') return said(200, markOf(house, hostOf(asked.host)))
  if (url.pathname === '/.well-known/jam-site/wanted')
    return answerWanted(house, url.searchParams.get('domain') ?? '')
}

/** Asked by a proxy before it fetches a certificate: for this house, or the domain of a site (`on_demand_tls` of Caddy). */
async function answerWanted(house: House, domain: string): Promise<Answer> {
  const host = hostOf(domain)
  if (host === new URL(house.config.address).hostname) return said(200, 'yes')
  const isWantedHere = await atDesk(house, { itself: true, readonly: true }, (desk) => isWanted(desk, host))
  return isWantedHere ? said(200, 'yes') : said(404, 'no')
}

const said = (status: number, line: string): Answer => ({
  status,
  headers: text,
  body: Buffer.from(`${line}\n`),
})

const hostOf = (host: string): string => host.toLowerCase().replace(/:\d+$/, '')
