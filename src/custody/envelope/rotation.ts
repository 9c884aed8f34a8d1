import type { Desk } from '#kernel/desk.ts'
import { record } from '#kernel/event.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Envelope } from '#vault/space/envelope.ts'
import { noteAccess } from '../access/accesses.ts'
import { mustHaveKeyring } from '../keyring/keyrings.ts'
import { mustFindSpace, mustHoldSpace } from '../space/spaces.ts'
import type { Kept } from './envelope.ts'
import { addEnvelopes, listKeptBelow, lockKeptAt, removeAt } from './envelopes.sql.ts'
import { countOlderThan } from './old-epoch.ts'

/** How much of a rotation (Neuversiegelung) is left. */
export type Left = { epoch: number; left: number }

/**
 * The next envelopes that are still sealed under an earlier epoch. What was sealed anew is no longer among them, so a
 * rotation that was interrupted goes on by asking again.
 */
export async function listOldEnvelopes(
  desk: Desk,
  id: string,
  most: number,
): Promise<Left & { envelopes: Kept[] }> {
  const space = await mustFindSpace(desk, id)
  const envelopes = await listKeptBelow(desk, id, space.epoch, most)
  await noteAccess(
    desk,
    space,
    'envelope',
    envelopes.map(({ envelope }) => envelope.id),
  )
  return { epoch: space.epoch, left: await countOlderThan(desk, id, space.epoch), envelopes }
}

/**
 * Puts envelopes of the present epoch in the places of older ones: same record, same version, same author. A place that
 * somebody else has renewed or erased in the meantime is passed over.
 * @throws Refusal `envelope.epoch`, `envelope.other-place`, `rotation.other-author`
 */
export async function replaceEnvelopes(desk: Desk, id: string, fresh: Envelope[]): Promise<Left> {
  await mustHaveKeyring(desk)
  const space = await mustHoldSpace(desk, id)
  if (fresh.some((one) => one.space !== id)) throw new Refusal('invalid', 'envelope.other-place')
  if (fresh.some(({ epoch }) => epoch !== space.epoch)) throw new Refusal('conflict', 'envelope.epoch')
  const places = new Map(fresh.map((envelope) => [placeOf(envelope), envelope]))
  const old = (await lockKeptAt(desk, id, fresh)).filter(({ envelope }) => envelope.epoch < space.epoch)
  const renewed = old.map(
    (kept): Kept => ({ ...kept, envelope: places.get(placeOf(kept.envelope)) ?? kept.envelope }),
  )
  if (renewed.some(({ envelope }, i) => envelope.author !== old[i]?.envelope.author))
    throw new Refusal('invalid', 'rotation.other-author')
  if (renewed.length > 0) await swap(desk, space.organisation, id, renewed)
  const concern = { organisation: space.organisation, data: { space: id, count: renewed.length } }
  await record(desk, 'envelopes.renewed', null, concern)
  return { epoch: space.epoch, left: await countOlderThan(desk, id, space.epoch) }
}

async function swap(desk: Desk, organisation: string, space: string, renewed: Kept[]): Promise<void> {
  const removed = await removeAt(
    desk,
    space,
    renewed.map(({ envelope }) => envelope),
  )
  const added = await addEnvelopes(desk, organisation, renewed)
  if (removed !== added || added !== renewed.length) throw new Refusal('conflict', 'rotation.conflict')
}

const placeOf = ({ id, version }: Envelope): string => `${id}/${version}`
