import type { KeptFile } from '../publication/kept-file.ts'
import type { Served } from './directory.ts'

/** What an address of a site leads to. `page`: the page that says that there is nothing here. */
export type Found =
  | { kind: 'file'; path: string; file: KeptFile }
  | { kind: 'elsewhere'; to: string; code: 301 | 302 }
  | { kind: 'nothing'; page: string | null }

/** Looks up an address below `base`, as a web space with flat files would, and then among the redirects. */
export function lookUp(
  { files, redirects }: Pick<Served, 'files' | 'redirects'>,
  url: string,
  base: string,
): Found {
  const [whole = '', query] = url.split('#')[0]?.split(/\?(.*)/s) ?? []
  if (whole.length < base.length) return { kind: 'elsewhere', to: base, code: 301 }
  const asked = decoded(whole.slice(base.length))
  if (asked === null) return { kind: 'nothing', page: pageIn(files, '') }
  const old = query === undefined ? undefined : redirects.get(`/${asked}?${query}`)
  if (old) return leadTo(old, base)
  const path = asked === '' || asked.endsWith('/') ? `${asked}index.html` : asked
  const file = Object.hasOwn(files, path) ? files[path] : undefined
  if (file) return { kind: 'file', path, file }
  if (Object.hasOwn(files, `${asked}/index.html`))
    return { kind: 'elsewhere', to: `${base}${encodeURI(asked)}/`, code: 301 }
  const moved =
    redirects.get(`/${asked}`) ?? redirects.get(`/${asked.replace(/\/$/, '')}`) ?? redirects.get(`/${asked}/`)
  if (moved) return leadTo(moved, base)
  const bare = asked.replace(/\/$/, '')
  if (bare && Object.hasOwn(files, `${bare}.html`))
    return { kind: 'elsewhere', to: `${base}${encodeURI(bare)}.html`, code: 301 }
  return { kind: 'nothing', page: pageIn(files, asked) }
}

/** Of the language whose folder was asked for, else of the original. */
function pageIn(files: Served['files'], asked: string): string | null {
  const own = `${asked.split('/')[0]}/404.html`
  return [own, '404.html'].find((path) => Object.hasOwn(files, path)) ?? null
}

const leadTo = ({ to, code }: { to: string; code: 301 | 302 }, base: string): Found => ({
  kind: 'elsewhere',
  // Two slashes would lead to another host.
  to: to.startsWith('/') ? base + encodeURI(decoded(to) ?? '').replace(/^\/+/, '') : to,
  code,
})

function decoded(path: string): string | null {
  try {
    const plain = decodeURIComponent(path)
    return /\p{Cc}/u.test(plain) ? null : plain
  } catch {
    return null
  }
}
