import { usualDemand } from '#jam/venue/fit/demand.ts'
import { newId } from '#kernel/id.ts'
import { type Here, type Ids, put } from './standing.ts'

/** A confirmed venue with the team in a room of it, and what was said and reckoned on the way there. */
export async function ofRooms({ house, jam, people, now }: Here, team: string): Promise<Ids> {
  const venue = await put(house, 'venue', {
    ...{ id: newId(), jam, host: people.host.account, name: 'Nordpunkt', address: 'Ring 2', contact: 'Hans' },
    ...{ step_free: true, night_use: true, offered_at: now, confirmed_at: now },
  })
  const room = await put(house, 'room', {
    ...{ id: newId(), venue, jam, name: 'Halle', seats: 40, tables: 10, sockets: 40, step_free: true },
  })
  await put(house, 'seat', { team, jam, room, placed_at: now })
  await put(house, 'room_wish', { team, jam, calm: true, changed_at: now })
  await put(house, 'venue_choice', { jam, account: people.team.account, venue, chosen_at: now })
  const { downMbit, upMbit, ...demand } = usualDemand
  await put(house, 'venue_demand', { jam, ...demand, down_mbit: downMbit, up_mbit: upMbit, changed_at: now })
  await put(house, 'room_proposal', { jam, goals: '[]', milliseconds: 200, made_at: now })
  const step = { jam, at: now, name: 'Olga', about: 'Beginn', items: '[]' }
  const programmeStep = await put(house, 'programme_step', { ...step, id: newId() })
  return { openVenue: venue, openRoom: room, programmeStep }
}
