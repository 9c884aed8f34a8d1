import { later as after } from '#kernel/clock.ts'
import { asHouse, type Desk } from '#kernel/desk.ts'
import { record } from '#kernel/event.ts'
import { newId } from '#kernel/id.ts'
import { later } from '#kernel/job.ts'
import { mustFind, Refusal } from '#kernel/refusal.ts'
import { hasRole, mustBe, mustBeSomebody } from '#people/role.ts'
import type { Jam } from '../../profile/jam.ts'
import { mustFindJamById } from '../../profile/jams.ts'
import { findParticipant, markArrived } from '../../registration/participants.ts'
import {
  addStay,
  endStays,
  eraseStays,
  findPerson,
  findStay,
  listArriving,
  listPresentRows,
  listSpotRows,
  listStayRows,
  lockStay,
} from './presence.sql.ts'
import { keptFor, type Spot, type Stay, type Where, whereOf } from './stay.ts'

/** Somebody of this jam, as those at the door see them: a name, and what they are in it. */
export type Person = { account: string; name: string; kinds: string[] }

/** Who notes others: organisers, helpers, hosts. */
export const keepsDoor = ({ actor }: Desk, jam: string): boolean =>
  actor.itself || hasRole(actor, jam, 'organiser', 'helper', 'host')

/** Where one can be in a jam. Everybody in it may know. */
export const listSpots = (desk: Desk, jam: string): Promise<Spot[]> =>
  // A venue is its host's; its name and rooms are everybody's who has to find them.
  asHouse(desk, () => listSpotRows(desk, jam))

/** Lets somebody in by the list of names: at the one venue, else in no particular one. Whoever is in stays where they are. */
export async function letIn(desk: Desk, jam: Jam, account: string): Promise<void> {
  mustKeepDoor(desk, jam)
  if (await asHouse(desk, () => findStay(desk, jam.id, account))) return
  const venues = new Set((await listSpots(desk, jam.id)).map(({ venue }) => venue))
  await comeIn(desk, jam, account, venues.size === 1 ? ([...venues][0] ?? '') : '')
}

/** The fire list: everybody who is in the building now. */
export async function listPresent(desk: Desk, jam: string): Promise<Stay[]> {
  mustBe(desk, jam, 'organiser', 'helper', 'host', 'auditor')
  // They have no right to the rows of others; who is in is what they have to know in an emergency.
  return asHouse(desk, () => listPresentRows(desk, jam))
}

export async function listStays(desk: Desk, jam: string, most: number, skip: number): Promise<Stay[]> {
  mustBe(desk, jam, 'organiser')
  return listStayRows(desk, jam, most, skip)
}

/** Somebody of this jam and where they are: for themselves and for those at the door. @throws Refusal `missing` */
export async function mustFindPerson(desk: Desk, jam: Jam, account: string) {
  mustMark(desk, jam, account)
  return asHouse(desk, async () => ({
    person: mustFind<Person>(await findPerson(desk, jam.id, account)),
    stay: (await findStay(desk, jam.id, account)) ?? null,
  }))
}

/**
 * Notes that somebody is in, at a place; whoever is elsewhere moves. Twice at the same place is once.
 * @throws Refusal `presence.place` when there is no such place
 */
export async function comeIn(desk: Desk, jam: Jam, account: string, at: string): Promise<Person> {
  mustMark(desk, jam, account)
  const where = await mustFindWhere(desk, jam, at)
  const person = await asHouse(desk, async () => mustFind(await findPerson(desk, jam.id, account)))
  const isNew = await asHouse(desk, () => enter(desk, jam, person, where))
  if (isNew) await record(desk, isNew, account, { jam: jam.id })
  if (isNew === 'presence.came') await arrive(desk, jam, account)
  await forgetLater(desk, jam)
  return person
}

/** Notes that somebody has left the building. Once is enough. */
export async function goOut(desk: Desk, jam: Jam, account: string): Promise<Person> {
  mustMark(desk, jam, account)
  return asHouse(desk, async () => {
    const person = mustFind(await findPerson(desk, jam.id, account))
    const stay = await lockStay(desk, jam.id, account)
    if (stay && (await endStays(desk, jam.id, stay.id)) > 0)
      await record(desk, 'presence.left', account, { jam: jam.id })
    return person
  })
}

/** Lets in a guest, of whom the name is all that is noted. `id` comes with the form: sent twice is one guest. */
export async function admitGuest(desk: Desk, jam: Jam, id: string, name: string, at: string): Promise<void> {
  mustKeepDoor(desk, jam)
  const where = await mustFindWhere(desk, jam, at)
  const guest = { id, jam: jam.id, account: null, name, ...where }
  if (await asHouse(desk, () => addStay(desk, guest)))
    await record(desk, 'presence.came', id, { jam: jam.id })
  await forgetLater(desk, jam)
}

/** Ends one stay on the list, of a guest or anybody. */
export async function endStay(desk: Desk, jam: Jam, id: string): Promise<void> {
  mustKeepDoor(desk, jam)
  if ((await asHouse(desk, () => endStays(desk, jam.id, id))) > 0)
    await record(desk, 'presence.left', id, { jam: jam.id })
}

/** When all have gone: ends whatever is still open. For organisers. @returns how many it was */
export async function emptyHouse(desk: Desk, jam: Jam): Promise<number> {
  mustBe(desk, jam.id, 'organiser')
  const count = await endStays(desk, jam.id)
  if (count > 0) await record(desk, 'presence.emptied', jam.id, { jam: jam.id, data: { people: count } })
  return count
}

/** The job: 30 days after the jam nobody has to know who was where. A jam that moved is waited for. */
export async function erasePresence(desk: Desk, id: string): Promise<void> {
  const jam = await mustFindJamById(desk, id)
  if (after(jam.endsAt, keptFor) > desk.now) return forgetLater(desk, jam)
  const count = await eraseStays(desk, id)
  if (count > 0) await record(desk, 'presence.erased', id, { jam: id, data: { stays: count } })
}

async function enter(
  desk: Desk,
  jam: Jam,
  { account, name }: Person,
  where: Where,
): Promise<'presence.came' | 'presence.moved' | null> {
  const now = await lockStay(desk, jam.id, account)
  if (now?.venue === where.venue && now.room === where.room) return null
  if (now) await endStays(desk, jam.id, now.id)
  const isNew = await addStay(desk, { id: newId(), jam: jam.id, account, name, ...where })
  return isNew ? (now ? 'presence.moved' : 'presence.came') : null
}

/** Whoever is in has arrived, as whatever they take part; who noted it may be a host, who marks nobody else. */
const arrive = (desk: Desk, jam: Jam, account: string): Promise<void> =>
  asHouse(desk, async () => {
    const house = { ...desk, actor: { ...desk.actor, itself: true } }
    for (const { id } of await listArriving(desk, jam.id, account)) {
      const one = await findParticipant(desk, id)
      if (one) await markArrived(house, one)
    }
  })

const forgetLater = (desk: Desk, jam: Jam): Promise<void> => {
  const at = after(jam.endsAt, keptFor)
  return later(desk, 'presence.erase', { jam: jam.id }, { at, key: `presence:${jam.id}:${at.getTime()}` })
}

async function mustFindWhere(desk: Desk, jam: Jam, at: string): Promise<Where> {
  const where = whereOf(at, await listSpots(desk, jam.id))
  if (!where) throw new Refusal('conflict', 'presence.place')
  return where
}

function mustMark(desk: Desk, jam: Jam, account: string): void {
  if (account !== mustBeSomebody(desk)) mustKeepDoor(desk, jam)
}

function mustKeepDoor(desk: Desk, jam: Jam): void {
  mustBe(desk, jam.id, 'organiser', 'helper', 'host')
}
