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
  return answer.json()
}

/** Sends bytes. @throws Refused */
export async function send(path: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  await reach(path, {
    method: 'PUT',
    headers: { 'content-type': 'application/octet-stream' },
    body: bytes,
  })
}

/** Fetches bytes `from` … `to`, both included. @throws Refused */
export async function fetchBytes(path: string, from: number, to: number): Promise<Uint8Array<ArrayBuffer>> {
  const answer = await reach(path, { headers: { range: `bytes=${from}-${to}` } })
  return new Uint8Array(await answer.arrayBuffer())
}

async function reach(path: string, init: RequestInit): Promise<Response> {
  let answer: Response
  try {
    answer = await fetch(path, { ...init, redirect: 'error', cache: 'no-store' })
  } catch {
    throw new Refused({ code: 'offline' })
  }
  if (answer.ok) return answer
  const told = await answer.json().catch(() => ({}))
  const { code = 'refused', says, wait } = told as { code?: string; says?: string; wait?: number }
  throw new Refused({ code, says, wait, status: answer.status })
}
