import type { Buffer } from 'node:buffer'

/** What somebody asks of a published site, whatever server it came by. Names of headers are in lower case. */
export type Asked = {
  method: string
  /** Host of the request, with its port. */
  host: string
  /** Path and query, as they came. */
  url: string
  /** Whether it came encrypted, to us or to a proxy that we believe. */
  isSecure: boolean
  header(name: string): string | undefined
}

/** A part of a file on the disk; `end` is the last byte. */
export type Piece = { path: string; start: number; end: number }

export type Answer = {
  status: number
  headers: Record<string, string>
  body: Buffer<ArrayBuffer> | Piece | null
}

/** One file of a site as it is handed out again and again: whole, and pressed where that is shorter. */
export type Ready = { etag: string; plain: Variant; br?: Variant; gzip?: Variant }
export type Variant = { headers: Record<string, string>; body: Buffer<ArrayBuffer> }

/** Hands out what lies ready: as it is pressed, or that nothing has changed (RFC 9110, 13.1.2). */
export function answerReady(asked: Asked, ready: Ready, status = 200): Answer {
  const accepted = ready.br || ready.gzip ? (asked.header('accept-encoding') ?? '') : ''
  const variant =
    ready.br && accepted.includes('br')
      ? ready.br
      : ready.gzip && accepted.includes('gzip')
        ? ready.gzip
        : ready.plain
  const { headers, body } = variant
  const known = status === 200 ? asked.header('if-none-match') : undefined
  if (known !== undefined && matches(known, headers.etag ?? ''))
    return { status: 304, headers: unchanged(headers), body: null }
  return { status, headers, body: asked.method === 'HEAD' ? null : body }
}

/** @returns the bytes that are asked for (RFC 9110, 14.2), all where it asks for none or for several, null where there are none */
export function rangeOf(
  range: string | undefined,
  size: number,
): { start: number; end: number } | null | 'all' {
  const found = range === undefined ? null : /^bytes=(\d*)-(\d*)$/.exec(range.trim())
  if (!found || (found[1] === '' && found[2] === '')) return 'all'
  const [, from = '', to = ''] = found
  const start = from === '' ? Math.max(0, size - Number(to)) : Number(from)
  const end = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1)
  return start > end || start >= size ? null : { start, end }
}

export const matches = (known: string, etag: string): boolean =>
  known.trim() === '*' || known.split(',').some((one) => one.trim().replace(/^W\//, '') === etag)

export const unchanged = ({
  etag,
  vary,
  'cache-control': cache,
}: Record<string, string>): Record<string, string> => ({
  ...(etag && { etag }),
  ...(cache && { 'cache-control': cache }),
  ...(vary && { vary }),
})
