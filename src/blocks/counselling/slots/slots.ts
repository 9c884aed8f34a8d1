import { day, hour, later } from '#kernel/clock.ts'
import { asHouse, type Desk } from '#kernel/desk.ts'
import { record } from '#kernel/event.ts'
import { newId } from '#kernel/id.ts'
import { mustFind, Refusal } from '#kernel/refusal.ts'
import { mustBeSomebody } from '#people/role.ts'
import { mustFindOpenService } from '../counselling.ts'
import { mustEnterAsMember, mustEnterAsMemberToChange } from '../law/declarations.ts'
import { mustHaveWorked } from '../offices/admitting.ts'
import { listOffices } from '../offices/offices.ts'
import { askToTidyRoster } from '../roster/rosters.ts'
import { hashOf, type OpenSlot, type Slot, timesOf } from './slot.ts'
import { addSlotRow, freeSlotRow, listSlotRows, removeSlotRow, takeSlotRow } from './slots.sql.ts'
import type { SlotsForm } from './slots-form.ts'

/** As many times as one form offers at once, and a service has ahead. */
const mostAtOnce = 200
const mostAhead = 2000

/** The times that a service has offered from now on, for its members. */
export async function readSlots(desk: Desk, service: string) {
  const held = await mustEnterAsMember(desk, service)
  const offices = (await listOffices(desk, service)).map(({ id, name }) => ({ id, name }))
  const slots = await listSlotRows(
    desk,
    offices.map(({ id }) => id),
    later(desk.now, -day),
  )
  return { held, offices, slots }
}

/**
 * Offers times of one's own, as many as fit; what lies over another of one's own is left out.
 * @returns how many were added. @throws Refusal `slots.many`
 */
export async function offerSlots(desk: Desk, service: string, form: SlotsForm): Promise<number> {
  const { service: held } = await mustEnterAsMemberToChange(desk, service)
  const account = mustBeSomebody(desk)
  const offices = (await listOffices(desk, service)).map(({ id }) => id)
  if (!offices.includes(form.office)) throw new Refusal('missing', 'office.missing')
  const times = timesOf(form).filter((at) => at > desk.now)
  const there = await listSlotRows(desk, offices, desk.now)
  if (times.length > mostAtOnce || there.length + times.length > mostAhead)
    throw new Refusal('invalid', 'slots.many')
  let added = 0
  const { office, minutes, way, place } = form
  for (const startsAt of times) {
    const slot = { id: newId(), office, account, startsAt, minutes, way, place }
    if (await addSlotRow(desk, slot, held.organisation)) added += 1
  }
  await askToTidyRoster(desk)
  if (added > 0)
    await record(desk, 'slots.offered', service, { organisation: held.organisation, data: { added } })
  return added
}

/** Takes a time back that nobody has taken. @throws Refusal `slot.taken` */
export async function removeSlot(desk: Desk, service: string, slot: string): Promise<void> {
  const { service: held } = await mustEnterAsMemberToChange(desk, service)
  const offices = (await listOffices(desk, service)).map(({ id }) => id)
  if (offices.length === 0 || !(await removeSlotRow(desk, slot, offices)))
    throw new Refusal('conflict', 'slot.taken')
  await record(desk, 'slots.removed', service, { organisation: held.organisation })
}

/** Frees a time that somebody has taken and no conversation speaks of, or that was called off there. */
export async function freeSlot(desk: Desk, service: string, slot: string): Promise<void> {
  const { service: held } = await mustEnterAsMemberToChange(desk, service)
  const offices = (await listOffices(desk, service)).map(({ id }) => id)
  if (offices.length > 0) await freeSlotRow(desk, slot, offices, null)
  await record(desk, 'slots.freed', service, { organisation: held.organisation })
}

/** What a seeker can take: from in two hours on, for eight weeks. */
export async function listOpenSlots(desk: Desk, slug: string): Promise<OpenSlot[]> {
  const { offices } = await mustFindOpenService(desk, slug)
  const ids = offices.map(({ id }) => id)
  // Whoever asks has no account.
  const slots = await asHouse(desk, () => listSlotRows(desk, ids, later(desk.now, 2 * hour)))
  const last = later(desk.now, 56 * day)
  return slots.filter(({ taken, startsAt }) => taken === null && startsAt <= last).map(asOpen)
}

/**
 * Takes a time by the hash of a secret; the line that says it is sealed and knows the secret. Two never get the same.
 * @throws Refusal `slot.taken`, as `mustHaveWorked`
 */
export async function takeSlot(
  desk: Desk,
  slug: string,
  slot: string,
  { hash, proof }: { hash: string; proof: string },
): Promise<void> {
  const { offices, organisation, service } = await mustFindOpenService(desk, slug)
  const ids = offices.map(({ id }) => id)
  const taken = ids.length > 0 && (await asHouse(desk, () => takeSlotRow(desk, slot, ids, hash)))
  if (!taken) throw new Refusal('conflict', 'slot.taken')
  // A machine that takes every time works for each, as for each first message.
  await mustHaveWorked(desk, slug, proof)
  await record(desk, 'slots.taken', service, { organisation })
}

/** Gives it back, by the secret. @throws Refusal `slot.other` */
export async function giveSlotBack(desk: Desk, slug: string, slot: string, secret: string): Promise<void> {
  const { offices } = await mustFindOpenService(desk, slug)
  const ids = offices.map(({ id }) => id)
  const hash = await hashOf(secret)
  mustFind(ids.length > 0 && (await asHouse(desk, () => freeSlotRow(desk, slot, ids, hash))), 'slot.other')
}

const asOpen = ({ id, office, startsAt, minutes, way, place }: Slot): OpenSlot => ({
  ...{ id, office, at: startsAt.toISOString(), minutes, way },
  // Where a meeting is stands for everybody; numbers and links are told in the conversation.
  place: way === 'place' ? place : '',
})
