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
  const opening = open()
  const at = async <T>(
    place: 'owner' | 'unsent',
    mode: IDBTransactionMode,
    ask: (s: IDBObjectStore) => IDBRequest<T>,
  ) => {
    const store = (await opening).transaction(place, mode).objectStore(place)
    return answerOf(ask(store))
  }
  return {
    owner: () => at<Owner | undefined>('owner', 'readonly', (store) => store.get('now')),
    setOwner: async (owner) => void (await at('owner', 'readwrite', (store) => store.put(owner, 'now'))),
    unsent: async () => {
      const all = await at<Unsent[]>('unsent', 'readonly', (store) => store.getAll())
      return all.toSorted((one, other) => one.at - other.at)
    },
    // The same form twice is the same row: its id is the key.
    put: async (one) => void (await at('unsent', 'readwrite', (store) => store.put(one))),
    drop: async (id) => void (await at('unsent', 'readwrite', (store) => store.delete(id))),
    empty: async () => {
      await at('unsent', 'readwrite', (store) => store.clear())
      await at('owner', 'readwrite', (store) => store.clear())
    },
  }
}

function open(): Promise<IDBDatabase> {
  const request = indexedDB.open('hall', 1)
  request.onupgradeneeded = () => {
    request.result.createObjectStore('owner')
    request.result.createObjectStore('unsent', { keyPath: 'id' })
  }
  return answerOf(request)
}

function answerOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}
