import { isOffline } from './refused.ts'
import { ask } from './server.ts'
import { find, keep } from './store.ts'

/**
 * Asks, and keeps the answer on this device; without a connection it is the answer of before. What is signed or sealed in it
 * is checked as if it came just now.
 * @throws Refused `offline` when there was none before
 */
export async function askOrRecall<T>(path: string): Promise<T> {
  try {
    const answer = await ask<T>('GET', path)
    // A device that keeps nothing only opens with a connection.
    await keep('said', { path, answer }).catch(() => {})
    return answer
  } catch (error) {
    return recall(path, error)
  }
}

/** What was kept under a name. @throws the error that made somebody look for it, when there is nothing or it is another one */
export async function recall<T>(path: string, error: unknown): Promise<T> {
  if (!isOffline(error)) throw error
  const said = await find('said', path).catch(() => undefined)
  if (!said) throw error
  return said.answer as T
}
