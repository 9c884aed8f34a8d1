/** The server said no, or said nothing (`offline`). */
export class Unanswered extends Error {
  readonly code: string
  readonly says: string | undefined
  readonly status: number
  constructor(code: string, status = 0, says?: string) {
    super(code)
    this.code = code
    this.status = status
    this.says = says
  }
}

/** Asks our own server. @throws Unanswered */
export async function ask<T>(method: 'GET' | 'PUT' | 'POST', path: string, body?: object): Promise<T> {
  const headers = body ? { 'content-type': 'application/json' } : undefined
  const sent = { method, cache: 'no-store', redirect: 'error', ...(headers && { headers }) } as const
  let answer: Response
  try {
    answer = await fetch(path, { ...sent, ...(body && { body: JSON.stringify(body) }) })
  } catch {
    throw new Unanswered('offline')
  }
  if (answer.status === 204) return undefined as T
  const told = await answer.json().catch(() => ({}))
  if (answer.ok) return told as T
  const { code = 'refused', says } = told as { code?: string; says?: string }
  throw new Unanswered(code, answer.status, says)
}
