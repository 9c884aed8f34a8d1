import { isAway, Refused } from '../browser/refused.ts'

type Asking = {
  method?: string
  body?: object | Uint8Array<ArrayBuffer>
  show?: string
  signal?: AbortSignal
}

/**
 * Asks our server, which is believed in nothing that was sealed or signed. No cookie goes along: whoever has no account shows a
 * visit or a ticket.
 * @throws Refused with the server's code; `offline` when nothing came back
 */
export async function ask<T>(path: string, asking: Asking = {}): Promise<T> {
  const answer = await reach(path, asking)
  return answer.status === 204 ? (undefined as T) : answer.json().catch(torn)
}

/** In the middle of an answer; nonsense is another thing. */
function torn(error: unknown): never {
  if (error instanceof SyntaxError) throw error
  throw new Refused({ code: 'offline' })
}

/** The bytes of something. @throws as `ask` */
export async function fetchBytes(
  path: string,
  show: string,
  from: number,
  to: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const answer = await reach(path, { show }, { range: `bytes=${from}-${to}` })
  return new Uint8Array(
    await answer.arrayBuffer().catch(() => {
      throw new Refused({ code: 'offline' })
    }),
  )
}

async function reach(
  path: string,
  { method = 'GET', body, show, signal }: Asking,
  more: Record<string, string> = {},
): Promise<Response> {
  const isBytes = body instanceof Uint8Array
  const type = isBytes ? 'application/octet-stream' : 'application/json'
  let answer: Response
  try {
    answer = await fetch(path, {
      method,
      credentials: 'omit',
      redirect: 'error',
      cache: 'no-store',
      headers: { ...(body && { 'content-type': type }), ...(show && { authorization: show }), ...more },
      ...(body && { body: isBytes ? body : JSON.stringify(body) }),
      ...(signal && { signal }),
    })
  } catch {
    throw new Refused({ code: signal?.aborted ? 'stopped' : 'offline' })
  }
  if (answer.ok) return answer
  const told = await answer.json().catch(() => ({}))
  const { code = 'refused', says } = told as { code?: string; says?: string }
  throw new Refused({ code, says, status: answer.status })
}

/** How long it is waited before the next try, in ms; the last one again and again. */
const pauses = [500, 1_000, 2_000, 5_000, 10_000]

/** Tries until there is an answer: a torn connection comes back, and so does a house that was asked too much at once. */
export async function persist<T>(
  signal: AbortSignal,
  tellWaiting: () => void,
  work: () => Promise<T>,
): Promise<T> {
  for (let tries = 0; ; tries++) {
    try {
      return await work()
    } catch (error) {
      if (signal.aborted || !(isAway(error) || isTooMuch(error))) throw error
      tellWaiting()
      await new Promise((later) => setTimeout(later, pauses[Math.min(tries, pauses.length - 1)]))
    }
  }
}

/** Also where something in front of the house says so, in words of its own. */
const isTooMuch = (error: unknown): boolean => error instanceof Refused && error.trouble.status === 429
