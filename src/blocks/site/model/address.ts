import type { Target } from './section.ts'

/** Where a target leads: into the site, or out of it. */
export type Place =
  | { kind: 'page'; id: string }
  | { kind: 'file'; id: string }
  | { kind: 'web' | 'mail' | 'phone'; href: string }

const longest = 2000
const inside = /^(page|file):([0-9a-z][0-9a-z-]{0,63})$/
const mailbox = /^[^\s@<>"'()[\],;:\\%?&#]+@[a-z0-9-]+(\.[a-z0-9-]+)+$/i

/** What stands behind a target; null for everything that leads to no page, file, https:, mailto: or tel:. */
export function placeOf(target: unknown): Place | null {
  if (typeof target !== 'string' || target.length > longest) return null
  const text = target.trim()
  const own = inside.exec(text)
  if (own) return { kind: own[1] as 'page' | 'file', id: own[2] ?? '' }
  if (/^mailto:/i.test(text)) return mailTo(text.slice(7))
  if (/^tel:/i.test(text)) return phone(text.slice(4))
  return web(text)
}

/** A target as it is kept, also from what people type (`www.example.org`, `wir@example.org`); null for what is none. */
export function cleanTarget(typed: unknown): Target | null {
  if (typeof typed !== 'string') return null
  const text = typed.trim()
  const place = placeOf(text) ?? mailTo(text) ?? (looksLikeHost(text) ? web(`https://${text}`) : null)
  if (!place) return null
  return 'href' in place ? place.href : `${place.kind}:${place.id}`
}

/** An https: address as it is kept; `http:` becomes `https:`. */
export function cleanWeb(typed: unknown): string | null {
  const target = cleanTarget(typed)
  return target?.startsWith('https:') ? target : null
}

/**
 * The address of a public page of this house (`/f/…`), or an https: address. Behind a `#` may stand the fingerprint of the
 * organisation's vault: the browser of whoever follows the link checks keys against it.
 */
export function cleanPublic(typed: unknown): string | null {
  if (typeof typed !== 'string') return null
  const text = typed.trim()
  // `//example.org` would lead out of the house, as would a backslash, which browsers take for a slash.
  return /^\/[a-z0-9][\w/-]{0,300}(#[\w-]{1,100})?$/i.test(text) && !text.includes('//')
    ? text
    : cleanWeb(text)
}

/** The mailbox alone, lower case where it is no matter; null for what is none. */
export const cleanEmail = (typed: unknown): string | null => {
  if (typeof typed !== 'string') return null
  const text = typed.trim().replace(/^mailto:/i, '')
  return mailbox.test(text) && text.length <= 200 ? text : null
}

const looksLikeHost = (text: string): boolean => /^[a-z0-9-]+(\.[a-z0-9-]+)+([/?#].*)?$/i.test(text)

function web(text: string): Place | null {
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) return null
  const url = new URL(text)
  // A name before the @ makes one address look like another.
  if (url.username || url.password || !url.hostname.includes('.')) return null
  if (url.protocol === 'http:') url.protocol = 'https:'
  return { kind: 'web', href: url.href }
}

function mailTo(text: string): Place | null {
  const address = text.split('?', 1)[0] ?? ''
  return mailbox.test(address) ? { kind: 'mail', href: `mailto:${address}` } : null
}

function phone(text: string): Place | null {
  const number = text.replace(/\(0\)/g, '').replace(/[\s()/.-]/g, '')
  return /^\+?[0-9]{3,20}$/.test(number) ? { kind: 'phone', href: `tel:${number}` } : null
}
