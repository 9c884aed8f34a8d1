import type { Write, Written } from '#custody/feeding/feed.ts'
import type { FeedFace } from './feed-face.ts'
import type { Me } from './holding.ts'
import type { LawHook } from './law-hook.ts'
import type { Known, Shelf } from './shelf.ts'
import type { Spaces } from './spaces.ts'

/** What everything that works on the records of a service shares. */
export type Ground = {
  readonly me: Me
  readonly feed: FeedFace
  readonly shelf: Shelf
  readonly spaces: Spaces
  /** Spaces in which something of mine has waited. */
  readonly unsent: Set<string>
  law: LawHook | undefined
}

/** What was written stands on the shelf as it is on the server or on this device. */
export function takeWritten(
  ground: Ground,
  written: Written,
  write: Pick<Write, 'space' | 'body' | 'deleteAfter'> | undefined,
): void {
  const place = write && ground.spaces.placeOf(write.space)
  if (write && written.fate !== 'there') ground.unsent.add(write.space)
  if (typeof written.fate === 'object' || !write || !place) return
  if (written.fate === 'there') ground.law?.wrote(write.space, written.id, write.deleteAfter ?? null)
  ground.shelf.put(write.space, place, knownOf(ground, written), write.body)
}

export function knownOf({ me }: Ground, { id, version, fate }: Written): Known {
  const writtenAt = fate === 'waits' ? null : new Date().toISOString()
  return { id, version, author: me.member, writtenAt, ...(fate === 'waits' && { waits: true as const }) }
}

export async function eraseIn(
  { feed, shelf, spaces }: Ground,
  space: string,
  ids: readonly string[],
  told?: (done: number) => void,
): Promise<void> {
  await feed.erase(space, ids, told)
  for (const id of ids) shelf.take(id, spaces.placeOf(space)?.drawer ?? null)
}
