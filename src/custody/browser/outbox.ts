import { newId } from '#vault/bytes.ts'
import type { Envelope } from '#vault/space/envelope.ts'
import { isOffline, Refused } from './refused.ts'
import { ask } from './server.ts'
import { forget, keep, list, type Waiting } from './store.ts'

type Written = { written: { id: string; version: number }[] }

let tell: (waiting: Waiting[]) => void = () => {}

/** Hears of every change of what waits. */
export function onOutbox(hear: (waiting: Waiting[]) => void): void {
  tell = hear
}

export const listWaiting = (): Promise<Waiting[]> => list('outbox')

/**
 * Sends a sealed record. It is on this disk before it is on its way, and stays there until the server has said that it
 * is on its own; without a connection it waits.
 * @returns whether the server has it
 */
export async function post(
  organisation: string,
  envelope: Envelope,
  deleteAfter: string | null = null,
): Promise<boolean> {
  const { space } = envelope
  const waiting = { key: newId(), organisation, space, envelope, deleteAfter, refused: null, at: Date.now() }
  await keep('outbox', waiting)
  tell(await listWaiting())
  return deliver(waiting)
}

/** Sends everything that waits, the oldest first. What the server refused waits for a person. */
export async function flush(): Promise<Waiting[]> {
  const waiting = (await listWaiting()).sort((a, b) => a.at - b.at)
  for (const one of waiting.filter(({ refused }) => refused === null)) {
    if (!(await deliver(one).catch(() => false))) break
  }
  return listWaiting()
}

/** A person has decided: their version is not needed any more. */
export async function drop(key: string): Promise<void> {
  await forget('outbox', key)
  tell(await listWaiting())
}

async function deliver(one: Waiting): Promise<boolean> {
  const { key, space, envelope, deleteAfter } = one
  const body = { envelopes: [{ envelope, ...(deleteAfter && { deleteAfter }) }] }
  try {
    await ask<Written>('POST', `/vault/spaces/${space}/envelopes`, body, { 'idempotency-key': key })
  } catch (error) {
    if (isOffline(error)) return false
    if (!(error instanceof Refused)) throw error
    const { code, status } = error.trouble
    // Signed out or asked to wait: nothing is wrong with the record itself.
    if (status === 401 || status === 429) return false
    await keep('outbox', { ...one, refused: code })
    tell(await listWaiting())
    throw error
  }
  await drop(key)
  return true
}
