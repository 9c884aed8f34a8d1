import { isForeignPage, isForever, typeOf } from './kind-of-file.ts'

/** Where a site is seen: `base` is `/w/SLUG/` of this house, or `/` of its own domain. */
export type Where = { host: string; base: string; isOwn: boolean; isSecure: boolean; house: string }

/**
 * No script runs on a page of a site, wherever its words come from. Only the page for searching may fetch the search
 * that was made with the site, and nothing from elsewhere.
 */
export function headersOf(path: string, etag: string, where: Where): Record<string, string> {
  const type = typeOf(path)
  return {
    'content-type': type,
    ...(etag && { etag }),
    'cache-control': isForever(path) ? 'public, max-age=31536000, immutable' : 'public, no-cache',
    'x-content-type-options': 'nosniff',
    'content-security-policy': policyOf(path, where),
    'referrer-policy': 'strict-origin-when-cross-origin',
    ...(type.startsWith('text/html') && pageOnly),
    ...(isForeignPage(path) && { 'content-disposition': 'attachment' }),
    ...(where.isOwn && where.isSecure && { 'strict-transport-security': 'max-age=31536000' }),
  }
}

const pageOnly = {
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
  'cross-origin-opener-policy': 'same-origin',
}

const searches = /(^|\/)(suche|search)\.html$/

function policyOf(path: string, { host, base, isSecure, house }: Where): string {
  const self = "'self'"
  const rules = [
    "default-src 'none'",
    `img-src ${self} data:`,
    `media-src ${self}`,
    `style-src ${self}`,
    `font-src ${self}`,
    `frame-src ${self} ${house} https:`,
    `form-action ${self}`,
    "base-uri 'none'",
    `frame-ancestors ${self} ${house}`,
  ]
  // Nothing on a page asks for anything; but who judges it for search engines reads robots.txt by its leave.
  const origin = `${isSecure ? 'https' : 'http'}://${host}`
  const judged = `connect-src ${origin}/robots.txt`
  if (!searches.test(path)) return [...rules, judged].join('; ')
  const site = origin + base
  const search = [
    `script-src ${site} 'wasm-unsafe-eval'`,
    `worker-src ${site}pagefind/`,
    `${judged} ${site}pagefind/`,
  ]
  return [...rules, ...search].join('; ')
}
