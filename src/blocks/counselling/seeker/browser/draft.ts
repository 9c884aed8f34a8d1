import { askTalk } from '#custody/outside/talk/asking.ts'
import { findOwn, forgetOwn, keepOwn } from './on-device.ts'

/** Only the twelve words open a draft. */
const place = 'draft'

/** @returns null when there is none, or it belongs to other words */
export async function openDraft(): Promise<string | null> {
  const sealed = findOwn(place)
  return sealed ? askTalk('openDraft', sealed).catch(() => null) : null
}

export async function keepDraft(text: string): Promise<void> {
  if (!text.trim()) return forgetDraft()
  const sealed = await askTalk('sealDraft', text).catch(() => null)
  if (sealed) keepOwn(place, sealed)
}

export const forgetDraft = (): void => forgetOwn(place)
