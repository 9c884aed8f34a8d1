/** Where sealed things wait on this device: what is to be sent, and what is being filled in. Both are ciphertext. */
type Place = 'outbox' | 'here'

export function inStore<T>(
  place: Place,
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => IDBRequest,
): Promise<T | undefined> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('forms', 2)
    opening.onupgradeneeded = () => {
      for (const name of ['outbox', 'here'])
        if (!opening.result.objectStoreNames.contains(name))
          opening.result.createObjectStore(name, { keyPath: 'id' })
    }
    opening.onerror = () => reject(opening.error)
    opening.onsuccess = () => {
      const change = opening.result.transaction(place, mode)
      const asked = work(change.objectStore(place))
      change.oncomplete = () => {
        opening.result.close()
        resolve(asked.result as T)
      }
      change.onerror = () => reject(change.error)
    }
  })
}
