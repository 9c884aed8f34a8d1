/** Where to go on: only a path of this house, so that no link of ours leads a person who signs in elsewhere. */
export function ownPath(next: unknown, fallback = '/me'): string {
  if (typeof next !== 'string' || !isPath(next)) return fallback
  const url = URL.canParse(next, 'http://own') ? new URL(next, 'http://own') : null
  if (url?.host !== 'own') return fallback
  const path = url.pathname + url.search
  // What was tidied up (`/.//elsewhere`) may be the address of another house.
  return isPath(path) ? path : fallback
}

const isPath = (text: string): boolean => /^\/(?![/\\])/.test(text)
