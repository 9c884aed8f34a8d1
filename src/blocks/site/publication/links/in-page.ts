/** Where a page leads: out of the site, and within it by path and place on the page. */
export type LinksOfPage = { outer: string[]; inner: { path: string; place: string | null }[] }

const tags = /<(?:a|area|link|iframe|img|source|video|track)\b[^>]*>/g
const leads = /\s(?:href|src|poster)="([^"]*)"/g

/** Reads the links of a page that we have written ourselves. Addresses that a machine only names (canonical, alternate) count not. */
export function linksIn(html: string, path: string): LinksOfPage {
  const [outer, inner] = [new Set<string>(), new Map<string, LinksOfPage['inner'][number]>()]
  for (const [tag] of html.matchAll(tags)) {
    if (/^<link\b/.test(tag) && !/rel="stylesheet"/.test(tag)) continue
    for (const [, raw = ''] of tag.matchAll(leads)) {
      const address = plain(raw)
      if (/^https?:\/\//i.test(address)) outer.add(address.replace(/#.*$/, ''))
      else if (!/^[a-z][a-z0-9+.-]*:|^\/\//i.test(address)) {
        const found = within(path, address)
        inner.set(`${found.path}#${found.place}`, found)
      }
    }
  }
  return { outer: [...outer], inner: [...inner.values()] }
}

/** Whether a page has a place of this name. */
export const hasPlace = (html: string, place: string): boolean =>
  html.includes(` id="${place.replaceAll('&', '&amp;')}"`)

function within(from: string, address: string): { path: string; place: string | null } {
  const [path = '', place] = address.split('#')
  const [plainPath = ''] = path.split('?')
  const at = place === undefined || place === '' ? null : decoded(place)
  if (plainPath === '') return { path: from, place: at }
  const parts = plainPath.startsWith('/') ? [] : from.split('/').slice(0, -1)
  for (const part of plainPath.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '.') parts.push(decoded(part))
  }
  const found = parts.filter((part, index) => part !== '' || index === parts.length - 1).join('/')
  return { path: found === '' || found.endsWith('/') ? `${found}index.html` : found, place: at }
}

const plain = (text: string): string =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
