import { readFrames } from '#vault/space/frames.ts'
import type { Vault } from '../browser/organisation.ts'
import { findChunk, markChecked, uncheckedOf } from './device.ts'
import { isGenuine } from './opening.ts'
import type { Shelf } from './shelf.ts'

/** So many signatures at a time. */
const atOnce = 50

/** When it goes on: after a while in which nobody asked for anything; not at all once it is over. */
export type Leisure = { free(): Promise<void>; isOver(): boolean }

/**
 * Holds what was handed out against the signatures of its authors, behind everything else: it takes ten times as long as
 * opening, and is about colleagues who would write under another's name, not about the server. Each page once per device.
 * @returns whether anything was found that its author has not signed
 */
export async function checkBehind(vault: Vault, shelf: Shelf, leisure: Leisure): Promise<boolean> {
  let isForged = false
  const looked = new Set<number>()
  for (let next = shelf.unchecked.shift(); next !== undefined; next = shelf.unchecked.shift()) {
    if (typeof next === 'number' && looked.has(next)) continue
    await leisure.free()
    const bytes = typeof next === 'number' ? (await findChunk(next).catch(() => undefined))?.bytes : next
    if (leisure.isOver()) return isForged
    if (typeof next === 'number') looked.add(next)
    if (!bytes) {
      // Another tab has put pages together: what was in this one lies in a newer one.
      shelf.unchecked.push(...(await uncheckedOf(shelf.space).catch(() => [])))
      continue
    }
    const isFine = await checkPage(vault, shelf, bytes, leisure)
    if (leisure.isOver()) return isForged
    if (!isFine) isForged = true
    else if (typeof next === 'number') await markChecked(next).catch(() => {})
  }
  return isForged
}

async function checkPage(vault: Vault, shelf: Shelf, bytes: ArrayBuffer, leisure: Leisure): Promise<boolean> {
  const { frames } = readFrames(new Uint8Array(bytes))
  const current = frames.filter(({ id, version }) => shelf.told.get(id) === version)
  let isFine = true
  for (let at = 0; at < current.length && !leisure.isOver(); at += atOnce) {
    await leisure.free()
    const some = current.slice(at, at + atOnce)
    const genuine = await Promise.all(
      // What was sealed anew meanwhile, or does not open any more, comes once more and is checked then.
      some.map((frame) => isGenuine(vault, shelf.space, frame).catch(() => true)),
    )
    for (const [i, frame] of some.entries()) {
      if (genuine[i]) continue
      isFine = false
      shelf.forged.set(frame.id, frame.version)
      shelf.untold.add(frame.id)
    }
  }
  return isFine
}
