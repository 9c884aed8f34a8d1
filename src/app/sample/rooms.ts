import { seatByHand } from '#jam/matching/rooms/seating/by-hand.ts'
import { gatherPlan, pinTeam, takeSeating, wishForRoom } from '#jam/matching/rooms/seats.ts'
import { mustFindTeam } from '#jam/matching/teams.ts'
import type { Jam } from '#jam/profile/jam.ts'
import { changeItem, listProgramme } from '#jam/programme/programme.ts'
import type { Desk } from '#kernel/desk.ts'

/** Teams sit in the rooms of the confirmed venue, as by hand: opening the sample waits for no solver. */
export async function seatTeams(desk: Desk, jam: Jam): Promise<void> {
  const { teams } = await gatherPlan(desk, jam)
  for (const [place, { id }] of teams.slice(0, 6).entries()) {
    const wish = { stepFree: place % 3 === 0, calm: place % 2 === 0, sleepsElsewhere: false }
    await wishForRoom(desk, await mustFindTeam(desk, id), wish)
  }
  const plan = await gatherPlan(desk, jam)
  await takeSeating(desk, jam, plan, { seats: seatByHand(plan), goals: [], seconds: 0 })
  const first = plan.teams[0]
  if (first) await pinTeam(desk, jam, first.id, true)
}

/** Where things happen, as far as they have a place of their own. */
export async function placeItems(desk: Desk, jam: Jam): Promise<void> {
  for (const { kind } of await listProgramme(desk, jam)) {
    const place = places[kind]
    // Looked up anew: with the first change the usual programme becomes the jam's own.
    const item = (await listProgramme(desk, jam)).find((one) => one.kind === kind && one.place === '')
    if (place && item) await changeItem(desk, jam, item.id, item.version, { ...item, place })
  }
}

const places: Partial<Record<string, string>> = {
  opening: 'Saal',
  pitches: 'Saal',
  meal: 'Küche',
  night: 'Ruheraum',
  closing: 'Saal',
}
