/** All that a seeker's page keeps on a device begins like this: the name says nothing, and the quick way out (`seeker-room`) clears it. */
const own = 'own/'

/** A browser may refuse to keep anything; then there is nothing. */
function onDevice<T>(work: (storage: Storage) => T): T | null {
  try {
    return work(localStorage)
  } catch {
    return null
  }
}

export const findOwn = (name: string): string | null => onDevice((storage) => storage.getItem(own + name))

/** @returns whether it lies there */
export const keepOwn = (name: string, sealed: string): boolean =>
  onDevice((storage) => {
    storage.setItem(own + name, sealed)
    return true
  }) ?? false

export const forgetOwn = (name: string): void => void onDevice((storage) => storage.removeItem(own + name))

/** Clears what somebody says of it is over. */
export const clearOwn = (isOver: (sealed: string) => boolean): void =>
  void onDevice((storage) => {
    for (const name of Object.keys(storage))
      if (name.startsWith(own) && isOver(storage.getItem(name) ?? '')) storage.removeItem(name)
  })
