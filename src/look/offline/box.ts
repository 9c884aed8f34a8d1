import type { Unsent } from './keeping.ts'

/** Who uses this device, as the last page said, and until when their pages may lie here. */
export type Owner = { who: string; until: number }

/** The part of a browser's storage that holds what was not sent, and whose it is. */
export type Box = {
  owner(): Promise<Owner | undefined>
  setOwner(owner: Owner): Promise<void>
  unsent(): Promise<Unsent[]>
  put(one: Unsent): Promise<void>
  drop(id: string): Promise<void>
  empty(): Promise<void>
}

/** Opens it in IndexedDB: it survives a closed browser, a worker does not. */
export function openBox(): Box {
  return {
    owner: () => ask<Owner | undefined>('owner', (store) => store.get('now')),
    setOwner: (owner) => change('owner', (store) => store.put(owner, 'now')),
    unsent: async () => {
      const all = await ask<Unsent[]>('unsent', (store) => store.getAll())
      return all.toSorted((one, other) => one.at - other.at)
    },
    // The same form twice is the same row: its id is the key.
    put: (one) => change('unsent', (store) => store.put(one)),
    drop: (id) => change('unsent', (store) => store.delete(id)),
    empty: async () => {
      await change('unsent', (store) => store.clear())
      await change('owner', (store) => store.clear())
    },
  }
}

type Place = 'owner' | 'unsent'

async function ask<T>(place: Place, look: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  return answerOf(look((await begin(place, 'readonly')).objectStore(place)))
}

/** Resolves when it is on the disk. */
async function change(place: Place, write: (store: IDBObjectStore) => IDBRequest): Promise<void> {
  const transaction = await begin(place, 'readwrite')
  write(transaction.objectStore(place))
  await new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve()
    transaction.onabort = () => reject(transaction.error)
  })
}

let opened: Promise<IDBDatabase> | undefined

// Signing out clears the storage of the house and closes it under whoever has it open.
async function begin(place: Place, mode: IDBTransactionMode): Promise<IDBTransaction> {
  opened ??= open()
  try {
    return (await opened).transaction(place, mode, { durability: 'strict' })
  } catch {
    opened = open()
    return (await opened).transaction(place, mode, { durability: 'strict' })
  }
}

async function open(): Promise<IDBDatabase> {
  const request = indexedDB.open('hall', 1)
  request.onupgradeneeded = () => {
    request.result.createObjectStore('owner')
    request.result.createObjectStore('unsent', { keyPath: 'id' })
  }
  const db = await answerOf(request)
  db.onclose = () => {
    opened = undefined
  }
  return db
}

function answerOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}
