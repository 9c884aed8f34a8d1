/** Where to go on: only a path of this house, so that no link of ours leads a person who signs in elsewhere. */
export function ownPath(next: unknown, fallback = '/me'): string {
  if (typeof next !== 'string' || !/^\/(?![/\\])/.test(next)) return fallback
  const url = URL.canParse(next, 'http://own') ? new URL(next, 'http://own') : null
  return url?.host === 'own' ? url.pathname + url.search : fallback
}
