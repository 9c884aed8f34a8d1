import { asHouse, type Desk } from '#kernel/desk.ts'
import type { Entry } from '#vault/log/entry.ts'
import { leaveConversations } from '../conversation/rows.ts'
import { shred } from '../deletion/shredding.ts'
import { closeEpoch, openEpoch, openSpace } from '../space/epochs.ts'
import { destroyWrapsOf } from '../space/wraps.ts'
import { addGuardian, removeGuardian } from './logs.sql.ts'

/** Does on the server what a checked line of the log says: the one place where lines become rows. */
export async function carryOut(
  desk: Desk,
  organisation: string,
  entry: Entry,
  keepsVersions: boolean,
): Promise<void> {
  const { kind, payload, author } = entry
  if (kind === 'member_added' && payload.role === 'guardian')
    await addGuardian(desk, organisation, payload.card.id)
  if (kind === 'member_removed') {
    await destroyWrapsOf(desk, organisation, payload.member)
    // The log has checked who removes; seats of others are for nobody else to touch.
    await asHouse(desk, () => leaveConversations(desk, payload.member, organisation))
    await removeGuardian(desk, organisation, payload.member)
  }
  if (kind === 'space_opened') await openSpace(desk, organisation, payload.space, keepsVersions)
  if (kind === 'epoch_opened') await openEpoch(desk, organisation, payload.space, payload.epoch)
  if (kind === 'epoch_closed') await closeEpoch(desk, organisation, payload.space, payload.epoch)
  if (kind === 'space_shredded') await shred(desk, organisation, payload.space, author)
  if (kind === 'service_retired')
    for (const space of payload.spaces) await shred(desk, organisation, space, author)
}
