import type { Lock } from '#vault/identity/unlock.ts'
import type { Envelope } from '#vault/space/envelope.ts'
import type { Seen } from '#vault/space/seen.ts'

/** A write that the server has not confirmed yet. The key makes it count once, however often it is sent. */
export type Waiting = {
  key: string
  organisation: string
  space: string
  envelope: Envelope
  deleteAfter: string | null
  /** Why the server would not take it; it stays until a person has decided. */
  refused: string | null
  at: number
}

/** What was being typed, sealed under the key of its space. */
export type Draft = { place: string; envelope: Envelope; at: number }

/** What this device keeps: pins, ciphertext and nothing else. */
type Rows = { pins: Seen; locks: Lock; outbox: Waiting; drafts: Draft }
type Place = keyof Rows

const keyPaths: Record<Place, string> = { pins: 'tenant', locks: 'id', outbox: 'key', drafts: 'place' }

let opened: Promise<IDBDatabase> | undefined

/** Puts a row in the place of the one with its key. Resolves when it is on the disk. */
export async function keep<P extends Place>(place: P, row: Rows[P]): Promise<void> {
  const db = await database()
  const change = db.transaction(place, 'readwrite', { durability: 'strict' })
  change.objectStore(place).put(row)
  await ended(change)
}

export async function forget(place: Place, key: string): Promise<void> {
  const db = await database()
  const change = db.transaction(place, 'readwrite', { durability: 'strict' })
  change.objectStore(place).delete(key)
  await ended(change)
}

export async function find<P extends Place>(place: P, key: string): Promise<Rows[P] | undefined> {
  const db = await database()
  return answered(db.transaction(place).objectStore(place).get(key))
}

export async function list<P extends Place>(place: P): Promise<Rows[P][]> {
  const db = await database()
  return answered(db.transaction(place).objectStore(place).getAll())
}

function database(): Promise<IDBDatabase> {
  opened ??= open()
  return opened
}

function open(): Promise<IDBDatabase> {
  const request = indexedDB.open('vault', 1)
  request.onupgradeneeded = () => {
    for (const [place, keyPath] of Object.entries(keyPaths))
      request.result.createObjectStore(place, { keyPath })
  }
  return answered(request).then((db) => {
    // Another tab may bring a newer shape; a closed connection is opened again by the next question.
    db.onversionchange = () => {
      db.close()
      opened = undefined
    }
    return db
  })
}

function answered<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}

function ended(change: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    change.oncomplete = () => resolve()
    change.onabort = () => reject(change.error)
    change.onerror = () => reject(change.error)
  })
}
