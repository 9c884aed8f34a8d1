import type { Desk } from '#kernel/desk.ts'
import { mustFind, Refusal } from '#kernel/refusal.ts'
import { wasShredded } from '../deletion/journal.ts'
import { countOlderThan } from '../envelope/old-epoch.ts'
import { addSpace, destroyWrapRows, lockSpace, setEpoch } from './spaces.sql.ts'

// These are called where a line of the log is carried out: the log has checked the right.

/** @throws Refusal `space.used`: an id means one space for ever, also after that one was shredded */
export async function openSpace(desk: Desk, organisation: string, id: string, keepsVersions: boolean) {
  const isNew = !(await wasShredded(desk, id)) && (await addSpace(desk, organisation, id, keepsVersions))
  if (!isNew) throw new Refusal('conflict', 'space.used')
}

export async function openEpoch(desk: Desk, organisation: string, id: string, epoch: number): Promise<void> {
  await mustLock(desk, organisation, id)
  await setEpoch(desk, id, epoch, desk.now)
}

/**
 * Closes all epochs below this one and destroys their keys.
 * @throws Refusal `rotation.unfinished` while an envelope still needs one of them
 */
export async function closeEpoch(desk: Desk, organisation: string, id: string, epoch: number): Promise<void> {
  await mustLock(desk, organisation, id)
  if ((await countOlderThan(desk, id, epoch)) > 0) throw new Refusal('conflict', 'rotation.unfinished')
  await destroyWrapRows(desk, id, epoch)
  await setEpoch(desk, id, epoch, null)
}

async function mustLock(desk: Desk, organisation: string, id: string): Promise<void> {
  const space = mustFind(await lockSpace(desk, id), 'space.missing')
  if (space.organisation !== organisation) throw new Refusal('missing', 'space.missing')
}
