import type { Guests, RoomPlan } from '#jam/matching/rooms/room-plan.ts'
import { usualDemand } from '#jam/venue/fit/demand.ts'
import type { Room, Venue } from '#jam/venue/venue.ts'
import { hour, later } from '#kernel/clock.ts'

type Size = { teams: number; venues: number; seed: number }

/** Invented venues that are just large enough, and teams with wishes: the same for the same seed. */
export function inventHouses({ teams, venues, seed }: Size): RoomPlan {
  const dice = diceOf(seed)
  const between = (least: number, most: number) => least + Math.floor(dice() * (most - least + 1))
  const startsAt = new Date('2027-03-13T11:00:00Z')
  const houses = Array.from({ length: venues }, (_, at) => inventVenue(at, teams / venues, between, startsAt))
  const guests = Array.from({ length: teams }, (_, at): Guests => {
    const size = between(3, 8)
    return {
      ...{ id: `t${at}`, name: `Team ${at}`, size, room: null, pinned: false },
      wish: { stepFree: dice() < 0.15, calm: dice() < 0.3, sleepsElsewhere: dice() < 0.2 },
      choices: Array.from({ length: size }, () => between(0, 2 * venues)).flatMap((n) =>
        n < venues ? [`v${n}`] : [],
      ),
    }
  })
  return {
    teams: guests,
    venues: houses,
    spaces: houses.flatMap((venue) => venue.rooms.map((room) => ({ room, venue }))),
    demand: usualDemand,
    hours: { startsAt, endsAt: later(startsAt, 24 * hour) },
  }
}

function inventVenue(
  at: number,
  teams: number,
  between: (least: number, most: number) => number,
  now: Date,
): Venue {
  const id = `v${at}`
  const rooms: Room[] = []
  // About 6.5 chairs a team are needed; rooms are of all sizes, so that greed wastes some.
  for (let chairs = 0; chairs < teams * 6.6; ) {
    const seats = between(5, 24)
    chairs += seats
    rooms.push({
      ...{ id: `${id}r${rooms.length}`, venue: id, name: `Raum ${rooms.length}`, seats },
      ...{ tables: Math.ceil(seats / 5), sockets: Math.round(seats * 0.8), quiet: false },
      ...{ calm: between(0, 2) === 0, stepFree: between(0, 3) > 0, circuits: 2 },
      ...{ downMbit: 0, upMbit: 0, way: '' },
    })
  }
  return {
    ...{ id, jam: 'j', host: null, name: `Ort ${at}`, address: '', contact: '', timeZone: '', link: '' },
    ...{ downMbit: Math.round(teams * 11), upMbit: Math.round(teams * 6), wifiClients: 400 },
    ...{ stepFree: at % 4 !== 3, nightUse: at % 5 !== 4, lift: true, kitchen: true },
    ...{ openFrom: null, openUntil: null, offeredAt: now, confirmedAt: now, withdrawnAt: null, rooms },
  }
}

/** Numbers between 0 and 1 that look like chance (mulberry32). */
function diceOf(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
