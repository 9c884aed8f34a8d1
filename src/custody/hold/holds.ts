import { asHouse, type Desk } from '#kernel/desk.ts'
import { record } from '#kernel/event.ts'
import { mustFind, Refusal } from '#kernel/refusal.ts'
import { mustSpeakFor } from '#people/role.ts'
import { mustHaveKeyring } from '../keyring/keyrings.ts'
import { holdSpaceAlone } from '../space/spaces.ts'
import type { Hold, HoldForm } from './hold.ts'
import { addHeld, addHold, countHeld, listHoldRows, lockHold, removeHold, setLifting } from './holds.sql.ts'

export const listHolds = (desk: Desk, organisation: string): Promise<Hold[]> => {
  mustSpeakFor(desk, organisation)
  return listHoldRows(desk, organisation)
}

/**
 * Places a hold, or puts it on more: what is written later belongs to it as well. Who may lift it is said once, at its beginning.
 * @throws Refusal `space.missing` for what lies with others, `hold.missing` for one that another organisation has
 */
export async function placeHold(
  desk: Desk,
  organisation: string,
  id: string,
  { needsTwo, held }: HoldForm,
): Promise<void> {
  mustSpeakFor(desk, organisation)
  const { member } = await mustHaveKeyring(desk)
  // Alone with each space: whoever erases there has finished, or finds it held.
  for (const space of [...new Set(held.map((one) => one.space))].sort()) {
    const row = mustFind(await holdSpaceAlone(desk, space), 'space.missing')
    if (row.organisation !== organisation) throw new Refusal('missing', 'space.missing')
  }
  const isNew = await addHold(desk, { id, organisation, member, needs_two: needsTwo, at: desk.now })
  if (!isNew) mustFind(await lockHold(desk, organisation, id), 'hold.missing')
  await addHeld(desk, id, organisation, held)
  if (isNew) await record(desk, 'hold.placed', null, { organisation, data: { hold: id, count: held.length } })
}

/**
 * Lifts a hold. Where two are needed the first asks and a second one agrees; nobody is both.
 * @returns whether it is lifted now
 * @throws Refusal `hold.missing`, `hold.own`, `hold.no-key` for whoever cannot read all that it is on
 */
export async function liftHold(desk: Desk, organisation: string, id: string): Promise<boolean> {
  const { hold, member } = await mustMayLift(desk, organisation, id)
  if (hold.needs_two && hold.lifting_by === null) {
    await setLifting(desk, id, member)
    await record(desk, 'hold.lifting-asked', null, { organisation, data: { hold: id } })
    return false
  }
  if (hold.needs_two && hold.lifting_by === member) throw new Refusal('conflict', 'hold.own')
  await removeHold(desk, id)
  await record(desk, 'hold.lifted', null, { organisation, data: { hold: id } })
  return true
}

/** It stays after all: whoever wanted it lifted, or a second one, says so. @throws Refusal as `liftHold` */
export async function keepHold(desk: Desk, organisation: string, id: string): Promise<void> {
  const { hold } = await mustMayLift(desk, organisation, id)
  if (hold.lifting_by === null) return
  await setLifting(desk, id, null)
  await record(desk, 'hold.kept', null, { organisation, data: { hold: id } })
}

async function mustMayLift(desk: Desk, organisation: string, id: string) {
  mustSpeakFor(desk, organisation)
  const { member } = await mustHaveKeyring(desk)
  const hold = mustFind(await lockHold(desk, organisation, id), 'hold.missing')
  const mine = await countHeld(desk, id)
  if (mine === 0 || mine < (await asHouse(desk, () => countHeld(desk, id))))
    throw new Refusal('forbidden', 'hold.no-key')
  return { hold, member }
}
