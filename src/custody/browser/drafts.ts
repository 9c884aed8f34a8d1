import type { Canon } from '#vault/canonical.ts'
import { mustBeOpen, openVault, type Vault } from './organisation.ts'
import { openKept, sealKept } from './own-key.ts'
import { forget, keep, list } from './store.ts'
import { onLock } from './unlocked.ts'

/** What somebody is writing (Entwurf): on top of which version of a record, in which window. */
export type Writing = { id: string; base: number; window: string; body: Canon }
export type Draft = Writing & { at: number }

/** How long after the last key it is sealed and kept, and how long at most while somebody types on, in ms. */
const pause = 700
const longest = 2_000

type Open = {
  vault: Vault
  space: string
  writing: Writing
  timer: ReturnType<typeof setTimeout>
  since: number
  kept: PromiseWithResolvers<void>
}
const open = new Map<string, Open>()
/** What is being sealed at this moment. */
const settling = new Map<string, Promise<void>>()

/**
 * Takes what is being typed. It is sealed at the next pause, or at once when the keyring is locked.
 * @returns when it lies on this device
 */
export async function noteDraft(organisation: string, space: string, writing: Writing): Promise<void> {
  const vault = mustBeOpen(organisation)
  const place = placeOf(space, writing)
  const before = open.get(place)
  if (before) clearTimeout(before.timer)
  const since = before?.since ?? Date.now()
  const kept = before?.kept ?? Promise.withResolvers<void>()
  const wait = Math.max(0, Math.min(pause, since + longest - Date.now()))
  const timer = setTimeout(() => void settle(place), wait)
  open.set(place, { vault, space, writing, timer, since, kept })
  return kept.promise
}

/** Keeps at once what was noted and not sealed yet. */
export async function settleDrafts(): Promise<void> {
  await Promise.all([...open.keys()].map(settle))
  await Promise.all(settling.values())
}

// The keys of what is still open are in here until it lies sealed on the disk.
onLock(() => void settleDrafts())

/** What was being written in a space and was not saved, the newest first. */
export async function listDrafts(organisation: string, space: string): Promise<Draft[]> {
  const vault = await openVault(organisation)
  await settleDrafts()
  const rows = (await list('drafts')).filter(({ place }) => isDraftOf(space, place))
  const drafts: Draft[] = []
  for (const row of rows) {
    const opened = await openKept(vault, row).catch(() => null)
    if (!opened) continue
    const { id, base, window, body } = Object(opened.body)
    drafts.push({ id, base, window, body, at: row.at })
  }
  return drafts.sort((one, other) => other.at - one.at)
}

/** Forgets a draft: it was saved, or nobody wants it. Without a window: all of this record. */
export async function dropDrafts(space: string, id: string, window?: string): Promise<void> {
  const begins = `${space}/${id}/${window ?? ''}`
  for (const [place, { timer, kept }] of open) {
    if (!place.startsWith(begins)) continue
    clearTimeout(timer)
    open.delete(place)
    kept.resolve()
  }
  // What is just being sealed would lie there afterwards, as if it had not been saved.
  await Promise.all([...settling].map(([place, work]) => place.startsWith(begins) && work))
  for (const { place } of await list('drafts')) if (place.startsWith(begins)) await forget('drafts', place)
}

async function settle(place: string): Promise<void> {
  const one = open.get(place)
  if (!one) return settling.get(place)
  clearTimeout(one.timer)
  open.delete(place)
  const before = settling.get(place) ?? Promise.resolve()
  const work = before.then(() => seal(place, one))
  settling.set(place, work)
  await work
  if (settling.get(place) === work) settling.delete(place)
}

async function seal(place: string, { vault, space, kept, writing }: Open): Promise<void> {
  const { id, base, window, body } = writing
  try {
    const sealed = await sealKept(vault, space, { id, base, window, body })
    await keep('drafts', { place, ...sealed, at: Date.now() })
    kept.resolve()
  } catch (error) {
    // Whoever types hears of it; the words are still on their screen.
    kept.reject(error)
  }
}

const placeOf = (space: string, { id, window }: Writing) => `${space}/${id}/${window}`

/** Uploads that were begun lie beside them, under `file`. */
const isDraftOf = (space: string, place: string) =>
  place.startsWith(`${space}/`) && !place.startsWith(`${space}/file/`)
