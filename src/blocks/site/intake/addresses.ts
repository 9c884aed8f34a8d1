import type { Found, FoundPage } from './found.ts'

/** Finds pages by the addresses under which they were known. */
export class Addresses {
  readonly #byPath = new Map<string, string>()
  readonly #hosts: ReadonlySet<string>

  constructor(found: Found, pages: readonly FoundPage[]) {
    this.#hosts = new Set(found.hosts)
    for (const page of pages)
      for (const address of page.addresses) {
        const key = keyOf(address)
        if (key !== '' && !this.#byPath.has(key)) this.#byPath.set(key, page.key)
      }
  }

  /** Whether an address leads into the old site. */
  isOwn(url: URL): boolean {
    return url.host === 'here.invalid' || this.#hosts.has(url.host.replace(/^www\./, ''))
  }

  page(url: URL): string | undefined {
    return this.#byPath.get(keyOf(url.href))
  }
}

/** An address as a whole one, as seen from its page. */
export function wholeAddress(address: string, from: string): URL | null {
  const base = URL.canParse(from) ? from : `https://here.invalid/${from.replace(/^\//, '')}`
  const text = address.startsWith('www.') ? `https://${address}` : address
  return URL.canParse(text, base) ? new URL(text, base) : null
}

/**
 * The addresses of a page that lead on to where it lies now: its paths, and its numbers as WordPress knows them (`/?p=12`), which only
 * this house can tell apart; a web space with flat files cannot.
 */
export function oldPaths(page: FoundPage): string[] {
  const urls = page.addresses.flatMap((address) => wholeAddress(address, '/') ?? [])
  const ours = urls.filter(({ protocol }) => /^https?:$/.test(protocol))
  const paths = ours
    .filter(({ search, pathname }) => !search && pathname !== '/')
    .map(({ pathname }) => pathname)
  const numbers = ours.filter(isNumber).map(({ search }) => `/${search}`)
  return [...new Set([...paths, ...numbers])]
}

const isNumber = ({ pathname, search }: URL): boolean =>
  pathname === '/' && /^\?(p|page_id|post_type=[\w-]{1,40}&p)=\d{1,12}$/.test(search)

/** What stays of an address when it is compared: the number of a page, or its path without its ends. */
function keyOf(address: string): string {
  const url = wholeAddress(address, '/')
  if (!url || !/^https?:$/.test(url.protocol)) return ''
  const id = url.searchParams.get('p') ?? url.searchParams.get('page_id')
  if (id) return `?${id}`
  const path = decoded(url.pathname).toLowerCase()
  return (
    path
      .replace(/(\/|^)_?index\.\w+$/, '$1')
      .replace(/\.(html?|md|markdown|php)$/, '')
      .replace(/\/+/g, '/')
      .replace(/\/$/, '') || '/'
  )
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
