import { publicAddress } from '../path.ts'
import type { Site } from '../scene.ts'

type MadeFile = { path: string; type: string; text: string }

const text = 'text/plain; charset=utf-8'

/** What machines look for at the root of a site. `pages`: every page that may be found, each in its languages. */
export function machineFiles(site: Site, pages: readonly Found[]): MadeFile[] {
  const { address } = site.options
  return [
    { path: 'sitemap.xml', type: 'application/xml; charset=utf-8', text: sitemapOf(address, pages) },
    { path: 'robots.txt', type: text, text: `User-agent: *\nAllow: /\n\nSitemap: ${address}sitemap.xml\n` },
    ...securityOf(site),
  ]
}

/** A page in one language, with the same in all others. */
export type Found = {
  path: string
  changedAt: Date | null
  languages: readonly { lang: string; path: string }[]
}

/** Sitemaps protocol 0.9 with the languages of each page. */
function sitemapOf(address: string, pages: readonly Found[]): string {
  const entries = pages.map(({ path, changedAt, languages }) => {
    const others = languages.length > 1 ? languages : []
    return [
      `<url><loc>${escaped(publicAddress(address, path))}</loc>`,
      changedAt ? `<lastmod>${changedAt.toISOString().slice(0, 10)}</lastmod>` : '',
      ...others.map(
        (one) =>
          `<xhtml:link rel="alternate" hreflang="${escaped(one.lang)}" href="${escaped(publicAddress(address, one.path))}"/>`,
      ),
      '</url>',
    ].join('')
  })
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ...entries,
    '</urlset>\n',
  ].join('\n')
}

/** Whom to tell of a hole (RFC 9116). It expires in a year, so a site that nobody looks after says nothing false for long. */
function securityOf(site: Site): MadeFile[] {
  const { email } = site.draft.settings.imprint
  if (!email) return []
  const { now, address } = site.options
  // To the month: a date that moved with every publication would change the file each time.
  const expires = new Date(Date.UTC(now.getUTCFullYear() + 1, now.getUTCMonth(), 1))
    .toISOString()
    .replace('.000', '')
  const lines = [
    `Contact: mailto:${email}`,
    `Expires: ${expires}`,
    `Preferred-Languages: ${[...new Set(site.places.languages.map((lang) => lang.split('-')[0]))].join(', ')}`,
    `Canonical: ${address}.well-known/security.txt`,
  ]
  return [{ path: '.well-known/security.txt', type: text, text: `${lines.join('\n')}\n` }]
}

const signs: Record<string, string> = { '<': '&lt;', '>': '&gt;', '&': '&amp;', '"': '&quot;', "'": '&apos;' }
const escaped = (value: string): string => value.replace(/[<>&"']/g, (sign) => signs[sign] ?? '')
