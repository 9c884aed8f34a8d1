import { asHouse, type Desk } from '#kernel/desk.ts'
import { record } from '#kernel/event.ts'
import { newId } from '#kernel/id.ts'
import { mustFind, Refusal } from '#kernel/refusal.ts'
import { writeLetter } from '#people/letter/letters.ts'
import { organisersOf } from '#people/organisers.ts'
import { mustBe, mustBeSomebody } from '#people/role.ts'
import { takeRole } from '#people/roles.ts'
import type { Jam } from '../profile/jam.ts'
import { mustFindJamById } from '../profile/jams.ts'
import { venueWithdrawn } from './letter-kinds.ts'
import { venueLetterWords } from './letters.text.ts'
import { listSeated } from './seated.sql.ts'
import type { Room, RoomForm, Venue, VenueForm } from './venue.ts'
import {
  addRoom,
  addVenue,
  findHostRow,
  findVenueRow,
  listVenueRows,
  markVenue,
  removeRoom,
  saveRoom,
  saveVenue,
} from './venues.sql.ts'

/** The venues of a jam that the actor may see: hosts their own, organisers all, everybody in it the confirmed ones. */
export const listVenues = (desk: Desk, jam: string): Promise<Venue[]> => listVenueRows(desk, jam)

/** @throws Refusal `missing` */
export async function mustFindVenue(desk: Desk, jam: string, id: string): Promise<Venue> {
  return mustFind(await findVenueRow(desk, jam, id), 'venue.missing')
}

/** Offers a venue; one click too many gives the same one. */
export async function offerVenue(desk: Desk, jam: Jam, form: VenueForm): Promise<Venue> {
  const host = mustBeSomebody(desk)
  if (jam.endsAt <= desk.now) throw new Refusal('conflict', 'venue.late')
  const venue: Venue = {
    id: newId(),
    jam: jam.id,
    host,
    ...detailsOf(form),
    offeredAt: desk.now,
    confirmedAt: null,
    withdrawnAt: null,
    rooms: [],
  }
  if (!(await addVenue(desk, venue))) return mustFind(await findOffered(desk, jam.id, host, venue.name))
  await takeRole(desk, host, 'host', jam.id)
  await record(desk, 'venue.offered', venue.id, { jam: jam.id })
  return venue
}

export async function changeVenue(desk: Desk, venue: Venue, form: VenueForm): Promise<void> {
  mustHost(desk, venue)
  const other = await findOffered(desk, venue.jam, venue.host, form.venue)
  if (other && other.id !== venue.id) throw new Refusal('conflict', 'venue.twice')
  await saveVenue(desk, { ...venue, ...detailsOf(form) })
  await record(desk, 'venue.changed', venue.id, { jam: venue.jam })
}

/** @throws Refusal `room.twice` when the venue has a room of that name */
export async function addRoomTo(desk: Desk, venue: Venue, form: RoomForm): Promise<void> {
  mustHost(desk, venue)
  const room = { ...roomOf(form), id: newId(), venue: venue.id }
  if (!(await addRoom(desk, { ...room, jam: venue.jam }))) throw new Refusal('conflict', 'room.twice')
  await record(desk, 'venue.changed', venue.id, { jam: venue.jam })
}

/** @throws Refusal `missing` when it is gone, `room.twice` when the venue has another room of that name */
export async function changeRoom(desk: Desk, venue: Venue, id: string, form: RoomForm): Promise<void> {
  mustHost(desk, venue)
  const room = mustFindRoom(venue, id)
  if (!(await saveRoom(desk, { ...room, ...roomOf(form) }))) throw new Refusal('conflict', 'room.twice')
  await record(desk, 'venue.changed', venue.id, { jam: venue.jam })
}

/** @throws Refusal `missing` */
export const mustFindRoom = (venue: Venue, id: string): Room =>
  mustFind(
    venue.rooms.find((room) => room.id === id),
    'room.missing',
  )

/** How many teams the room plan has put into each room of a jam, by the id of the room. */
export async function countSeated(desk: Desk, jam: string): Promise<Map<string, number>> {
  return new Map((await listSeated(desk, jam)).map(({ room, teams }) => [room, Number(teams)]))
}

/** Teams that have their place in a venue. */
export const seatedIn = (venue: Venue, seated: ReadonlyMap<string, number>): number =>
  venue.rooms.reduce((sum, { id }) => sum + (seated.get(id) ?? 0), 0)

/** Takes a room away; teams that worked there stand without one in the room plan. */
export async function removeRoomFrom(desk: Desk, venue: Venue, room: string): Promise<void> {
  mustHost(desk, venue)
  if (await removeRoom(desk, venue.id, room))
    await record(desk, 'venue.changed', venue.id, { jam: venue.jam })
}

/** Says yes to a venue: from now on all in the jam see its address. */
export async function confirmVenue(desk: Desk, venue: Venue): Promise<void> {
  mustBe(desk, venue.jam, 'organiser')
  if (await markVenue(desk, venue.id, 'confirmed_at'))
    await record(desk, 'venue.confirmed', venue.id, { jam: venue.jam })
}

/** Takes a venue back; teams that worked there stand without a room in the room plan. */
export async function withdrawVenue(desk: Desk, venue: Venue): Promise<void> {
  mustHost(desk, venue)
  const teams = seatedIn(venue, await countSeated(desk, venue.jam))
  if (!(await markVenue(desk, venue.id, 'withdrawn_at'))) return
  await record(desk, 'venue.withdrawn', venue.id, { jam: venue.jam })
  await tellWithdrawn(desk, venue, teams)
}

/** Host and organisers hear of it, but for whoever did it. */
async function tellWithdrawn(desk: Desk, venue: Venue, teams: number): Promise<void> {
  const jam = await mustFindJamById(desk, venue.jam)
  // Addresses stand behind the wall of each account.
  const host = venue.host ? await asHouse(desk, () => findHostRow(desk, venue.host ?? '')) : undefined
  const told = new Map(
    [...(await organisersOf(desk, jam.id)), ...(host ? [host] : [])].map((one) => [one.account, one]),
  )
  told.delete(desk.actor.account ?? '')
  for (const to of told.values())
    await writeLetter(desk, venueWithdrawn, to, {
      key: `venue.withdrawn:${venue.id}:${to.account}`,
      jam: jam.id,
      values: {
        ...{ jam: jam.title, venue: venue.name, by: desk.actor.name || desk.actor.email || jam.title },
        teams: venueLetterWords(to.lang).seated(teams),
        link: `${desk.house.config.address}/jams/${jam.slug}/venues`,
      },
    })
}

/** Whether the actor may change a venue. */
export const isHost = (desk: Pick<Desk, 'actor'>, venue: Venue): boolean =>
  desk.actor.account !== null && desk.actor.account === venue.host

/** The host of a venue and organisers. */
export function mustHost(desk: Desk, venue: Venue): void {
  if (!isHost(desk, venue)) mustBe(desk, venue.jam, 'organiser')
}

// The wall may hide a venue of the same name from whoever asks only if it is not theirs.
const findOffered = async (desk: Desk, jam: string, host: string | null, name: string) =>
  (await asHouse(desk, () => listVenueRows(desk, jam))).find((one) => one.host === host && one.name === name)

const detailsOf = ({ venue, ...form }: VenueForm) => ({ ...form, name: venue })

const roomOf = ({ room, roomDown, roomUp, roomStepFree, ...form }: RoomForm) => ({
  ...form,
  name: room,
  downMbit: roomDown,
  upMbit: roomUp,
  stepFree: roomStepFree,
})
