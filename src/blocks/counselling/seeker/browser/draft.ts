import { askTalk } from '#custody/outside/talk/asking.ts'

/** Where a draft lies on this device: its name says nothing, and only the twelve words open it. */
const place = 'draft'

/** A browser may refuse to keep anything; then there is no draft. */
function onDevice<T>(work: (storage: Storage) => T): T | null {
  try {
    return work(localStorage)
  } catch {
    return null
  }
}

/** @returns null when there is none, or it belongs to other words */
export async function openDraft(): Promise<string | null> {
  const sealed = onDevice((storage) => storage.getItem(place))
  return sealed ? askTalk('openDraft', sealed).catch(() => null) : null
}

export async function keepDraft(text: string): Promise<void> {
  if (!text.trim()) return forgetDraft()
  const sealed = await askTalk('sealDraft', text).catch(() => null)
  if (sealed) onDevice((storage) => storage.setItem(place, sealed))
}

export const forgetDraft = (): void => void onDevice((storage) => storage.removeItem(place))
