import type { Lock } from '#vault/identity/unlock.ts'
import type { Envelope } from '#vault/space/envelope.ts'
import { type Seen, seeAlso } from '#vault/space/seen.ts'
import type { Wrap } from '#vault/space/space.ts'

/** A write that the server has not confirmed yet. The key makes it count once, however often it is sent. */
export type Waiting = {
  key: string
  organisation: string
  space: string
  envelope: Envelope
  deleteAfter: string | null
  /** The key it is sealed under, for me alone: after a new epoch the server does not have it any more. */
  wrap: Wrap
  /** Why the server would not take it; it stays until a person has decided. */
  refused: string | null
  at: number
}

/** What was being typed, and how far an upload is, sealed under the key of its space, which lies beside it. */
export type Draft = { place: string; envelope: Envelope; wrap: Wrap; at: number }

/** What this device keeps: pins, ciphertext and nothing else. */
type Rows = { pins: Seen; locks: Lock; outbox: Waiting; drafts: Draft }
type Place = keyof Rows

const keyPaths: Record<Place, string> = { pins: 'tenant', locks: 'id', outbox: 'key', drafts: 'place' }

let opened: Promise<IDBDatabase> | undefined

/** Puts a row in the place of the one with its key. Resolves when it is on the disk. */
export function keep<P extends Place>(place: P, row: Rows[P]): Promise<void> {
  return steadily(async () => {
    const change = await begin(place, 'readwrite')
    change.objectStore(place).put(row)
    await ended(change)
  })
}

/** Keeps what was seen, together with what another tab has seen and kept before. */
export function keepSeen(seen: Seen): Promise<void> {
  return steadily(async () => {
    const change = await begin('pins', 'readwrite')
    const shelf = change.objectStore('pins')
    const before: Seen | undefined = await answered(shelf.get(seen.tenant))
    if (before) seeAlso(seen, before)
    shelf.put(seen)
    await ended(change)
  })
}

/** Puts rows and takes others away, all or nothing. */
export function exchange<P extends Place>(place: P, rows: Rows[P][], away: readonly string[]): Promise<void> {
  return steadily(async () => {
    const change = await begin(place, 'readwrite')
    const shelf = change.objectStore(place)
    for (const row of rows) shelf.put(row)
    for (const key of away) shelf.delete(key)
    await ended(change)
  })
}

export function forget(place: Place, key: string): Promise<void> {
  return steadily(async () => {
    const change = await begin(place, 'readwrite')
    change.objectStore(place).delete(key)
    await ended(change)
  })
}

export function find<P extends Place>(place: P, key: string): Promise<Rows[P] | undefined> {
  return steadily(async () => {
    const look = await begin(place, 'readonly')
    return answered(look.objectStore(place).get(key))
  })
}

export function list<P extends Place>(place: P): Promise<Rows[P][]> {
  return steadily(async () => {
    const look = await begin(place, 'readonly')
    return answered(look.objectStore(place).getAll())
  })
}

/**
 * Signing out in another tab clears what this device keeps, and closes every connection to it without asking, also below
 * what is being done. All of it may be done twice, so it is done once more with a new one.
 */
async function steadily<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (broken) {
    if (!isClosed(broken)) throw broken
    opened = undefined
    return work()
  }
}

// A transaction that ends with its connection says AbortError, or nothing at all.
const isClosed = (error: unknown): boolean =>
  error === null || ['InvalidStateError', 'AbortError'].includes((error as DOMException).name)

async function begin(place: Place, mode: IDBTransactionMode): Promise<IDBTransaction> {
  const options = { durability: mode === 'readwrite' ? 'strict' : 'default' } as const
  return (await database()).transaction(place, mode, options)
}

function database(): Promise<IDBDatabase> {
  opened ??= open().catch((broken) => {
    opened = undefined
    throw broken
  })
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
