import { createReadStream } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Answer, Asked } from './answer.ts'

type Proxies = readonly string[]

export function askedBy(
  request: Request,
  socket: { remoteAddress?: string; encrypted?: boolean } | undefined,
  proxies: Proxies,
): Asked {
  const { url, headers, method } = request
  return {
    method,
    host: headers.get('host') ?? new URL(url).host,
    url: url.slice(url.indexOf('/', 8)),
    isSecure: isSecure(socket, headers.get('x-forwarded-proto') ?? undefined, proxies),
    header: (name) => headers.get(name) ?? undefined,
  }
}

export function askedStraight(request: IncomingMessage, proxies: Proxies): Asked {
  const { headers } = request
  return {
    method: request.method ?? 'GET',
    host: headers.host ?? '',
    url: request.url ?? '/',
    isSecure: isSecure(request.socket, textOf(headers['x-forwarded-proto']), proxies),
    header: (name) => textOf(headers[name]),
  }
}

export function asResponse({ status, headers, body }: Answer): Response {
  if (body === null || body instanceof Uint8Array) return new Response(body, { status, headers })
  const stream = Readable.toWeb(createReadStream(body.path, body)) as ReadableStream
  return new Response(stream, { status, headers })
}

/** Writes to the connection itself: what most visitors ask for costs half of what it would by way of the web's classes. */
export function writeAnswer({ status, headers, body }: Answer, response: ServerResponse): void {
  response.writeHead(status, headers)
  if (body === null || body instanceof Uint8Array) response.end(body ?? undefined)
  // Who goes in the middle of a film breaks the line; nobody needs to hear of it.
  else pipeline(createReadStream(body.path, body), response).catch(() => response.destroy())
}

function isSecure(
  socket: { remoteAddress?: string | undefined; encrypted?: boolean } | undefined,
  said: string | undefined,
  proxies: Proxies,
) {
  if (socket?.encrypted) return true
  const near = (socket?.remoteAddress ?? '').replace(/^::ffff:/, '')
  return said === 'https' && proxies.includes(near)
}

const textOf = (value: string | string[] | undefined): string | undefined =>
  Array.isArray(value) ? value.join(', ') : value
