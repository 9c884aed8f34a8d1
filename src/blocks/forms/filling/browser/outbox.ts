import type { Session } from './session.ts'
import { inStore } from './store.ts'

/** What is sealed and waits for the connection: ciphertext, and nothing that opens it. */
export type Waiting = { id: string; slug: string; body: { [part: string]: unknown } }

/** How the server answered; null when nothing came back. */
export type Answered = { status: number; code: string; says: string; state: string } | null

/** Sends what was sealed, with its proof of work. */
export async function post({ data: { slug }, proving }: Session, body: object): Promise<Answered> {
  let proof: string
  try {
    proof = await proving.proof()
  } catch {
    // Without a connection there was no challenge: the next try asks for another.
    proving.renew()
    return null
  }
  const headers = { 'content-type': 'application/json' }
  try {
    const answer = await fetch(`/f/${slug}/cases`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ ...body, proof }),
    })
    const told = await answer.json().catch(() => ({}))
    return { code: '', says: '', state: '', ...told, status: answer.status }
  } catch {
    return null
  }
}

const flag = (slug: string) => `waits ${slug}`

export async function keepWaiting(waiting: Waiting): Promise<void> {
  await inStore('outbox', 'readwrite', (store) => store.put(waiting))
  localStorage.setItem(flag(waiting.slug), '1')
}

/** Sends what waits on this device, now and whenever the connection comes back. */
export async function flush(session: Session): Promise<void> {
  const { slug } = session.data
  if (localStorage.getItem(flag(slug)) === null) return
  const all = (await inStore<Waiting[]>('outbox', 'readonly', (store) => store.getAll())) ?? []
  for (const waiting of all.filter((one) => one.slug === slug)) {
    const answer = await postAgain(session, waiting.body)
    if (!answer || answer.status === 429 || answer.status >= 500) return again(session)
    await inStore('outbox', 'readwrite', (store) => store.delete(waiting.id))
    session.say(answer.status === 201 ? 'outboxSent' : answer.says || 'failed')
  }
  localStorage.removeItem(flag(slug))
}

/** A proof that has become old, or has served, is made anew. */
export async function postAgain(session: Session, body: object): Promise<Answered> {
  const answer = await post(session, body)
  if (answer?.code !== 'submission.proof-old' && answer?.code !== 'submission.proof') return answer
  session.proving.renew()
  return post(session, body)
}

let isListening = false

function again(session: Session): void {
  session.say('outbox')
  if (isListening) return
  isListening = true
  window.addEventListener('online', () => void flush(session))
  setInterval(() => void flush(session), 30_000)
}
