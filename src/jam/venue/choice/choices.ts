import type { Desk } from '#kernel/desk.ts'
import { record } from '#kernel/event.ts'
import { Refusal } from '#kernel/refusal.ts'
import { isInJam, mustBeSomebody } from '#people/role.ts'
import type { Venue } from '../venue.ts'
import { deleteChoice, findChoiceRow, listChoiceRows, saveChoice } from './choices.sql.ts'

/**
 * Says at which venue one would like to work; the room plan goes by it where it can. Choosing another replaces it.
 * @throws Refusal `venue.open` while the venue is not confirmed
 */
export async function chooseVenue(desk: Desk, venue: Venue): Promise<void> {
  const account = mustBeInJam(desk, venue.jam)
  if (!venue.confirmedAt) throw new Refusal('conflict', 'venue.open')
  if (await saveChoice(desk, { jam: venue.jam, account, venue: venue.id }))
    await record(desk, 'venue.chosen', venue.id, { jam: venue.jam })
}

/** Takes the choice back: any venue will do. */
export async function unchooseVenue(desk: Desk, venue: Venue): Promise<void> {
  const account = mustBeInJam(desk, venue.jam)
  if (await deleteChoice(desk, venue.jam, account))
    await record(desk, 'venue.unchosen', venue.id, { jam: venue.jam })
}

/** The venue that the actor chose, null when any will do. */
export async function findMyChoice(desk: Desk, jam: string): Promise<string | null> {
  return desk.actor.account ? findChoiceRow(desk, jam, desk.actor.account) : null
}

/** Whose choice is which venue. Organisers see all, everybody their own. */
export async function listChoices(desk: Desk, jam: string): Promise<Map<string, string>> {
  return new Map((await listChoiceRows(desk, jam)).map(({ account, venue }) => [account, venue]))
}

function mustBeInJam(desk: Desk, jam: string): string {
  const account = mustBeSomebody(desk)
  if (!isInJam(desk.actor, jam)) throw new Refusal('forbidden', 'role.needed')
  return account
}
