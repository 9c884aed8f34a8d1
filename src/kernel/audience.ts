import type { Happening, Live } from './live.ts'

/** Where a listener's words go. */
export type Sink = { write(text: string): void; end(): void }

type Wish = { jam: string; hears: (happening: Happening) => boolean; after: string }

/** Everybody who listens in this process. */
export type Audience = {
  /** Tells somebody all that happens in a jam after a cursor, each once. @returns how they leave */
  seat(sink: Sink, wish: Wish): () => void
}

const heartbeat = 25_000

/** One for the whole house: one heartbeat and one hearer, however many sit here. */
export function audienceOf(live: Live, closing: AbortSignal): Audience {
  const known = audiences.get(live)
  if (known) return known
  const audience = openAudience(live, closing)
  audiences.set(live, audience)
  return audience
}

const audiences = new WeakMap<Live, Audience>()

/** While somebody is told what they missed, what happens meanwhile waits. */
type Listener = Omit<Wish, 'after'> & { sink: Sink; waiting: Happening[] | null }

function openAudience(live: Live, closing: AbortSignal): Audience {
  const listeners = new Set<Listener>()
  live.hear((happening) => {
    let text = ''
    for (const one of listeners) {
      if (happening.jam !== one.jam || !one.hears(happening)) continue
      text ||= textOf(happening)
      if (one.waiting) one.waiting.push(happening)
      else one.sink.write(text)
    }
  })
  const beat = setInterval(() => {
    for (const { sink } of listeners) sink.write(': still here\n\n')
  }, heartbeat)
  beat.unref()
  closing.addEventListener('abort', () => {
    clearInterval(beat)
    for (const { sink } of listeners) sink.end()
    listeners.clear()
  })
  return {
    seat: (sink, { after, ...wish }) => {
      const one: Listener = { ...wish, sink, waiting: [] }
      // Without a line to the database nobody can be told what they missed: the browser comes again.
      if (closing.aborted || !live.hears) sink.end()
      else {
        listeners.add(one)
        void catchUp(live, one, after, listeners)
      }
      return () => void listeners.delete(one)
    },
  }
}

async function catchUp(live: Live, one: Listener, after: string, listeners: Set<Listener>): Promise<void> {
  let told = after
  const tell = (happening: Happening) => {
    if (!listeners.has(one) || !one.hears(happening) || !isAfter(happening.cursor, told)) return
    told = happening.cursor
    one.sink.write(textOf(happening))
  }
  try {
    for await (const missed of live.since(after, one.jam)) tell(missed)
    for (const happening of one.waiting ?? []) tell(happening)
    one.waiting = null
  } catch {
    // The database is gone for a moment: the browser comes again, with what it heard last.
    if (listeners.delete(one)) one.sink.end()
  }
}

const textOf = ({ kind, cursor }: Happening): string =>
  `event: house\ndata: ${JSON.stringify({ kind, id: cursor })}\nid: ${cursor}\n\n`

function isAfter(cursor: string, other: string): boolean {
  const [tx = 0n, id = 0n] = cursor.split('-').map(BigInt)
  const [otherTx = 0n, otherId = 0n] = /^\d+-\d+$/.test(other) ? other.split('-').map(BigInt) : []
  return tx === otherTx ? id > otherId : tx > otherTx
}
