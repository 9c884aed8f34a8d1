import { cleanWeb } from './address.ts'
import type { Redirect } from './site.ts'

/** The path of an address as it is asked for: `/verein/vorstand`. What somebody pastes with its domain counts without it. */
export function cleanFrom(typed: string): string | null {
  const text = typed.trim()
  const own = URL.canParse(text) && /^https?:/i.test(text) ? new URL(text) : null
  const path = own ? own.pathname + own.search : text
  if (!path.startsWith('/') || path.startsWith('//') || path.length > 500) return null
  if (!URL.canParse(path, 'https://here.invalid')) return null
  const { pathname, search } = new URL(path, 'https://here.invalid')
  return pathname + search
}

/** A path of the site, or an https: address. */
export const cleanTo = (typed: string): string | null =>
  typed.trim().startsWith('/') ? cleanPath(typed.trim()) : cleanWeb(typed)

function cleanPath(text: string): string | null {
  if (text.startsWith('//') || text.length > 1000 || !URL.canParse(text, 'https://here.invalid')) return null
  const { pathname, search, hash, host } = new URL(text, 'https://here.invalid')
  return host === 'here.invalid' ? pathname + search + hash : null
}

/** Where each of some paths leads in the end; null for one that leads in a circle. */
export function endsOf(redirects: readonly Redirect[], paths: readonly string[]): Map<string, string | null> {
  const next = new Map(redirects.map((one) => [one.from, one.to]))
  const ends = new Map<string, string | null>()
  for (const from of paths) {
    const way: string[] = []
    const seen = new Set<string>()
    let at = from
    while (!ends.has(at) && !seen.has(at) && next.has(at)) {
      way.push(at)
      seen.add(at)
      at = next.get(at) ?? at
    }
    const end = ends.has(at) ? (ends.get(at) ?? null) : seen.has(at) ? null : at
    // What lies on the way has the same end, so a thousand that lead to one place are walked once.
    for (const path of way.length > 0 ? way : [from]) ends.set(path, end)
  }
  return ends
}
