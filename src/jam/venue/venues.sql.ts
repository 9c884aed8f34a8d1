import type { Desk } from '#kernel/desk.ts'
import type { Room, Venue } from './venue.ts'

type VenueTable = {
  id: string
  jam: string
  host: string | null
  name: string
  address: string
  contact: string
  down_mbit: number
  up_mbit: number
  wifi_clients: number
  step_free: boolean
  lift: boolean
  kitchen: boolean
  night_use: boolean
  time_zone: string
  link: string
  open_from: Date | null
  open_until: Date | null
  offered_at: Date
  confirmed_at: Date | null
  withdrawn_at: Date | null
}

type RoomTable = {
  id: string
  venue: string
  jam: string
  name: string
  seats: number
  tables: number
  sockets: number
  quiet: boolean
  calm: boolean
  step_free: boolean
  circuits: number
  down_mbit: number
  up_mbit: number
  way: string
}

declare module '#kernel/db.ts' {
  interface Tables {
    venue: VenueTable
    room: RoomTable
  }
}

const rows = (desk: Desk) =>
  desk.tx
    .selectFrom('venue')
    .select(['id', 'jam', 'host', 'name', 'address', 'contact', 'down_mbit as downMbit', 'up_mbit as upMbit'])
    .select([
      'wifi_clients as wifiClients',
      'step_free as stepFree',
      'night_use as nightUse',
      'lift',
      'kitchen',
    ])
    .select(['time_zone as timeZone', 'link', 'open_from as openFrom', 'open_until as openUntil'])
    .select(['offered_at as offeredAt', 'confirmed_at as confirmedAt', 'withdrawn_at as withdrawnAt'])

export async function listVenueRows(desk: Desk, jam: string): Promise<Venue[]> {
  const venues = await rows(desk)
    .where('jam', '=', jam)
    .where('withdrawn_at', 'is', null)
    .orderBy('name')
    .execute()
  const rooms = venues.length > 0 ? await listRooms(desk, jam) : []
  return venues.map((venue) => ({ ...venue, rooms: rooms.filter((room) => room.venue === venue.id) }))
}

export async function findVenueRow(desk: Desk, jam: string, id: string): Promise<Venue | undefined> {
  const venue = await rows(desk)
    .where('jam', '=', jam)
    .where('id', '=', id)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  return venue && { ...venue, rooms: (await listRooms(desk, jam)).filter((room) => room.venue === id) }
}

const listRooms = (desk: Desk, jam: string): Promise<Room[]> =>
  desk.tx
    .selectFrom('room')
    .select(['id', 'venue', 'name', 'seats', 'tables', 'sockets', 'quiet', 'calm', 'circuits', 'way'])
    .select(['step_free as stepFree', 'down_mbit as downMbit', 'up_mbit as upMbit'])
    .where('jam', '=', jam)
    .orderBy('name')
    .execute()

/** @returns whether it was added; one host offers a venue of one name once. */
export async function addVenue(desk: Desk, one: Venue): Promise<boolean> {
  const added = await desk.tx
    .insertInto('venue')
    .values({ id: one.id, jam: one.jam, host: one.host, offered_at: one.offeredAt, ...asRow(one), ...unsaid })
    .onConflict((oc) => oc.doNothing())
    .executeTakeFirst()
  return added.numInsertedOrUpdatedRows === 1n
}

export const saveVenue = (desk: Desk, one: Venue) =>
  desk.tx.updateTable('venue').set(asRow(one)).where('id', '=', one.id).execute()

/** @returns whether it was added; a venue has a room of one name once. */
export async function addRoom(desk: Desk, room: Room & { jam: string }): Promise<boolean> {
  const added = await desk.tx
    .insertInto('room')
    .values({ id: room.id, venue: room.venue, jam: room.jam, ...asRoomRow(room) })
    .onConflict((oc) => oc.doNothing())
    .executeTakeFirst()
  return added.numInsertedOrUpdatedRows === 1n
}

/** @returns whether it was saved; false when it is gone, or the venue has another room of that name. */
export async function saveRoom(desk: Desk, room: Room): Promise<boolean> {
  const { numUpdatedRows } = await desk.tx
    .updateTable('room')
    .set(asRoomRow(room))
    .where('id', '=', room.id)
    .where('venue', '=', room.venue)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('room as other')
            .select('other.id')
            .where('other.venue', '=', room.venue)
            .where('other.name', '=', room.name)
            .where('other.id', '<>', room.id),
        ),
      ),
    )
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** @returns whether it was still there. */
export async function removeRoom(desk: Desk, venue: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await desk.tx
    .deleteFrom('room')
    .where('venue', '=', venue)
    .where('id', '=', id)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

/** Marks the moment of something that happens to a venue once. @returns whether this was the time. */
/** Whom to write to. Asked by the house. */
export const findHostRow = (desk: Desk, account: string) =>
  desk.tx
    .selectFrom('account')
    .select(['id as account', 'email', 'name', 'lang'])
    .where('id', '=', account)
    .executeTakeFirst()

export async function markVenue(
  desk: Desk,
  id: string,
  moment: 'confirmed_at' | 'withdrawn_at',
): Promise<boolean> {
  const { numUpdatedRows } = await desk.tx
    .updateTable('venue')
    .set({ [moment]: desk.now })
    .where('id', '=', id)
    .where(moment, 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

const unsaid = { confirmed_at: null, withdrawn_at: null }

const asRow = (one: Venue) => ({
  name: one.name,
  address: one.address,
  contact: one.contact,
  down_mbit: one.downMbit,
  up_mbit: one.upMbit,
  wifi_clients: one.wifiClients,
  step_free: one.stepFree,
  lift: one.lift,
  kitchen: one.kitchen,
  night_use: one.nightUse,
  time_zone: one.timeZone,
  link: one.link,
  open_from: one.openFrom,
  open_until: one.openUntil,
})

const asRoomRow = (room: Room) => ({
  name: room.name,
  seats: room.seats,
  tables: room.tables,
  sockets: room.sockets,
  quiet: room.quiet,
  calm: room.calm,
  step_free: room.stepFree,
  circuits: room.circuits,
  down_mbit: room.downMbit,
  up_mbit: room.upMbit,
  way: room.way,
})
