import { type SSEStreamingApi, streamSSE } from 'hono/streaming'
import type { Ctx } from './http.ts'
import type { Happening } from './live.ts'

const heartbeat = 25_000

/**
 * Streams what happens in a jam (Server-Sent Events, WHATWG HTML 9.2): after a lost connection the browser's
 * `Last-Event-ID` brings what was missed, in order, each once. The caller has checked who may listen.
 */
export function streamHappenings(c: Ctx, jam: string, hears: (happening: Happening) => boolean): Response {
  const { live, closing } = c.get('house')
  // A proxy that buffers would turn live into late.
  c.header('x-accel-buffering', 'no')
  // Nobody would ever close the stream behind an answer without a body.
  if (c.req.raw.method === 'HEAD') return c.body(null, 200, { 'content-type': 'text/event-stream' })
  return streamSSE(c, async (stream) => {
    const waiting: Happening[] = []
    let wake = () => {}
    const stop = live.hear((happening) => {
      if (happening.jam !== jam || !hears(happening)) return
      waiting.push(happening)
      wake()
    })
    const end = () => wake()
    stream.onAbort(end)
    closing.addEventListener('abort', end)
    try {
      // The first time the page says how new it is, or what happened until now would be missed.
      let told = c.req.header('last-event-id') ?? c.req.query('after') ?? live.cursor
      for await (const missed of live.since(told, jam))
        if (hears(missed)) told = await tell(stream, missed, told)
      while (!stream.aborted && !closing.aborted) {
        for (const happening of waiting.splice(0)) told = await tell(stream, happening, told)
        await new Promise<void>((done) => {
          const beat = setTimeout(() => stream.write(': still here\n\n').finally(done), heartbeat)
          wake = () => {
            clearTimeout(beat)
            done()
          }
          if (waiting.length > 0 || stream.aborted || closing.aborted) wake()
        })
      }
    } finally {
      stop()
      closing.removeEventListener('abort', end)
    }
  })
}

/** Tells one happening unless it was told already, and returns the cursor of the last one told. */
async function tell(stream: SSEStreamingApi, happening: Happening, told: string): Promise<string> {
  if (!isAfter(happening.cursor, told)) return told
  const data = JSON.stringify({ kind: happening.kind, id: happening.cursor })
  await stream.writeSSE({ event: 'house', id: happening.cursor, data })
  return happening.cursor
}

function isAfter(cursor: string, other: string): boolean {
  const [tx = 0n, id = 0n] = cursor.split('-').map(BigInt)
  const [otherTx = 0n, otherId = 0n] = /^\d+-\d+$/.test(other) ? other.split('-').map(BigInt) : []
  return tx === otherTx ? id > otherId : tx > otherTx
}
