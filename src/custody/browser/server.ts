import { Refused } from './refused.ts'

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'

/**
 * Asks our server, which is believed in nothing that was sealed or signed.
 * @throws Refused with the server's code; `offline` when nothing came back
 */
export async function ask<T>(
  method: Method,
  path: string,
  body?: object,
  headers: Record<string, string> = {},
): Promise<T> {
  const json = body && { 'content-type': 'application/json' }
  const answer = await reach(path, {
    method,
    headers: { ...json, ...headers },
    ...(body && { body: JSON.stringify(body) }),
  })
  if (answer.status === 204) return undefined as T
  return answer.json().catch(torn)
}

/** Sends bytes. @throws Refused */
export async function send(
  path: string,
  bytes: Uint8Array<ArrayBuffer>,
  signal?: AbortSignal,
): Promise<void> {
  await reach(path, {
    method: 'PUT',
    headers: { 'content-type': 'application/octet-stream' },
    body: bytes,
    ...(signal && { signal }),
  })
}

/** Sends bytes that are answered with JSON. @throws Refused */
export async function sendBytes<T>(path: string, body: Uint8Array<ArrayBuffer>): Promise<T> {
  const headers = { 'content-type': 'application/octet-stream' }
  return (await reach(path, { method: 'POST', headers, body })).json().catch(torn)
}

/** Fetches bytes `from` … `to`, both included. @throws Refused */
export async function fetchBytes(
  path: string,
  from: number,
  to: number,
  signal?: AbortSignal,
): Promise<Uint8Array<ArrayBuffer>> {
  const answer = await reach(path, {
    headers: { range: `bytes=${from}-${to}` },
    ...(signal && { signal }),
  })
  return bytesOf(answer)
}

const bytesOf = async (answer: Response) => new Uint8Array(await answer.arrayBuffer().catch(torn))

/** No answer, or half of one; nonsense is another thing. */
function torn(error: unknown): never {
  throw error instanceof SyntaxError ? error : new Refused({ code: 'offline' })
}

/** Fetches something whole. @throws Refused */
export async function fetchWhole(path: string): Promise<Uint8Array<ArrayBuffer>> {
  return bytesOf(await reach(path, {}))
}

let isOut = false

/** Whether the last thing that was sent got no answer. */
export const isOutOfReach = (): boolean => isOut

async function reach(path: string, init: RequestInit): Promise<Response> {
  let answer: Response
  try {
    answer = await fetch(path, { ...init, redirect: 'error', cache: 'no-store' })
    isOut = false
  } catch (error) {
    // Given up by a person: that says nothing of the connection.
    if (init.signal?.aborted) throw error
    isOut = true
    return torn(error)
  }
  if (answer.ok) return answer
  const told = await answer.json().catch(() => ({}))
  const { code = 'refused', says, wait } = told as { code?: string; says?: string; wait?: number }
  throw new Refused({ code, says, wait, status: answer.status })
}
