import type { Jam } from '#jam/profile/jam.ts'
import { publishPost } from '#jam/profile/updates/posts.ts'
import { usualShifts } from '#jam/shifts/shift.ts'
import { listShifts, planShift, takeShift } from '#jam/shifts/shifts.ts'
import { answerSuggestion, listUnanswered, suggest } from '#jam/showcase/suggestions.ts'
import { addRoomTo, confirmVenue, offerVenue } from '#jam/venue/venues.ts'
import { day, later, minute } from '#kernel/clock.ts'
import type { Desk } from '#kernel/desk.ts'
import { deskOf, type Staff } from './staff.ts'
import { posts, shiftTitles, suggestion, venues } from './words.ts'

/** Two venues: one fits and is confirmed, the other one is open. */
export async function offerVenues(desk: Desk, jam: Jam, { host }: Staff): Promise<void> {
  for (const [place, { rooms, facts, ...where }] of venues.entries()) {
    const one = host[place]
    if (!one) continue
    const at = deskOf(desk, one)
    const venue = await offerVenue(at, jam, { ...where, ...facts, contact: `${one.name}, ${one.email}` })
    for (const room of rooms) await addRoomTo(at, venue, room)
    if (place === 0) await confirmVenue(desk, venue)
  }
}

/** The usual shifts; the breakfast still looks for somebody. */
export async function fillShifts(desk: Desk, jam: Jam, { helper }: Staff): Promise<void> {
  for (const shift of usualShifts(jam, shiftTitles)) await planShift(desk, jam, shift)
  let next = 0
  for (const shift of await listShifts(desk, jam.id)) {
    const wanted = shift.title === shiftTitles.breakfast ? 2 : shift.needed
    for (const one of helper.slice(next, next + wanted))
      await takeShift(deskOf(desk, one, later(shift.startsAt, -minute)), jam, shift.id)
    next += wanted
  }
}

/** News on the public page, and what somebody from the district suggested. */
export async function writePosts(desk: Desk, jam: Jam): Promise<void> {
  for (const { ago, ...post } of posts)
    await publishPost({ ...desk, now: later(desk.now, -ago * day) }, jam, post)
  await suggest(desk, jam, null, { text: suggestion.text, email: '' })
  for (const { id } of await listUnanswered(desk, jam))
    await answerSuggestion(desk, jam, id, suggestion.answer)
}
