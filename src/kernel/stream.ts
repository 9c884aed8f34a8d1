import type { ServerResponse } from 'node:http'
import { audienceOf, type Sink } from './audience.ts'
import type { Ctx } from './http.ts'
import type { Happening } from './live.ts'

/**
 * Streams what happens in a jam (Server-Sent Events, WHATWG HTML 9.2): after a lost connection the browser's
 * `Last-Event-ID` brings what was missed, in order, each once. The caller has checked who may listen.
 */
export function streamHappenings(c: Ctx, jam: string, hears: (happening: Happening) => boolean): Response {
  const { live, closing } = c.get('house')
  const audience = audienceOf(live, closing)
  // The first time the page says how new it is, or what happened until now would be missed.
  const after = c.req.header('last-event-id') ?? c.req.query('after') ?? live.cursor
  return streamTo(c, (sink) => audience.seat(sink, { jam, hears, after }))
}

/** Streams whatever is written to the sink. @param seat begins it, and returns what happens when nobody listens any more */
export function streamTo(c: Ctx, seat: Seat): Response {
  // Nobody would ever close the stream behind an answer without a body.
  if (c.req.raw.method === 'HEAD') return c.body(null, 200, { 'content-type': type })
  const outgoing = (c.env as { outgoing?: ServerResponse } | undefined)?.outgoing
  return outgoing ? straight(outgoing, seat) : asBody(seat)
}

const type = 'text/event-stream'
// A proxy that buffers would turn live into late.
const headers = {
  'content-type': type,
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'x-accel-buffering': 'no',
}

type Seat = (sink: Sink) => () => void

/** More than this unread, and the line is dead or far too slow: the browser comes again and is told what it missed. */
const mostUnread = 64 * 1024

/** Writes to the connection itself: two thousand that wait cost a fifth of what as many streams of the web would. */
function straight(outgoing: ServerResponse, seat: Seat): Response {
  outgoing.writeHead(200, headers)
  outgoing.flushHeaders()
  const leave = seat({
    write: (text) => {
      if (outgoing.writableLength > mostUnread) outgoing.destroy()
      else outgoing.write(text)
    },
    end: () => outgoing.end(),
  })
  outgoing.once('close', leave)
  // A copy, for the server hands out an answer of its own making without looking whether that has been done.
  return new Response(null, { headers: { 'x-hono-already-sent': 'true' } }).clone()
}

/** Where there is no connection to write to: a test that calls the house itself. */
function asBody(seat: Seat): Response {
  const encoder = new TextEncoder()
  let leave = () => {}
  const body = new ReadableStream({
    start: (controller) => {
      leave = seat({
        write: (text) => controller.enqueue(encoder.encode(text)),
        end: () => controller.close(),
      })
    },
    cancel: () => leave(),
  })
  return new Response(body, { headers })
}
